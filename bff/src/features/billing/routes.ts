/** `/api/patients/:patientId/billing` */
import { askingPatient } from '../../access/asking.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { createRouter } from '../../http/router.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import * as api from './api.ts';
import * as service from './service.ts';
import { readStatements } from './statement-list.ts';

export const billingRoutes = bindByName(
  createRouter().openapi(api.list, async (c) => writtenJson(c, await readStatements(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query'))))),
  api,
  service,
);
