/** Jobs that failed for good, for people who decide what becomes of them: ids and codes, no word of whom they are about. */
import type { Database, Tx } from '../database/database.ts';
import type { TimePlace } from '../lists/rows.ts';
import { JOBS_CHANNEL } from './enqueue.ts';
import type { RetryHooks } from './retry-hooks.ts';

export interface FailedJob {
  readonly id: string;
  readonly kind: string;
  /** A short code. */
  readonly problem: string;
  readonly orderedAt: Date;
  readonly failedAt: Date;
  readonly tries: number;
}

/** Of a clinic, and those that are of none. */
const FAILED = `from jobs.job_common
  where name = any(array(select name from jobs.queue)) and state = 'failed' and (group_id is null or group_id = $1)`;
const LIST = `select id, name as kind, coalesce(output->>'problem', 'abandoned') as problem, created_on as "orderedAt", completed_on as "failedAt",
    retry_count + 1 as tries ${FAILED} and ($2::timestamptz is null or (date_trunc('milliseconds', completed_on), id) > ($2, $3::uuid))
  order by date_trunc('milliseconds', completed_on), id limit $4::int`;
const COUNTS = `select name as kind, count(*)::int as count ${FAILED} group by name order by name`;
const IDS = `select id ${FAILED} and name = $2 order by completed_on, id`;

/** So many after a place, longest waiting first. */
export function listFailedJobs(db: Pick<Database, 'sql'>, clinicId: string, after: TimePlace | null, take: number): Promise<FailedJob[]> {
  return db.sql<FailedJob>('jobs_failed', LIST, [clinicId, after?.at ?? null, after?.id ?? null, take]);
}

/** How many there are of each kind. */
export function countFailedJobs(db: Pick<Database, 'sql'>, clinicId: string): Promise<{ kind: string; count: number }[]> {
  return db.sql('jobs_failed_counts', COUNTS, [clinicId]);
}

/** All of one kind, longest waiting first. */
export async function failedJobIds(db: Pick<Database, 'sql'>, clinicId: string, kind: string): Promise<string[]> {
  const rows = await db.sql<{ id: string }>('jobs_failed_ids', IDS, [clinicId, kind]);
  return rows.map(({ id }) => id);
}

/** One that was decided on. */
export interface DecidedJob {
  /** Whose it is; `null` when it is of no clinic. */
  readonly clinicId: string | null;
}

/**
 * Has one tried again, as often as if it were new. One that failed no more is left alone.
 * @returns `undefined` when there is no such job at all
 */
export async function retryFailedJob(tx: Tx, hooks: RetryHooks, clinicId: string, id: string): Promise<DecidedJob | undefined> {
  const job = await hold(tx, clinicId, id);
  if (job?.state !== 'failed') return job;
  await hooks.get(job.name)?.(tx, job.data);
  await tx.$queryRaw`update jobs.job set state = 'retry', completed_on = null, start_after = jobs.job_now(), output = null, retry_limit = retry_count + ${TRIES_AGAIN}::int
    where name = ${job.name} and id = ${id}::uuid returning pg_notify(${JOBS_CHANNEL}, '')::text as woken`;
  return job;
}

/** Drops one, so that it is never tried again and holds up nothing. @returns `undefined` when there is no such job at all */
export async function dropFailedJob(tx: Tx, clinicId: string, id: string): Promise<DecidedJob | undefined> {
  const job = await hold(tx, clinicId, id);
  if (job?.state === 'failed') await tx.$executeRaw`update jobs.job set state = 'cancelled' where name = ${job.name} and id = ${id}::uuid`;
  return job;
}

/** Those of a kind that failed over one thing. @param data the id as the job has it */
export async function failedJobsOver(tx: Pick<Tx, '$queryRaw'>, kind: string, data: Readonly<Record<string, string>>): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from jobs.job_common where name = ${kind} and state = 'failed' and data @> ${JSON.stringify(data)}::jsonb order by completed_on`;
  return rows.map(({ id }) => id);
}

const TRIES_AGAIN = 5;

interface HeldJob extends DecidedJob {
  readonly name: string;
  readonly state: string;
  readonly data: object;
}

async function hold(tx: Tx, clinicId: string, id: string): Promise<HeldJob | undefined> {
  const [job] = await tx.$queryRaw<HeldJob[]>`
    select name, state::text, data, group_id as "clinicId" from jobs.job_common
    where id = ${id}::uuid and (group_id is null or group_id = ${clinicId}) for update`;
  return job;
}
