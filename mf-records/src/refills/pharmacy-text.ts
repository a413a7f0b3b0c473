/** Pharmacies in words: where they are, what kind they are, and when they are open. */
import { msg, str } from '@lit/localize';
import type { Pharmacy } from '@portal/bff/contract/refills';
import { formatClock, formatList, formatWeekday } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** "12 Main Street, Lakeside, MN 55044". */
export const addressText = ({ address: { line, city, state, zip } }: Pick<Pharmacy, 'address'>): string => `${line}, ${city}, ${state} ${zip}`;

/** Where the address is on a map. */
export const mapHref = (pharmacy: Pick<Pharmacy, 'address'>): string =>
  `https://www.google.com/maps/search/?${new URLSearchParams({ api: '1', query: addressText(pharmacy) }).toString()}`;

/** What sets it apart from a shop around the corner. */
export function kindText({ kind, delivers }: Pick<Pharmacy, 'kind' | 'delivers'>): string {
  return [pharmacyKind(kind), delivers && kind !== 'mail' ? msg('Delivers', { id: 'records.pharmacy.delivers' }) : ''].filter(Boolean).join(' · ');
}

function pharmacyKind(kind: Pharmacy['kind']): string {
  switch (kind) {
    case 'retail':
      return '';
    case 'clinic':
      return msg('In a clinic', { id: 'records.pharmacy.clinic' });
    case 'mail':
      return msg('Sends by mail', { id: 'records.pharmacy.mail' });
    case 'specialty':
      return msg('For special medicines', { id: 'records.pharmacy.specialty' });
  }
}

/** Days that follow each other with the same hours, in one line each: "Monday to Friday: 9:00 AM to 6:00 PM". */
export function hoursLines({ hours }: Pick<Pharmacy, 'hours'>, locale: Locale): readonly string[] {
  if (hours.length === 0) return [];
  const times = WEEK.map((weekday) =>
    timesText(
      hours.filter((one) => one.weekday === weekday),
      locale,
    ),
  );
  const lines: string[] = [];
  for (let first = 0; first < WEEK.length;) {
    let last = first;
    while (last + 1 < WEEK.length && times[last + 1] === times[first]) last += 1;
    lines.push(msg(str`${daysText(first + 1, last + 1, locale)}: ${times[first] ?? ''}`, { id: 'records.pharmacy.hours-line' }));
    first = last + 1;
  }
  return lines;
}

function daysText(first: number, last: number, locale: Locale): string {
  if (first === 1 && last === 7) return msg('Every day', { id: 'records.pharmacy.every-day' });
  const [from, until] = [formatWeekday(first, locale), formatWeekday(last, locale)];
  if (first === last) return from;
  return last === first + 1 ? formatList([from, until], locale) : msg(str`${from} to ${until}`, { id: 'records.pharmacy.days' });
}

function timesText(hours: Pharmacy['hours'], locale: Locale): string {
  if (hours.length === 0) return msg('closed', { id: 'records.pharmacy.closed' });
  const spans = hours.map(({ from, until }) =>
    from === '00:00' && until === '24:00'
      ? msg('open all day', { id: 'records.pharmacy.all-day' })
      : msg(str`${formatClock(from, locale)} to ${formatClock(until, locale)}`, { id: 'records.pharmacy.times' }),
  );
  return spans.length > 1 ? formatList(spans, locale) : (spans[0] ?? '');
}
