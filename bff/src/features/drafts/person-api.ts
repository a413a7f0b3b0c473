/** What `/api/drafts` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { FormDraft, FormDraftParams, KeptFormDraft } from './schema.ts';

const shared = { path: '/{form}', 'x-scope': 'session' } as const;

const refusals = { 401: GUARD_RESPONSES[401] } as const;

export const read = createRoute({
  ...shared,
  method: 'get',
  summary: 'What this person typed into a form about themselves and has not sent',
  request: { params: FormDraftParams },
  responses: { 200: json('The draft, or nothing.', KeptFormDraft), ...refusals },
});

export const keep = createRoute({
  ...shared,
  method: 'put',
  summary: 'Keep what was typed, in place of what was kept before',
  request: { params: FormDraftParams, body: jsonBody(FormDraft) },
  responses: { 204: { description: 'Kept.' }, 409: { ...GUARD_RESPONSES[404], description: 'They have too many, or too long ones.' }, ...refusals },
});

export const drop = createRoute({
  ...shared,
  method: 'delete',
  summary: 'Drop the draft',
  request: { params: FormDraftParams },
  responses: { 204: { description: 'Dropped, or never there.' }, ...refusals },
});

export type PersonDraftsApi = ApiOf<[typeof read, typeof keep, typeof drop]>;
