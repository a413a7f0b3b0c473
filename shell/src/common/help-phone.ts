/**
 * The one number that people are told to call, wherever the portal names one of
 * its own accord: that of the clinic whose pages are open, else the health
 * system's. A number that is about something else, as a bill's, comes with that.
 */
import { createContext } from '@lit/context';
import type { SubjectInfo } from '../session/session-info.ts';
import { readBrand } from './brand.ts';

/** Lent by the app; where nobody lends it, it is {@link helpPhone} of nobody. */
export const helpPhoneContext = createContext<string>(Symbol.for('portal.help-phone'));

/** The number while the pages of `subject` are open. */
export function helpPhone(subject?: Pick<SubjectInfo, 'clinicPhone'>): string {
  return subject?.clinicPhone || readBrand().phone;
}
