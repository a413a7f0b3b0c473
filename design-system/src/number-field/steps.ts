/** Steps of a number, without the noise of binary fractions. */

/** Where a number may be. Steps count from the lowest, or from zero, and are no finer than a millionth. */
export interface StepRules {
  min?: number | undefined;
  max?: number | undefined;
  step: number;
}

/** The number of steps to move: one up is 1, one down is -1. */
export function stepFrom(value: number | undefined, by: number, rules: StepRules): number {
  const moved = value === undefined ? by * rules.step : place(position(value, by > 0 ? Math.floor : Math.ceil, rules) + by, rules);
  return Math.min(Math.max(moved, rules.min ?? -Infinity), rules.max ?? Infinity);
}

/** The nearest two numbers that steps reach, or nothing if they reach this one. */
export function nearestSteps(value: number, rules: StepRules): [number, number] | undefined {
  const low = place(position(value, Math.floor, rules), rules);
  return low === value ? undefined : [low, place(position(value, Math.ceil, rules), rules)];
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function position(value: number, round: (exact: number) => number, { min, step }: StepRules): number {
  const exact = (value - (min ?? 0)) / step;
  const nearest = Math.round(exact);
  return Math.abs(exact - nearest) < 1e-9 ? nearest : round(exact);
}

function place(steps: number, { min, step }: StepRules): number {
  const start = min ?? 0;
  return Number((start + steps * step).toFixed(Math.max(decimalsOf(start), decimalsOf(step))));
}
