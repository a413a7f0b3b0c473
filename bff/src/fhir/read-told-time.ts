/** FHIR's onset[x] and abatement[x] → a date, or what is told instead of one. */
import type { z } from 'zod';
import { besidePrimitive } from './absent-reason.ts';
import { exactTime, timeSpanOf } from './dosage/amounts.ts';
import { Unsayable } from './dosage/unsayable.ts';
import { fhirText, period, quantity, range } from './fhir-types.ts';
import type { Period, Quantity, Range } from './fhir-types.ts';
import { knownDate } from './known-date.ts';
import { quantityText, rangeValue } from './observed-value.ts';
import type { ToldTime } from './told-time.ts';

/** FHIR's onset[x] or abatement[x]; one of them at most is there. */
export interface SaidTime {
  readonly date: string | undefined;
  readonly age?: Quantity | undefined;
  readonly period?: Period | undefined;
  readonly range?: Range | undefined;
  readonly text: string | undefined;
  /** Why there is none. */
  readonly absent?: string | undefined;
}

/** The columns of a time. */
export interface ToldColumns {
  /** For sorting: the date, or the first day it may have been. */
  readonly at: Date | null;
  /** The date as it was said. */
  readonly said: string | null;
  /** Where there is no date. */
  readonly told: ToldTime | null;
}

/** The elements of onset[x], for the schema of a resource that has it. */
export const onsetElements = {
  onsetDateTime: fhirText.optional(),
  _onsetDateTime: besidePrimitive,
  onsetAge: quantity.optional(),
  onsetPeriod: period.optional(),
  onsetRange: range.optional(),
  onsetString: fhirText.optional(),
  _onsetString: besidePrimitive,
} as const;

/** When it began. Errors: `SkipResource` for a date that is none. */
export function onsetOf(resource: z.output<z.ZodObject<typeof onsetElements>>): ToldColumns {
  return toldTime({
    date: resource.onsetDateTime,
    age: resource.onsetAge,
    period: resource.onsetPeriod,
    range: resource.onsetRange,
    text: resource.onsetString,
    absent: resource._onsetDateTime ?? resource._onsetString,
  });
}

/** Reads one. Errors: `SkipResource` for a date that is none. */
export function toldTime({ date, age, period, range, text, absent }: SaidTime): ToldColumns {
  if (date !== undefined) return { ...knownDate(date), told: null };
  if (period) return withinPeriod(period);
  if (age) return undated(ageOf(age));
  if (range) return undated(agesOf(range));
  if (text) return undated({ kind: 'words', text });
  return undated(absent === undefined ? null : { kind: 'absent', reason: absent });
}

const undated = (told: ToldTime | null): ToldColumns => ({ at: null, said: null, told });

/** R4 says of a period that it happened within it, not that it lasted so long. */
function withinPeriod({ start, end }: Period): ToldColumns {
  const [from, to] = [knownDate(start), knownDate(end)];
  if (from.said !== null && from.said === to.said) return { ...from, told: null };
  if (from.said === null && to.said === null) return undated(null);
  return { at: from.at ?? to.at, said: null, told: { kind: 'within', from: from.said, to: to.said } };
}

function ageOf(age: Quantity): ToldTime | null {
  const { comparator, value, unit, system, code } = age;
  const ages = sayable(() => exactTime({ value, unit, system, code }));
  if (!ages) return inWords(quantityText(age));
  const [isBefore, isAfter] = [comparator?.startsWith('<'), comparator?.startsWith('>')];
  return {
    kind: 'age',
    low: isBefore ? null : ages.low,
    high: isAfter ? null : ages.high,
    unit: ages.unit,
    strict: comparator === '<' || comparator === '>',
  };
}

function agesOf({ low, high }: Range): ToldTime | null {
  const plain = (end: Quantity | undefined) => end && { value: end.value, unit: end.unit, system: end.system, code: end.code };
  // An end with a sign of its own is outside of what R4 allows here, so it is shown as it came.
  const isPlain = !low?.comparator && !high?.comparator;
  const ages = isPlain ? sayable(() => timeSpanOf({ low: plain(low), high: plain(high) })) : null;
  return ages ? { kind: 'age', ...ages, strict: false } : inWords(rangeValue({ low, high }));
}

const inWords = (text: string): ToldTime | null => (text ? { kind: 'words', text } : null);

function sayable<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unsayable) return null;
    throw error;
  }
}
