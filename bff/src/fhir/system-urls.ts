/** Code systems and extensions that ingest gives a meaning. */

export const NPI_SYSTEM = 'http://hl7.org/fhir/sid/us-npi';
/** Identifier system of the numbers the portal's own letters carry. */
export const PATIENT_NUMBER_SYSTEM = 'https://northfieldhealth.example/fhir/patient-number';
export const STATEMENT_NUMBER_SYSTEM = 'https://northfieldhealth.example/fhir/statement-number';
/**
 * Identifier system of the portal's own visits; the value is the visit's id. Whoever tells another system of a visit that was
 * booked here gives it along, so that the visit is known when it comes back.
 */
export const VISIT_SYSTEM = 'https://northfieldhealth.example/fhir/visit';
/** The same for refills: on the order that is sent out for one, and on what a pharmacy dispenses for it. */
export const REFILL_SYSTEM = 'https://northfieldhealth.example/fhir/refill';
/** What was asked for in one go. */
export const REFILL_GROUP_SYSTEM = 'https://northfieldhealth.example/fhir/refill-group';
/** The directory that a pharmacy is named by. */
export const PHARMACY_SYSTEM = 'https://northfieldhealth.example/fhir/pharmacy';
/** On what a pharmacy ships: the number to follow it by, and who carries it. */
export const TRACKING_EXTENSION = 'https://northfieldhealth.example/fhir/StructureDefinition/tracking-number';
export const TRACKING_CARRIER_EXTENSION = 'https://northfieldhealth.example/fhir/StructureDefinition/tracking-carrier';
/** What a conversation is about, as `access/pools.ts` names topics. */
export const MESSAGE_TOPIC_SYSTEM = 'https://northfieldhealth.example/fhir/message-topic';
/** What somebody comes for, as `visit_type.code` names it. */
export const VISIT_TYPE_SYSTEM = 'https://northfieldhealth.example/fhir/visit-type';
/** HL7's extension for the IANA time zone of a place. */
export const TIME_ZONE_EXTENSION = 'http://hl7.org/fhir/StructureDefinition/timezone';
/** R4 invoices have neither a due date nor what was paid so far. */
export const INVOICE_DUE_EXTENSION = 'https://northfieldhealth.example/fhir/StructureDefinition/invoice-due';
export const INVOICE_PAID_EXTENSION = 'https://northfieldhealth.example/fhir/StructureDefinition/invoice-paid';
/** R4 invoices don't name the visit that they charge. */
export const INVOICE_VISIT_EXTENSION = 'https://northfieldhealth.example/fhir/StructureDefinition/invoice-visit';
/** The same for payments made here: on the notice of one that is sent out, and on the notice that another system makes of it. */
export const PAYMENT_SYSTEM = 'https://northfieldhealth.example/fhir/payment';
/** What the codes on a bill are from. */
export const CPT_SYSTEM = 'http://www.ama-assn.org/go/cpt';
export const HCPCS_SYSTEMS: ReadonlySet<string> = new Set([
  'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  'http://terminology.hl7.org/CodeSystem/HCPCS-all-codes',
  'urn:oid:2.16.840.1.113883.6.285',
]);
export const REVENUE_SYSTEMS: ReadonlySet<string> = new Set(['https://www.nubc.org/CodeSystem/RevenueCodes', 'urn:oid:2.16.840.1.113883.6.301.3']);
/** On an invoice's line: the day of the service that is charged. */
export const SERVICE_DATE_EXTENSION = 'https://northfieldhealth.example/fhir/StructureDefinition/service-date';
/** SNOMED CT codes that say how a visit is held. */
export const VIDEO_VISIT_CODES: ReadonlySet<string> = new Set(['448337001', 'VR']);
export const PHONE_VISIT_CODES: ReadonlySet<string> = new Set(['185317003']);
