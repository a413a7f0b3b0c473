/**
 * How to take a medicine, in the reader's language. The words are made here and
 * not on the server: so they follow the language that the page is read in, and a
 * better wording needs no new import. What the server sends is complete or not
 * there at all; nothing here may leave a part of it out.
 */
import { msg, str } from '@lit/localize';
import type { CodedDose, DosageStep } from '@portal/bff/contract/records';
import { formatClock, formatDateTime, formatKnownDate, formatList, formatWeekday } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { eventText, routeText } from './dose-events.ts';
import { amountText, betweenText, inOneText, spanText } from './dose-numbers.ts';

/** Where and in which language it is read. */
export interface Reading {
  readonly locale: Locale;
  /** IANA zone for moments. */
  readonly timeZone: string;
}

/** One instruction, a sentence a line. */
export interface DosageWords {
  /** "Step 2"; null for one that stands alone. */
  readonly heading: string | null;
  readonly lines: readonly string[];
}

const listOf = (parts: readonly string[], { locale }: Reading): string => formatList(parts, locale);

function timesText(times: { low: number | null; high: number | null }): string {
  return times.low === 1 && times.high === 1 ? msg('once', { id: 'records.dose.once' }) : msg(str`${betweenText(times)} times`, { id: 'records.dose.times' });
}

function oftenText({ times, per }: NonNullable<CodedDose['often']>): string {
  if (per.low === 1 && per.high === 1) return `${timesText(times)} ${inOneText(per.unit)}`;
  const every = msg(str`every ${spanText(per)}`, { id: 'records.dose.every' });
  return times.low === 1 && times.high === 1 ? every : `${timesText(times)} ${every}`;
}

function asNeededText({ asNeeded, asNeededFor }: CodedDose): string | null {
  if (!asNeeded) return null;
  if (asNeededFor === null) return msg('as needed', { id: 'records.dose.as-needed' });
  return msg(str`as needed for ${asNeededFor}`, { id: 'records.dose.as-needed-for' });
}

/** As numbers of ISO 8601. */
const DAYS: Readonly<Record<CodedDose['days'][number], number>> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };

const dayText = (day: CodedDose['days'][number], { locale }: Reading): string => formatWeekday(DAYS[day], locale);

function clockText(time: string, { locale }: Reading): string {
  // "12:00 AM" is taken for noon by many.
  if (time === '00:00') return msg('midnight', { id: 'records.dose.midnight' });
  if (time === '12:00') return msg('noon', { id: 'records.dose.noon' });
  return formatClock(time, locale);
}

/** A day, or a moment by the clinic's clock. */
const momentText = (moment: string, { locale, timeZone }: Reading): string =>
  moment.includes('T') ? formatDateTime(moment, timeZone, { locale, timeZone }) : formatKnownDate(moment, timeZone, locale);

function whenTexts({ events, days, clock, at, often }: CodedDose, reading: Reading): (string | null)[] {
  const eventList = events.map((one) => eventText(one, often === null));
  const dayList = days.map((day) => dayText(day, reading));
  const dateList = at.map((moment) => momentText(moment, reading));
  const timeList = clock.map((time) => clockText(time, reading));
  return [
    eventList.length > 0 ? listOf(eventList, reading) : null,
    dayList.length > 0 ? msg(str`only on ${listOf(dayList, reading)}`, { id: 'records.dose.on-days' }) : null,
    dateList.length > 0 ? msg(str`on ${listOf(dateList, reading)}`, { id: 'records.dose.on-dates' }) : null,
    timeList.length > 0 ? msg(str`at ${listOf(timeList, reading)}`, { id: 'records.dose.at-times' }) : null,
  ];
}

function howLongTexts({ each, lasting, from, until, count }: CodedDose, { timeZone, locale }: Reading): (string | null)[] {
  const day = (date: string) => formatKnownDate(date, timeZone, locale);
  return [
    each ? msg(str`over ${spanText(each)} each time`, { id: 'records.dose.each' }) : null,
    lasting ? msg(str`for ${spanText(lasting)}`, { id: 'records.dose.lasting' }) : null,
    from ? msg(str`from ${day(from)}`, { id: 'records.dose.from' }) : null,
    until ? msg(str`until ${day(until)}`, { id: 'records.dose.until' }) : null,
    count ? msg(str`${timesText(count)} in all`, { id: 'records.dose.in-all' }) : null,
  ];
}

