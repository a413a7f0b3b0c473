/** What access means, in plain sentences. */
import { msg } from '@lit/localize';
import type { LegalBasis, PersonWithAccess } from '@portal/bff/contract/sharing';
import { ApiError, describeError, StepUpCancelledError } from '@portal/shell/contract';

export type ShownPermission = PersonWithAccess['permissions'][number];

/** Completes "They can …". */
export function permissionText(permission: ShownPermission): string {
  switch (permission) {
    case 'appointments-see':
      return msg('See my visits', { id: 'account.access.appointments-see' });
    case 'appointments-manage':
      return msg('See and cancel my visits', { id: 'account.access.appointments-manage' });
    case 'records-see':
      return msg('See my health record and test results', { id: 'account.access.records-see' });
    case 'records-basic':
      return msg('See allergies and vaccines', { id: 'account.access.records-basic' });
    case 'messages':
      return msg('Read my messages and write for me', { id: 'account.access.messages' });
    case 'billing':
      return msg('See and manage my bills', { id: 'account.access.billing' });
    case 'account':
      return msg('See and change my personal details', { id: 'account.access.account' });
  }
}

/** What people can choose, as a group of boxes takes it: of visits one choice, since seeing them is part of cancelling them. */
export function permissionOptions<Permission extends ShownPermission>(
  permissions: readonly Permission[],
  text: (permission: Permission) => string,
): { value: Permission; label: string; oneOf?: { label: string; none: string } }[] {
  const oneOf = { label: msg('Visits', { id: 'account.access.visits' }), none: msg('No access to visits', { id: 'account.access.no-visits' }) };
  return permissions.map((value) => ({ value, label: text(value), ...(value.startsWith('appointments-') ? { oneOf } : {}) }));
}

/** The paper that access, or its opposite, rests on. */
export function basisText(basis: LegalBasis): string {
  switch (basis) {
    case 'guardianship':
      return msg('Legal guardian', { id: 'account.access.guardianship' });
    case 'power_of_attorney':
      return msg('Power of attorney', { id: 'account.access.attorney' });
    case 'court_order':
      return msg('Court order', { id: 'account.access.court-order' });
  }
}

export function relationshipText(relationship: PersonWithAccess['relationship']): string {
  switch (relationship) {
    case 'self':
      return msg('Me', { id: 'account.access.self' });
    case 'parent':
      return msg('Parent or guardian', { id: 'account.access.parent' });
    case 'caregiver':
      return msg('Helps me', { id: 'account.access.caregiver' });
    case 'staff':
      return msg('Clinic staff', { id: 'account.access.staff' });
  }
}

/** One sentence about a request that failed, or that the person stopped. */
export function describeAccessError(error: unknown): string {
  if (error instanceof StepUpCancelledError) {
    return msg('Nothing was changed, because you did not confirm that it’s you. Try again when you’re ready.', { id: 'account.access.prove' });
  }
  if (error instanceof ApiError && error.status === 429) {
    return msg('You’ve sent a lot of invitations today. Try again tomorrow, or call us.', { id: 'account.access.too-many' });
  }
  return describeError(error);
}
