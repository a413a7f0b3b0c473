/** `/api/patients/:patientId/account` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { read, change, details } from './api.ts';
import { changeContact, changeDetails, readProfile } from './service.ts';

export const accountRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readProfile(c.var.portal, askingPatient(c)), 200))
  .openapi(change, async (c) => c.json(await changeContact(c.var.portal, askingPatient(c), c.req.valid('json')), 200))
  .openapi(details, async (c) => c.json(await changeDetails(c.var.portal, askingPatient(c), c.req.valid('json')), 200));
