/**
 * When a medicine is taken: FHIR R4 `Timing`, within the grammar that has faithful
 * words (datatypes.html#Timing, and the rules that come with it). Errors: `Unsayable`.
 */
import { z } from 'zod';
import { fhirText } from '../fhir-types.ts';
import { toDay } from '../dates.ts';
import { between, exactTime, strictQuantity, strictRange, timeSpanOf, timeUnit } from './amounts.ts';
import { strictConcept, wordsOf } from './concepts.ts';
import { EVENTS, WEEKDAYS } from './dosage.ts';
import type { CodedDose } from './dosage.ts';
import { mustHold, sayable } from './unsayable.ts';

const strictRepeat = z.strictObject({
  id: z.string().optional(),
  boundsDuration: strictQuantity.optional(),
  boundsRange: strictRange.optional(),
  boundsPeriod: z.strictObject({ id: z.string().optional(), start: fhirText.optional(), end: fhirText.optional() }).optional(),
  count: z.number().int().optional(),
  countMax: z.number().int().optional(),
  duration: z.number().optional(),
  durationMax: z.number().optional(),
  durationUnit: z.string().optional(),
  frequency: z.number().int().optional(),
  frequencyMax: z.number().int().optional(),
  period: z.number().optional(),
  periodMax: z.number().optional(),
  periodUnit: z.string().optional(),
  dayOfWeek: z.array(z.enum(WEEKDAYS)).optional(),
  timeOfDay: z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d:00(\.0+)?$/)).optional(),
  when: z.array(z.enum(EVENTS)).optional(),
  offset: z.number().int().nonnegative().optional(),
});
export const strictTiming = z.strictObject({
  id: z.string().optional(),
  event: z.array(fhirText).optional(),
  repeat: strictRepeat.optional(),
  code: strictConcept.optional(),
});

type Repeat = z.output<typeof strictRepeat>;
type Often = NonNullable<CodedDose['often']>;
type Events = CodedDose['events'];
/** The part of a coded dose that says when. */
export type CodedTiming = Pick<CodedDose, 'often' | 'oftenText' | 'events' | 'days' | 'clock' | 'at' | 'each' | 'lasting' | 'from' | 'until' | 'count'>;

const GTS = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation';

const times = (many: number, unit: Often['per']['unit'], every = 1): Often => ({ times: { low: many, high: many }, per: { low: every, high: every, unit } });

type Abbreviated = Pick<CodedTiming, 'often' | 'events'>;
const abbreviation = (code: string, often: Often, event?: Events[number]['event']): [string, Abbreviated] => [
  code,
  { often, events: event ? [{ event, minutes: null }] : [] },
];

/** R4's timing abbreviations. PM is not among them: HL7 says the afternoon, prescribers mean the evening. */
const ABBREVIATIONS: ReadonlyMap<string, Abbreviated> = new Map([
  abbreviation('QD', times(1, 'd')),
  abbreviation('BID', times(2, 'd')),
  abbreviation('TID', times(3, 'd')),
  abbreviation('QID', times(4, 'd')),
  abbreviation('QOD', times(1, 'd', 2)),
  abbreviation('WK', times(1, 'wk')),
  abbreviation('MO', times(1, 'mo')),
  ...[1, 2, 3, 4, 6, 8].map((hours) => abbreviation(`Q${hours}H`, times(1, 'h', hours))),
  abbreviation('AM', times(1, 'd'), 'MORN'),
  abbreviation('BED', times(1, 'd'), 'HS'),
]);

/** Events that a number of minutes can come before or after; R4 allows none for "with a meal". */
const WITH_OFFSET: ReadonlySet<string> = new Set(['PHS', 'HS', 'WAKE', 'AC', 'ACM', 'ACD', 'ACV', 'PC', 'PCM', 'PCD', 'PCV']);
/** Events that come several times a day. */
const MEALS: ReadonlySet<string> = new Set(['C', 'AC', 'PC']);

/** "1 time in 4 to 6 hours"; all of it, or none. */
function oftenOf(repeat: Repeat): Often | null {
  const { frequency, frequencyMax, period, periodMax, periodUnit } = repeat;
  if ([frequency, frequencyMax, period, periodMax, periodUnit].every((part) => part === undefined)) return null;
  mustHold(frequency !== undefined && period !== undefined);
  return { times: between(frequency, frequencyMax ?? frequency), per: { ...between(period, periodMax ?? period), unit: timeUnit(periodUnit) } };
}

const isExactly = (often: Often, many: number, unit: Often['per']['unit']): boolean =>
  often.times.low === many && often.times.high === many && often.per.low === 1 && often.per.high === 1 && often.per.unit === unit;
const isDaily = ({ per }: Often): boolean => per.unit === 'd' && per.low === 1 && per.high === 1;
/** At least a day between: an event of the day can be said beside it. */
const inDays = ({ per }: Often): boolean => !['s', 'min', 'h'].includes(per.unit);

