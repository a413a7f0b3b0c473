/** What was measured: FHIR's value[x] as our columns, and whether it is in range. */
import { z } from 'zod';
import { absentReasonOf, besidePrimitive, isAbsentReason } from './absent-reason.ts';
import { codeableConcept, fhirText, period, quantity, range } from './fhir-types.ts';
import type { CodeableConcept, Quantity, Range } from './fhir-types.ts';
import { conceptText } from './values.ts';

export const valueSchema = z.object({
  valueQuantity: quantity.optional(),
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
  // Why one of these has no value stands in it, or beside it where it is primitive.
  valueCodeableConcept: codeableConcept.extend({ extension: z.unknown().optional() }).optional(),
  _valueString: besidePrimitive,
  _valueBoolean: besidePrimitive,
  _valueInteger: besidePrimitive,
  _valueTime: besidePrimitive,
  _valueDateTime: besidePrimitive,
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

/** "> 640 mg"; empty without a number. */
export const quantityText = (value: Quantity | undefined): string =>
  value?.value === undefined
    ? ''
    : [value.comparator && SIGNS[value.comparator], value.sent ?? value.value, value.unit ?? value.code]
        .filter((one) => one !== undefined && one !== '')
        .join(' ');

const ABSENT_SYSTEMS: ReadonlySet<string | undefined> = new Set([
  'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  'http://hl7.org/fhir/data-absent-reason',
  undefined,
]);

function absent(reason: CodeableConcept | undefined): ObservedValue {
  const known = reason?.coding?.find(({ system, code }) => ABSENT_SYSTEMS.has(system) && isAbsentReason(code));
  return { ...NO_VALUE, absentReason: known?.code ?? null, absentText: reason?.text || (known ? null : conceptText(reason)) };
}

/** "5 mg – 10 mg", or the end that is there; empty without one. */
export function rangeValue({ low, high }: Range): string {
  if (low?.value === undefined) return high?.value === undefined ? '' : `≤ ${quantityText(high)}`;
  return high?.value === undefined ? `≥ ${quantityText(low)}` : `${quantityText(low)} – ${quantityText(high)}`;
}

/** Reasons that stand beside a value, which says it otherwise. */
const BESIDE_VALUE: ReadonlySet<string | null> = new Set(['as-text', 'unsupported']);

/** The reason in the value itself, where one is. */
function reasonWithin(value: z.output<typeof valueSchema>): string | undefined {
  return (
    value.valueQuantity?.absent ??
    absentReasonOf(value.valueCodeableConcept) ??
    value._valueString ??
    value._valueBoolean ??
    value._valueInteger ??
    value._valueTime ??
    value._valueDateTime
  );
}

/**
 * The value as a number with its unit where it is one, else as text. A source that
 * says why there is none sends no value, whatever stands in its place (R4 obs-6).
 */
export function observedValue(value: z.output<typeof valueSchema>): ObservedValue {
  const why = absent(value.dataAbsentReason);
  const within = reasonWithin(value);
  const reason = why.absentReason === null && why.absentText === null && within !== undefined ? { ...NO_VALUE, absentReason: within } : why;
  const isNone = reason.absentReason !== null && !BESIDE_VALUE.has(reason.absentReason);
  if (isNone || reason.absentText !== null) return reason;
  return givenValue(value) ?? reason;
}

function givenValue(value: z.output<typeof valueSchema>): ObservedValue | null {
  if (value.valueQuantity?.value !== undefined) {
    const { value: number, sent, unit, code, comparator } = value.valueQuantity;
    return { ...NO_VALUE, valueNumber: number, valueSent: sent ?? String(number), valueUnit: unit ?? code ?? null, comparator: comparator ?? null };
  }
  if (value.valueInteger !== undefined) return { ...NO_VALUE, valueNumber: value.valueInteger, valueSent: String(value.valueInteger) };
  const text = textOf(value);
  if (text) return asText(text);
  return value.valueSampledData === undefined ? null : { ...NO_VALUE, absentReason: RECORDING };
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
