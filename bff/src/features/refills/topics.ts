/** What people can hear about refills: that there is something to read or to do, and no word of a medicine. */
import type { FeatureTopics } from '../../notifications/topics.ts';

export const refillsTopics = {
  refills: {
    scope: 'records:read',
    path: (refillId) => `/records/refills/${refillId}`,
    words: {
      en: { title: 'A request has an update', text: 'Something you asked us for has an update. Sign in to see it.' },
      es: { title: 'Novedades de una solicitud', text: 'Hay novedades de algo que nos pidió. Inicie sesión para verlas.' },
    },
    counted: {
      en: (count) => (count === 1 ? '1 update to a request' : `${count} updates to requests`),
      es: (count) => (count === 1 ? '1 novedad de una solicitud' : `${count} novedades de solicitudes`),
    },
  },
} as const satisfies FeatureTopics;

export type RefillsTopics = typeof refillsTopics;

declare module '../../notifications/topics.ts' {
  interface RecordTopics extends RefillsTopics {}
}
