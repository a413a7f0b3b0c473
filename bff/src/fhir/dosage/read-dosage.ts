/**
 * FHIR R4 `Dosage`s → steps in the order in which they are followed.
 *
 * The codes of an instruction are kept only as a whole: one element that is not
 * in the grammar (an extension, a modifier, an unknown code, a contradiction)
 * leaves all of them out, and the source's own text stands alone.
 */
import { z } from 'zod';
import { fhirText } from '../fhir-types.ts';
import { hasModifier } from '../modifiers.ts';
import { amountOf, amountPerTime, exactAmount, strictQuantity, strictRange, strictRatio } from './amounts.ts';
import { routeOf, strictConcept, wordsOf } from './concepts.ts';
import type { CodedDose, DosageStep } from './dosage.ts';
import { strictTiming, timingOf } from './timing.ts';
import { mustHold, sayable, Unsayable } from './unsayable.ts';

/** What is read of every dosage, also of one whose codes have no words. */
export const dosage = z.looseObject({
  sequence: z.number().int().optional(),
  text: fhirText.optional(),
  patientInstruction: fhirText.optional(),
});
type Dosage = z.output<typeof dosage>;

const strictDosage = z.strictObject({
  id: z.string().optional(),
  sequence: z.number().int().optional(),
  text: fhirText.optional(),
  patientInstruction: fhirText.optional(),
  additionalInstruction: z.array(strictConcept).optional(),
  timing: strictTiming.optional(),
  asNeededBoolean: z.boolean().optional(),
  asNeededCodeableConcept: strictConcept.optional(),
  site: strictConcept.optional(),
  route: strictConcept.optional(),
  method: strictConcept.optional(),
  doseAndRate: z
    .array(
      z.strictObject({
        id: z.string().optional(),
        type: strictConcept.optional(),
        doseQuantity: strictQuantity.optional(),
        doseRange: strictRange.optional(),
        rateQuantity: strictQuantity.optional(),
        rateRange: strictRange.optional(),
        rateRatio: strictRatio.optional(),
      }),
    )
    .optional(),
  maxDosePerPeriod: strictRatio.optional(),
  maxDosePerAdministration: strictQuantity.optional(),
  maxDosePerLifetime: strictQuantity.optional(),
});
type StrictDosage = z.output<typeof strictDosage>;

const atMostOne = (...choices: unknown[]): void => mustHold(choices.filter((one) => one !== undefined).length <= 1);

/** One dose and rate; several are said only where they are the same. */
function doseAndRateOf(all: StrictDosage['doseAndRate'] = []): Pick<CodedDose, 'amount' | 'rate'> {
  const read = all.map(({ doseQuantity, doseRange, rateQuantity, rateRange, rateRatio }) => {
    atMostOne(doseQuantity, doseRange);
    atMostOne(rateQuantity, rateRange, rateRatio);
    const amount = doseQuantity ? exactAmount(doseQuantity) : doseRange ? amountOf(doseRange) : null;
    const plainRate = rateQuantity ? exactAmount(rateQuantity) : rateRange ? amountOf(rateRange) : null;
    // A rate without a time in it says no speed.
    mustHold(!plainRate || plainRate.unit.includes('/'));
    return { amount, rate: rateRatio ? amountPerTime(rateRatio) : plainRate && { ...plainRate, per: null } };
  });
  mustHold(new Set(read.map((one) => JSON.stringify(one))).size <= 1);
  return read[0] ?? { amount: null, rate: null };
}

function codesOf(one: StrictDosage): CodedDose {
  atMostOne(one.asNeededBoolean, one.asNeededCodeableConcept);
  return {
    ...doseAndRateOf(one.doseAndRate),
    ...timingOf(one.timing),
    asNeeded: one.asNeededBoolean === true || one.asNeededCodeableConcept !== undefined,
    asNeededFor: one.asNeededCodeableConcept ? wordsOf(one.asNeededCodeableConcept) : null,
    ...routeOf(one.route),
    site: one.site ? wordsOf(one.site) : null,
    method: one.method ? wordsOf(one.method) : null,
    hints: (one.additionalInstruction ?? []).map(wordsOf),
    maxInPeriod: one.maxDosePerPeriod ? amountPerTime(one.maxDosePerPeriod) : null,
    maxEachTime: one.maxDosePerAdministration ? exactAmount(one.maxDosePerAdministration) : null,
    maxInLifetime: one.maxDosePerLifetime ? exactAmount(one.maxDosePerLifetime) : null,
  };
}

const NOT_CODED: ReadonlySet<string> = new Set(['id', 'sequence', 'text', 'patientInstruction', '_text', '_patientInstruction']);
const hasCodes = (one: Dosage): boolean => Object.keys(one).some((key) => !NOT_CODED.has(key));

/** What the codes say; null where they can't be put into words as a whole. */
export function codedDose(one: unknown): CodedDose | null {
  const strict = strictDosage.safeParse(one);
  if (!strict.success) return null;
  try {
    return codesOf(strict.data);
  } catch (error) {
    if (error instanceof Unsayable) return null;
    throw error;
  }
}

/** How much, and when: without both, and without a text, nobody knows how to take it. */
const isComplete = ({ amount, rate, often, oftenText, events, days, clock, at, asNeeded }: CodedDose): boolean =>
  (amount !== null || rate !== null) && (often !== null || oftenText !== null || asNeeded || events.length + days.length + clock.length + at.length > 0);

/** Numbers from 1, the same for the same sequence; null for all where one has none, because then their order is not known. */
function stepsOf(all: readonly Dosage[]): (number | null)[] {
  if (all.length === 1) return [1];
  if (all.some(({ sequence }) => sequence === undefined)) return all.map(() => null);
  const order = [...new Set(all.map(({ sequence }) => sayable(sequence)))].toSorted((a, b) => a - b);
  return all.map(({ sequence }) => order.indexOf(sayable(sequence)) + 1);
}

/** The steps of a prescription, in their sequence; in the order of the file where that says nothing. */
export function readDosages(all: readonly Dosage[] = []): DosageStep[] {
  const steps = stepsOf(all);
  const read = all.map((one, index): DosageStep => {
    const coded = hasCodes(one) ? codedDose(one) : null;
    const text = one.text || null;
    // A modifier may change what the text means, too.
    const isModified = hasModifier(one, Object.keys(one));
    return {
      step: steps[index] ?? null,
      text,
      instruction: one.patientInstruction || null,
      coded,
      ask: isModified || (text === null && (coded === null || !isComplete(coded))),
    };
  });
  return read.toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0));
}
