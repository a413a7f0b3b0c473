/** `/api/patients/:patientId/records` */
import { createRouter } from '../../http/router.ts';
import { results, result, seen, conditions, medications, allergies, immunizations } from './api.ts';
import { listAllergies, listConditions, listImmunizations, listMedications } from './lists.ts';
import { getResult, listResults, markSeen } from './service.ts';

export const recordsRoutes = createRouter()
  .openapi(results, async (c) => {
    const reader = { patientId: c.var.patientId, userId: c.var.session.userId };
    return c.json(await listResults(c.var.portal, reader, c.req.valid('query')), 200);
  })
  .openapi(result, async (c) => {
    const reader = { patientId: c.var.patientId, userId: c.var.session.userId };
    return c.json(await getResult(c.var.portal, reader, c.req.valid('param').reportId), 200);
  })
  .openapi(seen, async (c) => {
    const marker = { patientId: c.var.patientId, userId: c.var.session.userId, grantId: c.var.access.grantId };
    await markSeen(c.var.portal, marker, c.req.valid('param').reportId);
    return c.body(null, 204);
  })
  .openapi(conditions, async (c) => c.json(await listConditions(c.var.portal, c.var.patientId), 200))
  .openapi(medications, async (c) => c.json(await listMedications(c.var.portal, c.var.patientId), 200))
  .openapi(allergies, async (c) => c.json(await listAllergies(c.var.portal, c.var.patientId), 200))
  .openapi(immunizations, async (c) => c.json(await listImmunizations(c.var.portal, c.var.patientId), 200));
