/** `/api/patients/:patientId/drafts` and `/api/clinics/:clinicId/drafts`: any form's unsent text, for the one who typed it. */
import type { Context } from 'hono';
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { FormDraft, FormDraftParams, KeptFormDraft } from './schema.ts';
import { dropDraft, keepDraft, readDraft } from './service.ts';
import type { DraftKey } from './service.ts';

const read = subjectRoute('any', {
  method: 'get',
  path: '/{form}',
  summary: 'What this person typed into a form and has not sent',
  request: { params: FormDraftParams },
  responses: { 200: json('The draft, or nothing.', KeptFormDraft) },
});

const keep = subjectRoute('any', {
  method: 'put',
  path: '/{form}',
  summary: 'Keep what was typed, in place of what was kept before',
  request: { params: FormDraftParams, body: jsonBody(FormDraft) },
  responses: { 204: { description: 'Kept.' } },
});

const drop = subjectRoute('any', {
  method: 'delete',
  path: '/{form}',
  summary: 'Drop the draft',
  request: { params: FormDraftParams },
  responses: { 204: { description: 'Dropped, or never there.' } },
});

/** The guard has set the one that the path names. */
function key(c: Context<AppEnv>, form: string): DraftKey {
  const { session, patientId, clinicId } = c.var;
  return { userId: session.userId, form, ...(c.req.param('clinicId') === undefined ? { patientId } : { clinicId }) };
}

export const draftsRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readDraft(c.var.portal, key(c, c.req.valid('param').form)), 200))
  .openapi(keep, async (c) => {
    await keepDraft(c.var.portal, key(c, c.req.valid('param').form), c.var.access.grantId, c.req.valid('json').value);
    return c.body(null, 204);
  })
  .openapi(drop, async (c) => {
    await dropDraft(c.var.portal, key(c, c.req.valid('param').form), c.var.access.grantId);
    return c.body(null, 204);
  });

export type DraftsApi = typeof draftsRoutes;
