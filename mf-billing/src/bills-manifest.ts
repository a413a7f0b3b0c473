/** Routes of bills, disputes and receipts, as the manifest spreads them. */
import type { FeatureManifest } from '@portal/shell/contract';

export const billRoutes: FeatureManifest['routes'] = [
  {
    path: '/billing/statements/:statementId/dispute',
    page: 'dispute-new',
    title: { en: 'Tell us something is wrong', es: 'Díganos que algo está mal' },
    audience: 'patient',
    scope: 'billing:write',
  },
  {
    path: '/billing/disputes/:disputeId',
    page: 'dispute',
    title: { en: 'What you told us', es: 'Lo que nos dijo' },
    audience: 'patient',
    scope: 'billing:read',
  },
  { path: '/billing/taxes', page: 'taxes', title: { en: 'Receipts for taxes', es: 'Recibos para impuestos' }, audience: 'patient', scope: 'billing:read' },
  {
    path: '/billing/disputes',
    page: 'desk-disputes',
    title: { en: 'Billing disputes', es: 'Disputas de facturas' },
    audience: 'clinic',
    scope: 'billing:read',
  },
  {
    path: '/billing/disputes/answered',
    page: 'desk-disputes-decided',
    title: { en: 'Answered disputes', es: 'Disputas respondidas' },
    audience: 'clinic',
    scope: 'billing:read',
  },
  {
    path: '/billing/disputes/:disputeId',
    page: 'desk-dispute',
    title: { en: 'Billing dispute', es: 'Disputa de una factura' },
    audience: 'clinic',
    scope: 'billing:read',
  },
  { path: '/billing/import', page: 'desk-import', title: { en: 'Bring in bills', es: 'Importar facturas' }, audience: 'clinic', scope: 'billing:write' },
];

export const billNav: FeatureManifest['nav'] = [
  {
    path: '/billing/disputes',
    label: { en: 'Billing disputes', es: 'Disputas de facturas' },
    icon: 'bill',
    order: 40,
    audience: 'clinic',
    scope: 'billing:read',
  },
];
