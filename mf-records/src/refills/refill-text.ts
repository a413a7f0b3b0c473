/** Where a refill is, and why it went another way, in words. */
import { msg, str } from '@lit/localize';
import type { Refill, RefillState, RefillStep } from '@portal/bff/contract/refills';
import { formatDay } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import type { Badge } from '../result-text.ts';

/** The name of its medicine; where that may be somebody else's, what it is. */
export const refillName = ({ name }: Pick<Refill, 'name'>): string => name ?? msg('A medicine', { id: 'records.refill.nameless' });

export function stateText(state: RefillState, mails: boolean): string {
  switch (state) {
    case 'asked':
      return msg('Asked', { id: 'records.refill.state-asked' });
    case 'in_review':
      return msg('In review', { id: 'records.refill.state-in-review' });
    case 'approved':
      return msg('Approved', { id: 'records.refill.state-approved' });
    case 'sent':
      return msg('At the pharmacy', { id: 'records.refill.state-sent' });
    case 'ready':
      return mails ? msg('Packed', { id: 'records.refill.state-packed' }) : msg('Ready to pick up', { id: 'records.refill.state-ready' });
    case 'picked_up':
      return msg('Picked up', { id: 'records.refill.state-picked-up' });
    case 'shipped':
      return msg('On its way to you', { id: 'records.refill.state-shipped' });
    case 'refused':
      return msg('Not approved', { id: 'records.refill.state-refused' });
    case 'failed':
      return msg('Didn’t go through', { id: 'records.refill.state-failed' });
    case 'canceled':
      return msg('Canceled', { id: 'records.refill.state-canceled' });
  }
}

const TONES: Readonly<Record<RefillState, Badge['tone']>> = {
  asked: 'info',
  in_review: 'info',
  approved: 'info',
  sent: 'info',
  ready: 'success',
  picked_up: 'neutral',
  shipped: 'success',
  refused: 'warning',
  failed: 'danger',
  canceled: 'neutral',
};

/** What stands behind the name in lists: that it is late comes before where it is. */
export function stateBadge({ state, late, pharmacy }: Pick<Refill, 'state' | 'late' | 'pharmacy'>): Badge {
  if (late) return { tone: 'warning', text: lateBadgeText(late) };
  return { tone: TONES[state], text: stateText(state, pharmacy.kind === 'mail') };
}

const lateBadgeText = ({ step }: NonNullable<Refill['late']>): string =>
  step === 'pick-up' ? msg('Waiting for you', { id: 'records.refill.late-pick-up-badge' }) : msg('Late', { id: 'records.refill.late-badge' });

/** What is happening now, in a sentence. */
export function nowText({ state, pharmacy, clinic, dueBy }: Refill, locale: Locale): string {
  const due = dueBy === null ? '' : formatDay(dueBy, clinic.timeZone, locale);
  switch (state) {
    case 'asked':
    case 'in_review':
      return due
        ? msg(str`${clinic.name} is looking at your request. They answer by ${due}.`, { id: 'records.refill.now-review-by' })
        : msg(str`${clinic.name} is looking at your request.`, { id: 'records.refill.now-review' });
    case 'approved':
      return msg(str`Approved. We’re sending it to ${pharmacy.name}.`, { id: 'records.refill.now-approved' });
    case 'sent':
      return due
        ? msg(str`${pharmacy.name} has it and should have it ready by ${due}.`, { id: 'records.refill.now-sent-by' })
        : msg(str`${pharmacy.name} has it and is filling it.`, { id: 'records.refill.now-sent' });
    case 'ready':
      return pharmacy.kind === 'mail'
        ? msg(str`${pharmacy.name} is about to mail it to you.`, { id: 'records.refill.now-packed' })
        : msg(str`You can pick it up at ${pharmacy.name}.`, { id: 'records.refill.now-ready' });
    case 'picked_up':
      return msg(str`It was picked up at ${pharmacy.name}.`, { id: 'records.refill.now-picked-up' });
    case 'shipped':
      return msg(str`${pharmacy.name} mailed it to you.`, { id: 'records.refill.now-shipped' });
    case 'refused':
      return msg('Your care team didn’t approve this.', { id: 'records.refill.now-refused' });
    case 'failed':
      return failText(null);
    case 'canceled':
      return msg('This was canceled. Nothing was sent to the pharmacy.', { id: 'records.refill.now-canceled' });
  }
}

/** What the clinic chose as its reason; empty where its words say all. */
export function refuseText(reason: NonNullable<Refill['refused']>['reason']): string {
  switch (reason) {
    case 'visit-needed':
      return msg('Your care team would like to see you first.', { id: 'records.refill.refused-visit' });
    case 'test-needed':
      return msg('You need a test first.', { id: 'records.refill.refused-test' });
    case 'not-needed':
      return msg('Your care team thinks you don’t need this now.', { id: 'records.refill.refused-not-needed' });
    case 'changed':
      return msg('Your care team changed this medicine.', { id: 'records.refill.refused-changed' });
    case 'unsafe':
      return msg('Your care team thinks this may not be safe for you now.', { id: 'records.refill.refused-unsafe' });
    case 'too-early':
      return msg('It’s too early for a refill.', { id: 'records.refill.refused-early' });
    case 'other-prescriber':
      return msg('Another clinic prescribes this. Please ask them.', { id: 'records.refill.refused-other-prescriber' });
    case 'other':
      return '';
  }
}

/** Why the pharmacy does not have it. */
export function failText(failed: Refill['failed']): string {
  switch (failed) {
    case 'not-reached':
      return msg('We couldn’t reach the pharmacy, so it doesn’t have your request.', { id: 'records.refill.failed-not-reached' });
    case 'declined':
      return msg('The pharmacy said no to this request. It may not have the medicine.', { id: 'records.refill.failed-declined' });
    case 'stopped':
      return msg('The pharmacy stopped working on this.', { id: 'records.refill.failed-stopped' });
    case 'no-answer':
      return msg('The pharmacy hasn’t told us anything for a long time. Call them, or ask again.', { id: 'records.refill.failed-no-answer' });
    case 'not-picked-up':
      return msg('It wasn’t picked up, so the pharmacy put it back. You can ask again.', { id: 'records.refill.failed-not-picked-up' });
    case 'may-be-someone-elses':
      return msg('We aren’t sure whose prescription this is, so we stopped. Call your clinic.', { id: 'records.refill.failed-not-sure' });
    case null:
      return msg('This didn’t go through.', { id: 'records.refill.failed' });
  }
}

/** That it takes too long, and what to do. Whom to call stands beside it. */
export function lateText({ late, pharmacy, clinic }: Refill, locale: Locale): string {
  const since = late ? formatDay(late.since, clinic.timeZone, locale) : '';
  if (late?.step === 'pick-up')
    return msg(str`It has been ready since ${since}. Pick it up soon: pharmacies put medicines back after some days.`, { id: 'records.refill.late-pick-up' });
  return late?.step === 'fill'
    ? msg(str`${pharmacy.name} should have had this ready by ${since}. Call them and ask.`, { id: 'records.refill.late-fill' })
    : msg(str`Your clinic should have answered by ${since}. We’re sorry. Call them, or send a message.`, { id: 'records.refill.late-review' });
}

/** Who did a step, as far as a patient may know. */
export function stepByText({ by, name }: RefillStep): string {
  if (name) return name;
  switch (by) {
    case 'patient':
      return '';
    case 'clinic':
      return msg('Your clinic', { id: 'records.refill.by-clinic' });
    case 'pharmacy':
      return msg('The pharmacy', { id: 'records.refill.by-pharmacy' });
    case 'portal':
      return '';
  }
}
