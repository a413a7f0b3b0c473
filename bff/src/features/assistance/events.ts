/** What help with bills tells live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const assistanceEvents = { 'billing.help-changed': 'billing:read' } as const satisfies FeatureEvents;

export type AssistanceEvents = typeof assistanceEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends AssistanceEvents {}
}
