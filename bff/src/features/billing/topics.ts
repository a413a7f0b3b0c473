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
  billDisputes: {
    scope: 'billing:read',
    path: (disputeId) => `/billing/disputes/${disputeId}`,
    words: {
      en: { title: 'We answered about your bill', text: 'You asked us to check a bill. Sign in to see our answer.' },
      es: { title: 'Respondimos sobre su factura', text: 'Usted nos pidió revisar una factura. Inicie sesión para ver nuestra respuesta.' },
    },
    counted: {
      en: (count) => (count === 1 ? '1 answer about a bill' : `${count} answers about bills`),
      es: (count) => (count === 1 ? '1 respuesta sobre una factura' : `${count} respuestas sobre facturas`),
    },
  },
} as const satisfies FeatureTopics;

export type BillingTopics = typeof billingTopics;

declare module '../../notifications/topics.ts' {
  interface RecordTopics extends BillingTopics {}
}
