/**
 * Runs jobs. Any number of processes do, on one database. A process looks when it
 * is told of a new job, when the next one is due, and every few seconds in case
 * it was not told; one question then covers all kinds.
 *
 * What a process has claimed it renews while it works; when it stops doing so,
 * killed or cut off, the others have the job again within a minute.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Listening } from '../database/database.ts';
import { describeError } from '../http/error-handler.ts';
import type { Portal } from '../portal.ts';
import { enqueue, JOBS_CHANNEL, LEASE_SECONDS } from './enqueue.ts';
import { JobProblem } from './job.ts';
import type { Job, JobKind } from './job.ts';
import { jobsChanged } from './jobs-changed.ts';
import { addQueues, LOOK_AFTER_SECONDS, openQueue } from './queue.ts';
import type { Claim, Queue } from './queue.ts';

export interface JobRunner {
  /** Begins to run jobs, and goes on until stopped. */
  start(): Promise<void>;
  /**
   * Runs what is due now, of these kinds or of all, until nothing is; answers with how many runs that
   * took. A kind that comes by itself has a round now when it is named.
   */
  runDue(...kinds: readonly JobKind[]): Promise<number>;
  /** Begins no job any more and ends when those under way have; tells them to stop when they take long. */
  stop(): Promise<void>;
}

/** A process looks at least this often; being told is a courtesy of the network. */
const LOOK_MS = 5_000;
const RENEW_MS = (LEASE_SECONDS * 1000) / 3;
/** A job that has not ended by then is told to. */
const STOP_MS = 8_000;
/** The pause after the database could not be asked. */
const OUTAGE_MS = 5_000;

