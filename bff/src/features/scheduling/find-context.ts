/** What looking for a time stands on: the kind of visit, where it can be booked, and between which moments. */
import type { PatientWho } from '../../access/who.ts';
import { inChart } from '../../access/reach.ts';
import type { Clinic, VisitType } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { addDays, dayIn, FALLBACK_ZONE, startOfDay } from '../../time/calendar.ts';
import { refusalOf } from './rules.ts';
import type { Refusal } from './schema.ts';

export interface FindContext {
  readonly type: VisitType;
  /** Clinics where it can be booked online, by id. */
  readonly clinics: ReadonlyMap<string, Clinic>;
  /** Why there is none; null when there is one. */
  readonly refusal: Refusal | null;
  readonly birthDate: string | null;
  readonly isOrdered: boolean;
  /** Of the patient's own clinic: whose days are counted. */
  readonly timeZone: string;
  /** The first and the last day, by that calendar, and the moments they stand for. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

interface Asked {
  readonly visitType: string;
  readonly clinicId?: string | undefined;
  readonly orderId?: string | undefined;
}

const HOUR_MS = 3_600_000;

/** @throws {ApiProblem} request/invalid for a kind that is not there; resource/not-found for an order that is not */
export async function findContext({ db, now }: Portal, who: PatientWho, { visitType, clinicId, orderId }: Asked): Promise<FindContext> {
  const { prisma } = db;
  const [patient, type, clinics, orders] = await Promise.all([
    prisma.patient.findUniqueOrThrow({ where: { id: who.patientId }, select: { birthDate: true, clinicId: true, clinic: { select: { timeZone: true } } } }),
    prisma.visitType.findUnique({ where: { code: visitType }, include: { clinics: true } }),
    prisma.clinic.findMany({ where: clinicId ? { id: clinicId } : {} }),
    prisma.serviceRequest.findMany({
      where: { ...inChart(who), status: 'active', appointmentId: null },
      select: { id: true, visitTypeId: true, notBefore: true },
    }),
  ]);
  if (!type || type.retiredAt) throw new ApiProblem('request/invalid', { errors: [{ path: 'visitType', code: 'unknown' }] });
  const order = orderId === undefined ? undefined : orders.find(({ id }) => id === orderId);
  if (orderId !== undefined && !order) throw new ApiProblem('resource/not-found');

  const at = now();
  const timeZone = patient.clinic?.timeZone ?? FALLBACK_ZONE;
  const today = dayIn(timeZone, at);
  const lead = new Date(at.getTime() + type.leadHours * HOUR_MS);
  const orderedFrom = order?.notBefore ? startOfDay(timeZone, order.notBefore.toISOString().slice(0, 10)) : lead;
  const notBefore = orderedFrom > lead ? orderedFrom : lead;
  const lastDay = addDays(today, type.daysAhead);

  const birthDate = patient.birthDate?.toISOString().slice(0, 10) ?? null;
  const isOrdered = orders.some(({ visitTypeId }) => visitTypeId === type.id);
  const overrides = new Map(type.clinics.map((one) => [one.clinicId, one]));
  const judged = clinics.map((clinic) => ({ clinic, refusal: refusalOf(type, overrides.get(clinic.id) ?? null, { birthDate, isOrdered, day: today }) }));
  const open = judged.filter(({ refusal }) => refusal === null).map(({ clinic }) => clinic);
  return {
    type,
    clinics: new Map(open.map((clinic) => [clinic.id, clinic])),
    refusal: open.length > 0 ? null : (judged.find(({ refusal }) => refusal !== 'not-offered')?.refusal ?? 'not-offered'),
    birthDate,
    isOrdered,
    timeZone,
    firstDay: dayIn(timeZone, notBefore),
    lastDay,
    notBefore,
    notAfter: startOfDay(timeZone, addDays(lastDay, 1)),
  };
}
