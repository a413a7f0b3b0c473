/** Requests in words: their kind, state, and each thing that was told. */
import { msg } from '@lit/localize';
import type { RequestContent, RequestKind, RequestState } from '@portal/bff/contract/requests';
import { formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { staffPermissionText } from './permission-text.ts';

export function kindText(kind: RequestKind): string {
  switch (kind) {
    case 'registration':
      return msg('New account', { id: 'account.desk.kind-registration' });
    case 'international':
      return msg('From abroad', { id: 'account.desk.kind-international' });
    case 'child':
      return msg('Access to a child’s record', { id: 'account.desk.kind-child' });
    case 'adult':
      return msg('Access to an adult’s record', { id: 'account.desk.kind-adult' });
    case 'name_change':
      return msg('Name change', { id: 'account.desk.kind-name' });
    case 'deactivation':
      return msg('Close the account', { id: 'account.desk.kind-close' });
    case 'end_access':
      return msg('End someone’s access', { id: 'account.desk.kind-end-access' });
  }
}

export function stateText(state: RequestState): string {
  switch (state) {
    case 'open':
      return msg('Open', { id: 'account.desk.state-open' });
    case 'approved':
      return msg('Approved', { id: 'account.desk.state-approved' });
    case 'declined':
      return msg('Declined', { id: 'account.desk.state-declined' });
    case 'withdrawn':
      return msg('Canceled', { id: 'account.desk.state-withdrawn' });
  }
}

export const stateTone = (state: RequestState) => (state === 'open' ? 'info' : state === 'approved' ? 'success' : 'neutral');

/** What was told, as rows of a list; what was not, is left out. */
export function contentItems(content: RequestContent, locale: Locale): { label: string; value: string }[] {
  const date = (value: string | undefined): string | undefined => value && formatPlainDate(value, locale);
  const rows: (readonly [string, string | undefined])[] = [
    [msg('First name', { id: 'account.desk.given-name' }), content.givenName],
    [msg('Last name', { id: 'account.desk.family-name' }), content.familyName],
    [msg('Birth date', { id: 'account.desk.birth-date' }), date(content.birthDate)],
    [msg('Patient number', { id: 'account.desk.patient-number' }), content.patientNumber],
    [msg('Email', { id: 'account.desk.email' }), content.email],
    [msg('Phone', { id: 'account.desk.phone' }), content.phone],
    [msg('Country', { id: 'account.desk.country' }), content.country],
    [msg('Relationship to the patient', { id: 'account.desk.relationship' }), content.relationship],
    [msg('Patient', { id: 'account.desk.patient' }), content.otherGivenName && `${content.otherGivenName} ${content.otherFamilyName ?? ''}`],
    [msg('Birth date of the patient', { id: 'account.desk.other-birth-date' }), date(content.otherBirthDate)],
    [msg('Patient number', { id: 'account.desk.other-number' }), content.otherPatientNumber],
    [msg('Until', { id: 'account.sharing.until' }), date(content.lastDay)],
    [msg('Documents', { id: 'account.desk.documents' }), content.documents],
    [msg('Wants to help with', { id: 'account.desk.wishes' }), content.permissions?.map(staffPermissionText).join('; ')],
    [msg('Access of', { id: 'account.desk.access-of' }), content.personName],
    [msg('Message', { id: 'account.desk.message' }), content.message],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
