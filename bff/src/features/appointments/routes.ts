/** `/api/patients/:patientId/appointments` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { list, read, cancel } from './api.ts';
import { cancelVisit, getVisit, listVisits } from './service.ts';

export const appointmentsRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listVisits(c.var.portal, askingPatient(c)), 200))
  .openapi(read, async (c) => c.json(await getVisit(c.var.portal, askingPatient(c), c.req.valid('param').visitId), 200))
  .openapi(cancel, async (c) => c.json(await cancelVisit(c.var.portal, askingPatient(c), c.req.valid('param').visitId, c.req.valid('json')), 200));
