/** How teams and the work on a conversation are put into words at the clinic desk. */
import { msg, str } from '@lit/localize';
import type { MessagePool, ThreadMade, ThreadSummary, ThreadWork } from '@portal/bff/contract/messages';
import { ApiError, describeError, formatBirthDate, personNameText } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

/** All teams, in the order in which they are offered. */
export const TEAMS: readonly MessagePool[] = ['clinical', 'physician', 'scheduling', 'billing', 'account'];

export function teamText(pool: MessagePool): string {
  switch (pool) {
    case 'clinical':
      return msg('Nurses', { id: 'messages.team.clinical' });
    case 'physician':
      return msg('Doctors', { id: 'messages.team.physician' });
    case 'scheduling':
      return msg('Scheduling', { id: 'messages.team.scheduling' });
    case 'billing':
      return msg('Billing', { id: 'messages.team.billing' });
    case 'account':
      return msg('Accounts', { id: 'messages.team.account' });
  }
}

/** "Born March 9, 1974". */
export function bornText(birthDate: string | null, locale: Locale): string {
  const born = formatBirthDate(birthDate, locale);
  return birthDate === null ? born : msg(str`Born ${born}`, { id: 'messages.patient.born' });
}

/** By two identifiers, so that staff answer the right person. */
export const patientText = ({ displayName, birthDate }: NonNullable<ThreadSummary['patient']>, locale: Locale): string =>
  `${personNameText(displayName)} · ${bornText(birthDate, locale)}`;

/** Who has a conversation, by name or as one's own, and who covers while they are out; `null` where nobody has taken it. */
export function ownerText({ owner, cover }: Pick<ThreadWork, 'owner' | 'cover'>): string | null {
  if (!owner) return null;
  if (owner.mine) return msg('Yours', { id: 'messages.work.yours' });
  if (cover?.mine) return msg(str`${owner.name} is out, you cover`, { id: 'messages.work.you-cover' });
  if (cover) return msg(str`${owner.name} is out, ${cover.name} covers`, { id: 'messages.work.covered' });
  return msg(str`${owner.name} has it`, { id: 'messages.work.owned' });
}

/** "Nora Lindqvist made a request for a visit of this." */
export function madeText(kind: ThreadMade['kind'], byName: string): string {
  switch (kind) {
    case 'visit_request':
      return msg(str`${byName} made a request for a visit of this.`, { id: 'messages.made.visit' });
    case 'refill_request':
      return msg(str`${byName} made a request for a refill of this.`, { id: 'messages.made.refill' });
    case 'result_comment':
      return msg(str`${byName} made a comment on a result of this.`, { id: 'messages.made.comment' });
  }
}

export function describeWorkError(error: unknown): string {
  if (error instanceof ApiError && error.code === 'message/taken')
    return msg('Someone else was faster. You see now who has it.', { id: 'messages.work.taken' });
  if (error instanceof ApiError && error.code === 'message/newer')
    return msg('A new message came in the meantime. Read it first.', { id: 'messages.work.newer' });
  return describeError(error);
}
