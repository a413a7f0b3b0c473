/** Bills and statements. */
import { defineFeature } from '../feature.ts';
import { billingActivity } from './activity.ts';
import { clinicBillingRoutes } from './clinic-routes.ts';
import { billingEvents } from './events.ts';
import { giveBack } from './give-back.ts';
import { billingHome } from './home.ts';
import { billRows, disputeRows } from './news-rows.ts';
import { billingProblems } from './problems.ts';
import { billingRoutes } from './routes.ts';
import { billingTopics } from './topics.ts';

export const billing = defineFeature({
  name: 'billing',
  routes: [
    ['/api/patients/:patientId/billing', billingRoutes],
    ['/api/clinics/:clinicId/billing', clinicBillingRoutes],
  ],
  forms: ['billing.dispute.*', 'billing.desk-dispute.*'],
  home: billingHome,
  events: billingEvents,
  topics: billingTopics,
  problems: billingProblems,
  newsRows: { bills: billRows, billDisputes: disputeRows },
  activity: billingActivity,
  giveBack,
  rows: { stay: ['statement', 'statementLine', 'billingAccount', 'statementPayment', 'statementDispute', 'statementImport'] },
});
