/** `/api/patients/:patientId/account/requests`: what a patient, and nobody for them, asks of the clinic about their account. */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import { list, ask, withdraw } from './api.ts';
import { askClinic, listOwnRequests, withdrawRequest } from './service.ts';

export const accountRequestRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listOwnRequests(c.var.portal, askingPatient(c), c.req.valid('query')), 200))
  .openapi(ask, async (c) => c.json(await askClinic(c.var.portal, askingPatient(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(withdraw, async (c) => c.json(await withdrawRequest(c.var.portal, askingPatient(c), c.req.valid('param').requestId), 200));
