/** What is done with bills, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const billingActivity = {
  area: { code: 'billing', name: { en: 'Bills', es: 'Facturas' } },
  segments: ['billing'],
  sentences: {
    'billing.viewed': { en: 'Looked at bills', es: 'Vio las facturas' },
    'billing.downloaded': { en: 'Downloaded a bill', es: 'Descargó una factura' },
    'billing.taxes-downloaded': { en: 'Downloaded what was paid in a year', es: 'Descargó lo que se pagó en un año' },
    'billing.changed': { en: 'Changed something about bills', es: 'Cambió algo de las facturas' },
    'billing.disputed': { en: 'Said that something on a bill is wrong', es: 'Dijo que algo en una factura está mal' },
    'billing.dispute-withdrawn': { en: 'Canceled the question about a wrong bill', es: 'Canceló la pregunta sobre una factura incorrecta' },
    'billing.dispute-answered': { en: 'Answered about a bill', es: 'Respondió sobre una factura' },
    'billing.imported': { en: 'Brought in bills from a file', es: 'Importó facturas de un archivo' },
  },
  rules: [
    { method: 'GET', address: '^billing/statements/[^/]+/document$', what: 'billing.downloaded' },
    { method: 'GET', address: '^billing/taxes/[^/]+/document$', what: 'billing.taxes-downloaded' },
    { method: 'POST', address: '^billing/statements/[^/]+/disputes$', what: 'billing.disputed' },
    { method: 'POST', address: '^billing/disputes/[^/]+/withdraw$', what: 'billing.dispute-withdrawn' },
    { method: 'POST', address: '^billing/disputes/[^/]+/decide$', what: 'billing.dispute-answered' },
    { method: 'POST', address: '^billing/imports$', what: 'billing.imported' },
  ],
} as const satisfies FeatureActivity;
