/** How teams and the work on a conversation are put into words at the clinic desk. */
import { msg, str } from '@lit/localize';
import type { MessagePool, ThreadSummary, ThreadWork } from '@portal/bff/contract/messages';
import { formatBirthDate, personNameText } from '@portal/shell/contract';
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

/** Who has a conversation, by name or as one's own; `null` where nobody has taken it. */
export function ownerText({ owner }: Pick<ThreadWork, 'owner'>): string | null {
  if (!owner) return null;
  return owner.mine ? msg('Yours', { id: 'messages.work.yours' }) : msg(str`${owner.name} has it`, { id: 'messages.work.owned' });
}
