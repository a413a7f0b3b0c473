/** What is done with help with bills, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const assistanceActivity = {
  area: { code: 'assistance', name: { en: 'Help with bills', es: 'Ayuda con las facturas' } },
  segments: ['assistance'],
  sentences: {
    'assistance.viewed': { en: 'Looked at help with bills', es: 'Vio la ayuda con las facturas' },
    'assistance.changed': { en: 'Changed an application for help', es: 'Cambió una solicitud de ayuda' },
    'assistance.screened': { en: 'Checked if help with bills is likely', es: 'Consultó si es probable recibir ayuda con las facturas' },
    'assistance.begun': { en: 'Started an application for help', es: 'Empezó una solicitud de ayuda' },
    'assistance.sent': { en: 'Sent an application for help', es: 'Envió una solicitud de ayuda' },
    'assistance.more-sent': { en: 'Sent what the clinic asked for', es: 'Envió lo que pidió la clínica' },
    'assistance.appealed': { en: 'Asked for a second look at an application', es: 'Pidió revisar otra vez una solicitud' },
    'assistance.withdrawn': { en: 'Canceled an application for help', es: 'Canceló una solicitud de ayuda' },
    'assistance.more-asked': { en: 'Asked for more about an application for help', es: 'Pidió más datos para una solicitud de ayuda' },
    'assistance.decided': { en: 'Answered an application for help', es: 'Respondió a una solicitud de ayuda' },
  },
  rules: [
    { method: 'POST', address: '^assistance/screening$', what: 'assistance.screened' },
    { method: 'POST', address: '^assistance/applications$', what: 'assistance.begun' },
    { method: 'POST', address: '^assistance/applications/[^/]+/send$', what: 'assistance.sent' },
    { method: 'POST', address: '^assistance/applications/[^/]+/more$', what: 'assistance.more-sent' },
    { method: 'POST', address: '^assistance/applications/[^/]+/appeal$', what: 'assistance.appealed' },
    { method: 'POST', address: '^assistance/applications/[^/]+/withdraw$', what: 'assistance.withdrawn' },
    { method: 'POST', address: '^assistance/applications/[^/]+/ask-more$', what: 'assistance.more-asked' },
    { method: 'POST', address: '^assistance/applications/[^/]+/decide$', what: 'assistance.decided' },
  ],
} as const satisfies FeatureActivity;
