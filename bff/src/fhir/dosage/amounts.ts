/** FHIR quantities, ranges and ratios of a dosage, with units as they were sent. Errors: `Unsayable`. */
import { z } from 'zod';
import { decimal, fhirText } from '../fhir-types.ts';
import type { Amount, Between, TimeSpan, TimeUnit } from './dosage.ts';
import { mustHold, sayable, Unsayable } from './unsayable.ts';

/** A quantity of a dosage has no comparator (R4 SimpleQuantity): one that has is outside of the grammar. */
export const strictQuantity = z.strictObject({
  id: z.string().optional(),
  value: decimal.optional(),
  unit: fhirText.optional(),
  system: fhirText.optional(),
  code: fhirText.optional(),
});
export const strictRange = z.strictObject({ id: z.string().optional(), low: strictQuantity.optional(), high: strictQuantity.optional() });
export const strictRatio = z.strictObject({ id: z.string().optional(), numerator: strictQuantity.optional(), denominator: strictQuantity.optional() });
type Quantity = z.output<typeof strictQuantity>;
type Range = z.output<typeof strictRange>;
type Ratio = z.output<typeof strictRatio>;

const UCUM = 'http://unitsofmeasure.org';
const DRUG_FORM = 'http://terminology.hl7.org/CodeSystem/v3-orderableDrugForm';

/** UCUM codes that are their own best words, for a source that sends no unit in words. */
const PLAIN_UCUM: ReadonlySet<string> = new Set('kg g mg ng L dL mL mol mmol cm % mg/kg mg/mL g/mL mg/h mg/min g/h mL/h mL/min L/min mL/kg/h'.split(' '));
/** Others, in words; "ug" and "[iU]" are misread. */
const NAMED_UCUM: ReadonlyMap<string, string> = new Map([
  ['ug', 'mcg'],
  ['ug/kg', 'mcg/kg'],
  ['ug/h', 'mcg/h'],
  ['ug/min', 'mcg/min'],
  ['ug/kg/min', 'mcg/kg/min'],
  ['meq', 'mEq'],
  ['[drp]', 'drop'],
  ['U', 'unit'],
  ['[iU]', 'international unit'],
]);
const FORMS: ReadonlyMap<string, string> = new Map([
  ['TAB', 'tablet'],
  ['CAP', 'capsule'],
  ['PUFF', 'puff'],
  ['DROP', 'drop'],
  ['PATCH', 'patch'],
]);

