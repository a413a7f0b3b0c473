/** What was typed and not sent. */
import { defineFeature } from '../feature.ts';
import { personDraftsRoutes } from './person-routes.ts';
import { draftsRoutes } from './routes.ts';
import { sweepOldDrafts } from './sweep.ts';

export const drafts = defineFeature({
  name: 'drafts',
  routes: [
    ['/api/drafts', personDraftsRoutes],
    ['/api/patients/:patientId/drafts', draftsRoutes],
    ['/api/clinics/:clinicId/drafts', draftsRoutes],
  ],
  jobs: [sweepOldDrafts],
  rows: { go: ['draft'] },
});
