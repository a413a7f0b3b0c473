/** What jobs tell live, at the desk: that one failed for good, is tried again or was dropped. */
import type { FeatureEvents } from '../events/live-events.ts';

export const jobEvents = { 'desk.jobs-changed': 'desk:read' } as const satisfies FeatureEvents;

export type JobEvents = typeof jobEvents;

declare module '../events/live-events.ts' {
  interface LiveEventScopes extends JobEvents {}
}
