/** What somebody may do with a patient's record, as staff say it. */
import { msg } from '@lit/localize';
import type { GiveAccess } from '@portal/bff/contract/desk';
import type { PersonWithAccess } from '@portal/bff/contract/sharing';
import { permissionOptions } from '../../access-text.ts';

/** What staff can choose. */
export type StaffPermission = GiveAccess['permissions'][number];

/** As the form has them. */
export const STAFF_PERMISSIONS: readonly StaffPermission[] = ['appointments-see', 'appointments-manage', 'records-see', 'messages', 'billing', 'account'];

export function staffPermissionText(permission: PersonWithAccess['permissions'][number]): string {
  switch (permission) {
    case 'appointments-see':
      return msg('See visits', { id: 'account.staff.appointments-see' });
    case 'appointments-manage':
      return msg('See and cancel visits', { id: 'account.staff.appointments-manage' });
    case 'records-see':
      return msg('See the health record and test results', { id: 'account.staff.records-see' });
    case 'records-basic':
      return msg('See allergies and vaccines', { id: 'account.access.records-basic' });
    case 'messages':
      return msg('Read and write messages', { id: 'account.staff.messages' });
    case 'billing':
      return msg('See and manage bills', { id: 'account.staff.billing' });
    case 'account':
      return msg('See and change personal details', { id: 'account.staff.account' });
  }
}

export const staffPermissionOptions = () => permissionOptions(STAFF_PERMISSIONS, staffPermissionText);

/** What was chosen, as a group of boxes says it: with commas between. */
export function permissionsIn(text: string): StaffPermission[] {
  const chosen = text.split(',');
  return STAFF_PERMISSIONS.filter((each) => chosen.includes(each) && !(each === 'appointments-see' && chosen.includes('appointments-manage')));
}
