/** Visits. */
import { defineFeature } from '../feature.ts';
import { appointmentsActivity } from './activity.ts';
import { appointmentsEvents } from './events.ts';
import { clinicAppointmentsRoutes } from './clinic-routes.ts';
import { feedRoutes } from './feed-routes.ts';
import { appointmentsHome } from './home.ts';
import { visitRows } from './news-rows.ts';
import { appointmentsRoutes } from './routes.ts';
import { reminderRoutes } from './reminder-routes.ts';
import { reminderRows, remindOfVisits } from './reminders.ts';
import { appointmentsTopics } from './topics.ts';
import { appointmentsProblems } from './problems.ts';

export const appointments = defineFeature({
  name: 'appointments',
  routes: [
    ['/api/patients/:patientId/appointments', appointmentsRoutes],
    ['/api/clinics/:clinicId/appointments', clinicAppointmentsRoutes],
    ['/api/calendar', feedRoutes],
    ['/api/visit-reminders', reminderRoutes],
  ],
  home: appointmentsHome,
  events: appointmentsEvents,
  topics: appointmentsTopics,
  newsRows: { appointments: visitRows, reminders: reminderRows },
  jobs: [remindOfVisits],
  problems: appointmentsProblems,
  activity: appointmentsActivity,
  rows: { go: ['calendarFeed', 'reminderChoice'], stay: ['appointment', 'slot', 'encounter', 'visitReminder', 'visitDispute'] },
});