interface Running {
  readonly claim: Claim;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** @param jobs every kind this process knows of, whether it can run it or not */
export function createJobRunner(portal: Portal, jobs: readonly Job[]): JobRunner {
  const { db, log, now } = portal;
  const byName = new Map(jobs.filter((job) => job.canRun?.(portal) ?? true).map((job) => [job.kind.name, job]));
  const names = [...byName.keys()];
  const running = new Map<string, Running>();
  const stopping = new AbortController();
  let opened: Promise<Queue> | undefined;
  let loop: Promise<void> | undefined;
  let listening: Listening | undefined;
  let wake = new AbortController();
  let renewedAt = 0;
  let lookedAfterAt = 0;

  const queue = (): Promise<Queue> =>
    (opened ??= addQueues(
      db,
      jobs.map(({ kind }) => kind),
    ).then(() => openQueue(portal)));
  const runningOf = (name: string): Running[] => [...running.values()].filter(({ claim }) => claim.name === name);

  /** One round: claims what is due and there is room for. Answers with the jobs it began, and when to look again. */
  async function round(q: Queue, only: readonly string[]): Promise<{ began: Running[]; next: number }> {
    const began: Running[] = [];
    let next = LOOK_MS;
    const { now: time, due } = await q.firstDue(only);
    for (const [name, at] of due) {
      const wait = at.getTime() - time.getTime();
      if (wait > 0) next = Math.min(next, wait);
      const job = byName.get(name);
      const room = job && wait <= 0 ? job.kind.concurrency - runningOf(name).length : 0;
      if (!job || room <= 0) continue;
      const claims = await q.claim(name, room);
      const full = claims.length === room;
      for (const claim of claims) began.push(begin(q, job, claim, full));
    }
    return { began, next };
  }

  function begin(q: Queue, job: Job, claim: Claim, more: boolean): Running {
    const abort = new AbortController();
    const ended = perform(q, job, claim, abort).finally(() => {
      running.delete(claim.id);
      // There may be more than there was room for.
      if (more) wake.abort();
    });
    const entry = { claim, abort, ended };
    running.set(claim.id, entry);
    return entry;
  }

  async function perform(q: Queue, job: Job, claim: Claim, abort: AbortController): Promise<void> {
    const { signal } = abort;
    const context = {
      signal,
      attempt: claim.retryCount + 1,
      async progress(done: number, total: number) {
        if (!(await q.noteProgress(claim, done, total))) abort.abort();
      },
    };
    try {
      const outcome = await job.run(portal, claim.data, context);
      if (outcome) await q.putBack(claim, { at: outcome.again, counts: false, problem: null });
      else await q.done(claim);
    } catch (error) {
      // Whoever took it, or the desk that cancelled it, has said what becomes of it; the last try is not lost by a restart.
      await settleFailed(q, claim, error, signal.aborted).catch((cause: unknown) => {
        // The lease ends, and another process takes it up.
        log.error({ job: claim.id, kind: claim.name, ...describeError(cause) }, 'job could not be noted');
      });
    }
  }

  async function settleFailed(q: Queue, claim: Claim, error: unknown, aborted: boolean): Promise<void> {
    const about = { job: claim.id, kind: claim.name, attempt: claim.retryCount + 1 };
    if (aborted) return q.putBack(claim, { at: now(), counts: false, problem: null });
    if (!(error instanceof JobProblem)) {
      log.error({ ...about, ...describeError(error) }, 'job failed');
      return q.failed(claim, 'unexpected');
    }
    const { code, next } = error;
    if (next !== 'never') log.warn({ ...about, problem: code }, 'job could not be done, will be tried again');
    return next === 'by-rule' ? q.failed(claim, code) : q.putBack(claim, { at: next, counts: true, problem: code });
  }

  /** Renews what is claimed, takes from who is gone, orders what comes by itself and tells of what failed for good. */
  async function lookAfter(q: Queue): Promise<void> {
    const at = performance.now();
    if (running.size > 0 && at - renewedAt >= RENEW_MS) {
      renewedAt = at;
      await renew(q);
    }
    if (at - lookedAfterAt < LOOK_AFTER_SECONDS * 1000 && lookedAfterAt > 0) return;
    lookedAfterAt = at;
    await q.lookAfter();
    await orderRounds(jobs);
    await tellFailed(q);
  }

  async function renew(q: Queue): Promise<void> {
    for (const name of new Set([...running.values()].map(({ claim }) => claim.name))) {
      const entries = runningOf(name);
      const held = await q.renew(
        name,
        entries.map(({ claim }) => claim),
      );
      for (const { claim, abort } of entries) if (!held.has(claim.id)) abort.abort();
    }
  }

  /** Each round of a job that comes by itself is a job with the round's number as its key. */
  async function orderRounds(of: readonly Job[]): Promise<void> {
    const rounds = of.flatMap(({ kind }) => (kind.every === null ? [] : [{ kind, number: Math.floor(now().getTime() / kind.every) }]));
    if (rounds.length === 0) return;
    await db.transaction(async (tx) => {
      for (const { kind, number } of rounds) await enqueue(tx, kind, {}, { key: String(number) });
    });
  }

  async function tellFailed(q: Queue): Promise<void> {
    const failed = await q.takeFailed(names);
    for (const { id, name, problem } of failed) log.error({ job: id, kind: name, problem }, 'job failed for good');
    for (const clinicId of new Set(failed.map((job) => job.clinicId))) await portal.events.publish(db, jobsChanged(clinicId));
  }

  async function run(): Promise<void> {
    let reported = false;
    while (!stopping.signal.aborted) {
      wake = new AbortController();
      let pause = LOOK_MS;
      try {
        const q = await queue();
        await lookAfter(q);
        pause = (await round(q, names)).next;
        reported = false;
      } catch (error) {
        if (!reported) log.warn(describeError(error), 'the queue of jobs could not be read');
        reported = true;
        pause = OUTAGE_MS;
      }
      await sleep(pause, undefined, { signal: AbortSignal.any([wake.signal, stopping.signal]) }).catch(() => undefined);
    }
  }

  /** A notification with a job's id says that it was cancelled. */
  function onNotify(payload: string): void {
    running.get(payload)?.abort.abort();
    wake.abort();
  }

  return {
    async start() {
      listening = await db.listen(JOBS_CHANNEL, onNotify, () => wake.abort());
      loop = run();
    },
    async runDue(...kinds) {
      const q = await queue();
      const only = kinds.length === 0 ? names : kinds.map(({ name }) => name).filter((name) => byName.has(name));
      await q.lookAfter();
      if (kinds.length === 0) await orderRounds(jobs);
      else {
        const rounds = kinds.filter(({ every }) => every !== null);
        await db.transaction(async (tx) => {
          for (const kind of rounds) await enqueue(tx, kind, {});
        });
      }
      let count = 0;
      for (;;) {
        const { began } = await round(q, only);
        if (began.length === 0) break;
        count += began.length;
        await Promise.all(began.map(({ ended }) => ended));
      }
      await tellFailed(q);
      return count;
    },
    async stop() {
      stopping.abort();
      await loop;
      await listening?.stop();
      const ended = Promise.all([...running.values()].map((entry) => entry.ended));
      const late = new AbortController();
      await Promise.race([ended, sleep(STOP_MS, undefined, { signal: late.signal }).catch(() => undefined)]);
      late.abort();
      for (const { abort } of running.values()) abort.abort();
      await ended;
    },
  };
}
