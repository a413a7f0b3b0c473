/** What is done with estimates, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const estimatesActivity = {
  area: { code: 'estimates', name: { en: 'Cost estimates', es: 'Estimaciones de costo' } },
  segments: ['estimates'],
  sentences: {
    'estimates.viewed': { en: 'Looked at cost estimates', es: 'Vio las estimaciones de costo' },
    'estimates.downloaded': { en: 'Downloaded a good-faith estimate', es: 'Descargó una estimación de buena fe' },
    'estimates.changed': { en: 'Changed something about a cost estimate', es: 'Cambió algo de una estimación de costo' },
    'estimates.saved': { en: 'Saved a cost estimate', es: 'Guardó una estimación de costo' },
    'estimates.asked': { en: 'Asked for a good-faith estimate', es: 'Pidió una estimación de buena fe' },
    'estimates.issued': { en: 'Made a good-faith estimate', es: 'Hizo una estimación de buena fe' },
    'estimates.removed': { en: 'Removed a cost estimate, or canceled a request for one', es: 'Quitó una estimación de costo o canceló una solicitud' },
    'estimates.shared': { en: 'Made a link to a cost estimate', es: 'Creó un enlace a una estimación de costo' },
    'estimates.link-ended': { en: 'Ended the link to a cost estimate', es: 'Anuló el enlace a una estimación de costo' },
  },
  rules: [
    { method: 'GET', address: '^estimates/[^/]+/document$', what: 'estimates.downloaded' },
    { method: 'POST', address: '^estimates$', what: 'estimates.saved' },
    { method: 'POST', address: '^estimates/good-faith$', what: 'estimates.asked' },
    { method: 'POST', address: '^estimates/[^/]+/issue$', what: 'estimates.issued' },
    { method: 'DELETE', address: '^estimates/[^/]+$', what: 'estimates.removed' },
    { method: 'POST', address: '^estimates/[^/]+/link$', what: 'estimates.shared' },
    { method: 'DELETE', address: '^estimates/[^/]+/link$', what: 'estimates.link-ended' },
  ],
} as const satisfies FeatureActivity;
