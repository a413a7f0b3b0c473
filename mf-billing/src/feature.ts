/** The one module this feature exposes. */
import { createFeature } from '@portal/shell/contract';

export const { mount } = createFeature({
  name: 'mf-billing',
  catalogue: { es: () => import('./locales/es.ts') },
  findPage: (page) => import(`./pages/${page}/billing-${page}-page.ts`),
  cards: {
    billing: { tag: 'billing-card', load: async () => (await import('./card/billing-card.ts')).BillingCard },
  },
});
