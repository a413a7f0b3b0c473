/** What records tell live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const recordsEvents = { 'records.result-commented': 'records:read', 'records.results-changed': 'records:read' } as const satisfies FeatureEvents;

export type RecordsEvents = typeof recordsEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends RecordsEvents {}
}
