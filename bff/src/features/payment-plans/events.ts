/** What payment plans, auto-pay and payments for a later day tell live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const paymentPlansEvents = { 'billing.plans-changed': 'billing:read' } as const satisfies FeatureEvents;

export type PaymentPlansEvents = typeof paymentPlansEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends PaymentPlansEvents {}
}
