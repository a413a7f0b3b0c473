/** Words about a vaccine, the same in the list and on paper. */
import { msg, str } from '@lit/localize';
import type { ImmunizationEntry } from '@portal/bff/contract/records';
import { absentTimeText } from './told-time-text.ts';

/** Which dose of a series it was, in the reader's language; what is no count stays in the source's own words. */
export function doseText(dose: string): string {
  const [, number, series] = /^(\d+) of (\d+)$/.exec(dose) ?? [];
  return number && series ? msg(str`${number} of ${series}`, { id: 'records.vaccine.dose-of' }) : dose;
}

/** When it was, or was decided: FHIR tells a date, words, or that the date is not known. @param day - Writes a date as exact as it is known. */
export function vaccineDateText({ on, onTold }: Pick<ImmunizationEntry, 'on' | 'onTold'>, day: (date: string) => string): string | null {
  if (on) return day(on);
  if (onTold?.kind === 'words') return onTold.text;
  return onTold?.kind === 'absent' ? absentTimeText(onTold.reason) : null;
}
