/** The one module this feature exposes. The clinic desk's pages are the patient's, read from the clinic's side. */
import { createFeature } from '@portal/shell/contract';

const inbox = { tag: 'messages-inbox-page', load: async () => (await import('./pages/inbox/messages-inbox-page.ts')).MessagesInboxPage };
const thread = { tag: 'messages-thread-page', load: async () => (await import('./pages/thread/messages-thread-page.ts')).MessagesThreadPage };

export const { mount } = createFeature({
  name: 'mf-messages',
  catalogue: { es: () => import('./locales/es.ts') },
  pages: { inbox, thread, 'clinic-inbox': inbox, 'clinic-thread': thread },
  findPage: (page) => import(`./pages/${page}/messages-${page}-page.ts`),
  cards: {
    messages: { tag: 'messages-card', load: async () => (await import('./card/messages-card.ts')).MessagesCard },
  },
});
