/** Bills and statements. */
import { defineFeature } from '../feature.ts';
import { billingActivity } from './activity.ts';
import { billingEvents } from './events.ts';
import { billingHome } from './home.ts';
import { billRows } from './news-rows.ts';
import { billingRoutes } from './routes.ts';
import { billingTopics } from './topics.ts';

export const billing = defineFeature({
  name: 'billing',
  routes: [['/api/patients/:patientId/billing', billingRoutes]],
  home: billingHome,
  events: billingEvents,
  topics: billingTopics,
  newsRows: { bills: billRows },
  activity: billingActivity,
  rows: { stay: ['statement', 'statementLine', 'billingAccount', 'statementPayment', 'statementDispute', 'statementImport'] },
});
