/** Ids of the demo world: stable, so that tests and addresses can name them. */
import { namedUuid } from '../src/fhir/uuid.ts';

/** The id of a thing by its kind and name, e.g. `demoId('Patient', 'dana')`. */
export const demoId = (kind: string, name: string): string => namedUuid('northfield-demo', kind, name);

/** The source every demo resource comes from. */
export const DEMO_SOURCE = 'https://northfieldhealth.example/fhir';

export const CLINICS = {
  lakeside: { id: demoId('Location', 'lakeside'), timeZone: 'America/Chicago' },
  summit: { id: demoId('Location', 'summit'), timeZone: 'America/Denver' },
} as const;
export type ClinicName = keyof typeof CLINICS;

export const PATIENT_IDS = {
  dana: demoId('Patient', 'dana'),
  june: demoId('Patient', 'june'),
  theo: demoId('Patient', 'theo'),
  walter: demoId('Patient', 'walter'),
  luis: demoId('Patient', 'luis'),
} as const;
export type PatientName = keyof typeof PATIENT_IDS;

export const PRACTITIONER_IDS = {
  raman: demoId('Practitioner', 'raman'),
  ortega: demoId('Practitioner', 'ortega'),
  tanaka: demoId('Practitioner', 'tanaka'),
  okafor: demoId('Practitioner', 'okafor'),
  marin: demoId('Practitioner', 'marin'),
  haddad: demoId('Practitioner', 'haddad'),
  lindqvist: demoId('Practitioner', 'lindqvist'),
  nowak: demoId('Practitioner', 'nowak'),
  fontaine: demoId('Practitioner', 'fontaine'),
} as const;
export type StaffName = keyof typeof PRACTITIONER_IDS;
