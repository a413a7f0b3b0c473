/** What a goal asks of a measurement (FHIR Goal.target), as it is kept beside the goal. */
import { z } from 'zod';
import { codeableConcept, fhirText, quantity, range } from './fhir-types.ts';
import type { Quantity } from './fhir-types.ts';
import { conceptCode } from './values.ts';

export const targetSchema = z.object({
  measure: codeableConcept.optional(),
  detailQuantity: quantity.optional(),
  detailRange: range.optional(),
  dueDate: fhirText.optional(),
});

/** One side of where a value is to be; `=` is a value to come to. */
export const GoalBound = z.object({
  sign: z.enum(['<', '<=', '=', '>=', '>']),
  number: z.number(),
  /** The number as it was sent. */
  digits: z.string(),
});

export const GoalTarget = z.object({
  codeSystem: z.string().nullable(),
  code: z.string(),
  unit: z.string().nullable(),
  bounds: z.array(GoalBound).min(1),
});

export type GoalBound = z.infer<typeof GoalBound>;
export type GoalTarget = z.infer<typeof GoalTarget>;

/** Targets that say of which measurement they are, and between which numbers it is to be; of others the goal's words tell. */
export function goalTargets(targets: readonly z.output<typeof targetSchema>[]): GoalTarget[] {
  return targets.flatMap(({ measure, detailQuantity, detailRange }) => {
    const { codeSystem, code } = conceptCode(measure);
    const sides = [
      ...bound(detailQuantity?.comparator ?? '=', detailQuantity),
      // Ends of a range belong to it (R4, datatypes.html#Range).
      ...bound('>=', detailRange?.low),
      ...bound('<=', detailRange?.high),
    ];
    const units = [detailQuantity, detailRange?.low, detailRange?.high].flatMap((one) => one?.unit ?? one?.code ?? []);
    // Ends in two units make no range.
    if (code === null || sides.length === 0 || new Set(units).size > 1) return [];
    return [{ codeSystem, code, unit: units[0] ?? null, bounds: sides }];
  });
}

function bound(sign: GoalBound['sign'], value: Quantity | undefined): GoalBound[] {
  return value?.value === undefined ? [] : [{ sign, number: value.value, digits: value.sent ?? String(value.value) }];
}
