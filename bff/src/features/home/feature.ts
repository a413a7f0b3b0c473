/** The home page. */
import { defineFeature } from '../feature.ts';
import { homeRoutes } from './routes.ts';

export const home = defineFeature({
  name: 'home',
  routes: [['/api/patients/:patientId/home', homeRoutes]],
});
