/** What estimates tell live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const estimatesEvents = { 'billing.estimates-changed': 'billing:read' } as const satisfies FeatureEvents;

export type EstimatesEvents = typeof estimatesEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends EstimatesEvents {}
}
