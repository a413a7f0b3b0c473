/** Which of the interpretations of a value counts, and what its laboratory says of it in words. */
import type { CodeableConcept } from './fhir-types.ts';
import { conceptText } from './values.ts';

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

/** Words that say no more than the code beside them. */
const PLAIN: ReadonlySet<string> = new Set(
  ['low', 'high', 'normal', 'abnormal', 'critical', 'within range', 'out of range'].flatMap((word) => [word, `critical ${word}`, `critically ${word}`]),
);

/** Bare codes for what was found. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['POS', 'Positive'],
  ['NEG', 'Negative'],
  ['DET', 'Detected'],
  ['ND', 'Not detected'],
  ['IND', 'Indeterminate'],
  ['E', 'Equivocal'],
  ['RR', 'Reactive'],
  ['WR', 'Weakly reactive'],
  ['NR', 'Non-reactive'],
  ['R', 'Resistant'],
  ['I', 'Intermediate'],
  ['S', 'Susceptible'],
  ['NS', 'Non-susceptible'],
  ['SDD', 'Susceptible-dose dependent'],
  ['U', 'Significant change up'],
  ['D', 'Significant change down'],
  ['B', 'Better'],
  ['W', 'Worse'],
  ['<', 'Off scale low'],
  ['>', 'Off scale high'],
]);
const SAID: ReadonlySet<string> = new Set([...CRITICAL, ...OUT_OF_RANGE, 'N']);

/** What one interpretation says beyond a flag that the page has words for; null where the flag says it all. */
function wordsOf(concept: CodeableConcept): string | null {
  const codings = concept.coding ?? [];
  const codes = codings.flatMap(({ system, code }) => (code && (system === undefined || SYSTEMS.has(system)) ? [code] : []));
  const { text } = concept;
  if (!codes.some((code) => SAID.has(code))) {
    const words = text || codings.find(({ display }) => display)?.display;
    return words || codes.map((code) => NAMES.get(code)).find(Boolean) || conceptText(concept);
  }
  const isRepeated =
    !text || PLAIN.has(text.toLowerCase()) || codings.some(({ code, display }) => text === code || text.toLowerCase() === display?.toLowerCase());
  return isRepeated ? null : text;
}

/** The laboratory's own words, each once, one a line; null where it has none, or says the value again. */
export function interpretationWords(concepts: readonly CodeableConcept[] | undefined, value: string | null): string | null {
  const words = (concepts ?? []).flatMap((concept) => wordsOf(concept)?.replaceAll(/\s+/g, ' ') ?? []);
  const said = words.filter((one) => one.toLowerCase() !== value?.toLowerCase());
  return [...new Set(said)].join('\n') || null;
}
