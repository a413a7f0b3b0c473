/**
 * What a laboratory's interpretation code says, in the few words the portal
 * uses. One table serves both SQL and TypeScript, so that a list and a page
 * never judge a value differently.
 */
import type { ResultFlag } from './schema.ts';

/**
 * HL7 interpretation codes that say where a value stands. Codes that only say
 * what was found (POS, NEG, R, S …) are not here: found is not the same as wrong.
 */
const FLAG_OF_CODE = new Map<string, ResultFlag>([
  ['N', 'normal'],
  ['L', 'low'],
  ['LU', 'low'],
  ['H', 'high'],
  ['HU', 'high'],
  ['LL', 'critical-low'],
  ['HH', 'critical-high'],
  ['A', 'abnormal'],
  ['AA', 'critical'],
]);

/** What to say about one value; `null` where the laboratory did not judge it. */
export function flagOf(interpretation: string | null): ResultFlag | null {
  return interpretation === null ? null : (FLAG_OF_CODE.get(interpretation) ?? null);
}

const codesWhere = (test: (flag: ResultFlag) => boolean) => [...FLAG_OF_CODE].flatMap(([code, flag]) => (test(flag) ? [`'${code}'`] : [])).join(', ');

/** SQL lists of the codes of each kind, for `in (…)`. */
export const NORMAL_CODES = codesWhere((flag) => flag === 'normal');
export const CRITICAL_CODES = codesWhere((flag) => flag.startsWith('critical'));
export const OUT_OF_RANGE_CODES = codesWhere((flag) => flag !== 'normal');
