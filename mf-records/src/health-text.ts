/** The measures of "My health" in words. */
import { msg, str } from '@lit/localize';
import type { HealthMeasure } from '@portal/bff/contract/records';
import { formatKnownInstant } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { flagBadge } from './result-text.ts';
import type { Badge } from './result-text.ts';
import { formatDecimal, SIGNS, unitText } from './value-text.ts';

export function measureName(key: HealthMeasure['key']): string {
  switch (key) {
    case 'a1c':
      return msg('A1c (blood sugar)', { id: 'records.health.a1c' });
    case 'blood-pressure':
      return msg('Blood pressure', { id: 'records.health.blood-pressure' });
    case 'weight':
      return msg('Weight', { id: 'records.health.weight' });
    case 'ldl':
      return msg('LDL cholesterol', { id: 'records.health.ldl' });
    case 'egfr':
      return msg('Kidney function (eGFR)', { id: 'records.health.egfr' });
    case 'heart-rate':
      return msg('Heart rate', { id: 'records.health.heart-rate' });
  }
}

/** "8.4 %", "130/82 mmHg". */
export function amountText({ amounts }: HealthMeasure, locale: Locale): string {
  const numbers = amounts.map(({ digits, comparator }) => `${comparator ? `${SIGNS[comparator] ?? comparator} ` : ''}${formatDecimal(digits, locale)}`);
  return [numbers.join('/'), unitText(amounts[0]?.unit ?? null)].filter(Boolean).join(' ');
}

/** How it stands to the own goal; `null` where there is none, or that can't be told. */
export function goalBadge({ goal }: HealthMeasure): Badge | null {
  if (!goal || goal.met === null) return null;
  return goal.met
    ? { tone: 'success', text: msg('At your goal', { id: 'records.health.met' }) }
    : { tone: 'warning', text: msg('Not at your goal yet', { id: 'records.health.not-met' }) };
}

/** What the laboratory says of the value, where it stands out. Beside a goal it would say the same twice. */
export function standingBadge({ goal, amounts }: HealthMeasure): Badge | null {
  const flag = amounts.map((amount) => amount.flag).find((one) => one !== null && one !== 'normal');
  if (!flag || (goal && goal.met !== null && !flag.startsWith('critical'))) return null;
  return flagBadge(flag);
}

/** Against the value before; the unit stands with the value. */
export function changeText({ change }: HealthMeasure, timeZone: string, locale: Locale): string {
  if (!change) return msg('Nothing earlier to compare with', { id: 'records.health.no-change' });
  const day = formatKnownInstant(change.since, change.precision, timeZone, locale);
  const [first, second] = change.amounts.map((amount) => moved(amount, locale));
  return second === undefined
    ? msg(str`Since ${day}: ${first}`, { id: 'records.health.change' })
    : msg(str`Since ${day}: top number ${first}, bottom number ${second}`, { id: 'records.health.change-two' });
}

function moved({ direction, digits }: NonNullable<HealthMeasure['change']>['amounts'][number], locale: Locale): string {
  const amount = formatDecimal(digits, locale);
  switch (direction) {
    case 'up':
      return msg(str`up ${amount}`, { id: 'records.health.up' });
    case 'down':
      return msg(str`down ${amount}`, { id: 'records.health.down' });
    case 'same':
      return msg('the same', { id: 'records.health.same' });
  }
}
