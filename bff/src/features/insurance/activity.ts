/** What is done with insurance, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const insuranceActivity = {
  area: { code: 'insurance', name: { en: 'Insurance and claims', es: 'Seguro y reclamos' } },
  segments: ['insurance'],
  sentences: {
    'insurance.viewed': { en: 'Looked at insurance and claims', es: 'Vio el seguro y los reclamos' },
    'insurance.changed': { en: 'Changed something about insurance', es: 'Cambió algo del seguro' },
    'insurance.checked': { en: 'Asked an insurance company about a plan', es: 'Preguntó a una aseguradora por un plan' },
    'insurance.request-sent': { en: 'Sent a change of insurance', es: 'Envió un cambio de seguro' },
    'insurance.request-canceled': { en: 'Canceled a change of insurance', es: 'Canceló un cambio de seguro' },
    'insurance.request-decided': { en: 'Answered a change of insurance', es: 'Respondió a un cambio de seguro' },
  },
  rules: [
    { method: 'POST', address: '^insurance/coverages/[^/]+/check$', what: 'insurance.checked' },
    { method: 'POST', address: '^insurance/requests$', what: 'insurance.request-sent' },
    { method: 'POST', address: '^insurance/requests/[^/]+/withdraw$', what: 'insurance.request-canceled' },
    { method: 'POST', address: '^insurance/requests/[^/]+/decide$', what: 'insurance.request-decided' },
    { method: 'POST', address: '^insurance/requests/[^/]+/check$', what: 'insurance.checked' },
  ],
} as const satisfies FeatureActivity;
