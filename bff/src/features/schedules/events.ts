/** What schedules tell live, at the desk of their clinic. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const schedulesEvents = { 'schedules.changed': 'appointments:write' } as const satisfies FeatureEvents;

export type SchedulesEvents = typeof schedulesEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends SchedulesEvents {}
}
