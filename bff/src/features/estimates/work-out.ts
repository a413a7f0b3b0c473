/**
 * What of a price somebody pays, step by step. Pure; money is integer cents. In
 * the order in which plans count: the copay, then what is left of the deductible,
 * then a part of the rest, and never more than what is left until the year's most.
 */

/** What the plan has its member pay; `null` where nobody told it. */
export interface Benefits {
  readonly deductibleLeftCents: number | null;
  readonly copayCents: number | null;
  /** Hundredths of a percent: 2000 is 20 %. */
  readonly coinsuranceBasisPoints: number | null;
  readonly outOfPocketLeftCents: number | null;
}

/** What the clinic is paid for a service in all, as low, likely and high as it may be. */
export interface Range {
  readonly lowCents: number;
  readonly midCents: number;
  readonly highCents: number;
}

/** One way through the steps. What is not known is counted as `assumed` says. */
export interface Worked {
  /** What the clinic is paid in all. */
  readonly allowedCents: number;
  readonly copayCents: number;
  readonly deductibleCents: number;
  readonly coinsuranceCents: number;
  /** What the steps come to beyond the year's most, which the plan takes over. */
  readonly overCapCents: number;
  readonly patientCents: number;
  readonly insuranceCents: number;
}

export interface WorkedRange {
  readonly low: Worked;
  /** `null` where what nobody told makes one guess as good as another. */
  readonly mid: Worked | null;
  readonly high: Worked;
}

const ALL = 10_000;

/** What is counted in one way through the steps: all of it known. */
export interface Counted {
  readonly copayCents: number;
  readonly deductibleLeftCents: number;
  readonly coinsuranceBasisPoints: number;
  readonly outOfPocketLeftCents: number | null;
}

/** @param allowedCents - at least 0; what is counted is at least 0 too, and a part at most all of it */
export function share(allowedCents: number, counted: Counted): Worked {
  const copayCents = Math.min(counted.copayCents, allowedCents);
  const deductibleCents = Math.min(counted.deductibleLeftCents, allowedCents - copayCents);
  const rest = allowedCents - copayCents - deductibleCents;
  // Half a cent is rounded up; the product stays far below what a number holds exactly.
  const coinsuranceCents = Math.floor((rest * counted.coinsuranceBasisPoints + ALL / 2) / ALL);
  const steps = copayCents + deductibleCents + coinsuranceCents;
  const patientCents = Math.min(steps, counted.outOfPocketLeftCents ?? steps);
  return {
    allowedCents,
    copayCents,
    deductibleCents,
    coinsuranceCents,
    overCapCents: steps - patientCents,
    patientCents,
    insuranceCents: allowedCents - patientCents,
  };
}

/** Without insurance all of it is paid by the person; a cent is a cent. */
const UNINSURED: Counted = { copayCents: 0, deductibleLeftCents: 0, coinsuranceBasisPoints: ALL, outOfPocketLeftCents: null };

/** The three ways through the steps. @param benefits - `null` without insurance */
export function workOut(range: Range, benefits: Benefits | null): WorkedRange {
  if (!benefits) return { low: share(range.lowCents, UNINSURED), mid: share(range.midCents, UNINSURED), high: share(range.highCents, UNINSURED) };
  const least = counted(benefits, 'least');
  const most = counted(benefits, 'most');
  const isGuess = benefits.deductibleLeftCents === null || (benefits.copayCents === null && benefits.coinsuranceBasisPoints === null);
  return { low: share(range.lowCents, least), mid: isGuess ? null : share(range.midCents, most), high: share(range.highCents, most) };
}

/** What nobody told is counted as nothing at the least, and as all of it at the most. */
function counted(benefits: Benefits, how: 'least' | 'most'): Counted {
  const { copayCents, coinsuranceBasisPoints: part, deductibleLeftCents: left, outOfPocketLeftCents } = benefits;
  const isMost = how === 'most';
  // Many plans don't count the deductible where there is a copay and nothing else.
  const isCopayAlone = copayCents !== null && part === null;
  return {
    copayCents: copayCents ?? 0,
    deductibleLeftCents: isMost ? (left ?? Number.MAX_SAFE_INTEGER) : isCopayAlone ? 0 : (left ?? 0),
    // Where neither is known, all of the rest may be theirs; a copay alone stands for a part.
    coinsuranceBasisPoints: part ?? (isMost && copayCents === null ? ALL : 0),
    outOfPocketLeftCents,
  };
}
