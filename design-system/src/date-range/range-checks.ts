/** What is wrong with a range, in words that say what to do. */
import type { DateTexts } from '../calendar/date-texts.ts';
import { problemOfEntry } from '../calendar/typed-entry.ts';
import type { EntryRules, TypedEntry } from '../calendar/typed-entry.ts';
import type { DateRangeTexts } from './date-range-texts.ts';

export type RangeEnd = 'from' | 'to';

/** What was typed for each end. */
export type RangeEntries = Readonly<Record<RangeEnd, TypedEntry>>;

/** An end that is wrong, and what to tell. */
export interface RangeProblem {
  end: RangeEnd;
  message: string;
}

/** The first problem of a range in which something was typed. */
export function problemOfRange(entries: RangeEntries, rules: EntryRules, texts: DateRangeTexts & DateTexts): RangeProblem | undefined {
  for (const end of ['from', 'to'] as const) {
    const message = problemOfEntry(entries[end], texts[end], rules, texts);
    if (message !== '') return { end, message };
  }
  const { from, to } = entries;
  if (from.value === '') return { end: 'from', message: texts.missingFrom };
  if (to.value === '') return { end: 'to', message: texts.missingTo };
  return from.value > to.value ? { end: 'to', message: texts.wrongOrder } : undefined;
}
