/** What the shell knows of the pages on which people pay, and see what was paid. */
import type { FeatureManifest } from '@portal/shell/contract';

const AREA = { audience: 'patient', scope: 'billing:read' } as const;

export const payRoutes: FeatureManifest['routes'] = [
  {
    path: '/billing/pay',
    page: 'pay',
    title: { en: 'Pay bills', es: 'Pagar facturas' },
    theirs: { en: 'Pay {person}’s bills', es: 'Pagar las facturas de {person}' },
    ...AREA,
  },
  {
    path: '/billing/accounts/:accountId',
    page: 'account',
    title: { en: 'Bills you answer for', es: 'Facturas por las que responde' },
    theirs: { en: 'Bills that {person} answers for', es: 'Facturas por las que responde {person}' },
    ...AREA,
  },
  {
    path: '/billing/accounts/:accountId/pay',
    page: 'account-pay',
    title: { en: 'Pay bills', es: 'Pagar facturas' },
    audience: 'patient',
    scope: 'billing:write',
  },
  { path: '/billing/accounts/:accountId/payments/:paymentId', page: 'account-payment', title: { en: 'Payment', es: 'Pago' }, ...AREA },
  {
    path: '/billing/credits',
    page: 'credits',
    title: { en: 'Money we owe you', es: 'Dinero que le debemos' },
    theirs: { en: 'Money we owe {person}', es: 'Dinero que le debemos a {person}' },
    ...AREA,
  },
  { path: '/billing/methods', page: 'methods', title: { en: 'Cards and bank accounts', es: 'Tarjetas y cuentas bancarias' }, ...AREA },
  {
    path: '/billing/payments',
    page: 'payments',
    title: { en: 'Your payments', es: 'Sus pagos' },
    theirs: { en: '{person}’s payments', es: 'Pagos de {person}' },
    ...AREA,
  },
  { path: '/billing/payments/:paymentId', page: 'payment', title: { en: 'Payment', es: 'Pago' }, ...AREA, list: '/billing/payments' },
];
