/** What messages tell live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const messagesEvents = { 'messages.changed': 'messages:read' } as const satisfies FeatureEvents;

export type MessagesEvents = typeof messagesEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends MessagesEvents {}
}
