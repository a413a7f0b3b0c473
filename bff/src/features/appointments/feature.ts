/** Visits. */
import { defineFeature } from '../feature.ts';
import { appointmentsEvents } from './events.ts';
import { appointmentsHome } from './home.ts';
import { appointmentsRoutes } from './routes.ts';

export const appointments = defineFeature({
  name: 'appointments',
  routes: [['/api/patients/:patientId/appointments', appointmentsRoutes]],
  home: appointmentsHome,
  events: appointmentsEvents,
});
