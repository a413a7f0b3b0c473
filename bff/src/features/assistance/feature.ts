/** Help with bills: who can’t pay asks for it, and the clinic decides by its rules. */
import { defineFeature } from '../feature.ts';
import { assistanceActivity } from './activity.ts';
import { clinicAssistanceRoutes } from './clinic-routes.ts';
import { applicationDrafts } from './drafts.ts';
import { assistanceEvents } from './events.ts';
import { giveBack } from './give-back.ts';
import { assistanceHome } from './home.ts';
import { lookAfter } from './look-after.ts';
import { applicationRows } from './news-rows.ts';
import { APPLICATION_PAPERS } from './papers.ts';
import { assistanceProblems } from './problems.ts';
import { assistanceRoutes } from './routes.ts';
import { assistanceTopics } from './topics.ts';

export const assistance = defineFeature({
  name: 'assistance',
  routes: [
    ['/api/patients/:patientId/assistance', assistanceRoutes],
    ['/api/clinics/:clinicId/assistance', clinicAssistanceRoutes],
  ],
  forms: ['billing.desk-help.*'],
  home: assistanceHome,
  events: assistanceEvents,
  problems: assistanceProblems,
  activity: assistanceActivity,
  topics: assistanceTopics,
  newsRows: { help: applicationRows },
  uploads: [APPLICATION_PAPERS],
  drafts: applicationDrafts,
  giveBack,
  jobs: [lookAfter],
  rows: { stay: ['assistancePolicy', 'assistanceApplication', 'assistanceEvent', 'assistanceAdjustment'] },
});
