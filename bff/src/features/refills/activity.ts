/** What is done with refills, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const refillsActivity = {
  area: { code: 'refills', name: { en: 'Refills', es: 'Resurtidos' } },
  segments: ['refills'],
  sentences: {
    'refills.viewed': { en: 'Looked at refills', es: 'Vio los resurtidos' },
    'refills.changed': { en: 'Changed a refill', es: 'Cambió un resurtido' },
    'refills.asked': { en: 'Asked for refills', es: 'Pidió resurtidos' },
    'refills.canceled': { en: 'Canceled a request for a refill', es: 'Canceló una solicitud de resurtido' },
    'refills.pharmacy-changed': { en: 'Chose another pharmacy for a refill', es: 'Eligió otra farmacia para un resurtido' },
    'refills.pharmacy-saved': { en: 'Saved a pharmacy', es: 'Guardó una farmacia' },
    'refills.answered': { en: 'Answered a request for a refill', es: 'Respondió a una solicitud de resurtido' },
    'refills.sent-again': { en: 'Sent a refill to the pharmacy again', es: 'Envió de nuevo un resurtido a la farmacia' },
  },
  rules: [
    { method: 'POST', address: '^refills/requests$', what: 'refills.asked' },
    { method: 'POST', address: '^refills/requests/[^/]+/cancel$', what: 'refills.canceled' },
    { method: 'PUT', address: '^refills/requests/[^/]+/pharmacy$', what: 'refills.pharmacy-changed' },
    { method: 'PUT', address: '^refills/pharmacy$', what: 'refills.pharmacy-saved' },
    { method: 'POST', address: '^refills/pharmacies/search$', what: 'refills.viewed' },
    { method: 'POST', address: '^refills/decisions$', what: 'refills.answered' },
    { method: 'POST', address: '^refills/requests/[^/]+/send-again$', what: 'refills.sent-again' },
  ],
} as const satisfies FeatureActivity;
