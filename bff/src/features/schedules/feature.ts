/** A clinic's schedule: its times, what they are made of, and its day. */
import { defineFeature } from '../feature.ts';
import { schedulesActivity } from './activity.ts';
import { schedulesEvents } from './events.ts';
import { makeSlotsJob } from './make-slots.ts';
import { schedulesProblems } from './problems.ts';
import { proposeTimesJob } from './propose-times.ts';
import { schedulesRoutes } from './routes.ts';

export const schedules = defineFeature({
  name: 'schedules',
  routes: [['/api/clinics/:clinicId/schedules', schedulesRoutes]],
  forms: ['appointments.schedule-template', 'appointments.schedule-template-change', 'appointments.close-time', 'appointments.open-time'],
  events: schedulesEvents,
  problems: schedulesProblems,
  activity: schedulesActivity,
  jobs: [makeSlotsJob, proposeTimesJob],
  rows: { stay: ['scheduleTemplate', 'scheduleClosure', 'room'] },
});
