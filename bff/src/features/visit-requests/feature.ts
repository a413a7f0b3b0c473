/** Asking for a visit where none can be booked, the wait list, and times that are offered. */
import { defineFeature } from '../feature.ts';
import { visitRequestsActivity } from './activity.ts';
import { clinicVisitRequestsRoutes } from './clinic-routes.ts';
import { visitRequestsEvents } from './events.ts';
import { giveBack } from './give-back.ts';
import { visitRequestsHome } from './home.ts';
import { endOffer, lookForTimes, offerFreedTimes } from './make-offers.ts';
import { offerRows } from './news-rows.ts';
import { visitRequestsProblems } from './problems.ts';
import { visitRequestsRoutes } from './routes.ts';
import { visitRequestsTopics } from './topics.ts';

export const visitRequests = defineFeature({
  name: 'visit-requests',
  routes: [
    ['/api/patients/:patientId/visit-requests', visitRequestsRoutes],
    ['/api/clinics/:clinicId/visit-requests', clinicVisitRequestsRoutes],
  ],
  forms: [
    'appointments.request',
    'appointments.change-request.*',
    'appointments.wait-list',
    'appointments.change-wait.*',
    'appointments.desk-note.*',
    'appointments.desk-answer.*',
  ],
  home: visitRequestsHome,
  events: visitRequestsEvents,
  problems: visitRequestsProblems,
  activity: visitRequestsActivity,
  topics: visitRequestsTopics,
  newsRows: { offers: offerRows },
  giveBack,
  jobs: [offerFreedTimes, lookForTimes, endOffer],
  rows: { stay: ['visitRequest', 'waitListEntry', 'slotOffer'] },
});
