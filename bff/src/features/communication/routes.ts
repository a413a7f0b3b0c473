/** `/api/communication`: how the signed-in person wants to hear from the portal. */
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { requireSession } from '../../access/guard.ts';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import { ApiProblem } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { confirmEmail, sendEmailCode } from './confirm-email.ts';
import { confirmPhone, removePhone, sendPhoneCode } from './confirm-phone.ts';
import { Communication, CommunicationChange, EmailCode, PhoneCode, PhoneToConfirm, PushBrowser, PushBrowserParams } from './schema.ts';
import { addBrowser, removeBrowser } from './push.ts';
import { changeCommunication, readCommunication } from './service.ts';

const guarded = { path: '/', middleware: requireSession(), 'x-scope': 'session' } as const;

const read = createRoute({
  ...guarded,
  method: 'get',
  summary: 'What this person hears about, on which way, and when not',
  responses: { 200: json('The preferences, and which ways reach this person.', Communication), 401: GUARD_RESPONSES[401] },
});
const change = createRoute({
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

const send = createRoute({
  ...guarded,
  path: '/email/code',
  method: 'post',
  summary: 'Send a code to the e-mail address of this person',
  responses: { 204: { description: 'Sent.' }, 401: GUARD_RESPONSES[401], 429: { ...GUARD_RESPONSES[401], description: 'Too many codes.' } },
});
const confirm = createRoute({
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

const sendText = createRoute({
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
const confirmText = createRoute({
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
const removeText = createRoute({
  ...guarded,
  path: '/phone',
  method: 'delete',
  summary: 'Send no more text messages',
  responses: { 200: json('The preferences as they are now.', Communication), 401: GUARD_RESPONSES[401] },
});

const putBrowser = createRoute({
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
const deleteBrowser = createRoute({
  ...guarded,
  path: '/push/browsers/{id}',
  method: 'delete',
  summary: 'Show no more push notices on a browser',
  request: { params: PushBrowserParams },
  responses: { 200: json('The preferences as they are now.', Communication), 401: GUARD_RESPONSES[401] },
});

export const communicationRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readCommunication(c.var.portal, c.var.session.userId), 200))
  .openapi(change, async (c) => c.json(await recorded(c, () => changeCommunication(c.var.portal, c.var.session.userId, c.req.valid('json'))), 200))
  .openapi(send, async (c) => {
    await sendEmailCode(c);
    return c.body(null, 204);
  })
  .openapi(confirm, async (c) => c.json(await recorded(c, () => confirmEmail(c, c.req.valid('json').code)), 200))
  .openapi(sendText, async (c) => {
    await sendPhoneCode(c, c.req.valid('json').phone);
    return c.body(null, 204);
  })
  .openapi(confirmText, async (c) => c.json(await recorded(c, () => confirmPhone(c, c.req.valid('json').code)), 200))
  .openapi(removeText, async (c) => c.json(await recorded(c, () => removePhone(c)), 200))
  .openapi(putBrowser, async (c) => c.json(await recorded(c, () => addBrowser(c, c.req.valid('json'))), 200))
  .openapi(deleteBrowser, async (c) => c.json(await recorded(c, () => removeBrowser(c, c.req.valid('param').id)), 200));

export type CommunicationApi = typeof communicationRoutes;

/** Puts a change, or its refusal, on record. */
async function recorded<Answer>(c: Context<AppEnv>, work: () => Promise<Answer>): Promise<Answer> {
  try {
    const answer = await work();
    await record(c, 'success', 200);
    return answer;
  } catch (error) {
    if (error instanceof ApiProblem) await record(c, 'denied', 422);
    throw error;
  }
}

async function record(c: Context<AppEnv>, outcome: 'success' | 'denied', status: number): Promise<void> {
  const { portal, session, requestId, sourceIp } = c.var;
  await portal.audit.append({
    at: portal.now(),
    action: 'write',
    outcome,
    userId: session.userId,
    method: c.req.method,
    route: c.req.path,
    status,
    requestId,
    sourceIp,
  });
}
