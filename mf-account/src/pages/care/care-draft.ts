/** What stands in the form that asks for access to somebody's record: as it is kept, and as it is sent. */
import type { NewCareRequest } from '@portal/bff/contract/requests';
import type { Texts } from '../../edit/text-draft.ts';
import { STAFF_PERMISSIONS } from '../desk/permission-text.ts';
import type { StaffPermission } from '../desk/permission-text.ts';

/** The form's name among all forms of the portal. */
export const CARE_FORM = 'account.care';

/** Papers are on the server already and are no part of what is kept. */
const FIELDS = ['who', 'otherGivenName', 'otherFamilyName', 'otherBirthDate', 'otherPatientNumber', 'relationship', 'lastDay', 'documents'] as const;

type FormField = HTMLElement & { readonly value: string };

const valueOf = (form: HTMLElement, name: string): string => form.querySelector<FormField>(`[name=${name}]`)?.value ?? '';

function permissionsIn(form: HTMLElement): StaffPermission[] {
  const values = form.querySelector<HTMLElementTagNameMap['ds-checkbox-group']>('ds-checkbox-group[name=permissions]')?.values ?? [];
  return STAFF_PERMISSIONS.filter((each) => values.includes(each));
}

/** What to keep; empty when nothing is typed. */
export function careText(form: HTMLElement): string {
  const typed = [...FIELDS.map((name) => [name, valueOf(form, name)]), ['permissions', permissionsIn(form).join(' ')]].filter(([, value]) => value !== '');
  return typed.length === 0 ? '' : JSON.stringify(Object.fromEntries(typed));
}

/** What was chosen to be able to do, in what was kept. */
export function chosenIn(kept: Texts): StaffPermission[] {
  const chosen = kept['permissions']?.split(' ') ?? [];
  return STAFF_PERMISSIONS.filter((each) => chosen.includes(each));
}

/** A filled form as a request. */
export function requestIn(form: HTMLElement): Omit<NewCareRequest, 'locale'> {
  const text = (name: (typeof FIELDS)[number]): string => valueOf(form, name).trim();
  return {
    who: text('who') === 'child' ? 'child' : 'adult',
    relationship: text('relationship'),
    otherGivenName: text('otherGivenName'),
    otherFamilyName: text('otherFamilyName'),
    otherBirthDate: text('otherBirthDate'),
    otherPatientNumber: text('otherPatientNumber'),
    permissions: permissionsIn(form),
    lastDay: text('lastDay') || null,
    documents: text('documents'),
  };
}
