/** What is done to get a visit, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const schedulingActivity = {
  area: { code: 'scheduling', name: { en: 'Scheduling', es: 'Programación de citas' } },
  segments: ['scheduling'],
  sentences: {
    'scheduling.viewed': { en: 'Looked for a time for a visit', es: 'Buscó un horario para una cita' },
    'scheduling.changed': { en: 'Chose or gave up a time for a visit', es: 'Eligió o dejó un horario para una cita' },
    'scheduling.booked': { en: 'Booked or moved a visit', es: 'Programó o cambió una cita' },
  },
  rules: [{ method: 'POST', address: '^scheduling/holds/[^/]+/confirm$', what: 'scheduling.booked' }],
} as const satisfies FeatureActivity;
