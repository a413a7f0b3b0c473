/** Words of the desk for refills. */
import { msg, str } from '@lit/localize';
import type { DeskRefill, UndecidedCode } from '@portal/bff/contract/refills';
import { formatBirthDate, formatTag } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import type { Badge } from '../result-text.ts';
import { stateText } from '../refills/refill-text.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** "Due in 5 hours", "2 days late"; for what waits for no answer, where it is. */
export function deskBadge({ state, dueBy, pharmacy }: Pick<DeskRefill, 'state' | 'dueBy' | 'pharmacy'>, now: number, locale: Locale): Badge {
  if (state === 'failed') return { tone: 'danger', text: msg('Not at the pharmacy', { id: 'records.desk.not-sent' }) };
  if ((state !== 'asked' && state !== 'in_review') || dueBy === null)
    return { tone: state === 'refused' ? 'warning' : 'neutral', text: stateText(state, pharmacy.kind === 'mail') };
  const left = Date.parse(dueBy) - now;
  const size = Math.abs(left) < 2 * DAY_MS ? HOUR_MS : DAY_MS;
  const unit = size === HOUR_MS ? 'hour' : 'day';
  const time = new Intl.NumberFormat(formatTag(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(Math.abs(left) / size));
  if (left <= 0) return { tone: 'danger', text: msg(str`${time} late`, { id: 'records.desk.late' }) };
  return { tone: left < DAY_MS ? 'warning' : 'neutral', text: msg(str`Due in ${time}`, { id: 'records.desk.due' }) };
}

export function patientText({ patient }: Pick<DeskRefill, 'patient'>, locale: Locale): string {
  const born = formatBirthDate(patient.birthDate, locale);
  return msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'records.desk.patient' });
}

export const kindText = ({ kind }: Pick<DeskRefill, 'kind'>): string =>
  kind === 'renewal' ? msg('New prescription', { id: 'records.refills.renewal' }) : msg('Refill', { id: 'records.refills.refill' });

/** Its schedule by the law of the United States. */
export const controlledText = (controlled: NonNullable<DeskRefill['controlled']>): string =>
  msg(str`Controlled, schedule ${controlled}`, { id: 'records.desk.controlled' });

/** Why one was not decided, and what to do. */
export function undecidedText(code: UndecidedCode): string {
  switch (code) {
    case 'already-decided':
      return msg('A colleague already answered this, or the patient canceled it.', { id: 'records.desk.undecided-decided' });
    case 'changed':
      return msg('It changed after you opened it. Look at it again, then decide.', { id: 'records.desk.undecided-changed' });
    case 'not-allowed':
      return msg('Your role can’t approve this medicine. Give it to someone who can.', { id: 'records.desk.undecided-role' });
    case 'proof-needed':
      return msg('Nothing was approved: show first that it’s you.', { id: 'records.desk.undecided-proof' });
    case 'pharmacy-closed':
      return msg('The pharmacy isn’t in the directory anymore. Choose another one.', { id: 'records.desk.undecided-pharmacy' });
    case 'words-missing':
      return msg('Write to the patient why.', { id: 'records.desk.undecided-words' });
    case 'may-be-someone-elses':
      return msg('It isn’t clear whose prescription this is. Clear that up first.', { id: 'records.desk.undecided-unsure' });
    case 'not-found':
      return msg('It’s not here anymore.', { id: 'records.desk.undecided-gone' });
  }
}
