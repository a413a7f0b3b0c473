/** What clients know of messages: types, and how long a message may be; nothing of the server. */
export type { MessagesApi } from './api.ts';
export type { DeskMessagesApi } from './desk-api.ts';
export type { MessageDraftsApi } from './draft-api.ts';
export type { MessagesEvents } from './events.ts';
export * from './limits.ts';
export type * from './schema.ts';
export type { MessagesTopics } from './topics.ts';
