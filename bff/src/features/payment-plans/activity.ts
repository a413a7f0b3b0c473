/** What is done with payment plans, auto-pay and payments for a later day, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const paymentPlansActivity = {
  area: { code: 'payment-plans', name: { en: 'Payment plans and auto-pay', es: 'Planes de pagos y pagos automáticos' } },
  segments: ['payment-plans', 'auto-pay', 'planned-payments'],
  sentences: {
    'payment-plans.viewed': { en: 'Looked at payment plans or auto-pay', es: 'Vio los planes de pagos o los pagos automáticos' },
    'payment-plans.changed': { en: 'Changed a payment plan or auto-pay', es: 'Cambió un plan de pagos o los pagos automáticos' },
    'payment-plans.proposed': { en: 'Set up a payment plan', es: 'Preparó un plan de pagos' },
    'payment-plans.method-changed': { en: 'Changed how a payment plan is paid', es: 'Cambió cómo se paga un plan de pagos' },
    'payment-plans.part-paid': { en: 'Made a missed payment of a plan', es: 'Hizo un pago pendiente de un plan' },
    'payment-plans.canceled': { en: 'Ended a payment plan', es: 'Terminó un plan de pagos' },
    'payment-plans.answered': { en: 'Answered a payment plan', es: 'Respondió a un plan de pagos' },
    'payment-plans.auto-set': { en: 'Turned on or changed auto-pay', es: 'Activó o cambió los pagos automáticos' },
    'payment-plans.auto-ended': { en: 'Turned off auto-pay', es: 'Desactivó los pagos automáticos' },
    'payment-plans.planned': { en: 'Set up a payment for a later day', es: 'Programó un pago' },
    'payment-plans.planned-canceled': { en: 'Canceled a payment that was set up', es: 'Canceló un pago programado' },
  },
  rules: [
    { method: 'POST', address: '^payment-plans/preview$', what: 'payment-plans.viewed' },
    { method: 'POST', address: '^payment-plans$', what: 'payment-plans.proposed' },
    { method: 'PUT', address: '^payment-plans/[^/]+/method$', what: 'payment-plans.method-changed' },
    { method: 'POST', address: '^payment-plans/[^/]+/parts/[^/]+/pay$', what: 'payment-plans.part-paid' },
    { method: 'POST', address: '^payment-plans/[^/]+/cancel$', what: 'payment-plans.canceled' },
    { method: 'POST', address: '^payment-plans/[^/]+/(approve|decline)$', what: 'payment-plans.answered' },
    { method: 'PUT', address: '^auto-pay$', what: 'payment-plans.auto-set' },
    { method: 'DELETE', address: '^auto-pay$', what: 'payment-plans.auto-ended' },
    { method: 'POST', address: '^planned-payments$', what: 'payment-plans.planned' },
    { method: 'POST', address: '^planned-payments/[^/]+/cancel$', what: 'payment-plans.planned-canceled' },
  ],
} as const satisfies FeatureActivity;
