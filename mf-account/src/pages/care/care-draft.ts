/** What stands in the form that asks for access to somebody's record, as it is sent. */
import type { NewCareRequest } from '@portal/bff/contract/requests';
import type { Texts } from '@portal/shell/contract';
import { permissionsIn } from '../desk/permission-text.ts';

/** The form's name among all forms of the portal. */
export const CARE_FORM = 'account.care';

/** A filled form as a request. */
export function requestIn(texts: Texts): Omit<NewCareRequest, 'locale'> {
  const text = (name: string): string => texts[name] ?? '';
  return {
    who: text('who') === 'child' ? 'child' : 'adult',
    relationship: text('relationship'),
    otherGivenName: text('otherGivenName'),
    otherFamilyName: text('otherFamilyName'),
    otherBirthDate: text('otherBirthDate'),
    otherPatientNumber: text('otherPatientNumber'),
    permissions: permissionsIn(text('permissions')),
    lastDay: text('lastDay') || null,
    documents: text('documents'),
  };
}
