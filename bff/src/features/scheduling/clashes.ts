/**
 * What else somebody has at a time: visits of the patient, and of those whom the
 * asking person cares for, at the same time or too near to get from one clinic to
 * the other. It is shown before a time is chosen; only a visit of the same patient
 * at the same time makes it impossible.
 */
import { liveGrants } from '../../access/live-grants.ts';
import { inChartSql } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { isAgreedSql } from '../../booking/visit-status.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { kindNamesSql } from '../appointments/published.ts';
import type { FoundClinic } from './find-context.ts';
import type { Clash, OpenSlot } from './schema.ts';
import { milesBetween, placeOfClinic } from './zip.ts';

/** Straight miles an hour by road, over all kinds of streets, and minutes to park and find the door. */
const MILES_AN_HOUR = 30;
const ARRIVING_MINUTES = 10;
const MINUTE_MS = 60_000;
/** How far from a time another visit can be and still matter. */
const NEAR_MS = 6 * 60 * MINUTE_MS;

/** Where a clinic is. */
type Place = Pick<FoundClinic, 'id' | 'latitude' | 'longitude'>;

interface Busy {
  readonly person: string | null;
  readonly title: string;
  readonly names: Clash['names'];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly clinic: Place & { readonly name: string };
  readonly isInPerson: boolean;
}

export type ClashFinder = (slot: Omit<OpenSlot, 'clash'>, clinic: Place | undefined) => Clash | null;

/** Finds what clashes with times of a span. `beside` is the visit that is to be moved. */
export async function clashFinder(
  portal: Portal,
  charts: readonly AskedChart[],
  span: { readonly from: Date; readonly until: Date },
  beside?: string,
): Promise<ClashFinder> {
  const busy = await busyTimes(portal, charts, span, beside);
  if (busy.length === 0) return () => null;
  return (slot, clinic) => {
    const startsAt = new Date(slot.startsAt);
    const endsAt = new Date(slot.endsAt);
    const same = busy.find((one) => one.startsAt < endsAt && one.endsAt > startsAt);
    if (same) return clashOf('same-time', same, null, null);
    if (slot.modality !== 'in_person' || !clinic) return null;
    for (const one of busy) {
      const travel = one.isInPerson ? travelMinutes(clinic, one.clinic) : null;
      const gap = Math.round(Math.max(startsAt.getTime() - one.endsAt.getTime(), one.startsAt.getTime() - endsAt.getTime()) / MINUTE_MS);
      if (travel !== null && gap < travel) return clashOf('travel', one, gap, travel);
    }
    return null;
  };
}

/** Minutes from one clinic to another; none within one, and null where a place is not known. */
export function travelMinutes(from: Place, to: Place): number | null {
  if (from.id === to.id) return 0;
  const [a, b] = [placeOfClinic(from), placeOfClinic(to)];
  return a && b ? Math.ceil((milesBetween(a, b) / MILES_AN_HOUR) * 60) + ARRIVING_MINUTES : null;
}

function clashOf(kind: Clash['kind'], { person, title, names, startsAt, clinic }: Busy, gapMinutes: number | null, travel: number | null): Clash {
  return { kind, person, title, names, startsAt: startsAt.toISOString(), clinic: clinic.name, gapMinutes, travelMinutes: travel };
}

interface BusyRow {
  readonly patientId: string;
  readonly title: string;
  readonly names: Clash['names'];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly modality: string;
  readonly clinicId: string;
  readonly clinic: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const BUSY = `select a."patientId", a.title, ${kindNamesSql('a')} as names, a."startsAt", a."endsAt", a.modality::text as modality, c.id as "clinicId", c.name as clinic, c.latitude, c.longitude
  from unnest($1::uuid[], $2::boolean[]) as chart(id, reduced)
    join appointment a on ${inChartSql('a', { patient: 'chart.id', reduced: 'chart.reduced' })} join clinic c on c.id = a."clinicId"
  where ${isAgreedSql('a.status')} and a."startsAt" < $4 and a."endsAt" > $3 and a.id is distinct from $5::uuid
  order by a."startsAt", a.id`;

async function busyTimes(
  { db }: Portal,
  charts: readonly AskedChart[],
  { from, until }: { from: Date; until: Date },
  beside: string | undefined,
): Promise<Busy[]> {
  const people = new Map(charts.map(({ patientId, name }) => [patientId, name]));
  const rows = await db.sql<BusyRow>('scheduling_busy', BUSY, [
    charts.map(({ patientId }) => patientId),
    charts.map(({ reduced }) => reduced),
    new Date(from.getTime() - NEAR_MS),
    new Date(until.getTime() + NEAR_MS),
    beside ?? null,
  ]);
  return rows.map(({ patientId, title, names, startsAt, endsAt, modality, clinicId, clinic, latitude, longitude }) => ({
    person: people.get(patientId) ?? null,
    title,
    names,
    startsAt,
    endsAt,
    clinic: { id: clinicId, name: clinic, latitude, longitude },
    isInPerson: modality === 'in_person',
  }));
}

export interface AskedChart {
  readonly patientId: string;
  readonly reduced: boolean;
  /** Null for the patient it is about. */
  readonly name: string | null;
}

/** The patient's, and those that the asking person looks after. Staff see the patient's alone. */
export async function askedCharts(portal: Portal, { userId, patientId, reduced: isReduced, relationship: own }: PatientWho): Promise<AskedChart[]> {
  const chart: AskedChart = { patientId, reduced: isReduced, name: null };
  if (own === 'staff') return [chart];
  const grants = await liveGrants(portal, userId, { patientId: { not: patientId }, relationship: { not: 'staff' } });
  const others = grants.flatMap(({ row: { patient }, scopes, reduced }): AskedChart[] => {
    if (!patient || !scopes.includes('appointments:read')) return [];
    const name = fullName({ ...patient, givenName: (reduced ? null : patient.preferredName) ?? patient.givenName });
    return [{ patientId: patient.id, reduced, name }];
  });
  return [chart, ...others];
}
