/**
 * `npm run bench:streams`: what 2,000 open streams of live events cost a process
 * that has nothing else to do, and whether any of 4,000 on two processes is lost
 * while the database answers nobody who asks about sessions for 10 seconds.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import type { ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sessionCookie } from '../../bff/bench/crowd.ts';
import { onDatabase } from '../../bff/bench/on-database.ts';
import { startTestPostgres } from '../../bff/src/database/test-postgres.ts';
import { startPortal } from '../portal.ts';
import type { RunningPortal } from '../portal.ts';
import { SECRET } from './cold.ts';

const STEADY = 2_000;
const IN_TROUBLE = 4_000;
const MEASURED_MS = 30_000;
const SLOW_MS = 10_000;
/** Percent of one core. */
const BOUND_PERCENT = 5;
/** Opened at once. */
const TOGETHER = 25;
/** Of Linux: what a process has used is told in these. */
const TICKS_PER_SECOND = 100;

interface Streams {
  /** How many are open now. */
  readonly count: number;
  close(): void;
}

const folder = await mkdtemp(join(tmpdir(), 'portal-streams-'));
const server = await startTestPostgres();
const portals: RunningPortal[] = [];
try {
  for (const name of ['first', 'second']) {
    portals.push(await startPortal({ dataDir: join(folder, name), databaseUrl: server.url, env: { PORTAL_SECRET: SECRET } }));
  }
  const [first, second] = portals;
  if (!first || !second) throw new Error('Two portals were to run.');
  await addSessions(IN_TROUBLE);
  const steady = await openStreams(first, 1, STEADY);
  const percent = await cpuPercent(first);
  process.stdout.write(`${steady.count} streams with nothing to tell: ${percent.toFixed(1)} % of a core (at most ${BOUND_PERCENT})\n`);
  const more = await openStreams(second, STEADY + 1, IN_TROUBLE);
  const before = steady.count + more.count;
  await slowDown();
  // Time for two looks at all of them.
  await wait(SLOW_MS);
  const after = steady.count + more.count;
  process.stdout.write(`${before} streams on two processes, database slow for ${SLOW_MS / 1000} s: ${before - after} lost\n`);
  if (percent > BOUND_PERCENT || before !== IN_TROUBLE || after !== before) process.exitCode = 1;
  steady.close();
  more.close();
} finally {
  for (const portal of portals) await portal.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Sessions of the demo's patients, whose tokens {@link sessionCookie} signs. */
async function addSessions(count: number): Promise<void> {
  await onDatabase(server.url, async (client) => {
    await client.query(
      `insert into session (id, token, "userId", "expiresAt", "updatedAt")
        select gen_random_uuid(), 'crowd-' || n, (array(select id from "user" where username in ('dana', 'walter', 'luis') order by id))[1 + n % 3],
          now() + interval '1 hour', now() from generate_series(1, $1::int) n`,
      [count],
    );
  });
}

async function openStreams(portal: RunningPortal, from: number, to: number): Promise<Streams> {
  const state = { count: 0 };
  const open: ClientRequest[] = [];
  const openOne = (n: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const asked = request(`${portal.url}/api/events`, { agent: false, headers: { cookie: sessionCookie(n, SECRET) } }, (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`A stream was answered ${answer.statusCode}.`));
        state.count += 1;
        answer.resume().once('close', () => (state.count -= 1));
        resolve();
      });
      asked.once('error', reject).end();
      open.push(asked);
    });
  for (let n = from; n <= to; n += TOGETHER) await Promise.all(Array.from({ length: Math.min(TOGETHER, to - n + 1) }, (_, i) => openOne(n + i)));
  return {
    get count() {
      return state.count;
    },
    close: () => open.forEach((each) => each.destroy()),
  };
}

/** What a process uses for a while, in percent of one core. */
async function cpuPercent({ process: child }: RunningPortal): Promise<number> {
  const used = async (): Promise<number> => {
    const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  };
  const began = await used();
  await wait(MEASURED_MS);
  return (((await used()) - began) / (MEASURED_MS / 1000)) * 100;
}

/** Whoever asks about sessions waits. */
async function slowDown(): Promise<void> {
  await onDatabase(server.url, async (client) => {
    await client.query('begin');
    await client.query('lock table session in access exclusive mode');
    await wait(SLOW_MS);
    await client.query('rollback');
  });
}
