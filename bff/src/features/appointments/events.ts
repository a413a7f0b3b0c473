/** What appointments tell live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const appointmentsEvents = { 'appointments.changed': 'appointments:read' } as const satisfies FeatureEvents;

export type AppointmentsEvents = typeof appointmentsEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends AppointmentsEvents {}
}
