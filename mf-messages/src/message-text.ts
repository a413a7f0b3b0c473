/** How authors are put into words, the same in lists, in a thread and on the card. */
import { msg, str } from '@lit/localize';

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
    default:
      return role;
  }
}
