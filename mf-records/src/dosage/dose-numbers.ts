/**
 * Numbers, units and lengths of time of a dose. Decimals have a point in every
 * language, as on the package: in some Spanish "1,500" is one and a half, in
 * other it is fifteen hundred. No thing is rounded.
 */
import { msg, str } from '@lit/localize';
import type { CodedDose } from '@portal/bff/contract/records';

export type DoseAmount = NonNullable<CodedDose['amount']>;
export type TimeSpan = NonNullable<CodedDose['each']>;
export type Between = Pick<DoseAmount, 'low' | 'high'>;

/** "0.5", "1500", "1 000 000" with narrow spaces, which no language takes for a decimal sign. */
export function numberText(value: number): string {
  const [whole = '', ...decimals] = String(value).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  return [grouped, ...decimals].join('.');
}

/** "1", "1 to 2", "at least 1", "up to 2". */
export function betweenText({ low, high }: Between): string {
  if (low !== null && high !== null) {
    return low === high ? numberText(low) : msg(str`${numberText(low)} to ${numberText(high)}`, { id: 'records.dose.between' });
  }
  return low === null
    ? msg(str`up to ${numberText(high ?? 0)}`, { id: 'records.dose.up-to' })
    : msg(str`at least ${numberText(low)}`, { id: 'records.dose.at-least' });
}

const isOne = ({ low, high }: Between): boolean => (high ?? low ?? 0) <= 1;

/** Things that are counted have a word for one and for many; all other units stay as they were sent. */
function countedUnit(unit: string, one: boolean): string {
  switch (unit.toLowerCase()) {
    case 'tablet':
    case 'tablets':
      return one ? msg('tablet', { id: 'records.dose.tablet' }) : msg('tablets', { id: 'records.dose.tablets' });
    case 'capsule':
    case 'capsules':
      return one ? msg('capsule', { id: 'records.dose.capsule' }) : msg('capsules', { id: 'records.dose.capsules' });
    case 'puff':
    case 'puffs':
      return one ? msg('puff', { id: 'records.dose.puff' }) : msg('puffs', { id: 'records.dose.puffs' });
    case 'drop':
    case 'drops':
      return one ? msg('drop', { id: 'records.dose.drop' }) : msg('drops', { id: 'records.dose.drops' });
    case 'patch':
    case 'patches':
      return one ? msg('patch', { id: 'records.dose.patch' }) : msg('patches', { id: 'records.dose.patches' });
    case 'unit':
    case 'units':
      return one ? msg('unit', { id: 'records.dose.unit' }) : msg('units', { id: 'records.dose.units' });
    case 'international unit':
      return one ? msg('international unit', { id: 'records.dose.iu' }) : msg('international units', { id: 'records.dose.ius' });
    default:
      return unit;
  }
}

/** "1 to 2 tablets", "15 mg". */
export const amountText = (amount: DoseAmount): string => `${betweenText(amount)} ${countedUnit(amount.unit, isOne(amount))}`;

function timeUnitText(unit: TimeSpan['unit'], one: boolean): string {
  switch (unit) {
    case 's':
      return one ? msg('second', { id: 'records.dose.second' }) : msg('seconds', { id: 'records.dose.seconds' });
    case 'min':
      return one ? msg('minute', { id: 'records.dose.minute' }) : msg('minutes', { id: 'records.dose.minutes' });
    case 'h':
      return one ? msg('hour', { id: 'records.dose.hour' }) : msg('hours', { id: 'records.dose.hours' });
    case 'd':
      return one ? msg('day', { id: 'records.dose.day' }) : msg('days', { id: 'records.dose.days' });
    case 'wk':
      return one ? msg('week', { id: 'records.dose.week' }) : msg('weeks', { id: 'records.dose.weeks' });
    case 'mo':
      return one ? msg('month', { id: 'records.dose.month' }) : msg('months', { id: 'records.dose.months' });
    case 'a':
      return one ? msg('year', { id: 'records.dose.year' }) : msg('years', { id: 'records.dose.years' });
  }
}

/** "4 to 6 hours", "1 day". */
export const spanText = (span: TimeSpan): string => `${betweenText(span)} ${timeUnitText(span.unit, isOne(span))}`;

/** "a day", where it is once or several times in one of them. */
export function inOneText(unit: TimeSpan['unit']): string {
  switch (unit) {
    case 's':
      return msg('a second', { id: 'records.dose.a-second' });
    case 'min':
      return msg('a minute', { id: 'records.dose.a-minute' });
    case 'h':
      return msg('an hour', { id: 'records.dose.an-hour' });
    case 'd':
      return msg('a day', { id: 'records.dose.a-day' });
    case 'wk':
      return msg('a week', { id: 'records.dose.a-week' });
    case 'mo':
      return msg('a month', { id: 'records.dose.a-month' });
    case 'a':
      return msg('a year', { id: 'records.dose.a-year' });
  }
}
