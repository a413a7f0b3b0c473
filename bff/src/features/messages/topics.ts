/** What people can hear about messages. */
import type { FeatureTopics } from '../../notifications/topics.ts';

export const messagesTopics = {
  messages: {
    scope: 'messages:read',
    path: (threadId) => `/messages/${threadId}`,
    words: {
      en: { title: 'You have a new message', text: 'You have a new message. Sign in to read it.' },
      es: { title: 'Tiene un mensaje nuevo', text: 'Tiene un mensaje nuevo. Inicie sesión para leerlo.' },
    },
    // Each conversation counts once, however much was written in it.
    counted: {
      en: (count) => (count === 1 ? 'new messages in 1 conversation' : `new messages in ${count} conversations`),
      es: (count) => (count === 1 ? 'mensajes nuevos en 1 conversación' : `mensajes nuevos en ${count} conversaciones`),
    },
  },
} as const satisfies FeatureTopics;

export type MessagesTopics = typeof messagesTopics;

declare module '../../notifications/topics.ts' {
  interface RecordTopics extends MessagesTopics {}
}
