/** Why a medicine can’t be asked for now, or was not, with what to do instead. */
import { msg, str } from '@lit/localize';
import type { RefillFailure, RefillMedicine, RefillRefusal } from '@portal/bff/contract/refills';
import { formatNearDate, formatPlainDate } from '@portal/shell/contract';
import type { Today } from './left-text.ts';

type RefusalCode = RefillRefusal['code'];

/** Reasons that the person can settle here themselves. */
const SETTLED_HERE: ReadonlySet<RefusalCode> = new Set(['none-left', 'expired', 'no-pharmacy', 'pharmacy-closed']);

/** Whether it can be chosen: at once, as a renewal, or with another pharmacy. */
export const canBeAsked = ({ refusal }: Pick<RefillMedicine, 'refusal'>): boolean => refusal === null || SETTLED_HERE.has(refusal.code);

/** What a renewal is asked with, where one is needed. */
export function renewalOf(refusal: RefillRefusal | null) {
  return refusal?.code === 'none-left' || refusal?.code === 'expired' ? refusal.renewal : null;
}

/** Whether another pharmacy has to be chosen for it. */
export const needsPharmacy = (refusal: RefillRefusal | null): boolean => refusal?.code === 'no-pharmacy' || refusal?.code === 'pharmacy-closed';

/** Whom to call about it, where that is what helps. */
export const phoneOf = (refusal: RefillRefusal): string | null =>
  refusal.code === 'controlled' || refusal.code === 'may-be-someone-elses' ? refusal.clinicPhone : null;

/** Whether a message to the care team is the way on. */
export function isForTeam({ code }: RefillRefusal): boolean {
  return ['too-early', 'stopped', 'paused', 'not-ordered', 'not-found'].includes(code);
}

export function refusalText(refusal: RefillRefusal, { today, locale }: Today): string {
  switch (refusal.code) {
    case 'too-early': {
      const day = formatNearDate(refusal.from, today, locale);
      return msg(str`Too early. You can ask from ${day}. If you need it sooner, for example for a trip, message your care team.`, {
        id: 'records.refusal.too-early',
      });
    }
    case 'none-left':
      return msg('No refills are left. You can ask for a new prescription.', { id: 'records.refusal.none-left' });
    case 'expired': {
      const day = formatPlainDate(refusal.until, locale);
      return msg(str`The prescription ended on ${day}. You can ask for a new one.`, { id: 'records.refusal.expired' });
    }
    case 'stopped':
      return msg('Your care team stopped this medicine. If you still take it, message them.', { id: 'records.refusal.stopped' });
    case 'paused':
      return msg('Your care team paused this medicine. Ask them before you take it again.', { id: 'records.refusal.paused' });
    case 'not-ordered':
      return msg('We don’t know if you should still take this. Ask your care team.', { id: 'records.refusal.not-ordered' });
    case 'not-prescribed-here':
      return msg('This was prescribed somewhere else. Ask the pharmacy or the clinic you got it from.', { id: 'records.refusal.elsewhere' });
    case 'already-asked':
      return msg('You asked for this already.', { id: 'records.refusal.already-asked' });
    case 'controlled':
      return msg('There are strict rules for this medicine, so you can’t ask for it here. Call your clinic.', { id: 'records.refusal.controlled' });
    case 'may-be-someone-elses':
      return msg('We aren’t sure that this prescription is yours. Call your clinic, so that we can clear it up.', { id: 'records.refusal.not-sure' });
    case 'replaced':
      return msg('There is a newer prescription for this medicine. Ask for that one.', { id: 'records.refusal.replaced' });
    case 'no-pharmacy':
      return msg('We don’t know your pharmacy yet. Choose one, then ask again.', { id: 'records.refusal.no-pharmacy' });
    case 'pharmacy-closed':
      return msg('This pharmacy doesn’t take requests right now. Choose another one.', { id: 'records.refusal.pharmacy-closed' });
    case 'not-found':
      return msg('This medicine is no longer on file. Message your care team if you still take it.', { id: 'records.refusal.not-found' });
  }
}

/** What went wrong where nothing stands in the way: it can be tried again as it is. */
export function failureText({ code }: RefillFailure): string {
  return code === 'pharmacy-unreachable'
    ? msg('We couldn’t reach the pharmacy, so nothing was sent. Try again, or choose another pharmacy.', { id: 'records.refusal.unreachable' })
    : msg('We were too busy to send this. Nothing is lost. Try again in a minute.', { id: 'records.refusal.busy' });
}
