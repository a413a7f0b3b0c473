/** What was done with a record. */
import { defineFeature } from '../feature.ts';
import { activityRoutes } from './routes.ts';

export const activity = defineFeature({
  name: 'activity',
  routes: [['/api/patients/:patientId/activity', activityRoutes]],
});
