/**
 * How a medicine is taken, as the portal keeps and answers it: the source's own
 * texts, and beside them what its codes say, in a form that belongs to no
 * language. The page puts it into the reader's words.
 */
import { z } from '@hono/zod-openapi';

/** Units of time by their UCUM codes: second, minute, hour, day, week, month, year. */
export const TimeUnit = z.enum(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']);

/** From `low` to `high`; the same twice where it is exact, null where an end is open. */
const Between = z.object({ low: z.number().nullable(), high: z.number().nullable() });

/** An amount in the unit the source wrote. */
export const Amount = Between.extend({ unit: z.string() }).openapi('DoseAmount');

const TimeSpan = Between.extend({ unit: TimeUnit });

/** FHIR's `EventTiming` codes that can be said. */
export const EVENTS = [
  'MORN',
  'MORN.early',
  'MORN.late',
  'NOON',
  'AFT',
  'AFT.early',
  'AFT.late',
  'EVE',
  'EVE.early',
  'EVE.late',
  'NIGHT',
  'PHS',
  'HS',
  'WAKE',
  'C',
  'CM',
  'CD',
  'CV',
  'AC',
  'ACM',
  'ACD',
  'ACV',
  'PC',
  'PCM',
  'PCD',
  'PCV',
] as const;
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** Ways into the body that have plain words. */
export const ROUTES = ['mouth', 'under-tongue', 'skin', 'inhaled', 'nose', 'eye', 'ear', 'rectum', 'vagina', 'under-skin', 'muscle', 'vein'] as const;

/** What the codes of one instruction say, complete: nothing in them was left out. */
export const CodedDose = z
  .object({
    amount: Amount.nullable(),
    /** Amount by time: `per` is null where the unit of the amount says it already ("mL/h"). */
    rate: Amount.extend({ per: TimeSpan.nullable() }).nullable(),
    /** So many times in so long. */
    often: z.object({ times: Between, per: TimeSpan }).nullable(),
    /** The source's own words for how often. */
    oftenText: z.string().nullable(),
    /** Events of the day; minutes before or after, as the event says. */
    events: z.array(z.object({ event: z.enum(EVENTS), minutes: z.number().int().nullable() })),
    days: z.array(z.enum(WEEKDAYS)),
    /** Times of day, `HH:MM`. */
    clock: z.array(z.string()),
    /** On these days, or at these moments. */
    at: z.array(z.string()),
    /** How long each one lasts. */
    each: TimeSpan.nullable(),
    /** For how long in all. */
    lasting: TimeSpan.nullable(),
    /** First and last day, as exact as the source knows them. */
    from: z.string().nullable(),
    until: z.string().nullable(),
    /** How many times in all. */
    count: Between.nullable(),
    asNeeded: z.boolean(),
    asNeededFor: z.string().nullable(),
    route: z.enum(ROUTES).nullable(),
    routeText: z.string().nullable(),
    site: z.string().nullable(),
    method: z.string().nullable(),
    /** Warnings and hints in the source's words: "with plenty of water". */
    hints: z.array(z.string()),
    maxInPeriod: Amount.extend({ per: TimeSpan }).nullable(),
    maxEachTime: Amount.nullable(),
    maxInLifetime: Amount.nullable(),
  })
  .openapi('CodedDose');

/** One instruction. */
export const DosageStep = z
  .object({
    /** Counted from 1; instructions with the same number are followed at the same time. Null where the source does not say their order. */
    step: z.number().int().nullable(),
    /** The prescriber's words. */
    text: z.string().nullable(),
    /** Words for the patient. */
    instruction: z.string().nullable(),
    /** What the codes say; null where there are none, or some can't be put into words faithfully. */
    coded: CodedDose.nullable(),
    /** The rest does not say how to take it: the clinic must be asked. */
    ask: z.boolean(),
  })
  .openapi('DosageStep');

export type TimeUnit = z.infer<typeof TimeUnit>;
export type Between = z.infer<typeof Between>;
export type TimeSpan = z.infer<typeof TimeSpan>;
export type Amount = z.infer<typeof Amount>;
export type CodedDose = z.infer<typeof CodedDose>;
export type DosageStep = z.infer<typeof DosageStep>;
