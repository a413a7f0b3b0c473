/** What requests tell live, at the desk. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const requestsEvents = { 'desk.requests-changed': 'desk:read' } as const satisfies FeatureEvents;

export type RequestsEvents = typeof requestsEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends RequestsEvents {}
}