function whereTexts({ route, routeText: written, site, method }: CodedDose): (string | null)[] {
  return [
    route ? routeText(route) : null,
    written ? msg(str`route: ${written}`, { id: 'records.dose.route' }) : null,
    site ? msg(str`place on the body: ${site}`, { id: 'records.dose.site' }) : null,
    method ? msg(str`how: ${method}`, { id: 'records.dose.method' }) : null,
  ];
}

function limitLines({ maxInPeriod, maxEachTime, maxInLifetime }: CodedDose): (string | null)[] {
  return [
    maxInPeriod ? msg(str`No more than ${amountText(maxInPeriod)} in ${spanText(maxInPeriod.per)}`, { id: 'records.dose.max-period' }) : null,
    maxEachTime ? msg(str`No more than ${amountText(maxEachTime)} each time`, { id: 'records.dose.max-each' }) : null,
    maxInLifetime ? msg(str`No more than ${amountText(maxInLifetime)} in your lifetime`, { id: 'records.dose.max-lifetime' }) : null,
  ];
}

function rateText({ rate }: CodedDose): string | null {
  if (!rate) return null;
  return rate.per
    ? msg(str`at a rate of ${amountText(rate)} in ${spanText(rate.per)}`, { id: 'records.dose.rate-in' })
    : msg(str`at a rate of ${amountText(rate)}`, { id: 'records.dose.rate' });
}

const present = (parts: readonly (string | null)[]): string[] => parts.filter((part) => part !== null);

/** What the codes of one instruction say, all of it, a sentence a line. */
export function codedLines(dose: CodedDose, reading: Reading): string[] {
  const { amount, often, oftenText: written } = dose;
  const core = present([amount && amountText(amount), often && oftenText(often), asNeededText(dose)]).join(' ');
  const more = [written && `“${written}”`, rateText(dose), ...whenTexts(dose, reading), ...howLongTexts(dose, reading), ...whereTexts(dose)];
  const first = present([core || null, ...more]).join(', ');
  return present([first ? first.charAt(0).toUpperCase() + first.slice(1) : null, ...limitLines(dose), ...dose.hints]);
}

/** What is said where nothing says how a medicine is taken. */
export const askText = (): string => msg('Ask your clinic or pharmacist how to take this', { id: 'records.dose.ask' });

function linesOf({ text, instruction, coded, ask }: DosageStep, reading: Reading): string[] {
  const [first, ...rest] = coded ? codedLines(coded, reading) : [];
  // Two sentences on one dose must not read as two doses.
  const inOtherWords =
    text !== null && first !== undefined && first !== text ? msg(str`In other words: ${first}`, { id: 'records.dose.in-other-words' }) : null;
  const lines = text === null ? [first ?? null, ...rest] : [text, inOtherWords, ...rest];
  return present([...lines, instruction === text ? null : instruction, ask ? askText() : null]);
}

function headingOf({ step }: DosageStep, before: DosageStep | undefined): string | null {
  if (step === null) return null;
  return before?.step === step
    ? msg(str`Step ${step}, at the same time`, { id: 'records.dose.step-too' })
    : msg(str`Step ${step}`, { id: 'records.dose.step' });
}

/**
 * How to take a medicine: its instructions in order, with everything the source
 * says of each, in the language that is set.
 */
export function dosageWords(steps: readonly DosageStep[], reading: Reading): DosageWords[] {
  if (steps.length === 0) return [{ heading: null, lines: [askText()] }];
  const words = steps.map((step, index) => ({
    heading: steps.length > 1 ? headingOf(step, steps[index - 1]) : null,
    lines: linesOf(step, reading),
  }));
  if (steps.length === 1 || steps.every(({ step }) => step !== null)) return words;
  const unordered = msg('Ask your clinic or pharmacist what order to follow these in', { id: 'records.dose.ask-order' });
  return [...words, { heading: null, lines: [unordered] }];
}
