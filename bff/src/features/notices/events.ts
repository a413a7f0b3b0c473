/** What notices tell live. */
import type { FeatureEvents } from '../../events/live-events.ts';

export const noticesEvents = {
  /** To one person alone, on all their devices: there is a new notice, or one was read. */
  'notices.changed': 'session',
  /** At the desk: a notice failed, or is tried again. */
  'notices.failed-changed': 'desk:read',
} as const satisfies FeatureEvents;

export type NoticesEvents = typeof noticesEvents;

declare module '../../events/live-events.ts' {
  interface LiveEventScopes extends NoticesEvents {}
}
