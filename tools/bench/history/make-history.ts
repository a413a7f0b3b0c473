/**
 * Makes a history: many clients at several processes of the server on one
 * PostgreSQL, while a process is killed with -9 and started again, and the
 * database is ended as by a crash and started again.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCrowd, refreshSessions } from '../../../bff/bench/crowd.ts';
import { type Found, makeBookingTimes, readBookings } from '../../../bff/bench/booking-times.ts';
import { startTestPostgres } from '../../../bff/src/database/test-postgres.ts';
import { type RunningPortal, startPortal } from '../../portal.ts';
import { SECRET } from '../cold.ts';
import { HistoryClient } from './client.ts';
import type { Operation } from './operations.ts';
import { randomFrom } from './random.ts';

export type Disturbance = 'kill' | 'restart';

export interface HistoryOptions {
  readonly clients: number;
  readonly processes: number;
  /** Of each client. */
  readonly patients: number;
  readonly seed: number;
  /** Whether the clients go on, by how many operations are over. */
  readonly goesOn: (done: number) => boolean;
  /** What is done in the middle: asked after each operation. */
  readonly disturb: (done: number) => Disturbance | null;
  readonly onDisturbed?: (what: Disturbance, done: number) => void;
}

export interface History {
  readonly operations: readonly Operation[];
  readonly found: Found;
}

/** Clients for each clinician: few, so that times are lost to others, and many are got. */
const CLIENTS_OF_ONE = 2;

export async function makeHistory(options: HistoryOptions): Promise<History> {
  const { clients, processes, patients, seed } = options;
  const folder = await mkdtemp(join(tmpdir(), 'portal-history-'));
  // A commit that was acknowledged must survive the end of the server.
  const server = await startTestPostgres({ ...process.env, TEST_DATABASE_URL: '' }, { synchronous_commit: 'on' });
  const portals: RunningPortal[] = [];
  const start = (index: number): Promise<RunningPortal> =>
    startPortal({
      dataDir: join(folder, String(index)),
      databaseUrl: server.url,
      env: { PORTAL_SECRET: SECRET, LOG_LEVEL: 'silent', SESSION_IDLE_MINUTES: '30' },
    });
  try {
    for (let index = 0; index < processes; index += 1) portals.push(await start(index));
    await addCrowd(server.url, 1, clients * patients);
    await refreshSessions(server.url);
    const times = await makeBookingTimes(server.url, Math.max(2, Math.ceil(clients / CLIENTS_OF_ONE)));
    const operations: Operation[] = [];
    let done = 0;
    const disturbing: Promise<void>[] = [];
    let isDisturbed = false;
    let killed = 0;
    const kill = async (): Promise<void> => {
      const index = killed % processes;
      killed += 1;
      const victim = portals[index];
      const gone = new Promise((resolve) => victim?.process.once('exit', resolve));
      victim?.process.kill('SIGKILL');
      await gone;
      portals[index] = await start(index);
    };
    const disturb = async (what: Disturbance): Promise<void> => {
      isDisturbed = true;
      await (what === 'kill' ? kill() : server.restart());
      isDisturbed = false;
    };
    const onDone = (): void => {
      done += 1;
      const what = isDisturbed ? null : options.disturb(done);
      if (what === null) return;
      options.onDisturbed?.(what, done);
      disturbing.push(disturb(what));
    };
    const run = async (index: number): Promise<void> => {
      const client = new HistoryClient({
        urls: () => portals.map(({ url }) => url),
        slotIds: times.slotIds,
        patients: numbersOf(index, clients, patients),
        random: randomFrom(seed + index),
        log: operations,
        onDone,
      });
      while (options.goesOn(done)) await client.step();
    };
    await Promise.all(Array.from({ length: clients }, (_, index) => run(index)));
    await Promise.all(disturbing);
    return { operations, found: await readBookings(times, server.url) };
  } finally {
    for (const portal of portals) await portal.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function* numbersOf(client: number, clients: number, patients: number): Generator<number> {
  for (let round = 0; round < patients; round += 1) yield 1 + client + round * clients;
}
