/** Finding, holding and booking a time. */
import { defineFeature } from '../feature.ts';
import { schedulingActivity } from './activity.ts';
import { schedulingProblems } from './problems.ts';
import { schedulingRoutes } from './routes.ts';
import { sweepClaimsJob, sweepHoldsJob } from './sweep.ts';

export const scheduling = defineFeature({
  name: 'scheduling',
  routes: [['/api/patients/:patientId/scheduling', schedulingRoutes]],
  forms: ['appointments.schedule', 'appointments.wish', 'appointments.move.*', 'appointments.phone-booking.*'],
  problems: schedulingProblems,
  activity: schedulingActivity,
  jobs: [sweepHoldsJob, sweepClaimsJob],
  rows: { stay: ['visitType', 'clinicVisitType', 'bookingClaim', 'slotHold', 'serviceRequest'] },
});
