/**
 * Which reference range is this person's. A range for another sex or age is never
 * used, one of which nobody knows whom it is for judges nothing, and where several
 * fit and disagree there is no judgement.
 */
import { z } from 'zod';
import { codeableConcept, fhirText, quantity } from './fhir-types.ts';
import type { CodeableConcept, Quantity } from './fhir-types.ts';
import { interpretationOf, sameUnit, SIGNS } from './observed-value.ts';
import type { ObservedValue } from './observed-value.ts';
import { conceptText } from './values.ts';

export const referenceRange = z.object({
  low: quantity.optional(),
  high: quantity.optional(),
  type: codeableConcept.optional(),
  appliesTo: z.array(codeableConcept).optional(),
  age: z.object({ low: quantity.optional(), high: quantity.optional() }).optional(),
  text: fhirText.optional(),
});
export type ReferenceRange = z.output<typeof referenceRange>;

/** Whom a value was measured of, as far as ranges ask. */
export interface Measured {
  gender: string;
  birthDate: Date | null;
  /** When; without it an age is not known. */
  at: Date | null;
}

/** A row's columns about its range. A type, not an interface, so that they fit a JSON column too. */
export type RangeColumns = {
  referenceLow: number | null;
  referenceHigh: number | null;
  referenceLowSent: string | null;
  referenceHighSent: string | null;
  /** Null where the range is in the unit of the value. */
  referenceUnit: string | null;
  referenceText: string | null;
};

const NONE: RangeColumns = {
  referenceLow: null,
  referenceHigh: null,
  referenceLowSent: null,
  referenceHighSent: null,
  referenceUnit: null,
  referenceText: null,
};

/** `null`: nobody can tell. */
type Fits = boolean | null;

// HL7 administrative gender in FHIR and in version 3, SNOMED CT, and the words laboratories write.
const FEMALE: ReadonlySet<string> = new Set(['female', 'f', '248152002', 'females', 'woman', 'women', 'femenino', 'mujer', 'mujeres']);
const MALE: ReadonlySet<string> = new Set(['male', 'm', '248153007', 'males', 'man', 'men', 'masculino', 'hombre', 'hombres']);

function fitsGroup(concept: CodeableConcept, { gender }: Measured): Fits {
  const words = [concept.text, ...(concept.coding ?? []).flatMap(({ code, display }) => [code, display])].flatMap((word) => word?.toLowerCase() || []);
  const female = words.some((word) => FEMALE.has(word));
  const male = words.some((word) => MALE.has(word));
  if (female === male) return null;
  if (gender !== 'female' && gender !== 'male') return null;
  return female === (gender === 'female');
}

/** Whole years, months, weeks or days; null for a unit of another kind. */
function ageIn(unit: string | undefined, birth: Date, at: Date): number | null {
  const months = (at.getUTCFullYear() - birth.getUTCFullYear()) * 12 + at.getUTCMonth() - birth.getUTCMonth() - (at.getUTCDate() < birth.getUTCDate() ? 1 : 0);
  const days = Math.floor((at.getTime() - birth.getTime()) / 86_400_000);
  switch (unit?.toLowerCase()) {
    case 'a':
    case 'y':
    case 'yr':
    case 'yrs':
    case 'year':
    case 'years':
      return Math.floor(months / 12);
    case 'mo':
    case 'month':
    case 'months':
      return months;
    case 'wk':
    case 'week':
    case 'weeks':
      return Math.floor(days / 7);
    case 'd':
    case 'day':
    case 'days':
      return days;
    default:
      return null;
  }
}

function fitsBound(bound: Quantity | undefined, { birthDate, at }: Measured, holds: (age: number, limit: number) => boolean): Fits {
  if (bound?.value === undefined) return true;
  // Ages are counted whole, so a limit of half a year can't be compared.
  if (!birthDate || !at || bound.comparator || !Number.isInteger(bound.value)) return null;
  const age = ageIn(bound.code ?? bound.unit, birthDate, at);
  return age === null || age < 0 ? null : holds(age, bound.value);
}

const all = (parts: readonly Fits[]): Fits => (parts.includes(false) ? false : parts.includes(null) ? null : true);

/** What a range says beside normal: a target, a level of treatment. */
const isUsual = ({ type }: ReferenceRange): boolean =>
  !type || (type.coding ?? []).some(({ code }) => code === 'normal') || type.text?.toLowerCase() === 'normal';

