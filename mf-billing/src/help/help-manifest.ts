/** What the shell knows of help with bills before it loads any of its code. */
import type { FeatureManifest } from '@portal/shell/contract';

type Facts = Required<Pick<FeatureManifest, 'routes' | 'nav' | 'attention'>>;

const patient = { audience: 'patient', scope: 'billing:read' } as const;
const desk = { audience: 'clinic', scope: 'billing:write' } as const;

export const helpRoutes: Facts['routes'] = [
  {
    path: '/billing/help',
    page: 'help',
    title: { en: 'Help with your bills', es: 'Ayuda con sus facturas' },
    theirs: { en: 'Help with {person}’s bills', es: 'Ayuda con las facturas de {person}' },
    ...patient,
  },
  // Before an application, whose address it would be too.
  { path: '/billing/help/check', page: 'help-check', title: { en: 'Could you get help?', es: '¿Podría recibir ayuda?' }, ...patient },
  {
    path: '/billing/help/:applicationId',
    page: 'help-application',
    title: { en: 'Application for help', es: 'Solicitud de ayuda' },
    list: '/billing/help',
    ...patient,
  },
  {
    path: '/billing/help/:applicationId/:step',
    page: 'help-form',
    title: { en: 'Apply for help', es: 'Solicitar ayuda' },
    audience: 'patient',
    scope: 'billing:write',
  },
  { path: '/help-applications', page: 'desk-help', title: { en: 'Applications for help', es: 'Solicitudes de ayuda' }, ...desk },
  {
    path: '/help-applications/waiting',
    page: 'desk-help-waiting',
    title: { en: 'Applications waiting for more', es: 'Solicitudes que esperan más datos' },
    ...desk,
  },
  { path: '/help-applications/decided', page: 'desk-help-decided', title: { en: 'Decided applications', es: 'Solicitudes decididas' }, ...desk },
  { path: '/help-applications/:applicationId', page: 'desk-help-application', title: { en: 'Application for help', es: 'Solicitud de ayuda' }, ...desk },
];

export const helpNav: Facts['nav'] = [
  { path: '/help-applications', label: { en: 'Applications for help', es: 'Solicitudes de ayuda' }, icon: 'people', order: 46, ...desk },
];

export const helpAttention: Facts['attention'] = {
  'billing.help-more': {
    other: { en: 'We need more for your application. Send it by:', es: 'Necesitamos más datos para su solicitud. Envíelos antes de:' },
    theirs: {
      other: {
        en: 'We need more for the application for {person}. Send it by:',
        es: 'Necesitamos más datos para la solicitud de {person}. Envíelos antes de:',
      },
    },
  },
  'billing.help-draft': {
    other: { en: 'Your application for help isn’t finished', es: 'Su solicitud de ayuda no está terminada' },
    theirs: { other: { en: 'The application for help for {person} isn’t finished', es: 'La solicitud de ayuda para {person} no está terminada' } },
  },
  'billing.help-answered': {
    other: { en: 'The clinic answered your application for help', es: 'La clínica respondió a su solicitud de ayuda' },
    theirs: { other: { en: 'The clinic answered the application for help for {person}', es: 'La clínica respondió a la solicitud de ayuda para {person}' } },
  },
};
