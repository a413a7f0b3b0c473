/** What the shell knows of appointments before it loads any of its code. */
import type { FeatureManifest } from '@portal/shell/contract';

export const manifest: Omit<FeatureManifest, 'version'> = {
  name: 'mf-appointments',
  contract: 1,
  title: { en: 'Appointments', es: 'Citas' },
  routes: [
    { path: '/appointments', page: 'visits', title: { en: 'Appointments', es: 'Citas' }, audience: 'patient', scope: 'appointments:read' },
    { path: '/appointments/:visitId', page: 'visit', title: { en: 'Visit', es: 'Cita' }, audience: 'patient', scope: 'appointments:read' },
  ],
  nav: [{ path: '/appointments', label: { en: 'Appointments', es: 'Citas' }, icon: 'calendar', order: 10, audience: 'patient', scope: 'appointments:read' }],
  cards: [{ id: 'appointments', title: { en: 'Appointments', es: 'Citas' }, order: 10, scope: 'appointments:read' }],
  attention: {
    'appointments.visit-soon': {
      other: { en: 'Your visit is coming up: {title}', es: 'Su cita se acerca: {title}' },
      theirs: { other: { en: '{person}’s visit is coming up: {title}', es: 'Se acerca la cita de {person}: {title}' } },
    },
    'appointments.video-soon': {
      other: { en: 'Your video visit is coming up: {title}', es: 'Su videoconsulta se acerca: {title}' },
      theirs: { other: { en: '{person}’s video visit is coming up: {title}', es: 'Se acerca la videoconsulta de {person}: {title}' } },
    },
  },
  widgets: [],
};
