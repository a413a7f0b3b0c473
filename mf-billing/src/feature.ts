/** The one module this feature exposes. */
import { createFeature } from '@portal/shell/contract';

export const { mount } = createFeature({
  name: 'mf-billing',
  catalogue: { es: () => import('./locales/es.ts') },
  pages: {
    overview: { tag: 'billing-overview-page', load: async () => (await import('./pages/overview/billing-overview-page.ts')).BillingOverviewPage },
    statement: { tag: 'billing-statement-page', load: async () => (await import('./pages/statement/billing-statement-page.ts')).BillingStatementPage },
  },
  cards: {
    billing: { tag: 'billing-card', load: async () => (await import('./card/billing-card.ts')).BillingCard },
  },
});
