/** `/api/patients/:patientId/drafts` and `/api/clinics/:clinicId/drafts`: any form's unsent text, for the one who typed it. */
import type { Context } from 'hono';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { read, keep, drop } from './api.ts';
import { dropDraft, keepDraft, readDraft } from './service.ts';
import type { DraftKey } from './service.ts';

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
