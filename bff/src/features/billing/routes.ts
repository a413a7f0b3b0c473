/** `/api/patients/:patientId/billing` */
import { askingPatient } from '../../access/asking.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { answerDocument } from '../../documents/answer.ts';
import { createRouter } from '../../http/router.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { billDocument } from './bill-document.ts';
import { dispute } from './disputes.ts';
import * as service from './service.ts';
import { readStatements } from './statement-list.ts';
import { taxDocument } from './tax-document.ts';

export const billingRoutes = bindByName(
  createRouter()
    .openapi(api.list, async (c) => writtenJson(c, await readStatements(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
    .openapi(api.dispute, async (c) => c.json(await dispute(c.var.portal, askingPatient(c), c.req.valid('param'), c.req.valid('json'), await onceOf(c)), 201))
    .openapi(api.readBillDocument, async (c) =>
      answerDocument(c, await billDocument(c.var.portal, askingPatient(c), c.req.valid('param'), c.req.valid('query'))),
    )
    .openapi(api.readTaxDocument, async (c) =>
      answerDocument(c, await taxDocument(c.var.portal, askingPatient(c), c.req.valid('param'), c.req.valid('query'))),
    ),
  api,
  service,
);
