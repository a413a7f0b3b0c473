/** `/api/patients/:patientId/records` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import { results, result, seen, conditions, medications, allergies, immunizations } from './api.ts';
import { readAllergies, readConditions, readImmunizations, readMedications } from './lists.ts';
import { readResults } from './result-list.ts';
import { getResult, markSeen } from './service.ts';

export const recordsRoutes = createRouter()
  .openapi(results, async (c) => writtenJson(c, await readResults(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
  .openapi(result, async (c) => c.json(await getResult(c.var.portal, askingPatient(c), c.req.valid('param').reportId), 200))
  .openapi(seen, async (c) => {
    await markSeen(c.var.portal, askingPatient(c), c.req.valid('param').reportId);
    return c.body(null, 204);
  })
  .openapi(conditions, async (c) => writtenJson(c, await readConditions(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
  .openapi(medications, async (c) => writtenJson(c, await readMedications(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
  .openapi(allergies, async (c) => writtenJson(c, await readAllergies(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
  .openapi(immunizations, async (c) => writtenJson(c, await readImmunizations(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))));
