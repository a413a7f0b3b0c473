/** What people can hear about insurance. */
import type { FeatureTopics } from '../../notifications/topics.ts';

export const insuranceTopics = {
  insurance: {
    scope: 'billing:read',
    path: () => '/billing/insurance',
    words: {
      en: { title: 'News about your insurance', text: 'There is an answer about your insurance. Sign in to see it.' },
      es: { title: 'Novedades de su seguro', text: 'Hay una respuesta sobre su seguro. Inicie sesión para verla.' },
    },
    counted: {
      en: (count) => (count === 1 ? '1 answer about insurance' : `${count} answers about insurance`),
      es: (count) => (count === 1 ? '1 respuesta sobre el seguro' : `${count} respuestas sobre el seguro`),
    },
  },
} as const satisfies FeatureTopics;

export type InsuranceTopics = typeof insuranceTopics;

declare module '../../notifications/topics.ts' {
  interface RecordTopics extends InsuranceTopics {}
}
