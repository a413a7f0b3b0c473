/** Money and days in documents, written as the pages write them (`@portal/shell/contract`: `intl.ts`). */
import type { LANGUAGES } from '../words.ts';

export type Language = (typeof LANGUAGES)[number];

const TAGS: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

export interface Formats {
  /** Integer US cents; below zero with a minus sign and no hyphen. */
  money(cents: number): string;
  /** A calendar day, `2026-11-24`: `November 24, 2026`. */
  day(day: string): string;
  /** The day of a moment in a zone: `Tuesday, November 24, 2026`. */
  dayOf(instant: string, timeZone: string): string;
  /** A moment in a zone, whose name is told: `Nov 24, 2026, 3:30 PM CST`. */
  moment(instant: string, timeZone: string): string;
}

/** Made once for a language: making one costs far more than using it. */
const made = new Map<Language, Formats>();

export function formatsOf(language: Language): Formats {
  const formats = made.get(language) ?? make(TAGS[language]);
  made.set(language, formats);
  return formats;
}

function make(tag: string): Formats {
  const dollars = new Intl.NumberFormat(tag, { style: 'currency', currency: 'USD' });
  const plainDay = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
  return {
    money: (cents) => dollars.format(cents / 100).replace('-', '−'),
    day: (day) => plainDay.format(new Date(`${day}T00:00:00Z`)),
    dayOf: (instant, timeZone) =>
      new Intl.DateTimeFormat(tag, { timeZone, weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(instant)),
    moment: (instant, timeZone) => {
      const at = new Date(instant);
      const day = new Intl.DateTimeFormat(tag, { timeZone, year: 'numeric', month: 'short', day: 'numeric' }).format(at);
      return `${day}, ${new Intl.DateTimeFormat(tag, { timeZone, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).format(at)}`;
    },
  };
}
