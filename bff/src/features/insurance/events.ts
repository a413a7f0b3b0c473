/** What insurance tells live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const insuranceEvents = { 'billing.insurance-changed': 'billing:read' } as const satisfies FeatureEvents;

export type InsuranceEvents = typeof insuranceEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends InsuranceEvents {}
}
