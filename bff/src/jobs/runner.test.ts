import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { openDatabase } from '../database/database.ts';
import { eachEngine, useDatabase } from '../database/testing.ts';
import type { Portal } from '../portal.ts';
import { cancelJob, enqueue, enqueueAll, reschedule } from './enqueue.ts';
import type { JobOrder } from './enqueue.ts';
import { defineJob, jobKind, JobProblem } from './job.ts';
import type { Job, JobContext, JobKind, JobOutcome } from './job.ts';
import { addQueues } from './queue.ts';
import { jobBench } from './testing/bench.ts';
import type { JobBench } from './testing/bench.ts';

const START = new Date('2026-11-24T16:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const STUCK_CHILD = fileURLToPath(new URL('./testing/stuck-child.ts', import.meta.url));

const DATA = z.object({ id: z.string() });
type Data = z.infer<typeof DATA>;

eachEngine((engine) => {
  describe('jobs', () => {
    const db = useDatabase(engine);
    let bench: JobBench;
    /** What was done, in order. */
    let done: string[] = [];
    let number = 0;
    before(async () => {
      bench = await jobBench(db(), START);
    });
    beforeEach(async () => {
      done = [];
      bench.logLines.splice(0);
      await db().sql('forget_jobs', 'delete from jobs.job');
    });

    /** A kind of its own for each test. */
    async function kindOf(more: Partial<JobKind<Data>> = {}): Promise<JobKind<Data>> {
      number += 1;
      const kind = jobKind<Data>({ name: `test.n${number}`, data: DATA, ...more });
      await addQueues(db(), [kind as unknown as JobKind]);
      return kind;
    }
    const doing = (kind: JobKind<Data>, run: (data: Data, context: JobContext) => Promise<JobOutcome> | JobOutcome = () => undefined): Job =>
      defineJob(kind, async (_portal: Portal, data, context) => {
        const outcome = await run(data, context);
        done.push(data.id);
        return outcome;
      });
    const order = (kind: JobKind<Data>, id: string, more: JobOrder = {}) => db().transaction((tx) => enqueue(tx, kind, { id }, more));
    const stateOf = async (kind: JobKind<Data>) =>
      (await db().sql<{ state: string }>('job_states', 'select state::text from jobs.job where name = $1', [kind.name])).map(({ state }) => state);

    test('a job follows the transaction it was ordered in, and is done once', async () => {
      const kind = await kindOf();
      const runner = bench.runner(doing(kind));
      await order(kind, 'kept');
      await assert.rejects(
        db().transaction(async (tx) => {
          await enqueue(tx, kind, { id: 'undone' });
          throw new Error('undo');
        }),
      );
      assert.deepEqual([await runner.runDue(), await runner.runDue()], [1, 0]);
      assert.deepEqual(done, ['kept']);
    });

    test('what is not of a kind’s shape is refused when it is ordered', async () => {
      const kind = await kindOf();
      await assert.rejects(db().transaction((tx) => enqueue(tx, kind, { name: 'Dana' } as unknown as Data)));
    });

    test('a reminder waits until it is due, and can be moved and taken back', async () => {
      const kind = await kindOf();
      const runner = bench.runner(doing(kind));
      const at = (hours: number) => new Date(bench.now().getTime() + hours * HOUR);
      await order(kind, 'stays', { key: 'stays', dueAt: at(24) });
      await order(kind, 'moved', { key: 'moved', dueAt: at(24) });
      await order(kind, 'cancelled', { key: 'cancelled', dueAt: at(24) });
      assert.equal(await db().transaction((tx) => reschedule(tx, kind, 'moved', at(48))), true);
      assert.equal(await db().transaction((tx) => cancelJob(tx, kind, 'cancelled')), true);
      assert.equal(await runner.runDue(), 0);
      await bench.advance(24 * HOUR);
      await runner.runDue();
      assert.deepEqual(done, ['stays']);
      await bench.advance(24 * HOUR);
      await runner.runDue();
      assert.deepEqual(done, ['stays', 'moved']);
      assert.equal(await db().transaction((tx) => reschedule(tx, kind, 'moved', at(1))), false);
      assert.equal(await db().transaction((tx) => cancelJob(tx, kind, 'cancelled')), false);
    });

    test('for each key there is one job, also when it is ordered again after it was done', async () => {
      const kind = await kindOf();
      const runner = bench.runner(doing(kind));
      assert.deepEqual(
        [await order(kind, 'offer', { key: 'a' }), await order(kind, 'offer', { key: 'a' }), await order(kind, 'other', { key: 'b' })],
        [true, false, true],
      );
      await runner.runDue();
      assert.equal(await order(kind, 'offer', { key: 'a' }), false);
      await runner.runDue();
      assert.deepEqual(done.toSorted(), ['offer', 'other']);
    });

    test('an offer that expires is taken back by whoever accepts it in time, and the key is free again', async () => {
      const kind = await kindOf();
      const runner = bench.runner(doing(kind));
      const dueAt = new Date(bench.now().getTime() + 10 * MINUTE);
      await order(kind, 'expired', { key: 'offer', dueAt });
      await db().transaction((tx) => cancelJob(tx, kind, 'offer'));
      assert.equal(await order(kind, 'expired', { key: 'offer', dueAt }), true);
      await bench.advance(10 * MINUTE);
      await runner.runDue();
      assert.deepEqual(done, ['expired']);
    });

    test('what failed is tried again after longer and longer pauses, then told to the operator, once', async () => {
      const kind = await kindOf({ retry: { times: 3, seconds: 60, most: 3600 } });
      let tries = 0;
      const runners = [1, 2].map(() =>
        bench.runner(
          doing(kind, () => {
            tries += 1;
            throw new Error('Dana Whitfield, 507-555-0146');
          }),
        ),
      );
      await order(kind, 'x');
      const at: number[] = [];
      for (let minute = 0; minute < 60; minute += 1) {
        const beforeIt = tries;
        for (const runner of runners) await runner.runDue();
        if (tries > beforeIt) at.push(minute);
        await bench.advance(MINUTE);
      }
      assert.equal(tries, 4);
      const pauses = at.slice(1).map((minute, i) => minute - (at[i] ?? 0));
      assert.ok(
        pauses.every((pause, i) => i === 0 || pause > (pauses[i - 1] ?? 0)),
        pauses.join(),
      );
      const told = bench.logLines.filter((line) => line.includes('job failed for good')).map((line) => JSON.parse(line) as object);
      assert.deepEqual(
        told.map((line) => ({ ...line, time: 0, job: '' })),
        [{ level: 50, time: 0, job: '', kind: kind.name, problem: 'unexpected', msg: 'job failed for good' }],
      );
      // Of no clinic: every desk sees it.
      assert.deepEqual(bench.told, [{ type: 'desk.jobs-changed', scope: 'desk:read', anyClinic: true }]);
      assert.ok(!bench.logLines.some((line) => line.includes('Dana')));
    });

    test('a problem says when to try again, or that it makes no sense', async () => {
      const kind = await kindOf();
      let problem: JobProblem | null = new JobProblem('busy', new Date(START.getTime() + 400 * 24 * HOUR));
      const runner = bench.runner(
        doing(kind, () => {
          if (problem) throw problem;
        }),
      );
      await order(kind, 'later');
      assert.equal(await runner.runDue(), 1);
      assert.equal(await runner.runDue(), 0);
      await bench.advance(400 * 24 * HOUR - (bench.now().getTime() - START.getTime()));
      problem = null;
      await runner.runDue();
      assert.deepEqual(done, ['later']);
      problem = new JobProblem('address-gone', 'never');
      await order(kind, 'never');
      assert.equal(await runner.runDue(), 1);
      assert.deepEqual((await stateOf(kind)).toSorted(), ['completed', 'failed']);
    });

    test('a job for which it is not the time yet comes again, as often as it takes', async () => {
      const kind = await kindOf({ retry: { times: 1, seconds: 1, most: 1 } });
      let rounds = 0;
      const runner = bench.runner(doing(kind, () => ((rounds += 1) < 5 ? { again: new Date(bench.now().getTime() + HOUR) } : undefined)));
      await order(kind, 'x');
      for (let i = 0; i < 6; i += 1) {
        await runner.runDue();
        await bench.advance(HOUR);
      }
      assert.equal(rounds, 5);
      assert.deepEqual(await stateOf(kind), ['completed']);
    });

    test('processes share the work, and each job is done by one of them', async () => {
      const kind = await kindOf({ concurrency: 5 });
      const runners = [1, 2].map(() => bench.runner(doing(kind)));
      await db().transaction((tx) =>
        enqueueAll(
          tx,
          kind,
          Array.from({ length: 40 }, (_, i) => ({ data: { id: `${i}` } })),
        ),
      );
      const counts = await Promise.all(runners.map((runner) => runner.runDue()));
      assert.equal((counts[0] ?? 0) + (counts[1] ?? 0), 40);
      assert.equal(new Set(done).size, 40);
    });

    test('a push service that does not answer holds up no reminder, and no more pushes than it may', async () => {
      const slow = await kindOf({ concurrency: 2 });
      const quick = await kindOf();
      const answer = Promise.withResolvers<void>();
      const reminded = Promise.withResolvers<void>();
      const asked: string[] = [];
      const runner = bench.runner(
        doing(slow, ({ id }) => (asked.push(id), answer.promise)),
        doing(quick, () => reminded.resolve()),
      );
      for (const id of ['a', 'b', 'c']) await order(slow, id);
      await runner.start();
      await order(quick, 'reminder');
      await reminded.promise;
      assert.equal(asked.length, 2);
      answer.resolve();
      await runner.stop();
      assert.ok(done.includes('reminder') && done.includes('a') && done.includes('b'));
    });

    test('a stop lets the work under way end and begins nothing new', async () => {
      const kind = await kindOf();
      const [begun, may] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const runner = bench.runner(doing(kind, () => (begun.resolve(), may.promise)));
      await order(kind, 'first');
      await order(kind, 'second');
      await runner.start();
      await begun.promise;
      const stopped = runner.stop();
      may.resolve();
      await stopped;
      assert.deepEqual(done, ['first']);
      assert.deepEqual((await stateOf(kind)).toSorted(), ['completed', 'created']);
    });

    test('an export says how far it is, stops when it is cancelled, and is not begun again', async () => {
      const kind = await kindOf({ minutes: 120 });
      const parts: number[] = [];
      const runner = bench.runner(
        doing(kind, async (_, { progress, signal }) => {
          for (let part = 1; part <= 5; part += 1) {
            await progress(part, 5);
            signal.throwIfAborted();
            parts.push(part);
            if (part === 2) await db().transaction((tx) => cancelJob(tx, kind, 'export'));
          }
        }),
      );
      await order(kind, 'x', { key: 'export' });
      assert.equal(await runner.runDue(), 1);
      assert.equal(await runner.runDue(), 0);
      assert.deepEqual(parts, [1, 2]);
      assert.deepEqual(await stateOf(kind), ['cancelled']);
    });

    test('a job under way is told at once that it was cancelled', async () => {
      const kind = await kindOf();
      const [begun, told] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const runner = bench.runner(
        doing(kind, (_, { signal }) => {
          signal.addEventListener('abort', () => told.resolve());
          begun.resolve();
          return told.promise;
        }),
      );
      await order(kind, 'x', { key: 'x' });
      await runner.start();
      await begun.promise;
      await db().transaction((tx) => cancelJob(tx, kind, 'x'));
      await told.promise;
      await runner.stop();
    });

    test('what is written back to a record system goes in order for each patient, and one that failed holds up that patient alone', async () => {
      const kind = await kindOf({ ordered: true, concurrency: 4, retry: { times: 0, seconds: 1, most: 1 } });
      let down = true;
      const runner = bench.runner(
        doing(kind, ({ id }) => {
          if (down && id === 'ana 2') throw new JobProblem('refused');
        }),
      );
      await db().transaction(async (tx) => {
        for (const id of ['ana 1', 'ana 2', 'ana 3', 'ben 1', 'ben 2', 'ben 3']) await enqueue(tx, kind, { id }, { orderedBy: id.slice(0, 3), key: id });
      });
      await runner.runDue();
      assert.deepEqual(
        done.filter((id) => id.startsWith('ana')),
        ['ana 1'],
      );
      assert.deepEqual(
        done.filter((id) => id.startsWith('ben')),
        ['ben 1', 'ben 2', 'ben 3'],
      );
      down = false;
      await db().sql('drop_failed', `delete from jobs.job where state = 'failed'`);
      await runner.runDue();
      assert.deepEqual(
        done.filter((id) => id.startsWith('ana')),
        ['ana 1', 'ana 3'],
      );
    });

    test('a job that comes by itself comes once a round, whatever number of processes run', async () => {
      const rounds: string[] = [];
      number += 1;
      const kind = jobKind({ name: `test.n${number}`, data: z.object({}), every: HOUR });
      const runners = [1, 2].map(() => bench.runner(defineJob(kind, async () => void rounds.push('round'))));
      for (let half = 0; half < 4; half += 1) {
        await Promise.all(runners.map((runner) => runner.runDue()));
        await bench.advance(HOUR / 2);
      }
      assert.ok(rounds.length === 2 || rounds.length === 3, `${rounds.length} rounds in two hours`);
    });

    test('a job that no process can do waits for one that can', async () => {
      const kind = await kindOf();
      const job = doing(kind);
      await order(kind, 'x');
      assert.equal(await bench.runner({ ...job, canRun: () => false }).runDue(), 0);
      assert.equal(await bench.runner({ ...job, canRun: () => true }).runDue(), 1);
    });

    test('a job of a process that was killed is taken up by another, and not before its lease has ended', async () => {
      const stuck = jobKind<Data>({ name: 'test.stuck', data: DATA });
      const made = await engine.create();
      const { config } = made;
      const first = await openDatabase(config);
      await addQueues(first, [stuck as unknown as JobKind]);
      await first.transaction((tx) => enqueue(tx, stuck, { id: 'x' }));
      await first.close();

      const child = spawn(process.execPath, [STUCK_CHILD, JSON.stringify(config)], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');

      const second = await openDatabase(config);
      const later = await jobBench(second, new Date());
      const runner = later.runner(doing(stuck));
      assert.equal(await runner.runDue(), 0);
      await later.advance(MINUTE);
      await runner.runDue();
      await later.advance(MINUTE);
      await runner.runDue();
      assert.deepEqual(done, ['x']);
      await second.close();
      await made.remove();
    });
  });
});
