/** What the shell knows of appointments before it loads any of its code. */
import type { FeatureManifest } from '@portal/shell/contract';

export const manifest: Omit<FeatureManifest, 'version'> = {
  name: 'mf-appointments',
  contract: 1,
  title: { en: 'Appointments', es: 'Citas' },
  routes: [
    {
      path: '/appointments',
      page: 'visits',
      title: { en: 'Appointments', es: 'Citas' },
      theirs: { en: '{person}’s appointments', es: 'Citas de {person}' },
      audience: 'patient',
      scope: 'appointments:read',
    },
    // Before a visit, whose address it would be too.
    {
      path: '/appointments/schedule',
      page: 'schedule',
      title: { en: 'Schedule a visit', es: 'Programar una cita' },
      theirs: { en: 'Schedule a visit for {person}', es: 'Programar una cita para {person}' },
      audience: 'patient',
      scope: 'appointments:write',
    },
    {
      path: '/appointments/:visitId/move',
      page: 'schedule',
      title: { en: 'Move a visit', es: 'Cambiar una cita' },
      audience: 'patient',
      scope: 'appointments:write',
    },
    {
      path: '/appointments/:visitId/booked',
      page: 'booked',
      title: { en: 'Visit booked', es: 'Cita programada' },
      audience: 'patient',
      scope: 'appointments:read',
    },
    {
      path: '/appointments/:visitId',
      page: 'visit',
      title: { en: 'Visit', es: 'Cita' },
      audience: 'patient',
      scope: 'appointments:read',
      list: '/appointments',
    },
    // Who books visits begins the day with it.
    { path: '/day', page: 'day', title: { en: 'Today', es: 'Hoy' }, audience: 'clinic', scope: 'appointments:write' },
  ],
  nav: [
    { path: '/appointments', label: { en: 'Appointments', es: 'Citas' }, icon: 'calendar', order: 10, audience: 'patient', scope: 'appointments:read' },
    { path: '/day', label: { en: 'Today', es: 'Hoy' }, icon: 'calendar', order: 5, audience: 'clinic', scope: 'appointments:write' },
  ],
  cards: [{ id: 'appointments', title: { en: 'Next visit', es: 'Próxima cita' }, order: 10, scope: 'appointments:read', lead: true }],
  attention: {
    'appointments.where-from': {
      other: { en: 'From your visit: {title}', es: 'De su cita: {title}' },
      theirs: { other: { en: 'From {person}’s visit: {title}', es: 'De la cita de {person}: {title}' } },
    },
  },
  widgets: [],
};
