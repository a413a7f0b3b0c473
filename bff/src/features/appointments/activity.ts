/** What is done with visits, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const appointmentsActivity = {
  area: { code: 'appointments', name: { en: 'Visits', es: 'Citas' } },
  segments: ['appointments'],
  sentences: {
    'appointments.viewed': { en: 'Looked at visits', es: 'Vio las citas' },
    'appointments.cancelled': { en: 'Canceled a visit', es: 'Canceló una cita' },
    'appointments.feed-made': { en: 'Made a calendar link', es: 'Creó un enlace de calendario' },
    'appointments.feed-ended': { en: 'Turned off a calendar link', es: 'Desactivó un enlace de calendario' },
    'appointments.settled': { en: 'Settled a question about a visit', es: 'Resolvió una duda sobre una cita' },
    'appointments.changed': { en: 'Changed a visit', es: 'Cambió una cita' },
  },
  rules: [
    { method: 'POST', address: '^appointments/visits/[^/]+/cancel$', what: 'appointments.cancelled' },
    { method: 'POST', address: '^appointments/calendar-feed$', what: 'appointments.feed-made' },
    { method: 'DELETE', address: '^appointments/calendar-feed$', what: 'appointments.feed-ended' },
    { method: 'POST', address: '^appointments/disputes/[^/]+/settle$', what: 'appointments.settled' },
  ],
} as const satisfies FeatureActivity;
