/** Looking for a time: each clinician's next ones, or all of some days. */
import type { z } from '@hono/zod-openapi';
import type { PatientWho } from '../../access/who.ts';
import type { Clinic } from '../../database/generated/client.ts';
import type { Portal } from '../../portal.ts';
import { addDays, startOfDay } from '../../time/calendar.ts';
import { formatPlace } from '../directory.ts';
import { clashFinder } from './clashes.ts';
import { findContext } from './find-context.ts';
import type { FindContext } from './find-context.ts';
import { findOpenSlots, withClinic } from './open-slots.ts';
import type { SlotQuery, SlotRow } from './open-slots.ts';
import type { FindFilter, FindOpenings, FindSlots, Opening, Openings, OpenSlot, SlotWeek } from './schema.ts';
import { milesBetween, placeOfClinic, placeOfZip } from './zip.ts';

/** Of each clinician, at first sight. */
const NEXT_TIMES = 3;
const MOST_OPENINGS = 20;
/** Of all that are looked at to find the nearest. */
const MOST_ROWS = 3000;
const MOST_SLOTS = 400;

type Filter = z.output<typeof FindFilter>;

/** Clinicians with their next three times: nearest first with a ZIP code, else soonest first. */
export async function openings(portal: Portal, who: PatientWho, filter: z.output<typeof FindOpenings>): Promise<Openings> {
  const context = await findContext(portal, who, filter);
  const query = queryOf(context, who, filter, { from: context.notBefore, until: context.notAfter, each: NEXT_TIMES, most: MOST_ROWS });
  const [rows, place] = await Promise.all([findOpenSlots(portal, query), filter.zip ? placeOfZip(filter.zip) : null]);
  const miles = (clinic: Clinic | undefined): number | null => {
    const there = clinic && placeOfClinic(clinic);
    return place && there ? milesBetween(place, there) : null;
  };
  const groups = [...Map.groupBy(rows, ({ practitionerId, clinicId }) => `${practitionerId} ${clinicId}`).values()];
  const ordered = groups.map((times) => ({ times, miles: miles(context.clinics.get(times[0]?.clinicId ?? '')) }));
  // They come soonest first, and stay so among those that are equally far.
  ordered.sort((a, b) => (a.miles ?? Infinity) - (b.miles ?? Infinity) || 0);
  const shown = ordered.slice(0, MOST_OPENINGS);
  const slots = await judged(
    portal,
    who,
    context,
    filter,
    shown.flatMap(({ times }) => times),
  );
  const byId = new Map(slots.map((slot) => [slot.id, slot]));
  return {
    items: shown.flatMap(({ times, miles: far }) => toOpening(times, context, far, byId)),
    hasMore: ordered.length > shown.length,
    zipKnown: filter.zip === undefined || place !== null,
    refusal: context.refusal,
  };
}

/** Free times of some days, by the calendar of the patient's own clinic. */
export async function slots(portal: Portal, who: PatientWho, { from: asked, days, ...filter }: z.output<typeof FindSlots>): Promise<SlotWeek> {
  const context = await findContext(portal, who, filter);
  const { firstDay, lastDay, timeZone, notBefore, notAfter } = context;
  const from = asked === undefined || asked < firstDay ? firstDay : asked;
  const until = addDays(from, days - 1);
  const begin = startOfDay(timeZone, from);
  const end = startOfDay(timeZone, addDays(until, 1));
  const span = { from: begin < notBefore ? notBefore : begin, until: end > notAfter ? notAfter : end };
  const [rows, after] = await Promise.all([
    findOpenSlots(portal, queryOf(context, who, filter, { ...span, each: MOST_SLOTS, most: MOST_SLOTS + 1 })),
    findOpenSlots(portal, queryOf(context, who, filter, { from: end > notBefore ? end : notBefore, until: notAfter, each: 1, most: 1 })),
  ]);
  return {
    from,
    until,
    firstDay,
    lastDay,
    slots: await judged(portal, who, context, filter, rows.slice(0, MOST_SLOTS)),
    hasMore: rows.length > MOST_SLOTS,
    nextAfter: after[0]?.startsAt ?? null,
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
  const context = await findContext(portal, who, filter);
  const near = { each: ALTERNATIVES, most: ALTERNATIVES };
  const around = (more: Partial<Filter>) => [
    findOpenSlots(portal, queryOf(context, who, { ...filter, ...more }, { ...near, from: later(startsAt, context.notBefore), until: context.notAfter })),
    findOpenSlots(portal, {
      ...queryOf(context, who, { ...filter, ...more }, { ...near, from: context.notBefore, until: startsAt }),
      backwards: true,
    }),
  ];
  const found = (await Promise.all([...around({ practitionerId }), ...around({ clinicId })])).flat();
  const distance = ({ startsAt: at }: SlotRow): number => Math.abs(Date.parse(at) - startsAt.getTime());
  const isSame = (row: SlotRow): number => Number(row.practitionerId === practitionerId);
  const unique = [...new Map(found.map((row) => [row.id, row])).values()];
  unique.sort((a, b) => distance(a) - distance(b) || isSame(b) - isSame(a));
  return judged(portal, who, context, filter, unique.slice(0, ALTERNATIVES));
}

const ALTERNATIVES = 6;
const later = (a: Date, b: Date): Date => (a > b ? a : b);

function queryOf(
  { type, clinics }: FindContext,
  { patientId, reduced }: PatientWho,
  filter: Filter,
  span: Pick<SlotQuery, 'from' | 'until' | 'each' | 'most'>,
): SlotQuery {
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

async function judged(portal: Portal, who: PatientWho, { clinics }: FindContext, { movesVisitId }: Filter, rows: readonly SlotRow[]): Promise<OpenSlot[]> {
  if (rows.length === 0) return [];
  const times = rows.map(({ startsAt }) => Date.parse(startsAt));
  const ends = rows.map(({ endsAt }) => Date.parse(endsAt));
  const clashOf = await clashFinder(portal, who, { from: new Date(Math.min(...times)), until: new Date(Math.max(...ends)) }, movesVisitId);
  return rows.map((row) => {
    const slot = withClinic(row, clinics);
    return { ...slot, clash: clashOf(slot, clinics.get(row.clinicId)) };
  });
}

function toOpening(times: readonly SlotRow[], { clinics }: FindContext, miles: number | null, judgedSlots: ReadonlyMap<string, OpenSlot>): Opening[] {
  const [first] = times;
  const clinic = first && clinics.get(first.clinicId);
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
      miles,
      slots: times.flatMap(({ id }) => judgedSlots.get(id) ?? []),
    },
  ];
}
