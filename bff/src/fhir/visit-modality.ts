/** How a visit is held, from the codes of its service type. */
import type { VisitModality } from '../database/generated/client.ts';
import type { CodeableConcept } from './fhir-types.ts';
import { PHONE_VISIT_CODES, VIDEO_VISIT_CODES } from './system-urls.ts';

/** In person unless a code says otherwise. */
export function modalityOf(concepts: readonly CodeableConcept[] | undefined): VisitModality {
  const codes = concepts?.flatMap((concept) => concept.coding?.map((coding) => coding.code ?? '') ?? []) ?? [];
  if (codes.some((code) => VIDEO_VISIT_CODES.has(code))) return 'video';
  if (codes.some((code) => PHONE_VISIT_CODES.has(code))) return 'phone';
  return 'in_person';
}
