/** What people can hear about payments that they set up: that one comes, and that one did not go through. No amount and no word of what it is for. */
import type { FeatureTopics } from '../../notifications/topics.ts';

export const paymentPlansTopics = {
  paymentPlans: {
    scope: 'billing:read',
    path: (planId) => `/billing/plans/${planId}`,
    words: {
      en: { title: 'Your payment plan', text: 'A payment of your plan is coming up, or needs a look. Sign in to see it.' },
      es: { title: 'Su plan de pagos', text: 'Se acerca un pago de su plan, o hay algo que revisar. Inicie sesión para verlo.' },
    },
    counted: {
      en: (count) => (count === 1 ? '1 update to a payment plan' : `${count} updates to payment plans`),
      es: (count) => (count === 1 ? '1 novedad de un plan de pagos' : `${count} novedades de planes de pagos`),
    },
  },
  plannedPayments: {
    scope: 'billing:read',
    path: () => '/billing/scheduled',
    words: {
      en: { title: 'A payment you set up', text: 'A payment you set up is coming up, or needs a look. Sign in to see it.' },
      es: { title: 'Un pago programado', text: 'Se acerca un pago que usted programó, o hay algo que revisar. Inicie sesión para verlo.' },
    },
    counted: {
      en: (count) => (count === 1 ? '1 payment you set up' : `${count} payments you set up`),
      es: (count) => (count === 1 ? '1 pago programado' : `${count} pagos programados`),
    },
  },
} as const satisfies FeatureTopics;

export type PaymentPlansTopics = typeof paymentPlansTopics;

declare module '../../notifications/topics.ts' {
  interface RecordTopics extends PaymentPlansTopics {}
}
