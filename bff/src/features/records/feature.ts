/** Test results and the rest of the health record. */
import { defineFeature } from '../feature.ts';
import { recordsHome } from './home.ts';
import { recordsRoutes } from './routes.ts';

export const records = defineFeature({
  name: 'records',
  routes: [['/api/patients/:patientId/records', recordsRoutes]],
  home: recordsHome,
});
