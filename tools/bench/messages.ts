/**
 * `npm run bench:messages`: how long an inbox with 5,000 conversations takes, and
 * one with ten times as many. It asks as a browser does, each person once for
 * each of what they may look at, so that nothing about them was read before. What
 * is held to a bound is the time that the server spends on the inbox, as its own
 * log says it; the rest is told beside it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addCrowd, refreshSessions } from '../../bff/bench/crowd.ts';
import { addThreads } from '../../bff/bench/threads.ts';
import { startTestPostgres } from '../../bff/src/database/test-postgres.ts';
import { startPortal } from '../portal.ts';
import { timeSpent } from './ask.ts';
import { SECRET } from './cold.ts';
import { followRequests } from './request-times.ts';
import { speedOf } from './speed.ts';
import type { Speed } from './speed.ts';

const THREADS = 5_000;
const TIMES_MORE = 10;
/** Who has so many; those with ten times as many are fewer, and other people. */
const PEOPLE = 40;
const PEOPLE_WITH_MORE = 3;
/** Asked before, by people of their own, so that nothing is measured for the first time. */
const WARM_UP = 4;
/** Of the inbox of 5,000, at the 95th percentile. */
const BOUND_MS = 25;

const VIEWS = {
  inbox: { method: 'GET', path: 'threads?limit=25' },
  places: { method: 'GET', path: 'folders' },
  unread: { method: 'POST', path: 'threads/search', body: { unread: true, limit: 25 } },
  archive: { method: 'POST', path: 'threads/search', body: { place: 'archive', limit: 25 } },
  sent: { method: 'POST', path: 'threads/search', body: { place: 'sent', limit: 25 } },
  'found words': { method: 'POST', path: 'threads/search', body: { text: 'swollen knee', limit: 25 } },
} as const satisfies Record<string, { method: 'GET' | 'POST'; path: string; body?: object }>;
type View = keyof typeof VIEWS;
type Speeds = Record<View, Speed>;

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const folder = await mkdtemp(join(tmpdir(), 'portal-threads-'));
const server = await startTestPostgres(process.env, { shared_buffers: '1GB' });
const portal = await startPortal({ dataDir: folder, databaseUrl: server.url, env: { PORTAL_SECRET: SECRET, LOG_LEVEL: 'info' } });
const requests = followRequests(portal);
try {
  const all = WARM_UP + PEOPLE + PEOPLE_WITH_MORE;
  await addCrowd(server.url, 1, all);
  const rows = await addThreads(server.url, { from: 1, to: WARM_UP + PEOPLE, count: THREADS });
  await measure(1, WARM_UP);
  const small = await measure(WARM_UP + 1, WARM_UP + PEOPLE);
  const grownRows = rows + (await addThreads(server.url, { from: WARM_UP + PEOPLE + 1, to: all, count: THREADS * TIMES_MORE }));
  const grown = await measure(WARM_UP + PEOPLE + 1, all);
  print(rows, small, grownRows, grown);
  if (values.json) await writeFile(values.json, `${JSON.stringify({ rows, small, grownRows, grown }, null, 2)}\n`);
} finally {
  await portal.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** One view after the other, and in each one person after the other: they are not to slow each other. */
async function measure(from: number, to: number): Promise<Speeds> {
  await refreshSessions(server.url);
  const found: [string, Speed][] = [];
  for (const [name, { path, ...options }] of Object.entries(VIEWS)) {
    const spent: number[] = [];
    for (let n = from; n <= to; n += 1) spent.push(await timeSpent(portal.url, requests, n, `messages/${path}`, options));
    found.push([name, speedOf(spent)]);
  }
  return Object.fromEntries(found) as Speeds;
}

function print(rows: number, small: Speeds, grownRows: number, grown: Speeds): void {
  console.log(`Conversations, ${THREADS} and ${THREADS * TIMES_MORE} a person, ${rows} and ${grownRows} in all; time the server spends`);
  console.log('              median    p95      grown     p95       growth');
  for (const name of Object.keys(VIEWS) as View[]) {
    const growth = grown[name].p95Ms / small[name].p95Ms;
    const isOver = name === 'inbox' && small.inbox.p95Ms > BOUND_MS;
    const cells = [small[name].p50Ms, small[name].p95Ms, grown[name].p50Ms, grown[name].p95Ms].map((ms, i) => `${ms} ms`.padEnd([10, 9, 10, 10][i] ?? 0));
    console.log(`${name.padEnd(14)}${cells.join('')}${growth.toFixed(2)}${isOver ? `  over ${BOUND_MS} ms` : ''}`);
    if (isOver) process.exitCode = 1;
  }
}
