/** What is done with visits, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const appointmentsActivity = {
  area: { code: 'appointments', name: { en: 'Visits', es: 'Citas' } },
  segments: ['appointments'],
  sentences: {
    'appointments.viewed': { en: 'Looked at visits', es: 'Vio las citas' },
    'appointments.cancelled': { en: 'Canceled a visit', es: 'Canceló una cita' },
    'appointments.changed': { en: 'Changed a visit', es: 'Cambió una cita' },
  },
  rules: [{ method: 'POST', address: '^appointments/visits/[^/]+/cancel$', what: 'appointments.cancelled' }],
} as const satisfies FeatureActivity;
