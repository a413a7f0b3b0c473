/** Which reports the portal calls results, by what they say of themselves. */
import type { CodeableConcept } from './fhir-types.ts';
import { statusCode } from './values.ts';

/** What the portal files every result under. */
export const RESULT = 'LAB';

const V2_0074 = ['http://terminology.hl7.org/CodeSystem/v2-0074', 'http://hl7.org/fhir/v2/0074', 'urn:oid:2.16.840.1.113883.12.74'];
const OBSERVATION_CATEGORY = ['http://terminology.hl7.org/CodeSystem/observation-category', 'http://hl7.org/fhir/observation-category'];

/** HL7 table 0074: the laboratory and its sections. */
const LABORATORY_SECTIONS = 'LAB BG BLB CG CH CP GE HM IMM MB MCB MYC OSL PAR PAT SP SR TX VR'.split(' ');

const LABORATORY: ReadonlySet<string> = new Set([
  ...['', ...V2_0074].flatMap((system) => LABORATORY_SECTIONS.map((code) => `${system}|${code}`)),
  ...['', ...OBSERVATION_CATEGORY].map((system) => `${system}|laboratory`),
  // LOINC: the class, its part, and the section of laboratory studies.
  ...['LAB', 'LP29693-6', '26436-6'].map((code) => `http://loinc.org|${code}`),
  // SNOMED CT: laboratory test, laboratory procedure, laboratory report, laboratory service.
  ...['15220000', '108252007', '4241000179101', '708184003'].map((code) => `http://snomed.info/sct|${code}`),
]);

/** Table 0074's images, tracings and treatments, which are no results of a laboratory. */
const OTHER_SECTIONS: ReadonlySet<string> = new Set('AU CT CTH CUS EC EN ICU IMG NMR NMS NRS OT OUS PF PHR PHY PT RAD RC RT RUS RX VUS XRC'.split(' '));
/** LOINC's classes of notes and images. */
const NOTES = /^LP\d+-\d$|^\d+-\d$/;

const saysNote = ({ system, code = '' }: { system?: string | undefined; code?: string | undefined }): boolean =>
  system === 'http://loinc.org' ? NOTES.test(code) : OTHER_SECTIONS.has(code);

/**
 * LAB for a result, else the category as it was sent. A result is what any coding
 * of any category calls one; what has no category at all; and what has values
 * and no category of images or notes.
 */
export function reportCategory(categories: readonly CodeableConcept[] | undefined, hasValues: boolean): string {
  const codings = (categories ?? []).flatMap(({ coding }) => coding ?? []);
  if (codings.some(({ system, code }) => LABORATORY.has(`${system ?? ''}|${code ?? ''}`))) return RESULT;
  if (codings.length === 0) return RESULT;
  if (hasValues && !codings.some(saysNote)) return RESULT;
  return statusCode(categories?.find((one) => statusCode(one))) ?? 'OTH';
}
