/** A visit that took place, and what came of it, in words that the page and its sheet share. */
import { msg, str } from '@lit/localize';
import type { AfterVisitSummary, MeasurementEntry, VisitNote } from '@portal/bff/contract/records';
import { testName } from '@portal/bff/contract/test-names';
import { formatDate, formatKnownInstant, formatPlainDate, formatTime, formatZoneName, titleIn } from '@portal/shell/contract';
import type { Locale, LocaleSettings } from '@portal/shell/contract';
import { valueText } from '../../value-text.ts';

type Visit = AfterVisitSummary['visit'];
type Order = NonNullable<AfterVisitSummary['next']>['orders'][number];

/** What, when, with whom, where and why; what is not known is left out. */
export function visitFacts(visit: Visit, locale: LocaleSettings): { label: string; value: string }[] {
  const isInPerson = visit.modality === 'in_person';
  const facts = [
    { label: msg('Visit', { id: 'records.visit.what' }), value: titleIn(visit, locale.locale) },
    { label: msg('When', { id: 'records.visit.when' }), value: whenText(visit, locale) },
    { label: msg('With', { id: 'records.visit.with' }), value: visit.practitioner },
    { label: msg('Where', { id: 'records.visit.where' }), value: isInPerson ? [visit.clinic, visit.address].filter(Boolean).join(', ') : wayText(visit) },
    { label: msg('Reason', { id: 'records.visit.reason' }), value: visit.reason },
  ];
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

/** By the clinic's clock. */
export function whenText({ startsAt, timeZone }: Pick<Visit, 'startsAt' | 'timeZone'>, locale: LocaleSettings): string {
  return `${formatDate(startsAt, timeZone, locale.locale)}, ${formatTime(startsAt, timeZone, locale)}`;
}

/** Whose clock that is, where it is another one than the reader's. */
export function zoneText({ timeZone }: Pick<Visit, 'timeZone'>, reader: LocaleSettings): string | null {
  const zone = formatZoneName(timeZone, reader.locale);
  return zone === formatZoneName(reader.timeZone, reader.locale) ? null : msg(str`The clinic’s clock is on ${zone}.`, { id: 'records.visit.zone' });
}

function wayText({ modality }: Visit): string {
  return modality === 'video' ? msg('Video visit', { id: 'records.visit.video' }) : msg('Phone visit', { id: 'records.visit.phone' });
}

/** Who wrote it, and when. */
export function noteSource({ name, writtenBy, at, atPrecision }: VisitNote, timeZone: string, locale: Locale): string {
  return [name, writtenBy, at ? formatKnownInstant(at, atPrecision, timeZone, locale) : null].filter(Boolean).join(' · ');
}

/** "71.5 kg", "Systolic blood pressure: 128 mmHg, Diastolic blood pressure: 82 mmHg". */
export function measurementText(entry: MeasurementEntry, locale: Locale): string {
  const none = msg('No value given', { id: 'records.value.none' });
  const own = valueText(entry, locale);
  const parts = entry.components.map((part) => `${testName(part.name, locale)}: ${valueText(part, locale) ?? none}`);
  return [...(own === null ? [] : [own]), ...parts].join(', ') || none;
}

/** Who ordered it, and from when and by when it is to be done. */
export function orderText({ orderedBy, notBefore, scheduleBy, overdue }: Order, locale: Locale): string {
  const by = orderedBy ? msg(str`Ordered by ${orderedBy}.`, { id: 'records.visit.ordered-by' }) : null;
  return [by, orderDaysText({ notBefore, scheduleBy, overdue }, locale)].filter(Boolean).join(' ');
}

function orderDaysText({ notBefore, scheduleBy, overdue }: Pick<Order, 'notBefore' | 'scheduleBy' | 'overdue'>, locale: Locale): string | null {
  const from = notBefore === null ? null : formatPlainDate(notBefore, locale);
  if (scheduleBy === null) return from && msg(str`Please come on ${from} or later.`, { id: 'records.visit.order-from' });
  const day = formatPlainDate(scheduleBy, locale);
  if (overdue) return msg(str`This was due by ${day}. Please book it now.`, { id: 'records.visit.order-overdue' });
  return from
    ? msg(str`Please come between ${from} and ${day}.`, { id: 'records.visit.order-between' })
    : msg(str`Please come by ${day}.`, { id: 'records.visit.order-until' });
}

/** Whether anything is on file for it. */
export function hasOutcome({ notes, measurements, results, sameDay }: AfterVisitSummary): boolean {
  return [notes, measurements, results, ...Object.values(sameDay)].some(({ count }) => count > 0);
}
