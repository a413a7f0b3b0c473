/** What billing tells live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const billingEvents = { 'billing.changed': 'billing:read' } as const satisfies FeatureEvents;

export type BillingEvents = typeof billingEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends BillingEvents {}
}
