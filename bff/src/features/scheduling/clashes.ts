/**
 * What else somebody has at a time: visits of the patient, and of those whom the
 * asking person cares for, at the same time or too near to get from one clinic to
 * the other. It is shown before a time is chosen; only a visit of the same patient
 * at the same time makes it impossible.
 */
import { liveGrants } from '../../access/live-grants.ts';
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { AGREED } from '../../booking/visit-status.ts';
import type { Clinic } from '../../database/generated/client.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import type { Clash, OpenSlot } from './schema.ts';
import { milesBetween, placeOfClinic } from './zip.ts';

/** Straight miles an hour by road, over all kinds of streets, and minutes to park and find the door. */
const MILES_AN_HOUR = 30;
const ARRIVING_MINUTES = 10;
const MINUTE_MS = 60_000;
/** How far from a time another visit can be and still matter. */
const NEAR_MS = 6 * 60 * MINUTE_MS;

interface Busy {
  readonly person: string | null;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly clinic: Clinic;
  readonly isInPerson: boolean;
}

export type ClashFinder = (slot: Omit<OpenSlot, 'clash'>, clinic: Clinic | undefined) => Clash | null;

/** Finds what clashes with times of a span. `beside` is the visit that is to be moved. */
export async function clashFinder(portal: Portal, who: PatientWho, span: { readonly from: Date; readonly until: Date }, beside?: string): Promise<ClashFinder> {
  const busy = await busyTimes(portal, who, span, beside);
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
export function travelMinutes(from: Clinic, to: Clinic): number | null {
  if (from.id === to.id) return 0;
  const [a, b] = [placeOfClinic(from), placeOfClinic(to)];
  return a && b ? Math.ceil((milesBetween(a, b) / MILES_AN_HOUR) * 60) + ARRIVING_MINUTES : null;
}

function clashOf(kind: Clash['kind'], { person, title, startsAt, clinic }: Busy, gapMinutes: number | null, travel: number | null): Clash {
  return { kind, person, title, startsAt: startsAt.toISOString(), clinic: clinic.name, gapMinutes, travelMinutes: travel };
}

async function busyTimes(portal: Portal, who: PatientWho, { from, until }: { from: Date; until: Date }, beside: string | undefined): Promise<Busy[]> {
  const charts = await chartsAsked(portal, who);
  const rows = await portal.db.prisma.appointment.findMany({
    where: {
      OR: charts.map(({ where }) => where),
      status: { in: [...AGREED] },
      startsAt: { lt: new Date(until.getTime() + NEAR_MS) },
      endsAt: { gt: new Date(from.getTime() - NEAR_MS) },
      ...(beside ? { id: { not: beside } } : {}),
    },
    include: { clinic: true },
    orderBy: { startsAt: 'asc' },
  });
  const names = new Map(charts.map(({ patientId, name }) => [patientId, name]));
  return rows.map((row) => ({
    person: names.get(row.patientId) ?? null,
    title: row.title,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    clinic: row.clinic,
    isInPerson: row.modality === 'in_person',
  }));
}

interface AskedChart {
  readonly patientId: string;
  /** Null for the patient it is about. */
  readonly name: string | null;
  readonly where: ReturnType<typeof inChart>;
}

/** The patient's, and those that the asking person looks after. Staff see the patient's alone. */
async function chartsAsked(portal: Portal, who: PatientWho): Promise<AskedChart[]> {
  const own: AskedChart = { patientId: who.patientId, name: null, where: inChart(who) };
  if (who.relationship === 'staff') return [own];
  const grants = await liveGrants(portal, who.userId);
  const others = grants.flatMap(({ row: { patient, relationship }, scopes, reduced }): AskedChart[] => {
    if (!patient || patient.id === who.patientId || relationship === 'staff' || !scopes.includes('appointments:read')) return [];
    const name = fullName({ ...patient, givenName: (reduced ? null : patient.preferredName) ?? patient.givenName });
    return [{ patientId: patient.id, name, where: inChart({ patientId: patient.id, reduced }) }];
  });
  return [own, ...others];
}
