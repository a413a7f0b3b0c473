/** What the shell knows of the pages on which people pay later, and of the desk of payment plans. */
import type { FeatureManifest } from '@portal/shell/contract';

const AREA = { audience: 'patient', scope: 'billing:read' } as const;
const OWN = { audience: 'patient', scope: 'billing:write' } as const;
const DESK = { audience: 'clinic', scope: 'billing:read' } as const;

export const planRoutes: FeatureManifest['routes'] = [
  {
    path: '/billing/plans',
    page: 'plans',
    title: { en: 'Payment plans', es: 'Planes de pagos' },
    theirs: { en: 'Payment plans of {person}', es: 'Planes de pagos de {person}' },
    ...AREA,
  },
  // Before a plan, whose address it would be too.
  { path: '/billing/plans/new', page: 'plan-new', title: { en: 'Set up a payment plan', es: 'Preparar un plan de pagos' }, ...OWN },
  { path: '/billing/plans/:planId', page: 'plan', title: { en: 'Payment plan', es: 'Plan de pagos' }, ...AREA },
  {
    path: '/billing/autopay',
    page: 'autopay',
    title: { en: 'Auto-pay', es: 'Pagos automáticos' },
    theirs: { en: 'Auto-pay for {person}', es: 'Pagos automáticos para {person}' },
    ...OWN,
  },
  {
    path: '/billing/scheduled',
    page: 'scheduled',
    title: { en: 'Scheduled payments', es: 'Pagos programados' },
    theirs: { en: 'Scheduled payments for {person}', es: 'Pagos programados para {person}' },
    ...OWN,
  },
  { path: '/payment-plans', page: 'desk-plans', title: { en: 'Payment plans', es: 'Planes de pagos' }, ...DESK },
  {
    path: '/payment-plans/missed',
    page: 'desk-plans-missed',
    title: { en: 'Plans with a missed payment', es: 'Planes con un pago pendiente' },
    ...DESK,
  },
  { path: '/payment-plans/decided', page: 'desk-plans-decided', title: { en: 'Answered payment plans', es: 'Planes de pagos respondidos' }, ...DESK },
  { path: '/payment-plans/:planId', page: 'desk-plan', title: { en: 'Payment plan', es: 'Plan de pagos' }, ...DESK },
];

export const planNav: FeatureManifest['nav'] = [
  { path: '/payment-plans', label: { en: 'Payment plans', es: 'Planes de pagos' }, icon: 'calendar', order: 44, ...DESK },
];

export const planAttention: NonNullable<FeatureManifest['attention']> = {
  'billing.plan-missed': {
    other: { en: 'A payment of {amount} didn’t go through. See what you can do.', es: 'Un pago de {amount} no se pudo hacer. Vea qué puede hacer.' },
    theirs: {
      other: {
        en: 'A payment of {amount} for {person} didn’t go through. See what you can do.',
        es: 'Un pago de {amount} para {person} no se pudo hacer. Vea qué puede hacer.',
      },
    },
  },
  'billing.planned-failed': {
    other: { en: 'A scheduled payment of {amount} didn’t go through', es: 'Un pago programado de {amount} no se pudo hacer' },
  },
  'billing.planned-over': {
    other: { en: 'A bill of {amount} is over your auto-pay limit', es: 'Una factura de {amount} supera el límite de sus pagos automáticos' },
  },
  'billing.payment-soon': { other: { en: 'A payment of {amount} is coming up', es: 'Se acerca un pago de {amount}' } },
  'billing.plan-approved': { other: { en: 'Your payment plan was approved', es: 'Se aprobó su plan de pagos' } },
  'billing.plan-declined': { other: { en: 'The clinic answered your payment plan', es: 'La clínica respondió a su plan de pagos' } },
};
