/** What the shell knows of the desk of payments. */
import type { FeatureManifest } from '@portal/shell/contract';

const DESK = { audience: 'clinic', scope: 'billing:read' } as const;

export const deskPaymentRoutes: FeatureManifest['routes'] = [
  { path: '/payments', page: 'desk-payments', title: { en: 'Payments', es: 'Pagos' }, ...DESK },
  // Before a payment, whose address they would be too.
  { path: '/payments/refunds', page: 'desk-refunds', title: { en: 'Refunds to decide', es: 'Devoluciones por decidir' }, ...DESK },
  { path: '/payments/credits', page: 'desk-credits', title: { en: 'Credits', es: 'Saldos a favor' }, ...DESK },
  { path: '/payments/days', page: 'desk-days', title: { en: 'Close of each day', es: 'Cierre de cada día' }, ...DESK },
  { path: '/payments/:paymentId', page: 'desk-payment', title: { en: 'Payment', es: 'Pago' }, list: '/payments', ...DESK },
];

export const deskPaymentNav: FeatureManifest['nav'] = [{ path: '/payments', label: { en: 'Payments', es: 'Pagos' }, icon: 'bill', order: 41, ...DESK }];
