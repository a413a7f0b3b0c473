/** Northfield Health itself: the organization, its two clinics and its staff. */
import { TIME_ZONE_EXTENSION } from '../src/fhir/system-urls.ts';
import { CLINICS, demoId, PRACTITIONER_IDS } from './ids.ts';
import type { ClinicName, StaffName } from './ids.ts';
import { referTo } from './resources.ts';
import type { Resource } from './resources.ts';

export const ORGANIZATION_IDS = {
  health: demoId('Organization', 'health'),
  lakeside: demoId('Organization', 'lakeside'),
  summit: demoId('Organization', 'summit'),
} as const;

const phone = (value: string): object[] => [{ system: 'phone', use: 'work', value }];

function clinic(name: ClinicName, title: string, number: string, line: string, city: string, state: string, postalCode: string): Resource[] {
  const address = { line: [line], city, state, postalCode, country: 'US' };
  return [
    {
      resourceType: 'Organization',
      id: ORGANIZATION_IDS[name],
      name: title,
      partOf: referTo('Organization', ORGANIZATION_IDS.health),
      telecom: phone(number),
      address: [address],
    },
    {
      resourceType: 'Location',
      id: CLINICS[name].id,
      extension: [{ url: TIME_ZONE_EXTENSION, valueCode: CLINICS[name].timeZone }],
      status: 'active',
      name: title,
      telecom: phone(number),
      address,
      managingOrganization: referTo('Organization', ORGANIZATION_IDS[name]),
    },
  ];
}

function staff(
  name: StaffName,
  given: string,
  family: string,
  credential: string | null,
  specialty: string,
  more: { gender?: 'male' | 'female'; languages?: readonly string[] } = {},
): Resource[] {
  const { gender, languages = ['en'] } = more;
  return [
    {
      resourceType: 'Practitioner',
      id: PRACTITIONER_IDS[name],
      active: true,
      name: [{ use: 'official', family, given: [given], ...(credential ? { suffix: [credential] } : {}) }],
      ...(gender ? { gender } : {}),
      communication: languages.map((code) => ({ coding: [{ system: 'urn:ietf:bcp:47', code }] })),
    },
    {
      resourceType: 'PractitionerRole',
      id: demoId('PractitionerRole', name),
      practitioner: referTo('Practitioner', PRACTITIONER_IDS[name]),
      organization: referTo('Organization', ORGANIZATION_IDS.health),
      specialty: [{ text: specialty }],
    },
  ];
}

/** The organization, clinics and staff. */
export function clinicResources(): Resource[] {
  return [
    {
      resourceType: 'Organization',
      id: ORGANIZATION_IDS.health,
      name: 'Northfield Health',
      telecom: phone('(847) 555-0100'),
    },
    ...clinic('lakeside', 'Northfield Lakeside Clinic', '(847) 555-0110', '400 Harbor Street', 'Port Ellery', 'IL', '60099'),
    ...clinic('summit', 'Northfield Summit Clinic', '(720) 555-0120', '75 Ridgeline Avenue', 'Alder Springs', 'CO', '80099'),
    ...staff('raman', 'Priya', 'Raman', 'MD', 'Family medicine', { gender: 'female', languages: ['en', 'hi'] }),
    ...staff('ortega', 'Samuel', 'Ortega', 'MD', 'Internal medicine', { gender: 'male', languages: ['en', 'es'] }),
    ...staff('tanaka', 'Mei', 'Tanaka', 'NP', 'Family medicine', { gender: 'female', languages: ['en', 'ja'] }),
    ...staff('okafor', 'Joseph', 'Okafor', 'MD', 'Pediatrics', { gender: 'male', languages: ['en', 'fr'] }),
    ...staff('marin', 'Lucía', 'Marín', 'PA-C', 'Internal medicine', { gender: 'female', languages: ['en', 'es'] }),
    ...staff('haddad', 'Amir', 'Haddad', 'MD', 'Eye care', { gender: 'male', languages: ['en', 'ar'] }),
    ...staff('lindqvist', 'Grace', 'Lindqvist', 'RN', 'Nursing', { gender: 'female' }),
    ...staff('nowak', 'Tomasz', 'Nowak', null, 'Scheduling'),
    ...staff('fontaine', 'Alicia', 'Fontaine', null, 'Billing'),
  ];
}
