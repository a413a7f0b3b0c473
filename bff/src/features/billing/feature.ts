/** Bills and statements. */
import { defineFeature } from '../feature.ts';
import { billingEvents } from './events.ts';
import { billingHome } from './home.ts';
import { billingRoutes } from './routes.ts';

export const billing = defineFeature({
  name: 'billing',
  routes: [['/api/patients/:patientId/billing', billingRoutes]],
  home: billingHome,
  events: billingEvents,
});
