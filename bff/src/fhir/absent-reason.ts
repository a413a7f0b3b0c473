/**
 * Why something has no value, as its source says (R4
 * extension-data-absent-reason.html): on an element, or beside a primitive one.
 */
import { z } from 'zod';

const URL = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

/** Codes of HL7's data-absent-reason, which the page has words for. */
const CODES = (
  'unknown asked-unknown temp-unknown not-asked asked-declined masked not-applicable unsupported as-text error ' +
  'not-a-number negative-infinity positive-infinity not-performed not-permitted'
).split(' ');
const KNOWN: ReadonlySet<string> = new Set(CODES);

/** Whether the page has words for it. */
export const isAbsentReason = (code: string | undefined): code is string => code !== undefined && KNOWN.has(code);

const extended = z.object({ extension: z.array(z.object({ url: z.string(), valueCode: z.string().optional() }).catch({ url: '' })) });

/** The code in an element's extensions; `unknown` for one that nobody knows, because its source says that there is no value. */
export function absentReasonOf(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null || !('extension' in element)) return undefined;
  const found = extended.safeParse(element).data?.extension.find(({ url }) => url === URL);
  return found && (isAbsentReason(found.valueCode) ? found.valueCode : 'unknown');
}

/** What stands beside a primitive element (json.html#primitive), read as the reason why it has none. */
export const besidePrimitive = z.unknown().transform(absentReasonOf).optional();
