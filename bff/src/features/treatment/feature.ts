/** A patient's record at a glance, for staff who treat them. */
import { defineFeature } from '../feature.ts';
import { treatmentActivity } from './activity.ts';
import { treatmentRoutes } from './routes.ts';

export const treatment = defineFeature({
  name: 'treatment',
  routes: [['/api/patients/:patientId/treatment', treatmentRoutes]],
  forms: ['account.emergency-reason'],
  activity: treatmentActivity,
});
