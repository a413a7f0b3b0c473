/** Payments, the ledger they are booked in, and the cards and accounts that people keep for paying. */
import { defineFeature } from '../feature.ts';
import { paymentsActivity } from './activity.ts';
import { paymentsMails } from './mails.ts';
import { paymentMethodsRoutes } from './methods-routes.ts';
import { paymentsProblems } from './problems.ts';
import { paymentsRoutes } from './routes.ts';

export const payments = defineFeature({
  name: 'payments',
  routes: [
    ['/api/patients/:patientId/payments', paymentsRoutes],
    ['/api/payment-methods', paymentMethodsRoutes],
  ],
  problems: paymentsProblems,
  activity: paymentsActivity,
  mails: paymentsMails,
  rows: {
    stay: ['payment', 'paymentPart', 'paymentMethod', 'refund', 'refundPart', 'ledgerEntry', 'ledgerPosting', 'gatewayEvent', 'dayClose', 'paymentPolicy'],
  },
});
