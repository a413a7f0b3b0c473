/** What people can hear about bills. */
import type { FeatureTopics } from '../../notifications/topics.ts';

export const billingTopics = {
  bills: {
    scope: 'billing:read',
    path: (statementId) => `/billing/statements/${statementId}`,
    words: {
      en: { title: 'You have a new bill', text: 'You have a new bill. Sign in to see it.' },
      es: { title: 'Tiene una factura nueva', text: 'Tiene una factura nueva. Inicie sesión para verla.' },
    },
    counted: {
      en: (count) => (count === 1 ? '1 new bill' : `${count} new bills`),
      es: (count) => (count === 1 ? '1 factura nueva' : `${count} facturas nuevas`),
    },
  },
} as const satisfies FeatureTopics;

export type BillingTopics = typeof billingTopics;

declare module '../../notifications/topics.ts' {
  interface RecordTopics extends BillingTopics {}
}
