/**
 * `npm run bench:slots`: how long looking for a time takes, with 200 clinicians
 * and 60 days of times of which most are taken, and with ten times as many rows.
 * It asks as a browser does, one patient after another and each of them once, so
 * that nothing about them was read before. What is held to a bound is the time
 * that the server spends on a request, as its own log says it; how long the
 * client waited is printed beside it. The plans of the queries are written to
 * `var/bench/slots-plan.txt`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { addCrowd, refreshSessions } from '../../bff/bench/crowd.ts';
import { startTestPostgres } from '../../bff/src/database/test-postgres.ts';
import { addSlots, openSlotsPlans } from '../../bff/bench/slots.ts';
import { ROOT } from '../install.mjs';
import { type RunningPortal, startPortal } from '../portal.ts';
import { ask } from './ask.ts';
import { SECRET } from './cold.ts';
import { followRequests } from './request-times.ts';
import { speedOf } from './speed.ts';
import type { Speed } from './speed.ts';

const CLINICIANS = 200;
const DAYS = 60;
/** Days before today that make the table ten times as large. */
const PAST_DAYS = DAYS * 9;
/** Each asks once for each search, of the small table and of the large one. */
const PATIENTS = 300;
const WARM_UP = 30;
/** What is held to: at the 95th percentile, and of a table ten times as large against the small one. */
const BOUND_MS = 30;
const BOUND_GROWTH = 1.5;

const SEARCHES = {
  'next times': { path: 'openings', body: { visitType: 'follow-up' } },
  'a week': { path: 'slots', body: { visitType: 'follow-up', days: 7 } },
} as const;
type Search = keyof typeof SEARCHES;

interface Times {
  /** What the server spends. */
  readonly server: Speed;
  /** How long the client waits for the whole answer. */
  readonly whole: Speed;
}

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const folder = await mkdtemp(join(tmpdir(), 'portal-slots-'));
const server = await startTestPostgres(process.env, { shared_buffers: '1GB' });
const portal = await startPortal({ dataDir: folder, databaseUrl: server.url, env: { PORTAL_SECRET: SECRET, LOG_LEVEL: 'info' } });
const requests = followRequests(portal);
try {
  await addCrowd(server.url, 1, PATIENTS * 4);
  const rows = await addSlots(server.url, { clinicians: CLINICIANS, fromDay: 1, days: DAYS });
  const small = await measure(portal, 0);
  const grownRows = rows + (await addSlots(server.url, { clinicians: CLINICIANS, fromDay: -PAST_DAYS, days: PAST_DAYS }));
  const grown = await measure(portal, PATIENTS * 2);
  await mkdir(join(ROOT, 'var/bench'), { recursive: true });
  await writeFile(join(ROOT, 'var/bench/slots-plan.txt'), await openSlotsPlans(server.url));
  print({ rows, small, grownRows, grown });
  if (values.json) await writeFile(values.json, `${JSON.stringify({ rows, small, grownRows, grown }, null, 2)}\n`);
} finally {
  await portal.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(running: RunningPortal, after: number): Promise<Record<Search, Times>> {
  await refreshSessions(server.url);
  const found: [string, Times][] = [];
  // One after the other: they are not to slow each other.
  for (const [index, [name, search]] of Object.entries(SEARCHES).entries()) {
    found.push([name, await timesOf(running.url, search, after + index * PATIENTS)]);
  }
  return Object.fromEntries(found) as Record<Search, Times>;
}

async function timesOf(url: string, { path, body }: (typeof SEARCHES)[Search], after: number): Promise<Times> {
  const whole: number[] = [];
  const spent: number[] = [];
  for (let index = 1; index <= PATIENTS; index += 1) {
    const n = after + index;
    const began = performance.now();
    const answer = await ask(url, n, `scheduling/${path}`, { body });
    await answer.text();
    const waited = performance.now() - began;
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    const ms = await requests.timeOf(answer);
    if (index <= WARM_UP) continue;
    whole.push(waited);
    spent.push(ms);
  }
  return { server: speedOf(spent), whole: speedOf(whole) };
}

type Measured = Record<Search, Times>;

function print({ rows, small, grownRows, grown }: { rows: number; small: Measured; grownRows: number; grown: Measured }): void {
  console.log(`Looking for a time, ${CLINICIANS} clinicians, ${rows} and ${grownRows} times`);
  console.log('                     median    p95      grown     p95     growth');
  for (const name of Object.keys(SEARCHES) as Search[]) {
    for (const part of ['server', 'whole'] as const) {
      const [before, after] = [small[name][part], grown[name][part]];
      const growth = after.p95Ms / before.p95Ms;
      const isOver = part === 'server' && (Math.max(before.p95Ms, after.p95Ms) > BOUND_MS || growth > BOUND_GROWTH);
      const cells = [before.p50Ms, before.p95Ms, after.p50Ms, after.p95Ms].map((ms, i) => `${ms} ms`.padEnd([10, 9, 10, 8][i] ?? 0));
      console.log(`${`${name}, ${part}`.padEnd(21)}${cells.join('')}${growth.toFixed(2)}${isOver ? `  over ${BOUND_MS} ms or ${BOUND_GROWTH}` : ''}`);
      if (isOver) process.exitCode = 1;
    }
  }
}
