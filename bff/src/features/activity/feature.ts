/** What was done with a record. */
import { defineFeature } from '../feature.ts';
import { activityActivity } from './activity.ts';
import { activityRoutes } from './routes.ts';

export const activity = defineFeature({
  name: 'activity',
  routes: [['/api/patients/:patientId/activity', activityRoutes]],
  activity: activityActivity,
});
