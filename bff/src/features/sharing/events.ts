/** What sharing tells live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const sharingEvents = { 'account.sharing-changed': 'account:read' } as const satisfies FeatureEvents;

export type SharingEvents = typeof sharingEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends SharingEvents {}
}
