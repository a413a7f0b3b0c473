/** What people can hear about estimates. */
import type { FeatureTopics } from '../../notifications/topics.ts';

export const estimatesTopics = {
  estimates: {
    scope: 'billing:read',
    path: (estimateId) => `/billing/estimates/${estimateId}`,
    words: {
      en: { title: 'Your cost estimate is ready', text: 'A cost estimate that you asked for is ready. Sign in to see it.' },
      es: { title: 'Su estimación de costo está lista', text: 'Una estimación de costo que pidió está lista. Inicie sesión para verla.' },
    },
    counted: {
      en: (count) => (count === 1 ? '1 cost estimate is ready' : `${count} cost estimates are ready`),
      es: (count) => (count === 1 ? '1 estimación de costo está lista' : `${count} estimaciones de costo están listas`),
    },
  },
} as const satisfies FeatureTopics;

export type EstimatesTopics = typeof estimatesTopics;

declare module '../../notifications/topics.ts' {
  interface RecordTopics extends EstimatesTopics {}
}
