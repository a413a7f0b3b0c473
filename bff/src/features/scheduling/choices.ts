/** What a patient can choose from before looking for a time. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { ServiceRequest, VisitType } from '../../database/generated/client.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import { formatPlace, formatPractitioner } from '../directory.ts';
import { refusalOf } from './rules.ts';
import { seenBeforeSql } from './seen-before.ts';
import { DecisionContent } from './schema.ts';
import type { Choices, ClinicChoice, OrderedVisit, PractitionerChoice, Refusal, VisitTypeChoice } from './schema.ts';

/** Clinics, clinicians, kinds of visit with why one can't be booked, what was ordered, and the questions that are live. */
export async function choices(portal: Portal, who: PatientWho): Promise<Choices> {
  const { prisma } = portal.db;
  const [patient, types, overrides, clinics, orders, practitioners, decision] = await Promise.all([
    prisma.patient.findUniqueOrThrow({ where: { id: who.patientId }, include: { clinic: { select: { timeZone: true } } } }),
    prisma.visitType.findMany({ where: { retiredAt: null }, orderBy: [{ need: 'asc' }, { code: 'asc' }] }),
    prisma.clinicVisitType.findMany(),
    prisma.clinic.findMany({ orderBy: { name: 'asc' } }),
    openOrders(portal, who),
    readPractitioners(portal, who),
    prisma.decisionVersion.findFirst({ where: { state: 'live' }, select: { version: true, content: true } }),
  ]);
  const day = dayIn(patient.clinic?.timeZone ?? FALLBACK_ZONE, portal.now());
  const birthDate = patient.birthDate?.toISOString().slice(0, 10) ?? null;
  const bookable = new Set(practitioners.flatMap(({ clinicIds }) => clinicIds));
  return {
    visitTypes: types.map((type) => {
      const isOrdered = orders.some(({ visitTypeId }) => visitTypeId === type.id);
      const at = new Map(overrides.filter(({ visitTypeId }) => visitTypeId === type.id).map((one) => [one.clinicId, one]));
      const byClinic = clinics.map(({ id }): [string, Refusal | null] => [id, refusalOf(type, at.get(id) ?? null, { birthDate, isOrdered, day })]);
      return toVisitType(type, byClinic);
    }),
    orders: orders.map((order) => toOrder(order, day)),
    clinics: clinics
      .filter(({ id }) => bookable.has(id) || id === patient.clinicId)
      .map((row): ClinicChoice => ({
        id: row.id,
        name: row.name,
        address: formatPlace(row),
        phone: row.phone,
        timeZone: row.timeZone,
        isOwn: row.id === patient.clinicId,
      }))
      .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn)),
    practitioners,
    decision: decision && { version: decision.version, content: DecisionContent.parse(decision.content) },
  };
}

const DAY_MS = 24 * 60 * 60_000;
const ORDER_PARTS = { visitType: { select: { code: true } } } as const;
type OrderRow = ServiceRequest & {
  readonly visitType: { code: string } | null;
};

/** Orders that wait for a visit, the most urgent first. */
function openOrders({ db }: Portal, who: PatientWho): Promise<OrderRow[]> {
  return db.prisma.serviceRequest.findMany({
    where: { ...inChart(who), status: 'active', appointmentId: null },
    include: ORDER_PARTS,
    orderBy: [{ scheduleBy: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
}

/**
 * Orders of one day, by its clinic's calendar, that still wait for a visit. An order known to the day alone stands
 * at the day's beginning in UTC.
 */
export async function ordersOfDay(portal: Portal, who: PatientWho, { day, timeZone }: { day: string; timeZone: string }): Promise<OrderedVisit[]> {
  const today = dayIn(timeZone, portal.now());
  const orders = await openOrders(portal, who);
  return orders.filter(({ orderedAt }) => orderedAt && orderedDay(orderedAt, timeZone) === day).map((order) => toOrder(order, today));
}

const orderedDay = (at: Date, timeZone: string): string => (at.getTime() % DAY_MS === 0 ? at.toISOString().slice(0, 10) : dayIn(timeZone, at));

function toOrder(row: OrderRow, today: string): OrderedVisit {
  const scheduleBy = isoDay(row.scheduleBy);
  return {
    id: row.id,
    title: row.title,
    reason: row.reason,
    orderedBy: row.requesterName,
    visitType: row.visitType?.code ?? null,
    notBefore: isoDay(row.notBefore),
    scheduleBy,
    overdue: scheduleBy !== null && scheduleBy < today,
  };
}

const isoDay = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null;

function toVisitType(type: VisitType, byClinic: readonly (readonly [string, Refusal | null])[]): VisitTypeChoice {
  const refused = byClinic.flatMap(([clinicId, refusal]) => (refusal === null ? [] : [{ clinicId, refusal }]));
  const nowhere = refused.length === byClinic.length;
  return {
    code: type.code,
    need: type.need,
    names: type.names as VisitTypeChoice['names'],
    instructions: type.instructions as VisitTypeChoice['instructions'],
    minutes: type.minutes,
    modalities: type.modalities,
    minAge: type.minAge,
    maxAge: type.maxAge,
    leadHours: type.leadHours,
    daysAhead: type.daysAhead,
    // What is so at every clinic is said once; where they differ, the way that is least in the way.
    refusal: nowhere ? (refused.find(({ refusal }) => refusal !== 'not-offered')?.refusal ?? 'not-offered') : null,
    elsewhere: nowhere ? [] : refused,
  };
}

// Whoever has a time that can be found; the index of open times answers for each clinician from its first row.
const PRACTITIONERS = `select p.id, p."givenName", p."familyName", p.credential, p.specialty, p.gender::text as gender, p.languages,
    array(select distinct s."clinicId"::text from slot s where s."practitionerId" = p.id and s.status in ('free', 'held') and s."startsAt" > $2) as "clinicIds",
    ${seenBeforeSql('p.id', { patient: '$1', reduced: '$3' })} as "seenBefore"
  from practitioner p
  where exists (select from slot s where s."practitionerId" = p.id and s.status in ('free', 'held') and s."startsAt" > $2)
  order by p."familyName", p."givenName", p.id`;

interface PractitionerRow extends Omit<PractitionerChoice, 'name'> {
  readonly givenName: string;
  readonly familyName: string;
  readonly credential: string | null;
}

async function readPractitioners({ db, now }: Portal, { patientId, reduced }: PatientWho): Promise<PractitionerChoice[]> {
  const rows = await db.sql<PractitionerRow>('scheduling_practitioners', PRACTITIONERS, [patientId, now(), reduced]);
  return rows.map(({ givenName, familyName, credential, ...row }) => ({
    ...row,
    name: credential ? formatPractitioner({ givenName, familyName, credential }) : fullName({ givenName, familyName }),
  }));
}
