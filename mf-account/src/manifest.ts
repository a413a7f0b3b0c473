/** What the shell knows of the account before it loads any of its code. */
import type { FeatureManifest } from '@portal/shell/contract';

export const manifest: Omit<FeatureManifest, 'version'> = {
  name: 'mf-account',
  contract: 1,
  title: { en: 'My details', es: 'Mis datos' },
  routes: [
    { path: '/account', page: 'profile', title: { en: 'My details', es: 'Mis datos' }, audience: 'patient', scope: 'account:read' },
    { path: '/account/contact', page: 'contact', title: { en: 'Edit phone and address', es: 'Cambiar teléfono y dirección' }, audience: 'patient', scope: 'account:write' },
  ],
  nav: [{ path: '/account', label: { en: 'My details', es: 'Mis datos' }, icon: 'user', order: 50, audience: 'patient', scope: 'account:read' }],
  cards: [{ id: 'account', title: { en: 'My details', es: 'Mis datos' }, order: 50, scope: 'account:read' }],
  attention: {
    'account.contact-missing': { other: { en: 'Add your phone and address so we can reach you', es: 'Agregue su teléfono y dirección para poder contactarle' } },
  },
  widgets: [],
};
