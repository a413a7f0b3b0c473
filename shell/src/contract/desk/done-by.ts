/** Who did something at the desk, and when. */
import type { LocaleSettings } from '../contexts.ts';
import { formatDateTime } from '../intl.ts';

/**
 * "November 24, 2026, 10:00 AM CST, Tomasz Nowak"; without the name where nobody is known.
 * @param timeZone - of the clinic
 */
export function doneByText({ at, by }: { readonly at: string; readonly by: string | null }, timeZone: string, locale: LocaleSettings): string {
  const when = formatDateTime(at, timeZone, locale);
  return by ? `${when}, ${by}` : when;
}
