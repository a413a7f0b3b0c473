/** `/api/drafts`: unsent text of forms about the signed-in person, whatever record is open to them, if any. */
import { createRoute } from '@hono/zod-openapi';
import { requireSession } from '../../access/guard.ts';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import { FormDraft, FormDraftParams, KeptFormDraft } from './schema.ts';
import { dropDraft, keepDraft, readDraft } from './service.ts';

const shared = { path: '/{form}', middleware: requireSession(), 'x-scope': 'session' } as const;
const refusals = { 401: GUARD_RESPONSES[401] } as const;

const read = createRoute({
  ...shared,
  method: 'get',
  summary: 'What this person typed into a form about themselves and has not sent',
  request: { params: FormDraftParams },
  responses: { 200: json('The draft, or nothing.', KeptFormDraft), ...refusals },
});

const keep = createRoute({
  ...shared,
  method: 'put',
  summary: 'Keep what was typed, in place of what was kept before',
  request: { params: FormDraftParams, body: jsonBody(FormDraft) },
  responses: { 204: { description: 'Kept.' }, ...refusals },
});

const drop = createRoute({
  ...shared,
  method: 'delete',
  summary: 'Drop the draft',
  request: { params: FormDraftParams },
  responses: { 204: { description: 'Dropped, or never there.' }, ...refusals },
});

export const personDraftsRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readDraft(c.var.portal, { userId: c.var.session.userId, form: c.req.valid('param').form }), 200))
  .openapi(keep, async (c) => {
    await keepDraft(c.var.portal, { userId: c.var.session.userId, form: c.req.valid('param').form }, null, c.req.valid('json').value);
    return c.body(null, 204);
  })
  .openapi(drop, async (c) => {
    await dropDraft(c.var.portal, { userId: c.var.session.userId, form: c.req.valid('param').form }, null);
    return c.body(null, 204);
  });

export type PersonDraftsApi = typeof personDraftsRoutes;
