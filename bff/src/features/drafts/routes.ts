/** `/api/patients/:patientId/drafts` and `/api/clinics/:clinicId/drafts`: any form's unsent text, for the one who typed it. */
import type { Context } from 'hono';
import { asking } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { read, keep, drop } from './api.ts';
import { dropFormDraft, keepFormDraft, readFormDraft } from './service.ts';
import type { Reached } from './service.ts';

/** At a desk the address names no patient; they see in their activity that somebody was at something of theirs. */
function noteReached(c: Context<AppEnv>, { patientId }: Reached): void {
  if (patientId !== null) c.set('shownPatientId', patientId);
}

export const draftsRoutes = createRouter()
  .openapi(read, async (c) => {
    const { value, ...reached } = await readFormDraft(c.var.portal, asking(c), c.req.valid('param').form);
    noteReached(c, reached);
    return c.json({ value }, 200);
  })
  .openapi(keep, async (c) => {
    noteReached(c, await keepFormDraft(c.var.portal, asking(c), c.req.valid('param').form, c.req.valid('json').value));
    return c.body(null, 204);
  })
  .openapi(drop, async (c) => {
    noteReached(c, await dropFormDraft(c.var.portal, asking(c), c.req.valid('param').form));
    return c.body(null, 204);
  });
