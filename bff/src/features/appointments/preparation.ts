/** In which order visits are prepared for. What a clinic wrote about it is shown as it is; only the order is made out of it. */

const HOURS = /(\d{1,3})\s*(hours?|hrs?\b|horas?|days?|d[ií]as?)/giu;
const HOURS_A_DAY = 24;
/** Somebody who is to come fasting, and is not told since when, begins the evening before. */
const FASTING = /\b(fast|fasting|not eat|nothing to eat|ayunas?|ayuno|no coma|sin comer)\b/iu;
const FASTING_HOURS = 12;

/** How many hours before a visit its preparation begins, by the words about it; 0 where they tell no time. */
export function leadHours(words: string): number {
  const told = [...words.matchAll(HOURS)].map(([, number, unit]) => Number(number) * (/^d/iu.test(unit ?? '') ? HOURS_A_DAY : 1));
  return Math.max(0, ...told, told.length === 0 && FASTING.test(words) ? FASTING_HOURS : 0);
}

const HOUR_MS = 60 * 60_000;

/** What is to be begun first comes first. */
export function inOrderOfPreparing<Item extends { readonly startsAt: Date; readonly words: string }>(items: readonly Item[]): Item[] {
  const begins = ({ startsAt, words }: Item): number => startsAt.getTime() - leadHours(words) * HOUR_MS;
  return items.toSorted((a, b) => begins(a) - begins(b));
}
