/** Payments, the ledger they are booked in, and the cards and accounts that people keep for paying. */
import { defineFeature } from '../feature.ts';
import { paymentsActivity } from './activity.ts';
import { clinicPaymentsRoutes } from './clinic-routes.ts';
import { compareDays } from './day-close.ts';
import { paymentsMails } from './mails.ts';
import { paymentMethodsRoutes } from './methods-routes.ts';
import { notifySources } from './notify.ts';
import { paymentsProblems } from './problems.ts';
import { reconcileJob } from './reconcile.ts';
import { sendRefunds } from './refund-send.ts';
import { paymentsRoutes } from './routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

export const payments = defineFeature({
  name: 'payments',
  routes: [
    ['/api/patients/:patientId/payments', paymentsRoutes],
    ['/api/clinics/:clinicId/payments', clinicPaymentsRoutes],
    ['/api/payment-methods', paymentMethodsRoutes],
  ],
  forms: ['billing.desk-refund.*', 'billing.desk-refund-no.*'],
  callbacks: [['/api/payments/webhooks', webhookRoutes]],
  jobs: [reconcileJob, sendRefunds, notifySources, compareDays],
  problems: paymentsProblems,
  activity: paymentsActivity,
  mails: paymentsMails,
  rows: {
    stay: [
      'payment',
      'paymentPart',
      'paymentMethod',
      'refund',
      'refundPart',
      'ledgerEntry',
      'ledgerPosting',
      'gatewayEvent',
      'gatewayMark',
      'dayClose',
      'paymentPolicy',
    ],
  },
});
