/** `/api/patients/:patientId/billing` */
import { askingPatient } from '../../access/asking.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { createRouter } from '../../http/router.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { dispute } from './disputes.ts';
import * as service from './service.ts';
import { readStatements } from './statement-list.ts';

export const billingRoutes = bindByName(
  createRouter()
    .openapi(api.list, async (c) => writtenJson(c, await readStatements(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
    .openapi(api.dispute, async (c) => c.json(await dispute(c.var.portal, askingPatient(c), c.req.valid('param'), c.req.valid('json'), await onceOf(c)), 201)),
  api,
  service,
);
