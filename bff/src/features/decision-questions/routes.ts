/** `/api/clinics/:clinicId/decision-questions`: the questions before a visit, at the desk. */
import { askingClinic } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { discardDraft, saveDraft, startDraft } from './drafts.ts';
import { publishDraft } from './publish.ts';
import { listVersions, readVersion } from './versions.ts';

export const decisionQuestionsRoutes = createRouter()
  .openapi(api.versions, async (c) => c.json(await listVersions(c.var.portal, c.req.valid('query')), 200))
  .openapi(api.version, async (c) => c.json(await readVersion(c.var.portal, c.req.valid('param').versionId), 200))
  .openapi(api.startDraft, async (c) => c.json(await startDraft(c.var.portal, askingClinic(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(api.saveDraft, async (c) => c.json(await saveDraft(c.var.portal, askingClinic(c), { ...c.req.valid('json'), ...c.req.valid('param') }), 200))
  .openapi(api.publish, async (c) =>
    c.json(await publishDraft(c.var.portal, askingClinic(c), { ...c.req.valid('json'), ...c.req.valid('param') }, await onceOf(c)), 200),
  )
  .openapi(api.discard, async (c) => {
    await discardDraft(c.var.portal, askingClinic(c), c.req.valid('param').versionId);
    return c.body(null, 204);
  });
