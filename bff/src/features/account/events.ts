/** What the account tells live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const accountEvents = { 'account.changed': 'account:read' } as const satisfies FeatureEvents;

export type AccountEvents = typeof accountEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends AccountEvents {}
}
