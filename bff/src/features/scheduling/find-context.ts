/** What looking for a time stands on: the kind of visit, where it can be booked, and between which moments. */
import type { PatientWho } from '../../access/who.ts';
import { inChartSql } from '../../access/reach.ts';
import type { Clinic, ClinicVisitType, VisitType } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { addDays, dayIn, FALLBACK_ZONE, startOfDay } from '../../time/calendar.ts';
import { refusalOf } from './rules.ts';
import type { Refusal } from './schema.ts';

/** What is asked of who books a kind of visit. */
export type FoundType = Pick<
  VisitType,
  'id' | 'code' | 'minutes' | 'modalities' | 'booking' | 'minAge' | 'maxAge' | 'needsOrder' | 'leadHours' | 'daysAhead' | 'retiredAt'
>;
/** A clinic as it is shown with a time. */
export type FoundClinic = Pick<Clinic, 'id' | 'name' | 'addressLine' | 'city' | 'state' | 'postalCode' | 'timeZone' | 'latitude' | 'longitude'>;

export interface FindContext {
  readonly type: FoundType;
  /** Clinics where it can be booked online, by id. */
  readonly clinics: ReadonlyMap<string, FoundClinic>;
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
export async function findContext(portal: Portal, who: PatientWho, { visitType, clinicId, orderId }: Asked): Promise<FindContext> {
  const { birthDate, zone, type, elsewhere, clinics, orders } = await read(portal, who, { visitType, clinicId });
  if (!type || type.retiredAt) throw new ApiProblem('request/invalid', { errors: [{ path: 'visitType', code: 'unknown' }] });
  const order = orderId === undefined ? undefined : orders.find(({ id }) => id === orderId);
  if (orderId !== undefined && !order) throw new ApiProblem('resource/not-found');

  const at = portal.now();
  const timeZone = zone ?? FALLBACK_ZONE;
  const today = dayIn(timeZone, at);
  const lead = new Date(at.getTime() + type.leadHours * HOUR_MS);
  const orderedFrom = order?.notBefore ? startOfDay(timeZone, order.notBefore) : lead;
  const notBefore = orderedFrom > lead ? orderedFrom : lead;
  const lastDay = addDays(today, type.daysAhead);

  const isOrdered = orders.some(({ visitTypeId }) => visitTypeId === type.id);
  const overrides = new Map(elsewhere.map((one) => [one.clinicId, one]));
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

interface ContextRow {
  readonly birthDate: string | null;
  readonly zone: string | null;
  readonly type: FoundType | null;
  readonly elsewhere: readonly Pick<ClinicVisitType, 'clinicId' | 'booking'>[];
  readonly clinics: readonly FoundClinic[];
  /** Days are ISO dates. */
  readonly orders: readonly { readonly id: string; readonly visitTypeId: string | null; readonly notBefore: string | null }[];
}

const columns = (row: string, names: readonly string[]): string => `jsonb_build_object(${names.map((name) => `'${name}', ${row}."${name}"`).join(', ')})`;
const listOf = (object: string, from: string): string => `(select coalesce(jsonb_agg(${object}), '[]') from ${from})`;

const TYPE = ['id', 'code', 'minutes', 'modalities', 'booking', 'minAge', 'maxAge', 'needsOrder', 'leadHours', 'daysAhead', 'retiredAt'];
const CLINIC = ['id', 'name', 'addressLine', 'city', 'state', 'postalCode', 'timeZone', 'latitude', 'longitude'];

// All of it in one round trip: it comes before every search and every hold.
const CONTEXT = `select to_char(p."birthDate", 'YYYY-MM-DD') as "birthDate", own."timeZone" as zone,
    (select ${columns('t', TYPE)} from visit_type t where t.code = $3) as type,
    ${listOf(columns('e', ['clinicId', 'booking']), 'clinic_visit_type e join visit_type t on t.id = e."visitTypeId" where t.code = $3')} as elsewhere,
    ${listOf(columns('c', CLINIC), 'clinic c where $4::uuid is null or c.id = $4')} as clinics,
    ${listOf(
      columns('r', ['id', 'visitTypeId', 'notBefore']),
      `service_request r where ${inChartSql('r', { patient: '$1', reduced: '$2' })} and r.status = 'active' and r."appointmentId" is null`,
    )} as orders
  from patient p left join clinic own on own.id = p."clinicId" where p.id = $1`;

async function read({ db }: Portal, { patientId, reduced }: PatientWho, { visitType, clinicId }: Pick<Asked, 'visitType' | 'clinicId'>): Promise<ContextRow> {
  const [row] = await db.sql<ContextRow>('scheduling_context', CONTEXT, [patientId, reduced, visitType, clinicId ?? null]);
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}
