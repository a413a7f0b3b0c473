/** The one module this feature exposes. */
import { createFeature } from '@portal/shell/contract';

export const { mount } = createFeature({
  name: 'mf-account',
  catalogue: { es: () => import('./locales/es.ts') },
  pages: {
    profile: { tag: 'account-profile-page', load: async () => (await import('./pages/profile/account-profile-page.ts')).AccountProfilePage },
    contact: { tag: 'account-contact-page', load: async () => (await import('./pages/contact/account-contact-page.ts')).AccountContactPage },
  },
  cards: {
    account: { tag: 'account-card', load: async () => (await import('./card/account-card.ts')).AccountCard },
  },
});
