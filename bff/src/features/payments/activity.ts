/** What is done with payments, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const paymentsActivity = {
  area: { code: 'payments', name: { en: 'Payments', es: 'Pagos' } },
  segments: ['payments'],
  sentences: {
    'payments.viewed': { en: 'Looked at payments', es: 'Vio los pagos' },
    'payments.downloaded': { en: 'Downloaded a receipt', es: 'Descargó un comprobante' },
    'payments.changed': { en: 'Paid a bill, or changed a payment', es: 'Pagó una factura o cambió un pago' },
  },
  rules: [{ method: 'GET', address: '^payments/[^/]+/document$', what: 'payments.downloaded' }],
} as const satisfies FeatureActivity;
