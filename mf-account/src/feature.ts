/** The one module this feature exposes. */
import { createFeature } from '@portal/shell/contract';

export const { mount } = createFeature({
  name: 'mf-account',
  catalogue: { es: () => import('./locales/es.ts') },
  pages: {
    profile: { tag: 'account-profile-page', load: async () => (await import('./pages/profile/account-profile-page.ts')).AccountProfilePage },
    security: { tag: 'account-security-page', load: async () => (await import('./pages/security/account-security-page.ts')).AccountSecurityPage },
    details: { tag: 'account-details-page', load: async () => (await import('./pages/details/account-details-page.ts')).AccountDetailsPage },
    communication: {
      tag: 'account-communication-page',
      load: async () => (await import('./pages/communication/account-communication-page.ts')).AccountCommunicationPage,
    },
    contact: { tag: 'account-contact-page', load: async () => (await import('./pages/contact/account-contact-page.ts')).AccountContactPage },
    sharing: { tag: 'account-sharing-page', load: async () => (await import('./pages/sharing/account-sharing-page.ts')).AccountSharingPage },
    access: { tag: 'account-access-page', load: async () => (await import('./pages/access/account-access-page.ts')).AccountAccessPage },
    preview: { tag: 'account-preview-page', load: async () => (await import('./pages/preview/account-preview-page.ts')).AccountPreviewPage },
    activity: { tag: 'account-activity-page', load: async () => (await import('./pages/activity/account-activity-page.ts')).AccountActivityPage },
    care: { tag: 'account-care-page', load: async () => (await import('./pages/care/account-care-page.ts')).AccountCarePage },
    requests: { tag: 'account-requests-page', load: async () => (await import('./pages/requests/account-requests-page.ts')).AccountRequestsPage },
    desk: { tag: 'account-desk-page', load: async () => (await import('./pages/desk/account-desk-page.ts')).AccountDeskPage },
    'desk-people': { tag: 'account-desk-people-page', load: async () => (await import('./pages/desk/account-desk-people-page.ts')).AccountDeskPeoplePage },
    'desk-accounts': {
      tag: 'account-desk-accounts-page',
      load: async () => (await import('./pages/desk/account-desk-accounts-page.ts')).AccountDeskAccountsPage,
    },
    'desk-letters': { tag: 'account-desk-letters-page', load: async () => (await import('./pages/desk/account-desk-letters-page.ts')).AccountDeskLettersPage },
    'desk-jobs': { tag: 'account-desk-jobs-page', load: async () => (await import('./pages/desk/account-desk-jobs-page.ts')).AccountDeskJobsPage },
    sent: { tag: 'account-sent-page', load: async () => (await import('./pages/sent/account-sent-page.ts')).AccountSentPage },
    'desk-notices': { tag: 'account-desk-notices-page', load: async () => (await import('./pages/desk/account-desk-notices-page.ts')).AccountDeskNoticesPage },
    imports: { tag: 'account-imports-page', load: async () => (await import('./pages/imports/account-imports-page.ts')).AccountImportsPage },
    identities: { tag: 'account-identities-page', load: async () => (await import('./pages/identities/account-identities-page.ts')).AccountIdentitiesPage },
    'desk-request': { tag: 'account-desk-request-page', load: async () => (await import('./pages/desk/account-desk-request-page.ts')).AccountDeskRequestPage },
    'desk-access': { tag: 'account-desk-access-page', load: async () => (await import('./pages/desk/account-desk-access-page.ts')).AccountDeskAccessPage },
    emergency: { tag: 'account-emergency-page', load: async () => (await import('./pages/desk/account-emergency-page.ts')).AccountEmergencyPage },
  },
  findPage: (page) => import(`./pages/${page}/account-${page}-page.ts`),
  cards: {
    account: { tag: 'account-card', load: async () => (await import('./card/account-card.ts')).AccountCard },
  },
});
