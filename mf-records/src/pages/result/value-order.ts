/** Which values of a result need to be read first, and which can be folded. */
import type { ResultFlag, ResultValue } from '@portal/bff/contract/records';

const isCritical = (flag: ResultFlag | null): boolean => flag?.startsWith('critical') ?? false;

/** A value with the flags of its parts. */
const flagsOf = ({ flag, number, text, components }: ResultValue): (ResultFlag | null)[] =>
  flag === null && number === null && text === null && components.length > 0
    ? components.map((part) => part.flag)
    : [flag, ...components.map((part) => part.flag)];

/** What a lab says in its own words is for reading, whatever else it says. */
const hasLabWords = ({ labWords, components }: ResultValue): boolean => labWords !== null || components.some((part) => part.labWords !== null);

/** Far outside, outside, not known, usual: 0 to 3. */
function gravity(value: ResultValue): number {
  const flags = flagsOf(value);
  if (flags.some(isCritical)) return 0;
  if (flags.some((flag) => flag !== null && flag !== 'normal')) return 1;
  return value.given && !hasLabWords(value) && flags.every((flag) => flag === 'normal') ? 3 : 2;
}

/** Values that are not all in their usual range, the gravest first, and those that are; each else in its order. */
export function sortedValues(values: readonly ResultValue[]): { first: ResultValue[]; usual: ResultValue[] } {
  const byGravity = (grade: number): ResultValue[] => values.filter((value) => gravity(value) === grade);
  return { first: [0, 1, 2].flatMap(byGravity), usual: byGravity(3) };
}
