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
      path: '/appointments/request',
      page: 'request',
      title: { en: 'Ask for a visit', es: 'Pedir una cita' },
      theirs: { en: 'Ask for a visit for {person}', es: 'Pedir una cita para {person}' },
      audience: 'patient',
      scope: 'appointments:write',
    },
    {
      path: '/appointments/requests/:requestId',
      page: 'change-request',
      title: { en: 'Change your request', es: 'Cambiar su solicitud' },
      theirs: { en: 'Change the request for {person}', es: 'Cambiar la solicitud para {person}' },
      audience: 'patient',
      scope: 'appointments:write',
    },
    {
      path: '/appointments/wait-list/new',
      page: 'wait-list',
      title: { en: 'Join the wait list', es: 'Anotarse en la lista de espera' },
      theirs: { en: 'Wait list for {person}', es: 'Lista de espera para {person}' },
      audience: 'patient',
      scope: 'appointments:write',
    },
    {
      path: '/appointments/wait-list/new/:visitId',
      page: 'wait-list',
      title: { en: 'Offer me an earlier time', es: 'Avísenme de una hora más temprana' },
      theirs: { en: 'An earlier time for {person}', es: 'Una hora más temprana para {person}' },
      audience: 'patient',
      scope: 'appointments:write',
    },
    {
      path: '/appointments/wait-list/:entryId',
      page: 'change-wait',
      title: { en: 'Change what works for you', es: 'Cambiar lo que le conviene' },
      theirs: { en: 'Change what works for {person}', es: 'Cambiar lo que le conviene a {person}' },
      audience: 'patient',
      scope: 'appointments:write',
    },
    {
      path: '/appointments/offers/:offerId',
      page: 'offer',
      title: { en: 'An offered time', es: 'Una hora ofrecida' },
      theirs: { en: 'A time offered to {person}', es: 'Una hora ofrecida a {person}' },
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
    {
      path: '/visit-requests',
      page: 'desk-requests',
      title: { en: 'Visit requests', es: 'Solicitudes de cita' },
      audience: 'clinic',
      scope: 'appointments:write',
    },
    {
      path: '/visit-requests/wait-list',
      page: 'desk-waiting',
      title: { en: 'Wait list', es: 'Lista de espera' },
      audience: 'clinic',
      scope: 'appointments:write',
    },
    {
      path: '/visit-requests/:requestId',
      page: 'desk-request',
      title: { en: 'Visit request', es: 'Solicitud de cita' },
      audience: 'clinic',
      scope: 'appointments:write',
    },
  ],
  nav: [
    { path: '/appointments', label: { en: 'Appointments', es: 'Citas' }, icon: 'calendar', order: 10, audience: 'patient', scope: 'appointments:read' },
    { path: '/day', label: { en: 'Today', es: 'Hoy' }, icon: 'calendar', order: 5, audience: 'clinic', scope: 'appointments:write' },
    {
      path: '/visit-requests',
      label: { en: 'Visit requests', es: 'Solicitudes de cita' },
      icon: 'clock',
      order: 6,
      audience: 'clinic',
      scope: 'appointments:write',
    },
  ],
  cards: [{ id: 'appointments', title: { en: 'Next visit', es: 'Próxima cita' }, order: 10, scope: 'appointments:read', lead: true }],
  attention: {
    'appointments.offer-earlier': {
      other: { en: 'An earlier time is held for you. Answer by:', es: 'Le guardamos una hora más temprana. Responda antes de:' },
      theirs: { other: { en: 'An earlier time is held for {person}. Answer by:', es: 'Guardamos una hora más temprana para {person}. Responda antes de:' } },
    },
    'appointments.offer-moved': {
      other: { en: 'The clinic needs to move your visit. Answer by:', es: 'La clínica necesita cambiar su cita. Responda antes de:' },
      theirs: {
        other: { en: 'The clinic needs to move {person}’s visit. Answer by:', es: 'La clínica necesita cambiar la cita de {person}. Responda antes de:' },
      },
    },
    'appointments.request-answered': {
      other: { en: 'The clinic answered your visit request', es: 'La clínica respondió a su solicitud de cita' },
      theirs: { other: { en: 'The clinic answered the visit request for {person}', es: 'La clínica respondió a la solicitud de cita para {person}' } },
    },
    'appointments.where-from': {
      other: { en: 'From your visit: {title}', es: 'De su cita: {title}' },
      theirs: { other: { en: 'From {person}’s visit: {title}', es: 'De la cita de {person}: {title}' } },
    },
  },
  widgets: [],
};
