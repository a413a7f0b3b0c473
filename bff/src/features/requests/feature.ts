/** What people ask staff to do, with its papers. */
import { defineFeature } from '../feature.ts';
import { careRequestRoutes } from './care-routes.ts';
import { sweepDocuments } from './document-sweep.ts';
import { REQUEST_PAPERS } from './documents.ts';
import { requestsEvents } from './events.ts';
import { accountRequestRoutes } from './routes.ts';
import { requestsMails } from './mails.ts';
import { moveOldPapers } from './move-old-papers.ts';
import { requestsProblems } from './problems.ts';

export const requests = defineFeature({
  name: 'requests',
  routes: [
    ['/api/care-requests', careRequestRoutes],
    ['/api/patients/:patientId/account/requests', accountRequestRoutes],
  ],
  forms: ['account.care', 'account.name-change', 'account.desk-answer.*'],
  events: requestsEvents,
  jobs: [moveOldPapers, sweepDocuments],
  uploads: [REQUEST_PAPERS],
  mails: requestsMails,
  problems: requestsProblems,
  rows: { go: ['requestDocument'], stay: ['accountRequest'] },
});
