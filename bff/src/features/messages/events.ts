/** What messages tell live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const messagesEvents = {
  'messages.changed': 'messages:read',
  /** Who at the desk has a conversation open, and who is writing. */
  'messages.presence': 'messages:read',
  /** On a device of the same person: what they read, where they keep it, or what they are writing. */
  'messages.sorted': 'messages:read',
} as const satisfies FeatureEvents;

export type MessagesEvents = typeof messagesEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends MessagesEvents {}
}
