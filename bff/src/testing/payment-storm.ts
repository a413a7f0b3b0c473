/**
 * A storm of payments (PY-08): a process pays, gives back and takes events at
 * random, with everything sent twice or in the wrong order, answers that are lost,
 * and kills of it and of the gateway in the middle. When it is over and the
 * reconciler has run, the ledger, the gateway and the bank must say the same.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../database/database.ts';
import type { Database, DatabaseConfig } from '../database/database.ts';
import { bankToken, cardToken, openTestGateway } from '../payments/testing.ts';
import { stormFaults } from './payment-storm-faults.ts';
import type { StormOrder, StormSettings } from './payment-storm-orders.ts';

const CHILD = fileURLToPath(new URL('./payment-storm-child.ts', import.meta.url));
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** An order that nobody answers for so long is a fault of the storm itself. */
const PATIENCE_MS = 120_000;
const TOKENS = [
  cardToken,
  () => cardToken('lostanswer'),
  () => cardToken('funds'),
  () => cardToken('declined'),
  bankToken,
  () => bankToken('bankfunds'),
] as const;

export interface StormOptions {
  /** Migrated; what is in it stays beside. */
  readonly database: DatabaseConfig;
  readonly patientId: string;
  readonly events: number;
  readonly seed: number;
  readonly startsAt: Date;
}

export interface StormResult {
  readonly faults: readonly string[];
  /** What was done, by kind. */
  readonly done: Readonly<Record<string, number>>;
  readonly totals: Readonly<Record<string, number>>;
}

type Unnumbered<Order> = Order extends unknown ? Omit<Order, 'id' | 'at'> : never;

export async function payInStorm({ database, patientId, events, seed, startsAt }: StormOptions): Promise<StormResult> {
  const random = randomOf(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const any = <T>(of: readonly T[]): T => of[upTo(of.length)] as T;
  let time = startsAt.getTime();
  const done: Record<string, number> = {};
  const count = (what: string): void => void (done[what] = (done[what] ?? 0) + 1);
  const dataDir = await mkdtemp(join(tmpdir(), 'payment-storm-'));
  const gateway = await openTestGateway(() => new Date(time));
  const db = await openDatabase(database);
  const worker = workerOf({ database, dataDir, gateway: { port: gateway.server.port, origin: gateway.server.origin } });
  const pays: Unnumbered<Extract<StormOrder, { what: 'pay' }>>[] = [];

  try {
    const bills = await newBills(db, patientId, Math.max(4, Math.ceil(events / 8)), startsAt);
    gateway.fault = ({ method }) => {
      if (method === 'GET' || random() > 0.06) return undefined;
      return any(['cut-before', 'cut-after', 'trouble'] as const);
    };
    for (let n = 0; n < events;) {
      const size = Math.min(events - n, 1 + upTo(6));
      n += size;
      const orders = Array.from({ length: size }, () => nextOrder(bills));
      time += upTo(4 * MINUTE_MS);
      if (random() < 0.01) time += DAY_MS;
      const under = Promise.all(orders.map((order) => worker.tell(time, order)));
      if (random() < 0.08) {
        count('kill');
        // Somewhere within what the batch does.
        await Promise.race([under, new Promise((resolve) => setTimeout(resolve, upTo(60)))]);
        await worker.kill();
      }
      for (const outcome of await under) count(`answer ${outcome}`);
      if (random() < 0.02) {
        count('gateway killed');
        await gateway.restart();
      }
    }
    gateway.fault = () => undefined;
    await calm();
    return { ...(await stormFaults(db, gateway, new Date(time))), done };
  } finally {
    await worker.kill();
    await db.close();
    await gateway.close();
    await rm(dataDir, { recursive: true });
  }

  function nextOrder(bills: readonly string[]): Unnumbered<StormOrder> {
    const dice = random();
    const known = gateway.server.deliveries();
    if (dice < 0.45 || known.length === 0) {
      const order = { what: 'pay', key: `storm:${seed}:${pays.length}`, patientId, parts: someOf(bills), token: any(TOKENS)() } as const;
      pays.push(order);
      count('pay');
      return order;
    }
    if (dice < 0.58) {
      count('pay again');
      return any(pays);
    }
    if (dice < 0.68) {
      count('refund');
      return { what: 'refund', key: upTo(1_000_000) };
    }
    if (dice < 0.95) {
      count('event');
      const { body, signature } = any(known);
      return { what: 'event', body, signature };
    }
    count('reconcile');
    return { what: 'reconcile' };
  }

  function someOf(bills: readonly string[]): { statementId: string; cents: number }[] {
    return [...new Set(Array.from({ length: 1 + upTo(3) }, () => any(bills)))].map((statementId) => ({ statementId, cents: 100 + upTo(6_000) }));
  }

  /** Time passes: what is not known is asked for, debits end, the gateway pays out. */
  async function calm(): Promise<void> {
    for (const passes of [5 * MINUTE_MS, 10 * MINUTE_MS, 2 * DAY_MS, DAY_MS, 5 * MINUTE_MS]) {
      time += passes;
      const outcome = await worker.tell(time, { what: 'reconcile' });
      if (outcome !== 'done') throw new Error(`The reconciler did not come through: ${outcome}`);
    }
    // All once more, the last first: nothing may move any more.
    for (const { body, signature } of gateway.server.deliveries().toReversed()) await worker.tell(time, { what: 'event', body, signature });
  }
}

async function newBills(db: Database, patientId: string, count: number, issuedOn: Date): Promise<string[]> {
  const rows = await db.prisma.statement.createManyAndReturn({
    data: Array.from({ length: count }, () => ({ patientId, number: crypto.randomUUID(), status: 'open' as const, issuedOn, totalCents: 25_000 })),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** A process that is started when it is needed, and killed without a word. */
function workerOf(settings: StormSettings) {
  let child: ChildProcess | undefined;
  let starting: Promise<ChildProcess> | undefined;
  let last = 0;
  const waiting = new Map<number, (outcome: string) => void>();

  async function start(): Promise<ChildProcess> {
    // Without the flags of the process that runs the tests: it would run as a test itself, and end when that has passed.
    const started = fork(CHILD, [JSON.stringify(settings)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
    started.on('message', ({ id, outcome }: { id: number; outcome: string }) => {
      waiting.get(id)?.(outcome);
      waiting.delete(id);
    });
    // Also when it ends by itself: nobody answers any more for what it was told.
    started.once('exit', () => {
      child = undefined;
      starting = undefined;
      for (const answer of waiting.values()) answer('killed');
      waiting.clear();
    });
    await once(started, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) });
    child = started;
    return started;
  }

  return {
    async tell(at: number, order: Unnumbered<StormOrder>): Promise<string> {
      const to = await (starting ??= start());
      const id = (last += 1);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`No answer to ${order.what}`)), PATIENCE_MS);
        waiting.set(id, (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        });
        to.send({ ...order, id, at });
      });
    },
    async kill(): Promise<void> {
      await starting;
      if (!child) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
