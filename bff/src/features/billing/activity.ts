/** What is done with bills, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const billingActivity = {
  area: { code: 'billing', name: { en: 'Bills', es: 'Facturas' } },
  segments: ['billing'],
  sentences: {
    'billing.viewed': { en: 'Looked at bills', es: 'Vio las facturas' },
    'billing.changed': { en: 'Changed something about bills', es: 'Cambió algo de las facturas' },
  },
} as const satisfies FeatureActivity;
