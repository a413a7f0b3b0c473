/** One field in which a date is typed: its text, and the date it stands for. */
import { numericDate } from './calendar-locale.ts';
import { isIsoDate, isRealDate, partsOf } from './calendar-math.ts';
import { problemOfDate, problemOfParts } from './date-checks.ts';
import type { DateLimits } from './date-checks.ts';
import { readDate, readIso, YEARS_AHEAD } from './date-text.ts';
import type { DateTexts } from './date-texts.ts';

/** A text, and the ISO date it stands for, or ''. */
export interface TypedEntry {
  readonly text: string;
  readonly value: string;
  /** The text of the last `change`: pressing Enter and leaving the field must not tell of it twice. */
  readonly committed: string;
}

export const EMPTY_ENTRY: TypedEntry = { text: '', value: '', committed: '' };

/** What a field needs to know to read and to check a date. */
export interface EntryRules extends DateLimits {
  locale: string;
  /** The current day. */
  today: string;
}

/** The entry for a value that the page sets; what is no date stays to be corrected. */
export function entryFrom(value: string, locale: string): TypedEntry {
  const text = isIsoDate(value) ? numericDate(locale)(value) : value;
  return { text, value: isIsoDate(value) ? value : '', committed: text };
}

/** While somebody types: `11/25/20` may become `11/25/2026`, so two digits are no year yet. */
export function entryTyped(text: string, { committed }: TypedEntry, { locale }: EntryRules): TypedEntry {
  return { text, value: readIso(text, { locale }), committed };
}

/** When somebody is done: two digits are a year, and the date is written in full. */
export function entryDone(text: string, rules: EntryRules): TypedEntry {
  const value = readIso(text, { locale: rules.locale, latestYear: latestYear(rules) });
  return entryFrom(value || text, rules.locale);
}

/** What is wrong with an entry, or ''. An empty one is right. */
export function problemOfEntry({ text, value }: TypedEntry, label: string, rules: EntryRules, texts: DateTexts): string {
  if (text.trim() === '') return '';
  if (value !== '') return problemOfDate(value, label, rules, rules.locale, texts);
  const parts = readDate(text, { locale: rules.locale, latestYear: latestYear(rules) });
  const wrong = parts === undefined || isRealDate(parts) ? undefined : problemOfParts(parts, rules.locale, texts);
  return wrong?.message ?? texts.unreadable(exampleDate(rules));
}

/** A date to show how one is typed; its day can't be taken for a month. */
export function exampleDate({ locale, today }: EntryRules): string {
  return numericDate(locale)(`${today.slice(0, 4)}-11-25`);
}

function latestYear({ today, max }: EntryRules): number {
  const ahead = partsOf(today).year + YEARS_AHEAD;
  return max === '' ? ahead : Math.min(ahead, partsOf(max).year);
}
