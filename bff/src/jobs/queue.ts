/**
 * The queue in the database: pg-boss over the portal's own connections. Only its
 * statements are used (claims with SKIP LOCKED, order, backoff, leases, clearing
 * up); none of its timers runs, since each of its workers asks the database on
 * its own. When to look is decided in `runner.ts`, once for all kinds.
 */
import type { PgBoss as Boss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import { toDatabaseError } from '../database/errors.ts';
import { describeError } from '../http/error-handler.ts';
import type { Portal } from '../portal.ts';
import { policyOf } from './enqueue.ts';
import type { JobKind } from './job.ts';

/** A job this process has claimed. */
export interface Claim {
  readonly id: string;
  readonly name: string;
  /** Names the claim: it goes up with each. */
  readonly retryCount: number;
  readonly retryLimit: number;
  readonly data: object;
}

/** Where a job goes that was not done. */
export interface PutBack {
  /** Seconds from now, or at a time; `never` is for good. */
  readonly at: Date | 'never';
  /** Whether it counts as one of the tries its kind allows. */
  readonly counts: boolean;
  /** What went wrong, as a code; `null` when nothing did. */
  readonly problem: string | null;
}

export interface Queue {
  /** By kind, when the first job is due that nobody has claimed; and the database's time. */
  firstDue(names: readonly string[]): Promise<{ now: Date; due: ReadonlyMap<string, Date> }>;
  claim(name: string, most: number): Promise<Claim[]>;
  /** `false` when the claim was lost: another process has the job, or it was cancelled. */
  done(claim: Claim): Promise<boolean>;
  /** Tries it again by its kind's rules, or gives up when they say so. */
  failed(claim: Claim, problem: string): Promise<void>;
  putBack(claim: Claim, where: PutBack): Promise<void>;
  /** A sign of life for claims of one kind; answers with the ids of those that are still held. */
  renew(name: string, claims: readonly Claim[]): Promise<ReadonlySet<string>>;
  /** `false` when the claim was lost. */
  noteProgress(claim: Claim, done: number, total: number): Promise<boolean>;
  /** Takes claims from processes that are gone, and forgets old jobs. At most once in {@link LOOK_AFTER_SECONDS}, whatever number of processes ask. */
  lookAfter(): Promise<void>;
  /** Jobs that failed for good since this was asked last, by any process. */
  takeFailed(names: readonly string[]): Promise<{ id: string; name: string; problem: string; clinicId: string | null }[]>;
}

export const LOOK_AFTER_SECONDS = 20;

const FIRST_DUE = `select k.name, jobs.job_now() as now, least(
    (select min(start_after) from jobs.job_common j where j.name = k.name and j.state = 'created' and not j.blocked),
    (select min(start_after) from jobs.job_common j where j.name = k.name and j.state = 'retry' and not j.blocked)) as due
  from unnest($1::text[]) as k(name)`;
const PUT_BACK = `update jobs.job set
    state = case when $4::timestamptz is null then 'failed'::jobs.job_state else 'retry'::jobs.job_state end,
    start_after = coalesce($4, start_after), completed_on = case when $4::timestamptz is null then jobs.job_now() end,
    retry_limit = retry_limit + $5, heartbeat_on = null, output = $6::jsonb
  where name = $1 and id = $2 and retry_count = $3 and state = 'active'`;
const PROGRESS = `update jobs.job set output = $4::jsonb where name = $1 and id = $2 and retry_count = $3 and state = 'active' returning id`;
/** What pg-boss notes of a job whose process is gone has another shape. */
const TAKE_FAILED = `update jobs.job set output = jsonb_build_object('problem', coalesce(output->>'problem', 'abandoned'), 'told', true)
  where name = any($1) and state = 'failed' and (output->>'told') is null returning id, name, output->>'problem' as problem, group_id as "clinicId"`;
const ADD_QUEUES = `select jobs.create_queue(k.name, k.options) from jsonb_to_recordset($1::jsonb) as k(name text, options jsonb)
  where not exists (select 1 from jobs.queue q where q.name = k.name)`;

/** Makes the kinds known to the database; jobs of others are refused there. */
export async function addQueues(db: Pick<Database, 'sql'>, kinds: readonly JobKind[]): Promise<void> {
  const rows = kinds.map((kind) => ({ name: kind.name, options: { policy: policyOf(kind) } }));
  await db.sql('jobs_add_queues', ADD_QUEUES, [JSON.stringify(rows)]);
}

/** Loads pg-boss, which takes a moment, so not before it is used. */
export async function openQueue({ db, log }: Pick<Portal, 'db' | 'log'>): Promise<Queue> {
  const boss = await openBoss(db);
  // A part of clearing up that failed; the next round does it.
  boss.on('error', (error) => log.warn(describeError(error), 'jobs could not be looked after'));
  return {
    async firstDue(names) {
      const rows = await db.sql<{ name: string; now: Date; due: Date | null }>('jobs_first_due', FIRST_DUE, [names]);
      return { now: rows[0]?.now ?? new Date(0), due: new Map(rows.flatMap(({ name, due }) => (due ? [[name, due]] : []))) };
    },
    claim: async (name, most) => boss.fetch<object>(name, { batchSize: most, includeMetadata: true }),
    done: async (claim) => ((await boss.complete(claim.name, [claim])) as Affected).affected === 1,
    failed: async (claim, problem) => void (await boss.fail(claim.name, [claim], { problem })),
    async putBack({ name, id, retryCount, retryLimit }, { at, counts, problem }) {
      const left = counts && at !== 'never' && retryCount >= retryLimit ? 'never' : at;
      await db.sql('jobs_put_back', PUT_BACK, [
        name,
        id,
        retryCount,
        left === 'never' ? null : left,
        counts ? 0 : 1,
        JSON.stringify(problem ? { problem } : null),
      ]);
    },
    async renew(name, claims) {
      // All may be done by now, while those of another kind were renewed; the queue takes no empty list.
      if (claims.length === 0) return new Set();
      const { settled = [] } = (await boss.touch(name, [...claims])) as Affected;
      return new Set(settled);
    },
    async noteProgress({ name, id, retryCount }, done, total) {
      const held = await db.sql('jobs_progress', PROGRESS, [name, id, retryCount, JSON.stringify({ done, total })]);
      return held.length === 1;
    },
    lookAfter: () => boss.supervise(),
    takeFailed: (names) => db.sql('jobs_take_failed', TAKE_FAILED, [names]),
  };
}

/** What pg-boss answers; its types leave it open. */
interface Affected {
  readonly affected?: number;
  readonly settled?: string[];
}

async function openBoss(db: Database): Promise<Boss> {
  const { PgBoss } = await import('pg-boss');
  const { pool } = db.driver;
  const executeSql = async (text: string, values?: unknown[]) => {
    try {
      const result: unknown = await pool.query(text, values);
      // Several statements in one text have several results.
      return { rows: [result].flat().flatMap((each) => (each as { rows?: unknown[] }).rows ?? []) };
    } catch (error) {
      throw toDatabaseError(error, { operation: 'jobs' });
    }
  };
  return new PgBoss({
    db: { executeSql },
    schema: 'jobs',
    backend: db.engine,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    reindex: false,
    monitorVacuum: false,
    monitorIntervalSeconds: LOOK_AFTER_SECONDS,
  });
}
