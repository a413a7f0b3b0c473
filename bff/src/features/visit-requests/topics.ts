/** What people can hear about times that are held for their answer. */
import type { FeatureTopics } from '../../notifications/topics.ts';

export const visitRequestsTopics = {
  offers: {
    scope: 'appointments:read',
    path: (offerId) => `/appointments/offers/${offerId}`,
    // The time is held for half an hour.
    isUrgent: true,
    words: {
      en: { title: 'A visit time to answer', text: 'A visit time is held for you. Sign in to say yes or no.' },
      es: { title: 'Una hora por responder', text: 'Le guardamos una hora para una cita. Inicie sesión para decir sí o no.' },
    },
    counted: {
      en: (count) => (count === 1 ? '1 visit time to answer' : `${count} visit times to answer`),
      es: (count) => (count === 1 ? '1 hora por responder' : `${count} horas por responder`),
    },
  },
} as const satisfies FeatureTopics;

export type VisitRequestsTopics = typeof visitRequestsTopics;

declare module '../../notifications/topics.ts' {
  interface RecordTopics extends VisitRequestsTopics {}
}
