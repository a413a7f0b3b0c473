/**
 * Ordering jobs, in the transaction of what they follow from: one that is undone
 * leaves no job behind. These are statements on the queue's own table, so that
 * whoever has a transaction can order a job.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Tx } from '../database/database.ts';
import type { JobKind } from './job.ts';

/** Wakes the processes that run jobs. */
export const JOBS_CHANNEL = 'portal_jobs';

export interface JobOrder {
  /** At most one job of a kind for each key, also after it was done, for {@link KEPT_DAYS} days. */
  readonly key?: string;
  /** Not before; at once without. */
  readonly dueAt?: Date;
  /** The clinic whose work it is: its desk alone sees it when it failed. */
  readonly clinicId?: string;
  /** What an ordered kind is ordered by, for example a patient's id. */
  readonly orderedBy?: string;
}

/** Done and failed jobs are forgotten after so many days. */
export const KEPT_DAYS = 30;

type JobTx = Pick<Tx, '$queryRaw'>;

/** @returns whether it is a new one: `false` when there is one for that key already */
export async function enqueue<Data extends object>(tx: JobTx, kind: JobKind<Data>, data: Data, order: JobOrder = {}): Promise<boolean> {
  return (await enqueueAll(tx, kind, [{ data, ...order }])) === 1;
}

/** Many at once; those whose key is taken are left out. @returns how many are new */
export async function enqueueAll<Data extends object>(tx: JobTx, kind: JobKind<Data>, orders: readonly (JobOrder & { data: Data })[]): Promise<number> {
  if (orders.length === 0) return 0;
  const items = orders.map(({ key, dueAt, orderedBy, clinicId, data }) => ({
    id: key === undefined ? randomUUID() : jobId(kind, key),
    due: dueAt?.toISOString() ?? null,
    ordered_by: orderedBy ?? null,
    clinic: clinicId ?? null,
    data: kind.data.parse(data),
  }));
  const { retry } = kind;
  // The time of the statement, not of the transaction: what is ordered first in one comes first.
  const rows = await tx.$queryRaw<object[]>`
    with queue as materialized (
      select jobs.create_queue(${kind.name}, ${JSON.stringify({ policy: policyOf(kind) })}::jsonb)::text as made
      where not exists (select 1 from jobs.queue where name = ${kind.name})
    ), added as (
      insert into jobs.job (id, name, data, start_after, created_on, keep_until, singleton_key, group_id, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
        expire_seconds, heartbeat_seconds, deletion_seconds)
      select i.id, ${kind.name}, i.data, coalesce(i.due, jobs.job_now()), clock_timestamp(), coalesce(i.due, jobs.job_now()) + interval '10 years', i.ordered_by, i.clinic,
        ${policyOf(kind)}, ${retry.times}::int, ${retry.seconds}::int, true, ${retry.most}::int, ${kind.minutes * 60}::int, ${LEASE_SECONDS}::int,
        ${KEPT_DAYS * 86_400}::int
      from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i(id uuid, due timestamptz, ordered_by text, clinic text, data jsonb)
      on conflict do nothing
      returning start_after
    )
    select case when start_after <= jobs.job_now() then pg_notify(${JOBS_CHANNEL}, '')::text end as woken, (select count(made)::int from queue) as queues from added`;
  return rows.length;
}

/** Gives a job that has not begun another time. @returns whether there was one */
export async function reschedule<Data extends object>(tx: JobTx, kind: JobKind<Data>, key: string, dueAt: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<object[]>`
    update jobs.job set start_after = ${dueAt}, keep_until = ${dueAt}::timestamptz + interval '10 years'
    where name = ${kind.name} and id = ${jobId(kind, key)}::uuid and state = 'created'
    returning case when start_after <= jobs.job_now() then pg_notify(${JOBS_CHANNEL}, '')::text end as woken`;
  return rows.length === 1;
}

/**
 * Takes a job back: one that waits is gone, and its key is free again; one under
 * way is told to stop by its signal. @returns whether there was one
 */
export async function cancelJob<Data extends object>(tx: JobTx, kind: JobKind<Data>, key: string): Promise<boolean> {
  const id = jobId(kind, key);
  const rows = await tx.$queryRaw<object[]>`
    with dropped as (delete from jobs.job where name = ${kind.name} and id = ${id}::uuid and state in ('created', 'retry') returning id),
      stopped as (
        update jobs.job set state = 'cancelled', completed_on = jobs.job_now() where name = ${kind.name} and id = ${id}::uuid and state = 'active' returning id
      )
    select id, null as woken from dropped union all select id, pg_notify(${JOBS_CHANNEL}, ${id})::text from stopped`;
  return rows.length === 1;
}

/** A process that gives no sign of life for so long has lost its jobs to the others. */
export const LEASE_SECONDS = 30;

/** How the queue hands out jobs of a kind: it belongs to the queue for good. */
export function policyOf({ ordered }: Pick<JobKind, 'ordered'>): string {
  return ordered ? 'key_strict_fifo' : 'standard';
}

/** The id of the one job for a key: a UUID made of both (RFC 9562, version 8). */
export function jobId({ name }: Pick<JobKind, 'name'>, key: string): string {
  const hex = createHash('sha256').update(`${name}\0${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
