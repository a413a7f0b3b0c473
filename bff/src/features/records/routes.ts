/** `/api/patients/:patientId/records` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { results, result, seen, conditions, medications, allergies, immunizations } from './api.ts';
import { listAllergies, listConditions, listImmunizations, listMedications } from './lists.ts';
import { getResult, listResults, markSeen } from './service.ts';

export const recordsRoutes = createRouter()
  .openapi(results, async (c) => c.json(await listResults(c.var.portal, askingPatient(c), c.req.valid('query')), 200))
  .openapi(result, async (c) => c.json(await getResult(c.var.portal, askingPatient(c), c.req.valid('param').reportId), 200))
  .openapi(seen, async (c) => {
    await markSeen(c.var.portal, askingPatient(c), c.req.valid('param').reportId);
    return c.body(null, 204);
  })
  .openapi(conditions, async (c) => c.json(await listConditions(c.var.portal, askingPatient(c)), 200))
  .openapi(medications, async (c) => c.json(await listMedications(c.var.portal, askingPatient(c)), 200))
  .openapi(allergies, async (c) => c.json(await listAllergies(c.var.portal, askingPatient(c)), 200))
  .openapi(immunizations, async (c) => c.json(await listImmunizations(c.var.portal, askingPatient(c)), 200));
