/** `/api/clinics/:clinicId/payments`: the desk of those who work with bills. */
import type { Context } from 'hono';
import { askingClinic } from '../../access/asking.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import type { Portal } from '../../portal.ts';
import * as api from './clinic-api.ts';
import { listCredits, moveCredit, patientOfCredit } from './credits.ts';
import { bringBankFile, closeDay, compareAgain, readDays } from './day-close.ts';
import { listDeskPayments, listDeskRefunds, listEntries, patientOfPayment, readDeskPayment } from './desk.ts';
import { findPayments } from './find.ts';
import { askRefund, decideRefund, patientOfRefund } from './refunds.ts';

/** Who asks about something of a patient; the patient sees in their activity that it was looked at or changed. */
async function askingAbout(c: Context<AppEnv>, id: string, patientOf: (portal: Portal, who: ClinicWho, id: string) => Promise<string>): Promise<ClinicWho> {
  const who = askingClinic(c);
  c.set('shownPatientId', await patientOf(c.var.portal, who, id));
  return who;
}

export const clinicPaymentsRoutes = createRouter()
  .openapi(api.list, async (c) => c.json(await listDeskPayments(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.search, async (c) => c.json(await findPayments(c.var.portal, askingClinic(c), c.req.valid('json').text), 200))
  .openapi(api.entries, async (c) => c.json(await listEntries(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.refunds, async (c) => c.json(await listDeskRefunds(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.credits, async (c) => c.json(await listCredits(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.days, async (c) => c.json(await readDays(c.var.portal, askingClinic(c)), 200))
  .openapi(api.read, async (c) => {
    const { paymentId } = c.req.valid('param');
    return c.json(await readDeskPayment(c.var.portal, await askingAbout(c, paymentId, patientOfPayment), paymentId), 200);
  })
  .openapi(api.refund, async (c) => {
    const { paymentId } = c.req.valid('param');
    return c.json(await askRefund(c.var.portal, await askingAbout(c, paymentId, patientOfPayment), paymentId, c.req.valid('json'), await onceOf(c)), 200);
  })
  .openapi(api.decide, async (c) => {
    const { refundId } = c.req.valid('param');
    return c.json(await decideRefund(c.var.portal, await askingAbout(c, refundId, patientOfRefund), refundId, c.req.valid('json'), await onceOf(c)), 200);
  })
  .openapi(api.moveCredit, async (c) => {
    const { statementId } = c.req.valid('param');
    await moveCredit(c.var.portal, await askingAbout(c, statementId, patientOfCredit), statementId, c.req.valid('json'), await onceOf(c));
    return c.body(null, 204);
  })
  .openapi(api.compare, async (c) => c.json(await compareAgain(c.var.portal, askingClinic(c), c.req.valid('param').day), 200))
  .openapi(api.bringFile, async (c) => c.json(await bringBankFile(c.var.portal, askingClinic(c), c.req.valid('param').day, c.req.valid('json').text), 200))
  .openapi(api.close, async (c) =>
    c.json(await closeDay(c.var.portal, askingClinic(c), c.req.valid('param').day, c.req.valid('json').note, await onceOf(c)), 200),
  );
