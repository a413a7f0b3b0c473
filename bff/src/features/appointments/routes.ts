/** `/api/patients/:patientId/appointments` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import { list, read, cancel } from './api.ts';
import { cancelVisit, getVisit } from './service.ts';
import { readVisits } from './visit-list.ts';

export const appointmentsRoutes = createRouter()
  .openapi(list, async (c) => writtenJson(c, await readVisits(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
  .openapi(read, async (c) => c.json(await getVisit(c.var.portal, askingPatient(c), c.req.valid('param').visitId), 200))
  .openapi(cancel, async (c) => c.json(await cancelVisit(c.var.portal, askingPatient(c), c.req.valid('param').visitId, c.req.valid('json')), 200));
