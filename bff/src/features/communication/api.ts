/** What `/api/communication` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { Communication, CommunicationChange, EmailCode, PhoneCode, PhoneToConfirm, PushBrowser, PushBrowserParams } from './schema.ts';

const guarded = { path: '/', 'x-scope': 'session' } as const;

export const read = createRoute({
  ...guarded,
  method: 'get',
  summary: 'What this person hears about, on which way, and when not',
  responses: { 200: json('The preferences, and which ways reach this person.', Communication), 401: GUARD_RESPONSES[401] },
});

export const change = createRoute({
  ...guarded,
  method: 'put',
  summary: 'Set all preferences',
  request: { body: jsonBody(CommunicationChange) },
  responses: {
    200: json('The preferences as they are now.', Communication),
    401: GUARD_RESPONSES[401],
    422: { ...GUARD_RESPONSES[404], description: 'A way reaches nobody, or must stay on; the field’s code says why.' },
  },
});

export const send = createRoute({
  ...guarded,
  path: '/email/code',
  method: 'post',
  summary: 'Send a code to the e-mail address of this person',
  responses: { 204: { description: 'Sent.' }, 401: GUARD_RESPONSES[401], 429: { ...GUARD_RESPONSES[401], description: 'Too many codes.' } },
});

export const confirm = createRoute({
  ...guarded,
  path: '/email/confirm',
  method: 'post',
  summary: 'Confirm the e-mail address with the code',
  request: { body: jsonBody(EmailCode) },
  responses: {
    200: json('The preferences as they are now.', Communication),
    401: GUARD_RESPONSES[401],
    422: { ...GUARD_RESPONSES[404], description: 'Not the code.' },
  },
});

export const sendText = createRoute({
  ...guarded,
  path: '/phone/code',
  method: 'post',
  summary: 'Send a code by text message to a number of this person',
  request: { body: jsonBody(PhoneToConfirm) },
  responses: {
    204: { description: 'Sent.' },
    401: GUARD_RESPONSES[401],
    422: { ...GUARD_RESPONSES[404], description: 'Not a US number.' },
    429: { ...GUARD_RESPONSES[401], description: 'Too many codes.' },
  },
});

export const confirmText = createRoute({
  ...guarded,
  path: '/phone/confirm',
  method: 'post',
  summary: 'Confirm the number with the code',
  request: { body: jsonBody(PhoneCode) },
  responses: {
    200: json('The preferences as they are now.', Communication),
    401: GUARD_RESPONSES[401],
    422: { ...GUARD_RESPONSES[404], description: 'Not the code.' },
  },
});

export const removeText = createRoute({
  ...guarded,
  path: '/phone',
  method: 'delete',
  summary: 'Send no more text messages',
  responses: { 200: json('The preferences as they are now.', Communication), 401: GUARD_RESPONSES[401] },
});

export const putBrowser = createRoute({
  ...guarded,
  path: '/push/browsers',
  method: 'put',
  summary: 'Show push notices on this browser',
  request: { body: jsonBody(PushBrowser) },
  responses: {
    200: json('The preferences as they are now.', Communication),
    401: GUARD_RESPONSES[401],
    422: { ...GUARD_RESPONSES[404], description: 'Not an address of a push service we know.' },
  },
});

export const deleteBrowser = createRoute({
  ...guarded,
  path: '/push/browsers/{id}',
  method: 'delete',
  summary: 'Show no more push notices on a browser',
  request: { params: PushBrowserParams },
  responses: { 200: json('The preferences as they are now.', Communication), 401: GUARD_RESPONSES[401] },
});

export type CommunicationApi = ApiOf<
  [typeof read, typeof change, typeof send, typeof confirm, typeof sendText, typeof confirmText, typeof removeText, typeof putBrowser, typeof deleteBrowser]
>;
