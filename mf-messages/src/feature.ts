/** The one module this feature exposes. */
import { createFeature } from '@portal/shell/contract';

export const { mount } = createFeature({
  name: 'mf-messages',
  catalogue: { es: () => import('./locales/es.ts') },
  pages: {
    inbox: { tag: 'messages-inbox-page', load: async () => (await import('./pages/inbox/messages-inbox-page.ts')).MessagesInboxPage },
    thread: { tag: 'messages-thread-page', load: async () => (await import('./pages/thread/messages-thread-page.ts')).MessagesThreadPage },
  },
  cards: {
    messages: { tag: 'messages-card', load: async () => (await import('./card/messages-card.ts')).MessagesCard },
  },
});
