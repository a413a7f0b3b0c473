/** Builders of FHIR R4 resources for the demo world. Plain data in, plain data out. */
import {
  CPT_SYSTEM,
  INVOICE_DUE_EXTENSION,
  INVOICE_VISIT_EXTENSION,
  PATIENT_NUMBER_SYSTEM,
  SERVICE_DATE_EXTENSION,
  STATEMENT_NUMBER_SYSTEM,
} from '../src/fhir/system-urls.ts';
import { DEMO_SOURCE, demoId } from './ids.ts';

export interface Resource {
  resourceType: string;
  id: string;
  [field: string]: unknown;
}

export interface Code {
  system: string;
  code: string;
  display: string;
}

const ACCOUNT_NUMBER_SYSTEM = 'https://northfieldhealth.example/fhir/account-number';
const HCPCS_SYSTEM = 'http://terminology.hl7.org/CodeSystem/HCPCS-all-codes';
const SNOMED = 'http://snomed.info/sct';
export const snomed = (code: string, display: string): Code => ({ system: SNOMED, code, display });
export const loinc = (code: string, display: string): Code => ({ system: 'http://loinc.org', code, display });
export const rxnorm = (code: string, display: string): Code => ({
  system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  code,
  display,
});
export const cvx = (code: string, display: string): Code => ({ system: 'http://hl7.org/fhir/sid/cvx', code, display });

/** A concept with one code, shown with its own words or the code's. */
export const concept = (code: Code, text: string = code.display): object => ({ coding: [code], text });
/** A bare HL7 code, e.g. a status. */
export const hl7 = (system: string, code: string): object => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
});
export const referTo = (type: string, id: string, display?: string): object => ({
  reference: `${type}/${id}`,
  ...(display ? { display } : {}),
});
export const dollars = (value: number): object => ({ value, currency: 'USD' });
export const plainText = (text: string): object => ({
  contentType: 'text/plain; charset=utf-8',
  data: Buffer.from(text).toString('base64'),
});

/** A transaction bundle that puts each resource under its own id. */
export function bundle(name: string, resources: readonly Resource[]): Resource {
  return {
    resourceType: 'Bundle',
    id: demoId('Bundle', name),
    type: 'transaction',
    identifier: { system: DEMO_SOURCE, value: name },
    entry: resources.map((resource) => ({
      fullUrl: `urn:uuid:${resource.id}`,
      resource,
      request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
    })),
  };
}

export interface PatientFacts {
  id: string;
  number: string;
  given: string;
  family: string;
  nickname?: string;
  gender: 'female' | 'male';
  birthDate: string;
  email?: string;
  homePhone?: string;
  mobilePhone?: string;
  address: { line: string[]; city: string; state: string; postalCode: string };
  language: 'en' | 'es';
  organizationId: string;
}

export function patientResource(facts: PatientFacts): Resource {
  const phones = [
    { system: 'phone', use: 'home', value: facts.homePhone },
    { system: 'phone', use: 'mobile', value: facts.mobilePhone },
    { system: 'email', value: facts.email },
  ];
  return {
    resourceType: 'Patient',
    id: facts.id,
    identifier: [{ type: hl7('v2-0203', 'MR'), system: PATIENT_NUMBER_SYSTEM, value: facts.number }],
    active: true,
    name: [{ use: 'official', family: facts.family, given: [facts.given] }, ...(facts.nickname ? [{ use: 'nickname', given: [facts.nickname] }] : [])],
    telecom: phones.filter((phone) => phone.value !== undefined),
    gender: facts.gender,
    birthDate: facts.birthDate,
    address: [{ use: 'home', ...facts.address, country: 'US' }],
    communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: facts.language }] }, preferred: true }],
    managingOrganization: referTo('Organization', facts.organizationId),
  };
}

export interface InvoiceLine {
  description: string;
  /** As CPT or HCPCS has it. */
  code?: string;
  serviceDate: string;
  charge: number;
  insurance?: number;
  adjustment?: number;
}

/** A bill. Amounts are in cents here, so that sums stay exact. */
export function invoiceResource(facts: {
  id: string;
  number: string;
  patientId: string;
  status: 'issued' | 'balanced';
  issued: string;
  due?: string;
  /** Who answers for it. */
  account?: string;
  /** The visit that is charged. */
  visit?: string | undefined;
  lines: readonly InvoiceLine[];
}): Resource {
  const owed = facts.lines.reduce((sum, line) => sum + line.charge - (line.insurance ?? 0) - (line.adjustment ?? 0), 0);
  const part = (type: string, cents: number | undefined): object[] => (cents ? [{ type, amount: dollars(cents / 100) }] : []);
  return {
    resourceType: 'Invoice',
    id: facts.id,
    identifier: [{ system: STATEMENT_NUMBER_SYSTEM, value: facts.number }],
    status: facts.status,
    subject: referTo('Patient', facts.patientId),
    date: facts.issued,
    ...(facts.account ? { account: referTo('Account', facts.account) } : {}),
    extension: [
      ...(facts.due ? [{ url: INVOICE_DUE_EXTENSION, valueDate: facts.due }] : []),
      ...(facts.visit ? [{ url: INVOICE_VISIT_EXTENSION, valueReference: referTo('Encounter', facts.visit) }] : []),
    ],
    lineItem: facts.lines.map((line, index) => ({
      sequence: index + 1,
      chargeItemCodeableConcept: {
        ...(line.code ? { coding: [{ system: /^[A-Z]/.test(line.code) ? HCPCS_SYSTEM : CPT_SYSTEM, code: line.code }] } : {}),
        text: line.description,
      },
      extension: [{ url: SERVICE_DATE_EXTENSION, valueDate: line.serviceDate }],
      priceComponent: [...part('base', line.charge), ...part('deduction', line.insurance), ...part('discount', line.adjustment)],
    })),
    totalNet: dollars(owed / 100),
  };
}

/** Who answers for what of a patient. */
export function accountResource(facts: { id: string; number: string; name: string; patientId: string; guarantor: object }): Resource {
  return {
    resourceType: 'Account',
    id: facts.id,
    identifier: [{ system: ACCOUNT_NUMBER_SYSTEM, value: facts.number }],
    status: 'active',
    name: facts.name,
    subject: [referTo('Patient', facts.patientId)],
    guarantor: [{ party: facts.guarantor }],
  };
}

/** What was paid for a bill, in cents. */
export function paymentResource(facts: { id: string; billId: string; paidOn: string; cents: number; method: string }): Resource {
  return {
    resourceType: 'PaymentNotice',
    id: facts.id,
    status: 'active',
    request: referTo('Invoice', facts.billId),
    created: facts.paidOn,
    payment: { display: facts.method },
    paymentDate: facts.paidOn,
    recipient: { display: 'Northfield Health' },
    amount: dollars(facts.cents / 100),
    paymentStatus: hl7('paymentstatus', 'cleared'),
  };
}
