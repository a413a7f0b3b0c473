/** What clients know of messages: types alone, nothing of the server. */
export type { MessagesApi } from './api.ts';
export type { DeskMessagesApi } from './desk-api.ts';
export type { MessageDraftsApi } from './draft-api.ts';
export type { MessagesEvents } from './events.ts';
export type * from './schema.ts';
export type { MessagesTopics } from './topics.ts';
