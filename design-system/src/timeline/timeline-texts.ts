/** What `ds-timeline` says itself. */
import { defineTexts } from '../texts.ts';

export interface TimelineTexts {
  now: string;
  earlier: string;
  loaded: (count: number) => string;
  empty: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    timeline: TimelineTexts;
  }
}

export const TIMELINE_TEXTS = defineTexts('timeline', {
  now: 'Now',
  earlier: 'Show earlier events',
  loaded: (count) => (count === 1 ? '1 more event is shown.' : `${count} more events are shown.`),
  empty: 'There are no events yet.',
});
