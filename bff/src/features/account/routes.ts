/** `/api/patients/:patientId/account` */
import { askingPatient } from '../../access/asking.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { createRouter } from '../../http/router.ts';
import * as api from './api.ts';
import * as service from './service.ts';

export const accountRoutes = bindByName(
  createRouter()
    .openapi(api.read, async (c) => c.json(await service.readProfile(c.var.portal, askingPatient(c)), 200))
    .openapi(api.change, async (c) => c.json(await service.changeContact(c.var.portal, askingPatient(c), c.req.valid('json')), 200))
    .openapi(api.details, async (c) => c.json(await service.changeDetails(c.var.portal, askingPatient(c), c.req.valid('json')), 200)),
  api,
  service,
);
