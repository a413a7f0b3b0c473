/** What kind of visit a resource means, by the codes of kinds that can be booked. */
import type { CodeableConcept } from './fhir-types.ts';
import { VISIT_TYPE_SYSTEM } from './system-urls.ts';

/** Codes of `visit_type`, in the order of the source. */
export function visitTypeCodes(concepts: readonly CodeableConcept[] | undefined): string[] {
  return (concepts ?? []).flatMap(({ coding }) => (coding ?? []).flatMap(({ system, code }) => (system === VISIT_TYPE_SYSTEM && code ? [code] : [])));
}
