/** What visit requests, the wait list and offers tell live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const visitRequestsEvents = { 'appointments.requests-changed': 'appointments:read' } as const satisfies FeatureEvents;

export type VisitRequestsEvents = typeof visitRequestsEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends VisitRequestsEvents {}
}
