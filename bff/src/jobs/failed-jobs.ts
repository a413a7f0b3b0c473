/** Jobs that failed for good, for people who decide what becomes of them: ids and codes, no word of whom they are about. */
import type { Database, Tx } from '../database/database.ts';
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

/** Shown at once; the next ones come when these are decided. */
export const MOST_FAILED = 50;

/** Of a clinic, and those that are of none. */
const LIST = `select id, name as kind, coalesce(output->>'problem', 'abandoned') as problem, created_on as "orderedAt", completed_on as "failedAt",
    retry_count + 1 as tries, (count(*) over ())::int as total
  from jobs.job_common where name = any(array(select name from jobs.queue)) and state = 'failed' and (group_id is null or group_id = $1)
  order by completed_on, id limit ${MOST_FAILED}`;

/** Longest waiting first, with how many there are in all. */
export async function listFailedJobs(db: Pick<Database, 'sql'>, clinicId: string): Promise<{ jobs: FailedJob[]; total: number }> {
  const rows = await db.sql<FailedJob & { total: number }>('jobs_failed', LIST, [clinicId]);
  return { jobs: rows.map(({ total: _, ...job }) => job), total: rows[0]?.total ?? 0 };
}

/**
 * Has one tried again, as often as if it were new. One that failed no more is left alone.
 * @returns whether there is such a job at all
 */
export async function retryFailedJob(tx: Tx, hooks: RetryHooks, clinicId: string, id: string): Promise<boolean> {
  const job = await hold(tx, clinicId, id);
  if (job?.state !== 'failed') return job !== undefined;
  await hooks.get(job.name)?.(tx, job.data);
  await tx.$queryRaw`update jobs.job set state = 'retry', completed_on = null, start_after = jobs.job_now(), output = null, retry_limit = retry_count + ${TRIES_AGAIN}::int
    where name = ${job.name} and id = ${id}::uuid returning pg_notify(${JOBS_CHANNEL}, '')::text as woken`;
  return true;
}

/** Drops one, so that it is never tried again and holds up nothing. @returns whether there is such a job at all */
export async function dropFailedJob(tx: Tx, clinicId: string, id: string): Promise<boolean> {
  const job = await hold(tx, clinicId, id);
  if (job?.state === 'failed') await tx.$executeRaw`update jobs.job set state = 'cancelled' where name = ${job.name} and id = ${id}::uuid`;
  return job !== undefined;
}

const TRIES_AGAIN = 5;

async function hold(tx: Tx, clinicId: string, id: string): Promise<{ name: string; state: string; data: object } | undefined> {
  const [job] = await tx.$queryRaw<{ name: string; state: string; data: object }[]>`
    select name, state::text, data from jobs.job_common where id = ${id}::uuid and (group_id is null or group_id = ${clinicId}) for update`;
  return job;
}
