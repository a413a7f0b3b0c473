/** Which of the interpretations of a value counts. */
import type { CodeableConcept } from './fhir-types.ts';

/** The names HL7's interpretation codes go by, in FHIR R4, in versions before it, and as an OID. */
const SYSTEMS: ReadonlySet<string> = new Set([
  'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
  'http://terminology.hl7.org/CodeSystem/v2-0078',
  'http://hl7.org/fhir/v3/ObservationInterpretation',
  'http://hl7.org/fhir/v2/0078',
  'urn:oid:2.16.840.1.113883.5.83',
]);

const CRITICAL = ['LL', 'HH', 'AA'];
const OUT_OF_RANGE = ['L', 'LU', 'L<', 'LX', 'H', 'HU', 'H>', 'HX', 'A'];
/** Codes that say what was found or how it changed, not where the value stands. */
const FOUND = 'POS NEG DET ND IND E RR WR NR R I S MS VS NS SDD SYN-R SYN-S NCL B D U W < > IE QCF TOX AC CAR EX EXP UNE'.split(' ');

const LOW: ReadonlySet<string> = new Set(['L', 'LU', 'L<', 'LX', 'LL']);
const HIGH: ReadonlySet<string> = new Set(['H', 'HU', 'H>', 'HX', 'HH']);

/** Of several of one gravity the first that says a direction, or none where they say two. */
function direction(codes: readonly string[], both: string): string | null {
  if (codes.some((code) => LOW.has(code)) && codes.some((code) => HIGH.has(code))) return both;
  return codes.find((code) => LOW.has(code) || HIGH.has(code)) ?? codes[0] ?? null;
}

/**
 * The gravest of HL7's codes, for whatever else a laboratory says must not hide
 * it; codes of other systems mean what only their system knows. Null where none is known.
 */
export function gravestInterpretation(concepts: readonly CodeableConcept[] | undefined): string | null {
  const codes = (concepts ?? []).flatMap(({ coding }) =>
    (coding ?? []).flatMap(({ system, code }) => (code && (system === undefined || SYSTEMS.has(system)) ? [code] : [])),
  );
  const among = (known: readonly string[]): string[] => codes.filter((code) => known.includes(code));
  return direction(among(CRITICAL), 'AA') ?? direction(among(OUT_OF_RANGE), 'A') ?? among(['N'])[0] ?? among(FOUND)[0] ?? null;
}
