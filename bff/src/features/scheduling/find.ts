/** Looking for a time: each clinician's next ones, or all of some days. */
import type { z } from '@hono/zod-openapi';
import type { PatientWho } from '../../access/who.ts';
import type { Portal } from '../../portal.ts';
import { addDays, startOfDay } from '../../time/calendar.ts';
import { formatPlace } from '../directory.ts';
import { askedCharts, clashFinder } from './clashes.ts';
import type { ClashFinder } from './clashes.ts';
import { readClosed } from './closed-spells.ts';
import { findContext } from './find-context.ts';
import type { FindContext, FoundClinic } from './find-context.ts';
import { findNextTimes, findOpenSlots } from './open-slots.ts';
import type { NextRow, SlotFilter, SlotRow } from './open-slots.ts';
import type { FindFilter, FindOpenings, FindSlots, Opening, Openings, OpenSlot, SlotWeek } from './schema.ts';
import { milesBetween, placeOfClinic, placeOfZip } from './zip.ts';
import type { Place } from './zip.ts';

/** Of each clinician, at first sight. */
const NEXT_TIMES = 3;
const MOST_OPENINGS = 20;
const MOST_SLOTS = 400;

type Filter = z.output<typeof FindFilter>;

/** Clinicians with their next three times: nearest first with a ZIP code, else soonest first. */
export async function openings(portal: Portal, who: PatientWho, filter: z.output<typeof FindOpenings>): Promise<Openings> {
  const [context, charts, place] = await Promise.all([
    findContext(portal, who, filter),
    askedCharts(portal, who),
    filter.zip === undefined ? null : placeOfZip(filter.zip),
  ]);
  const span = { from: context.notBefore, until: context.notAfter };
  const miles = milesFrom(place, context.clinics);
  const ranks = ranksOf([...miles.values()]);
  const [rows, clashOf] = await Promise.all([
    findNextTimes(portal, { ...filterOf(context, who, filter, span), clinicIds: [...miles.keys()], ranks, each: NEXT_TIMES, groups: MOST_OPENINGS + 1 }),
    clashFinder(portal, charts, clashSpan(context, span), filter.movesVisitId),
  ]);
  const groups = [...Map.groupBy(rows, ({ practitionerId, clinicId }) => `${practitionerId} ${clinicId}`).values()];
  return {
    items: groups.slice(0, MOST_OPENINGS).flatMap((times) => toOpening(times, context, miles, clashOf)),
    hasMore: groups.length > MOST_OPENINGS,
    zipKnown: filter.zip === undefined || place !== null,
    refusal: context.refusal,
  };
}

/** Free times of some days, by the calendar of the patient's own clinic. */
export async function slots(portal: Portal, who: PatientWho, { from: asked, days, ...filter }: z.output<typeof FindSlots>): Promise<SlotWeek> {
  const [context, charts] = await Promise.all([findContext(portal, who, filter), askedCharts(portal, who)]);
  const { firstDay, lastDay, timeZone, notBefore, notAfter } = context;
  const from = asked === undefined || asked < firstDay ? firstDay : asked;
  const until = addDays(from, days - 1);
  const begin = startOfDay(timeZone, from);
  const end = startOfDay(timeZone, addDays(until, 1));
  const span = { from: begin < notBefore ? notBefore : begin, until: end > notAfter ? notAfter : end };
  const rest = { from: end > notBefore ? end : notBefore, until: notAfter };
  const [rows, after, closed, clashOf] = await Promise.all([
    findOpenSlots(portal, { ...filterOf(context, who, filter, span), most: MOST_SLOTS + 1 }),
    findOpenSlots(portal, { ...filterOf(context, who, filter, rest), most: 1 }),
    filter.clinicId === undefined ? [] : readClosed(portal, filter.clinicId, filter.practitionerId ?? null, { from: begin, until: end }),
    clashFinder(portal, charts, clashSpan(context, span), filter.movesVisitId),
  ]);
  return {
    from,
    until,
    firstDay,
    lastDay,
    slots: rows.slice(0, MOST_SLOTS).map((row) => toSlot(row, context, clashOf)),
    hasMore: rows.length > MOST_SLOTS,
    nextAfter: after[0]?.startsAt ?? null,
    closed,
    refusal: context.refusal,
  };
}

