/** `/api/clinics/:clinicId/payment-plans`: the desk answers plans, and sees where a payment was missed. */
import type { Context } from 'hono';
import { askingClinic } from '../../access/asking.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './clinic-api.ts';
import { approvePlan, declinePlan, listDeskPlans, patientOfPlan, readDeskPlan } from './desk-plans.ts';

/** Who asks about a plan that is shown or answered; the patient sees in their activity that it was. */
async function askingAbout(c: Context<AppEnv>, planId: string): Promise<ClinicWho> {
  const who = askingClinic(c);
  c.set('shownPatientId', await patientOfPlan(c.var.portal, who, planId));
  return who;
}

export const clinicPaymentPlansRoutes = createRouter()
  .openapi(api.list, async (c) => c.json(await listDeskPlans(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.read, async (c) => {
    const { planId } = c.req.valid('param');
    return c.json(await readDeskPlan(c.var.portal, await askingAbout(c, planId), planId), 200);
  })
  .openapi(api.approve, async (c) => {
    const { planId } = c.req.valid('param');
    return c.json(await approvePlan(c.var.portal, await askingAbout(c, planId), planId, c.req.valid('json'), await onceOf(c)), 200);
  })
  .openapi(api.decline, async (c) => {
    const { planId } = c.req.valid('param');
    return c.json(await declinePlan(c.var.portal, await askingAbout(c, planId), planId, c.req.valid('json'), await onceOf(c)), 200);
  });
