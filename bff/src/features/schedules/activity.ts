/** What staff do at the schedule, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const schedulesActivity = {
  area: { code: 'schedules', name: { en: 'Clinic schedule', es: 'Agenda de la clínica' } },
  segments: ['schedules'],
  sentences: {
    'schedules.viewed': { en: 'Looked at the clinic’s schedule', es: 'Vio la agenda de la clínica' },
    'schedules.changed': { en: 'Changed the clinic’s schedule', es: 'Cambió la agenda de la clínica' },
    'schedules.marked': { en: 'Noted how a visit went', es: 'Anotó cómo fue una cita' },
    'schedules.booked': { en: 'Booked a visit', es: 'Programó una cita' },
  },
  rules: [
    { method: 'PUT', address: '^schedules/visits/[^/]+/mark$', what: 'schedules.marked' },
    { method: 'POST', address: '^schedules/bookings$', what: 'schedules.booked' },
  ],
} as const satisfies FeatureActivity;
