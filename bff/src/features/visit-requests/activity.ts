/** What is done with visit requests, the wait list and offers, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const visitRequestsActivity = {
  area: { code: 'visit-requests', name: { en: 'Visit requests and wait lists', es: 'Solicitudes de cita y listas de espera' } },
  segments: ['visit-requests'],
  sentences: {
    'visit-requests.viewed': { en: 'Looked at visit requests and wait lists', es: 'Vio las solicitudes de cita y listas de espera' },
    'visit-requests.changed': { en: 'Changed a visit request or a wait list', es: 'Cambió una solicitud de cita o una lista de espera' },
    'visit-requests.request-sent': { en: 'Asked for a visit', es: 'Pidió una cita' },
    'visit-requests.request-changed': { en: 'Changed a request for a visit', es: 'Cambió una solicitud de cita' },
    'visit-requests.request-canceled': { en: 'Canceled a request for a visit', es: 'Canceló una solicitud de cita' },
    'visit-requests.request-booked': { en: 'Answered a request with a visit', es: 'Respondió a una solicitud con una cita' },
    'visit-requests.request-declined': { en: 'Answered a request for a visit', es: 'Respondió a una solicitud de cita' },
    'visit-requests.wait-joined': { en: 'Joined a wait list', es: 'Se anotó en una lista de espera' },
    'visit-requests.wait-changed': { en: 'Changed when a wait list time works', es: 'Cambió cuándo puede venir, en la lista de espera' },
    'visit-requests.wait-left': { en: 'Left a wait list', es: 'Salió de una lista de espera' },
    'visit-requests.offer-accepted': { en: 'Took an offered time', es: 'Aceptó una hora ofrecida' },
    'visit-requests.offer-declined': { en: 'Turned down an offered time', es: 'No aceptó una hora ofrecida' },
    'visit-requests.offer-extended': { en: 'Asked for more time to decide', es: 'Pidió más tiempo para decidir' },
  },
  rules: [
    { method: 'POST', address: '^visit-requests/requests$', what: 'visit-requests.request-sent' },
    { method: 'PATCH', address: '^visit-requests/requests/[^/]+$', what: 'visit-requests.request-changed' },
    { method: 'POST', address: '^visit-requests/requests/[^/]+/withdraw$', what: 'visit-requests.request-canceled' },
    { method: 'POST', address: '^visit-requests/requests/[^/]+/book$', what: 'visit-requests.request-booked' },
    { method: 'POST', address: '^visit-requests/requests/[^/]+/decline$', what: 'visit-requests.request-declined' },
    { method: 'POST', address: '^visit-requests/waiting$', what: 'visit-requests.wait-joined' },
    { method: 'PATCH', address: '^visit-requests/waiting/[^/]+$', what: 'visit-requests.wait-changed' },
    { method: 'POST', address: '^visit-requests/waiting/[^/]+/leave$', what: 'visit-requests.wait-left' },
    { method: 'POST', address: '^visit-requests/offers/[^/]+/accept$', what: 'visit-requests.offer-accepted' },
    { method: 'POST', address: '^visit-requests/offers/[^/]+/decline$', what: 'visit-requests.offer-declined' },
    { method: 'POST', address: '^visit-requests/offers/[^/]+/extend$', what: 'visit-requests.offer-extended' },
  ],
} as const satisfies FeatureActivity;
