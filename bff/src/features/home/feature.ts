/** The home page. */
import { defineFeature } from '../feature.ts';
import { homeActivity } from './activity.ts';
import { homeRoutes } from './routes.ts';

export const home = defineFeature({
  name: 'home',
  routes: [['/api/patients/:patientId/home', homeRoutes]],
  activity: homeActivity,
});
