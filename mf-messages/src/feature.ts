/** The one module this feature exposes. */
import { createFeature } from '@portal/shell/contract';

export const { mount } = createFeature({
  name: 'mf-messages',
  catalogue: { es: () => import('./locales/es.ts') },
  findPage: (page) => import(`./pages/${page}/messages-${page}-page.ts`),
  cards: {
    messages: { tag: 'messages-card', load: async () => (await import('./card/messages-card.ts')).MessagesCard },
  },
});