function fits(range: ReferenceRange, of: Measured): Fits {
  return all([
    ...(range.appliesTo ?? []).map((group) => fitsGroup(group, of)),
    fitsBound(range.age?.low, of, (age, limit) => age >= limit),
    fitsBound(range.age?.high, of, (age, limit) => age <= limit),
  ]);
}

const limitText = (one: Quantity | undefined): string =>
  one?.value === undefined ? '' : `${one.comparator ? `${SIGNS[one.comparator]} ` : ''}${one.sent ?? one.value}`;
const unitOf = (range: ReferenceRange): string | null => range.high?.unit ?? range.high?.code ?? range.low?.unit ?? range.low?.code ?? null;

/** A range with whom and what it is for, as it was sent. */
function labelled(range: ReferenceRange): string {
  const { low, high } = range;
  const limits =
    low?.value !== undefined && high?.value !== undefined
      ? `${limitText(low)}–${limitText(high)}`
      : low?.value !== undefined
        ? `≥ ${limitText(low)}`
        : high?.value !== undefined
          ? `≤ ${limitText(high)}`
          : '';
  const age = [range.age?.low, range.age?.high].map((one) => [limitText(one), one?.unit ?? one?.code].filter(Boolean).join(' '));
  const ages = range.age ? (age[0] && age[1] ? `${age[0]}–${age[1]}` : age[0] ? `≥ ${age[0]}` : `≤ ${age[1]}`) : '';
  const about = [...(isUsual(range) ? [] : [conceptText(range.type)]), ...(range.appliesTo ?? []).map((group) => conceptText(group)), ages];
  const words = [[limits, limits && unitOf(range)].filter(Boolean).join(' '), range.text].filter(Boolean).join(', ');
  const whom = about.filter(Boolean).join(', ');
  return whom && words ? `${words} (${whom})` : words;
}

const isPlain = ({ low, high }: ReferenceRange): boolean =>
  !low?.comparator && !high?.comparator && (low?.value === undefined || high?.value === undefined || sameUnit(low, high));

function columnsOf(range: ReferenceRange): RangeColumns {
  if (!isPlain(range)) return { ...NONE, referenceText: labelled(range) || null };
  return {
    referenceLow: range.low?.value ?? null,
    referenceHigh: range.high?.value ?? null,
    referenceLowSent: range.low?.sent ?? null,
    referenceHighSent: range.high?.sent ?? null,
    referenceUnit: unitOf(range),
    referenceText: range.text ?? null,
  };
}

function verdict(value: ObservedValue, range: ReferenceRange, quantityOfValue: Quantity | undefined): 'N' | 'L' | 'H' | null {
  if (!isPlain(range)) return null;
  const limits = [range.low, range.high].filter((one) => one?.value !== undefined);
  // Without a unit of its own, a limit is in the unit of the value.
  return limits.every((one) => sameUnit(one, quantityOfValue)) ? interpretationOf(value, range) : null;
}

const same = (a: RangeColumns, b: RangeColumns): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The range to show for a value, and where the value stands by it. */
export function judgeByRange(
  value: ObservedValue,
  quantityOfValue: Quantity | undefined,
  ranges: readonly ReferenceRange[] | undefined,
  of: Measured,
): { range: RangeColumns; interpretation: 'N' | 'L' | 'H' | null } {
  const usual = (ranges ?? []).filter(isUsual);
  const possible = usual.map((range) => ({ range, fit: fits(range, of) })).filter(({ fit }) => fit !== false);
  const certain = possible.filter(({ fit }) => fit === true).map(({ range }) => range);
  const [first, ...others] = certain;
  const verdicts = new Set(possible.map(({ range }) => verdict(value, range, quantityOfValue)));
  const [agreed] = verdicts;
  const interpretation = first && verdicts.size === 1 ? (agreed ?? null) : null;
  if (first && possible.length === certain.length && others.every((one) => same(columnsOf(one), columnsOf(first)))) {
    return { range: columnsOf(first), interpretation };
  }
  // Several, or of which nobody knows whom they are for: all that may be this person's, each with whom it is for.
  const shown = possible.length > 0 ? possible.map(({ range }) => range) : (ranges ?? []).filter((range) => !isUsual(range));
  return { range: { ...NONE, referenceText: shown.map(labelled).filter(Boolean).join('; ') || null }, interpretation };
}
