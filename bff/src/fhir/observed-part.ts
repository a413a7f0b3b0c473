/** One measured thing, a value of its own or a part of one, and its judgement. */
import { z } from 'zod';
import { codeableConcept } from './fhir-types.ts';
import type { Quantity } from './fhir-types.ts';
import { gravestInterpretation, interpretationWords } from './interpretation.ts';
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
  /** The laboratory's own words, one a line. */
  interpretationText: string | null;
  ranges: readonly ReferenceRange[];
}

/**
 * States in which nothing was found: not there yet, called off, or not known to
 * be so. R4's `observation-status` says of the last that not even the source knows.
 */
const WITHOUT_VALUE: ReadonlySet<string> = new Set(['registered', 'cancelled', 'entered-in-error', 'unknown']);

/** Reads a value or a component. What its state says is none has no value and no judgement. */
export function observedPart(resource: z.output<typeof measured>, status: string): ObservedPart {
  if (WITHOUT_VALUE.has(status)) return { value: NO_VALUE, quantity: undefined, interpretation: null, interpretationText: null, ranges: [] };
  const value = observedValue(resource);
  return {
    value,
    quantity: resource.valueQuantity,
    interpretation: gravestInterpretation(resource.interpretation),
    interpretationText: interpretationWords(resource.interpretation, value.valueText),
    ranges: resource.referenceRange ?? [],
  };
}

type JudgedColumns = ObservedValue & RangeColumns & { interpretation: string | null; interpretationText: string | null };

/** The columns of a part: the laboratory's own judgement, else that of its range. */
export function judgedColumns({ value, quantity, interpretation, interpretationText, ranges }: ObservedPart, of: Measured): JudgedColumns {
  const { range, interpretation: byRange } = judgeByRange(value, quantity, ranges, of);
  // What a laboratory says in words may be that it is not as it should be: then nobody calls it normal here.
  const ours = interpretationText !== null && byRange === 'N' ? null : byRange;
  return { ...value, ...range, interpretation: interpretation ?? ours, interpretationText };
}
