/** How the staff are shown. */
import type { StaffName } from './ids.ts';

export const STAFF_NAMES: Readonly<Record<StaffName, string>> = {
  raman: 'Priya Raman, MD',
  ortega: 'Samuel Ortega, MD',
  lindqvist: 'Grace Lindqvist, RN',
  nowak: 'Tomasz Nowak',
  fontaine: 'Alicia Fontaine',
};
