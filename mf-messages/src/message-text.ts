/** How authors and days are put into words, the same in lists, in a thread, on the card and on paper. */
import { msg, str } from '@lit/localize';
import type { ThreadMessage } from '@portal/bff/contract/messages';
import { formatDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

const PROXY = /^for (.+)$/;

/** What stands after an author's name: a staff role, or for whom a family member writes. */
export function roleText(role: string): string {
  const patient = PROXY.exec(role)?.[1];
  if (patient !== undefined) return msg(str`for ${patient}`, { id: 'messages.role.for' });
  switch (role) {
    case 'Physician':
      return msg('Doctor', { id: 'messages.role.physician' });
    case 'Nurse':
      return msg('Nurse', { id: 'messages.role.nurse' });
    case 'Scheduling':
      return msg('Scheduling', { id: 'messages.role.scheduling' });
    case 'Billing':
      return msg('Billing', { id: 'messages.role.billing' });
    case 'Account desk':
      return msg('Account desk', { id: 'messages.role.account-desk' });
    default:
      return role;
  }
}

/** Messages of one day at the clinic. */
export interface MessageDay {
  readonly day: string;
  readonly messages: readonly ThreadMessage[];
}

/** Messages by their day, in their order. */
export function messagesByDay(messages: readonly ThreadMessage[], timeZone: string, locale: Locale): MessageDay[] {
  const days: { day: string; messages: ThreadMessage[] }[] = [];
  for (const message of messages) {
    const day = formatDate(message.sentAt, timeZone, locale);
    const last = days.at(-1);
    if (last?.day === day) last.messages.push(message);
    else days.push({ day, messages: [message] });
  }
  return days;
}
