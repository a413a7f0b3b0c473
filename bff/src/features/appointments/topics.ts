/** What people can hear about visits. */
import type { FeatureTopics } from '../../notifications/topics.ts';

export const appointmentsTopics = {
  appointments: {
    scope: 'appointments:read',
    // It may be about what was asked for.
    path: async (id, db) => ((await db.appointment.count({ where: { id } })) > 0 ? `/appointments/${id}` : '/appointments/requests'),
    words: {
      en: { title: 'News about a visit', text: 'There is news about a visit. Sign in to see it.' },
      es: { title: 'Novedades sobre una cita', text: 'Hay novedades sobre una cita. Inicie sesión para verlas.' },
    },
    counted: {
      en: (count) => (count === 1 ? 'news about 1 visit' : `${count} pieces of news about visits`),
      es: (count) => (count === 1 ? '1 novedad sobre una cita' : `${count} novedades sobre citas`),
    },
  },
  reminders: {
    scope: 'appointments:read',
    path: (visitId) => `/appointments/${visitId}`,
    words: {
      en: { title: 'Visit reminder', text: 'A visit is coming up. Sign in to see when and where.' },
      es: { title: 'Recordatorio de cita', text: 'Se acerca una cita. Inicie sesión para ver cuándo y dónde.' },
    },
    counted: {
      en: (count) => (count === 1 ? '1 visit reminder' : `${count} visit reminders`),
      es: (count) => (count === 1 ? '1 recordatorio de cita' : `${count} recordatorios de citas`),
    },
  },
} as const satisfies FeatureTopics;

export type AppointmentsTopics = typeof appointmentsTopics;

declare module '../../notifications/topics.ts' {
  interface RecordTopics extends AppointmentsTopics {}
}
