/** Roles of staff, how far somebody is, and why something could not be done, in words. */
import { msg } from '@lit/localize';
import type { Member } from '@portal/bff/contract/staff';
import { ApiError } from '@portal/shell/contract';
import { describeAccessError } from '../../access-text.ts';

export type StaffRole = Member['role'];

/** In the order in which they are offered. */
const ROLES: readonly StaffRole[] = ['scheduler', 'nurse', 'physician', 'billing', 'account_desk', 'administrator', 'privacy_officer'];

export function roleText(role: StaffRole): string {
  switch (role) {
    case 'scheduler':
      return msg('Scheduling', { id: 'account.team.scheduler' });
    case 'nurse':
      return msg('Nurse', { id: 'account.team.nurse' });
    case 'physician':
      return msg('Doctor', { id: 'account.team.physician' });
    case 'billing':
      return msg('Billing', { id: 'account.team.billing' });
    case 'account_desk':
      return msg('Account desk', { id: 'account.desk.title' });
    case 'administrator':
      return msg('Administrator', { id: 'account.team.administrator' });
    case 'privacy_officer':
      return msg('Privacy officer', { id: 'account.team.privacy-officer' });
  }
}

export const roleOptions = (): { value: string; label: string }[] => ROLES.map((value) => ({ value, label: roleText(value) }));

/** What a select has; one of {@link ROLES}. */
export const roleOf = (value: unknown): StaffRole => ROLES.find((role) => role === value) ?? 'nurse';

export function stateText(state: Member['state']): { readonly text: string; readonly tone: 'success' | 'info' | 'warning' } {
  switch (state) {
    case 'invited':
      return { text: msg('Invited', { id: 'account.team.invited' }), tone: 'info' };
    case 'needs-second-step':
      return { text: msg('Has not set up two-step verification yet', { id: 'account.team.needs-step' }), tone: 'warning' };
    case 'active':
      return { text: msg('Can work', { id: 'account.team.active' }), tone: 'success' };
    case 'closed':
      return { text: msg('Account closed', { id: 'account.team.closed' }), tone: 'warning' };
  }
}

/** One sentence about what was refused, or failed. */
export function describeStaffError(error: unknown): string {
  if (!(error instanceof ApiError)) return describeAccessError(error);
  switch (error.code) {
    case 'staff/own':
      return msg('You can’t change your own role. Ask another administrator.', { id: 'account.team.own' });
    case 'staff/last-administrator':
      return msg('This is the clinic’s last administrator. Make someone else an administrator first.', { id: 'account.team.last' });
    case 'staff/already':
      return msg('This person already works here. Look for them in the list below.', { id: 'account.team.already' });
    case 'staff/other-role':
      return msg('This person has another role at another clinic. Choose that role here too.', { id: 'account.team.other-role' });
    case 'staff/works-elsewhere':
      return msg('This person also works at a clinic where you are not an administrator. Ask an administrator there.', { id: 'account.team.elsewhere' });
    case 'staff/account-closed':
      return msg('The account with this email is closed. Ask the account desk to open it again first.', { id: 'account.team.account-closed' });
    case 'staff/email-unconfirmed':
      return msg('Someone has an account with this email but has not confirmed it. Ask them to confirm it first.', { id: 'account.team.unconfirmed' });
    case 'staff/has-account':
      return msg('This person has set a password by now. They can sign in.', { id: 'account.team.has-account' });
    default:
      return describeAccessError(error);
  }
}
