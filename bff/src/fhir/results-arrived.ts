/**
 * A result that comes, comes anew or is taken back: it waits for a review at the
 * patient's clinic, and open pages hear of it. Which clinicians see it is decided
 * where they read (`features/reviews/list.ts`).
 */
import type { Prisma } from '../database/generated/client.ts';
import { publishEvents } from '../events/event-hub.ts';
import { RESULT } from './report-category.ts';

/** What is older when it comes was looked at where it was made, long ago. */
const FRESH = `interval '30 days'`;
/** States of a report that says something else than before, whenever it was issued. */
const ANEW = `('amended', 'corrected', 'appended')`;
/** Announced, called off, or taken back: there is nothing to look at. */
const NOTHING = `('registered', 'cancelled', 'entered-in-error')`;

interface Arrived {
  readonly resourceType: string;
  /** Rows that were written. */
  readonly ids: readonly string[];
  /** Of these, what was there before. */
  readonly knownIds: readonly string[];
  /** Of whom rows were taken out. */
  readonly goneFrom: readonly string[];
  /** Whether people are told of what is new; without it only what was not there before counts. */
  readonly isTold: boolean;
  readonly at: Date;
}

const REVIEWS = `
  insert into result_review (id, "patientId", "clinicId", "practitionerId", "waitsSince")
  select r.id, r."patientId", p."clinicId", coalesce(r."practitionerId", e."practitionerId"),
    least(coalesce(r."issuedAt", r."effectiveAt", $2::timestamptz), $2::timestamptz)
  from diagnostic_report r join patient p on p.id = r."patientId" left join encounter e on e.id = r."encounterId"
  where r.id = any($1::uuid[]) and p."clinicId" is not null and r.category = '${RESULT}' and r.status not in ${NOTHING}
    and (coalesce(r."issuedAt", r."effectiveAt", $2::timestamptz) > $2::timestamptz - ${FRESH} or r.status in ${ANEW}
      or exists (select from result_review before where before.id = r.id))
  order by r.id
  on conflict (id) do update set version = result_review.version + 1, "practitionerId" = excluded."practitionerId",
    "waitsSince" = coalesce(result_review."waitsSince", $2::timestamptz)`;

/** What came to be no result waits no more. */
const EMPTY = `
  update result_review w set "waitsSince" = null from diagnostic_report r where r.id = w.id and w.id = any($1::uuid[]) and r.status in ${NOTHING}`;

/** In the transaction that writes them. */
export async function tellResults(tx: Prisma.TransactionClient, { resourceType, ids, knownIds, goneFrom, isTold, at }: Arrived): Promise<void> {
  const isReport = resourceType === 'DiagnosticReport';
  if (!isReport && resourceType !== 'Observation') return;
  const known = new Set(knownIds);
  // A value that is corrected makes the results it stands in new; one that comes is part of what comes after it.
  const reportIds = isReport ? (isTold ? ids : ids.filter((id) => !known.has(id))) : isTold ? await reportsWith(tx, knownIds) : [];
  const gone = isReport ? goneFrom : [];
  if (reportIds.length + gone.length === 0) return;
  await tx.$executeRawUnsafe(REVIEWS, reportIds, at);
  await tx.$executeRawUnsafe(EMPTY, reportIds);
  await tellPages(tx, reportIds, gone);
}

/** The results in which these values stand, alone or in a panel. */
async function reportsWith(tx: Prisma.TransactionClient, valueIds: readonly string[]): Promise<string[]> {
  if (valueIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with recursive placed(id) as (
      select unnest(${[...valueIds]}::uuid[])
      union select member."panelId" from observation_member member join placed on placed.id = member."memberId")
    select distinct result."reportId"::text as id from diagnostic_report_result result join placed on placed.id = result."observationId"`;
  return rows.map(({ id }) => id);
}

/** Each patient's pages once, and the desk of their clinic. */
async function tellPages(tx: Prisma.TransactionClient, reportIds: readonly string[], gone: readonly string[]): Promise<void> {
  const patients = await tx.patient.findMany({
    where: { OR: [{ reports: { some: { category: RESULT, id: { in: [...reportIds] } } } }, { id: { in: [...gone] } }] },
    select: { id: true, clinicId: true },
  });
  const event = { type: 'records.results-changed', scope: 'records:read' } as const;
  await publishEvents(
    tx,
    patients.flatMap(({ id, clinicId }) => [{ ...event, patientId: id }, ...(clinicId === null ? [] : [{ ...event, clinicId, about: id }])]),
  );
}
