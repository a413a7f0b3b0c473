/** What refills tell live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const refillsEvents = { 'records.refills-changed': 'records:read' } as const satisfies FeatureEvents;

export type RefillsEvents = typeof refillsEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends RefillsEvents {}
}
