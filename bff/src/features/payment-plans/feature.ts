/** Payment plans, auto-pay, payments for a later day, and paying as a guest. */
import { defineFeature } from '../feature.ts';
import { paymentPlansActivity } from './activity.ts';
import { clinicPaymentPlansRoutes } from './clinic-routes.ts';
import { paymentPlansEvents } from './events.ts';
import { guestPayRoutes } from './guest-routes.ts';
import { paymentPlansHome } from './home.ts';
import { plannedRows, planRows } from './news-rows.ts';
import { paymentPlansProblems } from './problems.ts';
import { autoPayRoutes, paymentPlansRoutes, plannedPaymentsRoutes } from './routes.ts';
import { runPlanned } from './run-planned.ts';
import { runPlans } from './run-plans.ts';
import { paymentPlansTopics } from './topics.ts';
import { usesMethod } from './uses.ts';

export const paymentPlans = defineFeature({
  name: 'payment-plans',
  routes: [
    ['/api/patients/:patientId/payment-plans', paymentPlansRoutes],
    ['/api/patients/:patientId/auto-pay', autoPayRoutes],
    ['/api/patients/:patientId/planned-payments', plannedPaymentsRoutes],
    ['/api/clinics/:clinicId/payment-plans', clinicPaymentPlansRoutes],
    ['/api/guest-pay', guestPayRoutes],
  ],
  forms: ['billing.plan', 'billing.scheduled', 'billing.desk-plan.*'],
  home: paymentPlansHome,
  events: paymentPlansEvents,
  problems: paymentPlansProblems,
  activity: paymentPlansActivity,
  topics: paymentPlansTopics,
  newsRows: { paymentPlans: planRows, plannedPayments: plannedRows },
  usesPaymentMethod: usesMethod,
  jobs: [runPlans, runPlanned],
  rows: { stay: ['paymentPlan', 'paymentPlanBill', 'paymentPlanPart', 'paymentPlanRule', 'autoPay', 'plannedPayment'] },
});
