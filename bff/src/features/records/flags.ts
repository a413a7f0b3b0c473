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
  ['L<', 'low'],
  ['LX', 'low'],
  ['H', 'high'],
  ['HU', 'high'],
  ['H>', 'high'],
  ['HX', 'high'],
  ['LL', 'critical-low'],
  ['HH', 'critical-high'],
  ['A', 'abnormal'],
  ['AA', 'critical'],
]);

/** What to say about one value; `null` where the laboratory did not judge it. */
export function flagOf(interpretation: string | null): ResultFlag | null {
  return interpretation === null ? null : (FLAG_OF_CODE.get(interpretation) ?? null);
}

/** States of a value in which there is none: not there yet, called off, not so, or not known to be so. */
const STATES_WITHOUT_VALUE = ['registered', 'cancelled', 'entered-in-error', 'unknown'];

/** States of a report that holds nothing to read: announced, or called off. */
const STATES_WITHOUT_RESULT = ['registered', 'cancelled', 'entered-in-error'];

/** Whether there is a value, by its own state and that of its report. */
export const hasValue = (status: string, reportStatus: string): boolean =>
  !STATES_WITHOUT_VALUE.includes(status) && !STATES_WITHOUT_RESULT.includes(reportStatus);

const sqlList = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** The same as SQL lists, for `in (…)`. */
export const WITHOUT_VALUE = sqlList(STATES_WITHOUT_VALUE);
export const WITHOUT_RESULT = sqlList(STATES_WITHOUT_RESULT);

const codesWhere = (test: (flag: ResultFlag) => boolean) => [...FLAG_OF_CODE].flatMap(([code, flag]) => (test(flag) ? [`'${code}'`] : [])).join(', ');

/** SQL lists of the codes of each kind, for `in (…)`. */
export const NORMAL_CODES = codesWhere((flag) => flag === 'normal');
export const CRITICAL_CODES = codesWhere((flag) => flag.startsWith('critical'));
export const OUT_OF_RANGE_CODES = codesWhere((flag) => flag !== 'normal');

/** {@link flagOf} as SQL: null where the laboratory did not judge. */
export const flagSql = (interpretation: string): string =>
  `case ${interpretation} ${[...FLAG_OF_CODE].map(([code, flag]) => `when '${code}' then '${flag}'`).join(' ')} end`;