/** The free times next to one that is gone, nearest first; those of the same clinician before others as near. */
export async function nearestSlots(
  portal: Portal,
  who: PatientWho,
  filter: Pick<Filter, 'visitType' | 'orderId' | 'movesVisitId'>,
  { startsAt, practitionerId, clinicId }: { readonly startsAt: Date; readonly practitionerId: string; readonly clinicId: string },
): Promise<OpenSlot[]> {
  const [context, charts] = await Promise.all([findContext(portal, who, filter), askedCharts(portal, who)]);
  const around = (more: Partial<Filter>) => {
    const of = (from: Date, until: Date) => ({ ...filterOf(context, who, { ...filter, ...more }, { from, until }), most: ALTERNATIVES });
    return [
      findOpenSlots(portal, of(later(startsAt, context.notBefore), context.notAfter)),
      findOpenSlots(portal, { ...of(context.notBefore, startsAt), backwards: true }),
    ];
  };
  const found = (await Promise.all([...around({ practitionerId }), ...around({ clinicId })])).flat();
  const distance = ({ startsAt: at }: SlotRow): number => Math.abs(Date.parse(at) - startsAt.getTime());
  const isSame = (row: SlotRow): number => Number(row.practitionerId === practitionerId);
  const unique = [...new Map(found.map((row) => [row.id, row])).values()];
  unique.sort((a, b) => distance(a) - distance(b) || isSame(b) - isSame(a));
  const nearest = unique.slice(0, ALTERNATIVES);
  if (nearest.length === 0) return [];
  const times = nearest.map((row) => Date.parse(row.startsAt));
  const span = { from: new Date(Math.min(...times)), until: new Date(Math.max(...times)) };
  const clashOf = await clashFinder(portal, charts, clashSpan(context, span), filter.movesVisitId);
  return nearest.map((row) => toSlot(row, context, clashOf));
}

const ALTERNATIVES = 6;
const later = (a: Date, b: Date): Date => (a > b ? a : b);

type Span = Pick<SlotFilter, 'from' | 'until'>;

function filterOf({ type, clinics }: FindContext, { patientId, reduced }: PatientWho, filter: Filter, span: Span): SlotFilter {
  const { modality, clinicId, practitionerId, language, gender, seenBefore } = filter;
  return {
    ...span,
    visitType: type.code,
    minutes: type.minutes,
    modalities: type.modalities.filter((one) => modality === undefined || one === modality),
    clinicIds: [...clinics.keys()].filter((id) => clinicId === undefined || id === clinicId),
    practitionerId: practitionerId ?? null,
    language: language ?? null,
    gender: gender ?? null,
    seenBefore: seenBefore ?? false,
    patientId,
    reduced,
  };
}

/** Until the last visit that begins in the span would end. */
const clashSpan = ({ type }: FindContext, { from, until }: Span): Span => ({ from, until: new Date(until.getTime() + type.minutes * 60_000) });

/** How far each clinic is from a place; null where that is not known. */
function milesFrom(place: Place | null, clinics: FindContext['clinics']): Map<string, number | null> {
  const miles = (clinic: FoundClinic): number | null => {
    const there = placeOfClinic(clinic);
    return place && there ? milesBetween(place, there) : null;
  };
  return new Map([...clinics.values()].map((clinic) => [clinic.id, miles(clinic)]));
}

/** 0 for the nearest; those that are equally far, or of which that is not known, share theirs. */
function ranksOf(miles: readonly (number | null)[]): number[] {
  const sorted = [...new Set(miles.map((far) => far ?? Infinity))].toSorted((a, b) => a - b);
  return miles.map((far) => sorted.indexOf(far ?? Infinity));
}

function toSlot({ id, startsAt, endsAt, modality, practitionerId, practitioner, clinicId }: SlotRow, { clinics }: FindContext, clashOf: ClashFinder): OpenSlot {
  const clinic = clinics.get(clinicId);
  const slot = { id, startsAt, endsAt, timeZone: clinic?.timeZone ?? 'UTC', modality, practitionerId, practitioner, clinicId, clinic: clinic?.name ?? '' };
  return { ...slot, clash: clashOf(slot, clinic) };
}

function toOpening(times: readonly NextRow[], context: FindContext, miles: ReadonlyMap<string, number | null>, clashOf: ClashFinder): Opening[] {
  const [first] = times;
  const clinic = first && context.clinics.get(first.clinicId);
  if (!first || !clinic) return [];
  const { practitionerId, practitioner, specialty, seenBefore } = first;
  return [
    {
      practitionerId,
      practitioner,
      specialty,
      seenBefore,
      clinicId: clinic.id,
      clinic: clinic.name,
      address: formatPlace(clinic),
      timeZone: clinic.timeZone,
      miles: miles.get(clinic.id) ?? null,
      slots: times.map((row) => toSlot(row, context, clashOf)),
    },
  ];
}
