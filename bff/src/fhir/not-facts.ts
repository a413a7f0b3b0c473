/** What a resource says of itself that makes it no fact, or no fact yet. */
import type { CodeableConcept } from './fhir-types.ts';
import { hasModifier } from './modifiers.ts';
import { NotAFact } from './skip-resource.ts';
import { conceptText } from './values.ts';

/**
 * What can change the meaning of a resource in a way that the portal does not know
 * is not the portal's to tell: rules it was made by (R4 resource.html#implicitRules),
 * and modifier extensions of it or within these fields. Errors: `NotAFact`.
 */
export function refuseModified(resource: unknown, fields: readonly string[]): void {
  if (typeof resource !== 'object' || resource === null) return;
  if ('implicitRules' in resource && resource.implicitRules) throw new NotAFact('it follows rules that the portal does not know');
  if (hasModifier(resource, fields)) throw new NotAFact('it has a modifier extension that the portal does not know');
}

/** Words for the operator by status. */
export type NotFacts = Readonly<Record<string, string>>;

/** Errors: `NotAFact` for a status that is listed. */
export function refuseNotFacts(status: string | null | undefined, notFacts: NotFacts): void {
  if (status && Object.hasOwn(notFacts, status)) throw new NotAFact(notFacts[status] ?? status);
}

/** Errors: `NotAFact` for a status that is none of these; what an unknown one means is not guessed. */
export function acceptOnly(status: string, facts: readonly string[]): void {
  if (!facts.includes(status)) throw new NotAFact('its status is not known');
}

// IPS writes "nothing is known" and "no information" as an entry of the list.
const ABSENT_SYSTEM = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips';
const SNOMED = 'http://snomed.info/sct';
const NO_KNOWN_SNOMED: ReadonlySet<string> = new Set([
  '716186003', // no known allergy
  '409137002', // no known drug allergy
  '429625007', // no known food allergy
  '428607008', // no known environmental allergy
  '428197003', // no known insect allergy
  '716184000', // no known latex allergy
  '716220001', // no known animal allergy
  '160244002', // no known allergies, an older code
  '160245001', // no current problems or disability
  '787481004', // no known current medications
]);

/** The whole text says so, and names no exception: "no known allergies except …" is about an allergy. */
const NO_KNOWN_TEXT =
  /^(no known|no) ((current|active|drug|food|latex|insect|animal|environmental|medication|medicine|seasonal) )*(allergies|allergy|intolerances?|problems?|conditions?|medications?|medicines|immunizations?|vaccines|procedures)( or (intolerances|disability))?( \((situation|finding)\))?\.?$|^(nka|nkda|none known|none)\.?$/i;

/** Errors: `NotAFact` for an entry that says there is none. */
export function refuseNoneKnown(concept: CodeableConcept | undefined): void {
  const coded = concept?.coding?.some(({ system, code }) => system === ABSENT_SYSTEM || (system === SNOMED && NO_KNOWN_SNOMED.has(code ?? '')));
  const written = conceptText(concept);
  if (coded || (written && NO_KNOWN_TEXT.test(written))) throw new NotAFact('it says that none is known');
}
