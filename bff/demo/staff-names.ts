/** How the staff are shown. */
import type { StaffName } from './ids.ts';

export const STAFF_NAMES: Readonly<Record<StaffName, string>> = {
  raman: 'Priya Raman, MD',
  ortega: 'Samuel Ortega, MD',
  tanaka: 'Mei Tanaka, NP',
  okafor: 'Joseph Okafor, MD',
  marin: 'Lucía Marín, PA-C',
  haddad: 'Amir Haddad, MD',
  lindqvist: 'Grace Lindqvist, RN',
  nowak: 'Tomasz Nowak',
  fontaine: 'Alicia Fontaine',
};
