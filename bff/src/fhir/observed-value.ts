/** What was measured: FHIR's value[x] as our columns, and whether it is in range. */
import { z } from 'zod';
import { codeableConcept, fhirText, period, quantity, range } from './fhir-types.ts';
import { conceptText } from './values.ts';

export const valueSchema = z.object({
  valueQuantity: quantity.optional(),
  valueCodeableConcept: codeableConcept.optional(),
  valueString: fhirText.optional(),
  valueBoolean: z.boolean().optional(),
  valueInteger: z.number().int().optional(),
  valueRange: range.optional(),
  valueRatio: z.object({ numerator: quantity.optional(), denominator: quantity.optional() }).optional(),
  valueTime: fhirText.optional(),
  valueDateTime: fhirText.optional(),
  valuePeriod: period.optional(),
  dataAbsentReason: codeableConcept.optional(),
});

export const referenceRange = z.object({
  low: quantity.optional(),
  high: quantity.optional(),
  text: fhirText.optional(),
});

export interface ObservedValue {
  valueNumber: number | null;
  valueUnit: string | null;
  valueText: string | null;
  comparator: string | null;
}

const NOTHING: ObservedValue = { valueNumber: null, valueUnit: null, valueText: null, comparator: null };
const asText = (text: string | null | undefined): ObservedValue => ({ ...NOTHING, valueText: text || null });
const quantityText = (value: z.output<typeof quantity> | undefined): string =>
  value?.value === undefined ? '' : [value.value, value.unit ?? value.code].filter(Boolean).join(' ');

/** The value as a number with its unit where it is one, else as text. */
export function observedValue(value: z.output<typeof valueSchema>): ObservedValue {
  if (value.valueQuantity?.value !== undefined) {
    const { value: number, unit, code, comparator } = value.valueQuantity;
    return { valueNumber: number, valueUnit: unit ?? code ?? null, valueText: null, comparator: comparator ?? null };
  }
  if (value.valueInteger !== undefined) return { ...NOTHING, valueNumber: value.valueInteger };
  if (value.valueCodeableConcept) return asText(conceptText(value.valueCodeableConcept));
  if (value.valueBoolean !== undefined) return asText(value.valueBoolean ? 'Yes' : 'No');
  if (value.valueRange) {
    return asText([quantityText(value.valueRange.low), quantityText(value.valueRange.high)].filter(Boolean).join(' – '));
  }
  if (value.valueRatio) {
    return asText([quantityText(value.valueRatio.numerator), quantityText(value.valueRatio.denominator)].filter(Boolean).join(' : '));
  }
  if (value.valuePeriod) return asText([value.valuePeriod.start, value.valuePeriod.end].filter(Boolean).join(' – '));
  return asText(value.valueString ?? value.valueTime ?? value.valueDateTime ?? conceptText(value.dataAbsentReason));
}

/**
 * N, L or H for a number against its reference range, as FHIR codes; null when
 * there is nothing to compare. A value known only as "less than 5" is judged
 * only where that settles it.
 */
export function interpretationOf(value: ObservedValue, limits: z.output<typeof referenceRange> | undefined): 'N' | 'L' | 'H' | null {
  const low = limits?.low?.value;
  const high = limits?.high?.value;
  const { valueNumber: number, comparator } = value;
  if (number === null || (low === undefined && high === undefined)) return null;
  const mayBeLower = comparator === '<' || comparator === '<=';
  const mayBeHigher = comparator === '>' || comparator === '>=';
  if (low !== undefined && number < low && !mayBeHigher) return 'L';
  if (high !== undefined && number > high && !mayBeLower) return 'H';
  if (mayBeLower) return low === undefined && high !== undefined && number <= high ? 'N' : null;
  if (mayBeHigher) return high === undefined && low !== undefined && number >= low ? 'N' : null;
  return 'N';
}
