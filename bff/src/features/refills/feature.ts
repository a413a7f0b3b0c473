/** Refills of medicines: asking for them, where they are, pharmacies, and the clinic's desk. */
import { defineFeature } from '../feature.ts';
import { refillsActivity } from './activity.ts';
import { clinicRefillsRoutes } from './clinic-routes.ts';
import { dispenseDemo } from './dispense.ts';
import { refillsEvents } from './events.ts';
import { followRefills } from './follow.ts';
import { giveBack } from './give-back.ts';
import { refillsHome } from './home.ts';
import { lookForLate } from './late.ts';
import { refillRows } from './news-rows.ts';
import { refillsProblems } from './problems.ts';
import { refillsRoutes } from './routes.ts';
import { sendRefill } from './send.ts';
import { refillsTopics } from './topics.ts';

export const refills = defineFeature({
  name: 'refills',
  routes: [
    ['/api/patients/:patientId/refills', refillsRoutes],
    ['/api/clinics/:clinicId/refills', clinicRefillsRoutes],
  ],
  forms: ['records.refills', 'records.desk-approve.*', 'records.desk-refuse.*'],
  home: refillsHome,
  events: refillsEvents,
  problems: refillsProblems,
  activity: refillsActivity,
  topics: refillsTopics,
  newsRows: { refills: refillRows },
  giveBack,
  jobs: [sendRefill, followRefills, lookForLate, dispenseDemo],
  rows: { stay: ['medicationDispense', 'refill', 'refillStep', 'refillOrder', 'patientPharmacy', 'refillPolicy'] },
});
