/** What people can hear about help with bills: neither an amount, nor what was decided. */
import type { FeatureTopics } from '../../notifications/topics.ts';

export const assistanceTopics = {
  help: {
    scope: 'billing:read',
    path: (applicationId) => `/billing/help/${applicationId}`,
    words: {
      en: { title: 'News about your application', text: 'There is news about an application you sent. Sign in to see it.' },
      es: { title: 'Novedades sobre su solicitud', text: 'Hay novedades sobre una solicitud que envió. Inicie sesión para verlas.' },
    },
    counted: {
      en: (count) => (count === 1 ? '1 update on an application' : `${count} updates on applications`),
      es: (count) => (count === 1 ? '1 novedad sobre una solicitud' : `${count} novedades sobre solicitudes`),
    },
  },
} as const satisfies FeatureTopics;

export type AssistanceTopics = typeof assistanceTopics;

declare module '../../notifications/topics.ts' {
  interface RecordTopics extends AssistanceTopics {}
}
