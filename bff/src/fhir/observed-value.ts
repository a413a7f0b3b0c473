/** What was measured: FHIR's value[x] as our columns, and whether it is in range. */
import { z } from 'zod';
import { codeableConcept, fhirText, period, quantity, range } from './fhir-types.ts';
import type { CodeableConcept, Quantity } from './fhir-types.ts';
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
  valueSampledData: z.unknown().optional(),
  dataAbsentReason: codeableConcept.optional(),
});

export interface ObservedValue {
  valueNumber: number | null;
  /** The number as it was sent, with its zeros. */
  valueSent: string | null;
  valueUnit: string | null;
  valueText: string | null;
  comparator: string | null;
  /** Why there is no value: a code of HL7's, or {@link RECORDING}. */
  absentReason: string | null;
  /** The same in the source's own words. */
  absentText: string | null;
}

/** How the comparators of FHIR are written. */
export const SIGNS: Readonly<Record<string, string>> = { '<': '<', '<=': '≤', '>=': '≥', '>': '>' };

/** In place of an absent reason: the value is a curve, which has no words. */
export const RECORDING = 'recording';

export const NO_VALUE: ObservedValue = {
  valueNumber: null,
  valueSent: null,
  valueUnit: null,
  valueText: null,
  comparator: null,
  absentReason: null,
  absentText: null,
};
const asText = (text: string | null | undefined): ObservedValue => ({ ...NO_VALUE, valueText: text || null });

/** "> 640 mg", or nothing. */
const quantityText = (value: Quantity | undefined): string =>
  value?.value === undefined
    ? ''
    : [value.comparator && SIGNS[value.comparator], value.sent ?? value.value, value.unit ?? value.code]
        .filter((one) => one !== undefined && one !== '')
        .join(' ');

/** Codes of HL7's data-absent-reason, which the page has words for. */
const ABSENT_CODES: ReadonlySet<string> = new Set(
  (
    'unknown asked-unknown temp-unknown not-asked asked-declined masked not-applicable unsupported as-text error ' +
    'not-a-number negative-infinity positive-infinity not-performed not-permitted'
  ).split(' '),
);
const ABSENT_SYSTEMS: ReadonlySet<string | undefined> = new Set([
  'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  'http://hl7.org/fhir/data-absent-reason',
  undefined,
]);

function absent(reason: CodeableConcept | undefined): ObservedValue {
  const known = reason?.coding?.find(({ system, code }) => ABSENT_SYSTEMS.has(system) && code !== undefined && ABSENT_CODES.has(code));
  return { ...NO_VALUE, absentReason: known?.code ?? null, absentText: reason?.text || (known ? null : conceptText(reason)) };
}

function rangeValue({ low, high }: z.output<typeof range>): string {
  if (low?.value === undefined) return high?.value === undefined ? '' : `≤ ${quantityText(high)}`;
  return high?.value === undefined ? `≥ ${quantityText(low)}` : `${quantityText(low)} – ${quantityText(high)}`;
}

/** The value as a number with its unit where it is one, else as text. */
export function observedValue(value: z.output<typeof valueSchema>): ObservedValue {
  if (value.valueQuantity?.value !== undefined) {
    const { value: number, sent, unit, code, comparator } = value.valueQuantity;
    return { ...NO_VALUE, valueNumber: number, valueSent: sent ?? String(number), valueUnit: unit ?? code ?? null, comparator: comparator ?? null };
  }
  if (value.valueInteger !== undefined) return { ...NO_VALUE, valueNumber: value.valueInteger, valueSent: String(value.valueInteger) };
  const text = textOf(value);
  if (text) return asText(text);
  if (value.valueSampledData !== undefined) return { ...NO_VALUE, absentReason: RECORDING };
  return absent(value.dataAbsentReason);
}

function textOf(value: z.output<typeof valueSchema>): string | null {
  if (value.valueCodeableConcept) return conceptText(value.valueCodeableConcept);
  if (value.valueBoolean !== undefined) return value.valueBoolean ? 'Yes' : 'No';
  if (value.valueRange) return rangeValue(value.valueRange);
  if (value.valueRatio) return [quantityText(value.valueRatio.numerator), quantityText(value.valueRatio.denominator)].filter(Boolean).join(' : ');
  if (value.valuePeriod) return [value.valuePeriod.start, value.valuePeriod.end].filter(Boolean).join(' – ');
  return value.valueString ?? value.valueTime ?? value.valueDateTime ?? null;
}

/** Whether two quantities are in one unit; one that names none takes the other's. */
export function sameUnit(a: Quantity | undefined, b: Quantity | undefined): boolean {
  const [first, second] = [a, b].map((one) => [one?.unit, one?.code].filter(Boolean));
  if (!first?.length || !second?.length) return true;
  return first.some((unit) => second.includes(unit));
}

/**
 * N, L or H for a number against its reference range, as FHIR codes; null when
 * there is nothing to compare. A value known only as "less than 5" is judged
 * only where that settles it.
 */
export function interpretationOf(
  value: Pick<ObservedValue, 'valueNumber' | 'comparator'>,
  limits: { low?: Quantity | undefined; high?: Quantity | undefined } | undefined,
): 'N' | 'L' | 'H' | null {
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
