/** One measured thing, a value of its own or a part of one, and its judgement. */
import { z } from 'zod';
import { codeableConcept } from './fhir-types.ts';
import type { Quantity } from './fhir-types.ts';
import { gravestInterpretation } from './interpretation.ts';
import { NO_VALUE, observedValue, valueSchema } from './observed-value.ts';
import type { ObservedValue } from './observed-value.ts';
import { judgeByRange, referenceRange } from './reference-range.ts';
import type { Measured, RangeColumns, ReferenceRange } from './reference-range.ts';

export const measuredFields = {
  ...valueSchema.shape,
  interpretation: z.array(codeableConcept).optional(),
  referenceRange: z.array(referenceRange).optional(),
};
const measured = z.object(measuredFields);

/** Read, but not yet judged: that takes the person it was measured of. */
export interface ObservedPart {
  value: ObservedValue;
  quantity: Quantity | undefined;
  interpretation: string | null;
  ranges: readonly ReferenceRange[];
}

/**
 * States in which nothing was found: not there yet, called off, or not known to
 * be so. R4's `observation-status` says of the last that not even the source knows.
 */
const WITHOUT_VALUE: ReadonlySet<string> = new Set(['registered', 'cancelled', 'entered-in-error', 'unknown']);

/** Reads a value or a component. What its state says is none has no value and no judgement. */
export function observedPart(resource: z.output<typeof measured>, status: string): ObservedPart {
  if (WITHOUT_VALUE.has(status)) return { value: NO_VALUE, quantity: undefined, interpretation: null, ranges: [] };
  return {
    value: observedValue(resource),
    quantity: resource.valueQuantity,
    interpretation: gravestInterpretation(resource.interpretation),
    ranges: resource.referenceRange ?? [],
  };
}

/** The columns of a part: the laboratory's own judgement, else that of its range. */
export function judgedColumns(
  { value, quantity, interpretation, ranges }: ObservedPart,
  of: Measured,
): ObservedValue & RangeColumns & { interpretation: string | null } {
  const judged = judgeByRange(value, quantity, ranges, of);
  return { ...value, ...judged.range, interpretation: interpretation ?? judged.interpretation };
}
