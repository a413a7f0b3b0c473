/** What came from other systems, as staff see it. */
import { defineFeature } from '../feature.ts';
import { importActivity } from './activity.ts';
import { bringIn } from './identities.ts';
import { importProblems } from './problems.ts';
import { importRoutes } from './routes.ts';

export const imports = defineFeature({
  name: 'imports',
  routes: [['/api/clinics/:clinicId/imports', importRoutes]],
  jobs: [bringIn],
  problems: importProblems,
  activity: importActivity,
});
