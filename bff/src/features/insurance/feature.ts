/** Insurance: what somebody is insured by, what insurers say of it, and claims. */
import { defineFeature } from '../feature.ts';
import { insuranceActivity } from './activity.ts';
import { askBeforeVisits } from './ask-before-visits.ts';
import { askInsurer } from './ask.ts';
import { clinicInsuranceRoutes } from './clinic-routes.ts';
import { insuranceEvents } from './events.ts';
import { giveBack } from './give-back.ts';
import { insuranceHome } from './home.ts';
import { insuranceRows } from './news-rows.ts';
import { sweepPhotos } from './photo-sweep.ts';
import { CARD_PHOTOS } from './photos.ts';
import { insuranceProblems } from './problems.ts';
import { insuranceRoutes } from './routes.ts';
import { insuranceTopics } from './topics.ts';

export const insurance = defineFeature({
  name: 'insurance',
  routes: [
    ['/api/patients/:patientId/insurance', insuranceRoutes],
    ['/api/clinics/:clinicId/insurance', clinicInsuranceRoutes],
  ],
  forms: ['billing.coverage.*', 'billing.desk-insurance.*'],
  home: insuranceHome,
  events: insuranceEvents,
  topics: insuranceTopics,
  newsRows: { insurance: insuranceRows },
  activity: insuranceActivity,
  problems: insuranceProblems,
  uploads: [CARD_PHOTOS],
  giveBack,
  jobs: [askInsurer, askBeforeVisits, sweepPhotos],
  rows: { stay: ['coverage', 'claim', 'explanationOfBenefit', 'eligibilityCheck', 'coverageRequest'] },
});