/** How often must be what days, events and times of day say too: what contradicts has no faithful words. */
function checkTogether({ often, events, days, clock }: Pick<CodedTiming, 'often' | 'events' | 'days' | 'clock'>): void {
  // R4 tim-10: a time of day and an event exclude each other.
  mustHold(clock.length === 0 || events.length === 0);
  if (!often) return;
  if (days.length > 0) {
    const aTimeADay = isExactly(often, days.length, 'wk') && clock.length <= 1 && events.length <= 1;
    mustHold(aTimeADay || isDaily(often));
    if (aTimeADay) return mustHold(!events.some(({ event }) => MEALS.has(event)));
  }
  if (clock.length > 0) mustHold(isExactly(often, clock.length, 'd'));
  if (events.length === 0) return;
  mustHold(inDays(often));
  if (events.length === 1 && MEALS.has(events[0]?.event ?? '')) return;
  mustHold(!events.some(({ event }) => MEALS.has(event)));
  if (events.length === 1) mustHold(often.times.low === 1 && often.times.high === 1);
  else mustHold(isExactly(often, events.length, 'd'));
}

function eventsOf({ when = [], offset }: Repeat): CodedTiming['events'] {
  mustHold(offset === undefined || (when.length > 0 && when.every((event) => WITH_OFFSET.has(event))));
  mustHold(new Set(when).size === when.length);
  return when.map((event) => ({ event, minutes: offset || null }));
}

/** A day, a month, a year or a moment that FHIR allows. */
function dateOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  mustHold(toDay(text) !== null && !(text.includes('T') && !/(Z|[+-]\d{2}:\d{2})$/.test(text)));
  return text;
}

function boundsOf({ boundsDuration, boundsRange, boundsPeriod }: Repeat): Pick<CodedTiming, 'lasting' | 'from' | 'until'> {
  mustHold([boundsDuration, boundsRange, boundsPeriod].filter(Boolean).length <= 1);
  const lasting = boundsDuration ? exactTime(boundsDuration) : boundsRange ? timeSpanOf(boundsRange) : null;
  return { lasting, from: dateOf(boundsPeriod?.start), until: dateOf(boundsPeriod?.end) };
}

function eachOf({ duration, durationMax, durationUnit }: Repeat): CodedTiming['each'] {
  if (duration === undefined && durationMax === undefined && durationUnit === undefined) return null;
  mustHold(duration !== undefined);
  return { ...between(duration, durationMax ?? duration), unit: timeUnit(durationUnit) };
}

function countOf({ count, countMax }: Repeat): CodedTiming['count'] {
  if (count === undefined && countMax === undefined) return null;
  mustHold(count !== undefined);
  return between(count, countMax ?? count);
}

const NO_TIMING: CodedTiming = {
  often: null,
  oftenText: null,
  events: [],
  days: [],
  clock: [],
  at: [],
  each: null,
  lasting: null,
  from: null,
  until: null,
  count: null,
};

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Days or moments, each once: a month or a year is no time to take something at. */
function momentsOf(event: readonly string[]): string[] {
  mustHold(event.length > 0 && new Set(event).size === event.length);
  return event.map((one) => {
    mustHold(one.length >= DAY_LENGTH);
    return sayable(dateOf(one));
  });
}

/** What a timing says. A code and the numbers beside it say the same, as R4 asks, or there are no words. */
export function timingOf({ event, code, repeat }: z.output<typeof strictTiming> = {}): CodedTiming {
  if (event) {
    // R4 does not say how exact times and a rule for times go together.
    mustHold(!code && !repeat);
    return { ...NO_TIMING, at: momentsOf(event) };
  }
  const timing: CodedTiming = repeat
    ? {
        ...NO_TIMING,
        ...boundsOf(repeat),
        often: oftenOf(repeat),
        events: eventsOf(repeat),
        days: repeat.dayOfWeek ?? [],
        clock: (repeat.timeOfDay ?? []).map((time) => time.slice(0, 'HH:MM'.length)),
        each: eachOf(repeat),
        count: countOf(repeat),
      }
    : { ...NO_TIMING };
  mustHold(new Set(timing.days).size === timing.days.length && new Set(timing.clock).size === timing.clock.length);
  checkTogether(timing);
  return code ? withCode(timing, code) : timing;
}

function withCode(timing: CodedTiming, concept: z.output<typeof strictConcept>): CodedTiming {
  const codings = concept.coding ?? [];
  const known = codings.flatMap(({ system, code }) => (system === GTS && code ? (ABBREVIATIONS.get(code) ?? []) : []))[0];
  const written = concept.text || codings.find(({ display }) => display)?.display;
  const code = codings.find((one) => one.code)?.code;
  if (!known) return { ...timing, oftenText: wordsOf(concept) };
  const oftenText = written && written.toUpperCase() !== code && !codings.some(({ display }) => display === written) ? written : null;
  const saysNothingElse = timing.often === null && timing.events.length === 0 && timing.days.length === 0 && timing.clock.length === 0;
  if (saysNothingElse) return { ...timing, ...known, oftenText };
  // The code is a complete statement of the numbers (R4), so what it leaves out must not stand beside it.
  mustHold(JSON.stringify(sayable(timing.often)) === JSON.stringify(known.often));
  mustHold(known.events.length === 0 || timing.events.length === 0 || JSON.stringify(timing.events) === JSON.stringify(known.events));
  return { ...timing, events: timing.events.length > 0 ? timing.events : known.events, oftenText };
}
