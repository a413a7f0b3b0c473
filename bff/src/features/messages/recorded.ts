/** What of messages is recorded for other systems; the entity is the message. */
export interface MessagesChanges {
  'message.sent': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends MessagesChanges {}
}
