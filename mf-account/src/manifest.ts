/** What the shell knows of the account before it loads any of its code. */
import type { FeatureManifest } from '@portal/shell/contract';

export const manifest: Omit<FeatureManifest, 'version'> = {
  name: 'mf-account',
  contract: 1,
  title: { en: 'My details', es: 'Mis datos' },
  routes: [
    { path: '/account', page: 'profile', title: { en: 'My details', es: 'Mis datos' }, audience: 'patient', scope: 'account:read' },
    { path: '/account/security', page: 'security', title: { en: 'Sign-in and security', es: 'Inicio de sesión y seguridad' }, audience: 'person' },
    { path: '/account/care', page: 'care', title: { en: 'People I care for', es: 'Personas a las que cuido' }, audience: 'person' },
    { path: '/account/details', page: 'details', title: { en: 'Edit personal details', es: 'Cambiar datos personales' }, audience: 'patient', scope: 'account:write' },
    { path: '/account/communication', page: 'communication', title: { en: 'How we contact you', es: 'Cómo le contactamos' }, audience: 'patient', scope: 'account:read' },
    { path: '/account/contact', page: 'contact', title: { en: 'Edit phone and address', es: 'Cambiar teléfono y dirección' }, audience: 'patient', scope: 'account:write' },
    { path: '/account/sharing', page: 'sharing', title: { en: 'Who can see my record', es: 'Quién puede ver mi expediente' }, audience: 'patient', scope: 'account:read' },
    { path: '/account/sharing/invite', page: 'access', title: { en: 'Invite someone', es: 'Invitar a alguien' }, audience: 'patient', scope: 'account:write' },
    { path: '/account/sharing/people/:grantId', page: 'access', title: { en: 'Change access', es: 'Cambiar el acceso' }, audience: 'patient', scope: 'account:write' },
    { path: '/account/sharing/people/:grantId/preview', page: 'preview', title: { en: 'What they see', es: 'Lo que ve' }, audience: 'patient', scope: 'account:read' },
    { path: '/account/requests', page: 'requests', title: { en: 'Name and account', es: 'Nombre y cuenta' }, audience: 'patient', scope: 'account:write' },
    { path: '/desk', page: 'desk', title: { en: 'Account desk', es: 'Escritorio de cuentas' }, audience: 'clinic', scope: 'desk:read' },
    { path: '/desk/people', page: 'desk-people', title: { en: 'Codes and sign-in help', es: 'Códigos y ayuda para entrar' }, audience: 'clinic', scope: 'desk:write' },
    { path: '/desk/access', page: 'desk-access', title: { en: 'Legal access', es: 'Acceso legal' }, audience: 'clinic', scope: 'desk:write' },
    { path: '/desk/accounts', page: 'desk-accounts', title: { en: 'Close or open an account', es: 'Cerrar o abrir una cuenta' }, audience: 'clinic', scope: 'desk:write' },
    { path: '/desk/letters', page: 'desk-letters', title: { en: 'Letters', es: 'Cartas' }, audience: 'clinic', scope: 'desk:write' },
    { path: '/desk/requests/:requestId', page: 'desk-request', title: { en: 'Request', es: 'Solicitud' }, audience: 'clinic', scope: 'desk:read' },
    { path: '/desk/emergency', page: 'emergency', title: { en: 'Emergency access', es: 'Acceso de emergencia' }, audience: 'clinic', scope: 'records:read' },
    { path: '/account/activity', page: 'activity', title: { en: 'Activity', es: 'Actividad' }, audience: 'patient', scope: 'account:read' },
  ],
  nav: [
    { path: '/account', label: { en: 'My details', es: 'Mis datos' }, icon: 'user', order: 50, audience: 'patient', scope: 'account:read' },
    { path: '/account/security', label: { en: 'Sign-in and security', es: 'Inicio de sesión y seguridad' }, icon: 'shield', order: 10, audience: 'person' },
    { path: '/account/care', label: { en: 'People I care for', es: 'Personas a las que cuido' }, icon: 'people', order: 20, audience: 'person' },
    { path: '/desk', label: { en: 'Account desk', es: 'Escritorio de cuentas' }, icon: 'people', order: 60, audience: 'clinic', scope: 'desk:read' },
    { path: '/desk/emergency', label: { en: 'Emergency access', es: 'Acceso de emergencia' }, icon: 'alert', order: 70, audience: 'clinic', scope: 'records:read' },
  ],
  cards: [{ id: 'account', title: { en: 'My details', es: 'Mis datos' }, order: 50, scope: 'account:read' }],
  attention: {
    'account.contact-missing': { other: { en: 'Add your phone and address so we can reach you', es: 'Agregue su teléfono y dirección para poder contactarle' } },
  },
  widgets: [],
};