/** Spellings of units that must not stand beside another unit's code. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...['kg', 'g', 'mg', 'ng', 'ug', 'mol', 'mmol', 'meq'].map((code) => [code, code] as const),
  ['mcg', 'ug'],
  ['µg', 'ug'],
  ['μg', 'ug'],
  ['gram', 'g'],
  ['grams', 'g'],
  ['milligram', 'mg'],
  ['milligrams', 'mg'],
  ['microgram', 'ug'],
  ['micrograms', 'ug'],
  ['l', 'L'],
  ['dl', 'dL'],
  ['ml', 'mL'],
  ['milliliter', 'mL'],
  ['milliliters', 'mL'],
  ['tablet', '{tablet}'],
  ['tablets', '{tablet}'],
  ['capsule', '{capsule}'],
  ['capsules', '{capsule}'],
]);

/** A unit is read right after its number: one that begins with a digit would make another number of it. */
const UNIT_SHAPE = /^[\p{L}%µ°[{(](?:[^\d]|(?<=[\p{L}*^])\d)*$/u;
const LONGEST_UNIT = 40;

function wordsOfCode(system: string | undefined, code: string | undefined): string | null {
  if (!code) return null;
  if (system === DRUG_FORM) return FORMS.get(code) ?? null;
  if (system !== UCUM) return null;
  const annotation = /^\{([\p{L} ]+)\}$/u.exec(code)?.[1];
  return annotation ?? NAMED_UCUM.get(code) ?? (PLAIN_UCUM.has(code) ? code : null);
}

function unitOf({ unit, system, code }: Quantity): string {
  if (unit && code && system === UCUM) {
    const written = SPELLINGS.get(unit.toLowerCase());
    const coded = SPELLINGS.get(code.toLowerCase()) ?? code;
    const bothCount = written?.startsWith('{') && (coded.startsWith('{') || coded === '1');
    if (written && written !== coded && !bothCount) throw new Unsayable();
  }
  const words = unit && system === DRUG_FORM && unit === code ? wordsOfCode(system, code) : unit;
  const said = sayable(words || wordsOfCode(system, code));
  mustHold(said.length <= LONGEST_UNIT && UNIT_SHAPE.test(said));
  return said;
}

const DIGITS = 6;
const LARGEST = 1e9;

/** A number that can be written out in full. */
export function writable(value: number | undefined): number {
  const number = sayable(value);
  mustHold(number > 0 && number < LARGEST && Number(number.toFixed(DIGITS)) === number);
  return number;
}

/** One end or both; with both, the lower first. */
export function between(low: number | undefined, high: number | undefined): Between {
  mustHold(low !== undefined || high !== undefined);
  const ends = { low: low === undefined ? null : writable(low), high: high === undefined ? null : writable(high) };
  mustHold(ends.low === null || ends.high === null || ends.low <= ends.high);
  return ends;
}

/** An amount that is exact. */
export function exactAmount(quantity: Quantity): Amount {
  const value = writable(quantity.value);
  return { low: value, high: value, unit: unitOf(quantity) };
}

/** An amount from a range whose ends have one unit. */
export function amountOf({ low, high }: Range): Amount {
  const units = [low, high].flatMap((end) => (end ? [unitOf(end)] : []));
  mustHold(new Set(units).size === 1 && [low, high].every((end) => !end || end.value !== undefined));
  return { ...between(low?.value, high?.value), unit: sayable(units[0]) };
}

const TIME_UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  Object.entries({
    s: ['s', 'sec', 'second', 'seconds'],
    min: ['min', 'minute', 'minutes'],
    h: ['h', 'hr', 'hour', 'hours'],
    d: ['d', 'day', 'days'],
    wk: ['wk', 'week', 'weeks'],
    mo: ['mo', 'month', 'months'],
    a: ['a', 'yr', 'year', 'years'],
  }).flatMap(([code, words]) => words.map((word) => [word, code as TimeUnit] as const)),
);
const TIME_CODES: ReadonlySet<string> = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']);

/** A FHIR unit of time (`units-of-time`). */
export function timeUnit(code: string | undefined): TimeUnit {
  mustHold(code !== undefined && TIME_CODES.has(code));
  return sayable(TIME_UNITS.get(code ?? ''));
}

function timeUnitOf({ unit, system, code }: Quantity): TimeUnit {
  const coded = code === undefined ? undefined : timeUnit(system === UCUM ? code : undefined);
  const written = unit === undefined ? undefined : sayable(TIME_UNITS.get(unit.toLowerCase()));
  mustHold(!coded || !written || coded === written);
  return sayable(coded ?? written);
}

/** A length of time that is exact. */
export function exactTime(quantity: Quantity): TimeSpan {
  const value = writable(quantity.value);
  return { low: value, high: value, unit: timeUnitOf(quantity) };
}

/** A length of time from a range. */
export function timeSpanOf({ low, high }: Range): TimeSpan {
  const units = [low, high].flatMap((end) => (end ? [timeUnitOf(end)] : []));
  mustHold(new Set(units).size === 1 && [low, high].every((end) => !end || end.value !== undefined));
  return { ...between(low?.value, high?.value), unit: sayable(units[0]) };
}

/** So much in so long. */
export function amountPerTime({ numerator, denominator }: Ratio): Amount & { per: TimeSpan } {
  return { ...exactAmount(sayable(numerator)), per: exactTime(sayable(denominator)) };
}
