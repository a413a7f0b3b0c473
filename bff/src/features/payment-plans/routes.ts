/** `/api/patients/:patientId/payment-plans`, `…/auto-pay` and `…/planned-payments` */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { endAutoPay, readAutoPay, setAutoPay } from './auto-pay.ts';
import { planTerms, previewPlan } from './plan-terms.ts';
import * as plannedApi from './planned-api.ts';
import { cancelPlanned, listPlanned, plannedTerms, planPayment } from './planned.ts';
import { cancelPlan, changePlanMethod, listPlans, payPlanPart, proposePlan, readPlan } from './plans.ts';

export const paymentPlansRoutes = createRouter()
  .openapi(api.terms, async (c) => c.json(await planTerms(c.var.portal, askingPatient(c)), 200))
  .openapi(api.preview, async (c) => c.json(await previewPlan(c.var.portal, askingPatient(c), c.req.valid('json')), 200))
  .openapi(api.list, async (c) => c.json(await listPlans(c.var.portal, askingPatient(c), c.req.valid('query')), 200))
  .openapi(api.propose, async (c) => c.json(await proposePlan(c.var.portal, askingPatient(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(api.read, async (c) => c.json(await readPlan(c.var.portal, askingPatient(c), c.req.valid('param').planId), 200))
  .openapi(api.changeMethod, async (c) =>
    c.json(await changePlanMethod(c.var.portal, askingPatient(c), { ...c.req.valid('json'), ...c.req.valid('param') }), 200),
  )
  .openapi(api.payPart, async (c) => c.json(await payPlanPart(c.var.portal, askingPatient(c), { ...c.req.valid('json'), ...c.req.valid('param') }), 200))
  .openapi(api.cancel, async (c) => c.json(await cancelPlan(c.var.portal, askingPatient(c), c.req.valid('param').planId), 200));

export const autoPayRoutes = createRouter()
  .openapi(plannedApi.readAuto, async (c) => c.json(await readAutoPay(c.var.portal, askingPatient(c)), 200))
  .openapi(plannedApi.setAuto, async (c) => c.json(await setAutoPay(c.var.portal, askingPatient(c), c.req.valid('json')), 200))
  .openapi(plannedApi.endAuto, async (c) => c.json(await endAutoPay(c.var.portal, askingPatient(c)), 200));

export const plannedPaymentsRoutes = createRouter()
  .openapi(plannedApi.plannedTerms, async (c) => c.json(await plannedTerms(c.var.portal, askingPatient(c)), 200))
  .openapi(plannedApi.listPlanned, async (c) => c.json(await listPlanned(c.var.portal, askingPatient(c), c.req.valid('query')), 200))
  .openapi(plannedApi.plan, async (c) => c.json(await planPayment(c.var.portal, askingPatient(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(plannedApi.cancelPlanned, async (c) => c.json(await cancelPlanned(c.var.portal, askingPatient(c), c.req.valid('param').plannedId), 200));
