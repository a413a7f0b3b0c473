/** Test results and the rest of the health record. */
import { defineFeature } from '../feature.ts';
import { recordsActivity } from './activity.ts';
import { commentRows } from './comments.ts';
import { recordsEvents } from './events.ts';
import { recordsHome } from './home.ts';
import { resultRows } from './news-rows.ts';
import { recordsRoutes } from './routes.ts';
import { recordsTopics } from './topics.ts';

export const records = defineFeature({
  name: 'records',
  routes: [['/api/patients/:patientId/records', recordsRoutes]],
  home: recordsHome,
  events: recordsEvents,
  topics: recordsTopics,
  newsRows: { results: resultRows, comments: commentRows },
  activity: recordsActivity,
  rows: {
    stay: [
      'condition',
      'observation',
      'diagnosticReport',
      'observationMember',
      'diagnosticReportResult',
      'reportSeen',
      'resultComment',
      'imagingStudy',
      'immunization',
      'medicationRequest',
      'allergyIntolerance',
      'procedure',
      'carePlan',
      'goal',
    ],
  },
});
