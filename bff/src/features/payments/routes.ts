/** `/api/patients/:patientId/payments` */
import { askingPatient } from '../../access/asking.ts';
import { bindByName } from '../../http/bind-by-name.ts';
import { answerDocument } from '../../documents/answer.ts';
import { createRouter } from '../../http/router.ts';
import { forPatient } from '../../lists/list.ts';
import { writtenJson } from '../../lists/page.ts';
import { onceOf } from '../../once/once-key.ts';
import { payAccount, readAccount, readAccountPayment } from './accounts.ts';
import * as api from './api.ts';
import { readCredits, useCredit } from './own-credits.ts';
import { readPayments } from './payment-list.ts';
import { receiptDocument } from './receipt-document.ts';
import { payBills, readDue, readPayment } from './service.ts';

const router = createRouter()
  .openapi(api.readReceipt, async (c) => answerDocument(c, await receiptDocument(c.var.portal, askingPatient(c), c.req.valid('param'), c.req.valid('query'))))
  .openapi(api.list, async (c) => writtenJson(c, await readPayments(c.get('portal'), forPatient(askingPatient(c), c.req.valid('query')))))
  .openapi(api.pay, async (c) => c.json(await payBills(c.var.portal, askingPatient(c), c.req.valid('json'), await onceOf(c)), 200))
  .openapi(api.payAccount, async (c) =>
    c.json(await payAccount(c.var.portal, askingPatient(c), c.req.valid('param'), c.req.valid('json'), await onceOf(c)), 200),
  )
  .openapi(api.useCredit, async (c) =>
    c.json(await useCredit(c.var.portal, askingPatient(c), c.req.valid('param'), c.req.valid('json'), await onceOf(c)), 200),
  );

export const paymentsRoutes = bindByName(router, api, { readCredits, readAccount, readAccountPayment, readDue, readPayment });
