/** What to call the system a file came from, when the operator does not say. */
import type { Identifier } from './fhir-types.ts';

/** Where nothing in the file names its source. */
export const UNNAMED_SOURCE = 'file';

// National numbers say who a person is, not which system the chart is from.
const NATIONAL = /us-ssn|us-npi|us-medicare|passport|driver/i;
const NATIONAL_TYPES: ReadonlySet<string> = new Set(['SS', 'DL', 'PPN', 'NPI']);

/** The system of a patient's or organization's own number, or null when it has none. */
export function nameOfSource(type: string, identifiers: readonly Identifier[]): string | null {
  if (type !== 'Patient' && type !== 'Organization') return null;
  const own = identifiers.find(
    ({ system, type: kind }) => system && !NATIONAL.test(system) && !kind?.coding?.some(({ code }) => code && NATIONAL_TYPES.has(code)),
  );
  return own?.system ?? null;
}
