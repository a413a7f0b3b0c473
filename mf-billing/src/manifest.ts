/** What the shell knows of billing before it loads any of its code. */
import { helpAttention, helpNav, helpRoutes } from './help/help-manifest.ts';
import type { FeatureManifest } from '@portal/shell/contract';
import { estimateAttention, estimateNav, estimateRoutes } from './estimates/estimate-routes.ts';
import { billNav, billRoutes } from './bills-manifest.ts';
import { deskPaymentNav, deskPaymentRoutes } from './desk-payments/desk-payment-routes.ts';
import { planAttention, planNav, planRoutes } from './plans/plan-routes.ts';
import { payRoutes } from './paying/pay-routes.ts';
import { insuranceAttention, insuranceNav, insuranceRoutes } from './insurance-routes.ts';

export const manifest: Omit<FeatureManifest, 'version'> = {
  name: 'mf-billing',
  contract: 1,
  title: { en: 'Billing', es: 'Facturas' },
  routes: [
    ...helpRoutes,
    ...billRoutes,
    {
      path: '/billing',
      page: 'overview',
      title: { en: 'Billing', es: 'Facturas' },
      theirs: { en: '{person}’s bills', es: 'Facturas de {person}' },
      audience: 'patient',
      scope: 'billing:read',
    },
    {
      path: '/billing/statements/:statementId',
      page: 'statement',
      title: { en: 'Bill', es: 'Factura' },
      audience: 'patient',
      scope: 'billing:read',
    },
    ...planRoutes,
    ...insuranceRoutes,
    ...deskPaymentRoutes,
    ...payRoutes,
    ...estimateRoutes,
  ],
  nav: [
    ...helpNav,
    ...billNav,
    { path: '/billing', label: { en: 'Billing', es: 'Facturas' }, icon: 'bill', order: 40, audience: 'patient', scope: 'billing:read' },
    ...planNav,
    ...insuranceNav,
    ...estimateNav,
    ...deskPaymentNav,
  ],
  cards: [{ id: 'billing', title: { en: 'Billing', es: 'Facturas' }, order: 40, scope: 'billing:read' }],
  attention: {
    ...planAttention,
    ...insuranceAttention,
    ...estimateAttention,
    'billing.overdue': {
      one: { en: 'A bill is past due: {amount}', es: 'Una factura está vencida: {amount}' },
      other: { en: '{count} bills are past due: {amount}', es: '{count} facturas están vencidas: {amount}' },
    },
    'billing.open': {
      other: { en: 'You owe {amount}', es: 'Usted debe {amount}' },
      theirs: { other: { en: '{person} owes {amount}', es: '{person} debe {amount}' } },
    },
    'billing.due-soon': { other: { en: 'A bill is due soon: {amount}', es: 'Una factura vence pronto: {amount}' } },
    ...helpAttention,
  },
  widgets: [],
};
