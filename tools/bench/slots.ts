/**
 * `npm run bench:slots`: how long looking for a time takes, with 200 clinicians
 * and 60 days of times of which most are taken, and with ten times as many rows.
 * It asks as a browser does, one patient after another, so that what is measured
 * is all that the server does. The plan of the query is written to
 * `var/bench/slots-plan.txt`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { addCrowd, patientId, refreshSessions, sessionCookie } from '../../bff/bench/crowd.ts';
import { startTestPostgres } from '../../bff/src/database/test-postgres.ts';
import { addSlots, openSlotsPlan } from '../../bff/bench/slots.ts';
import { ROOT } from '../install.mjs';
import { type RunningPortal, startPortal } from '../portal.ts';
import { SECRET } from './cold.ts';

const CLINICIANS = 200;
const DAYS = 60;
/** Days before today that make the table ten times as large. */
const PAST_DAYS = DAYS * 9;
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

interface Speed {
  readonly p50Ms: number;
  readonly p95Ms: number;
}

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const folder = await mkdtemp(join(tmpdir(), 'portal-slots-'));
const server = await startTestPostgres(process.env, { shared_buffers: '1GB' });
const portal = await startPortal({ dataDir: folder, databaseUrl: server.url, env: { PORTAL_SECRET: SECRET } });
try {
  await addCrowd(server.url, 1, PATIENTS);
  const rows = await addSlots(server.url, { clinicians: CLINICIANS, fromDay: 1, days: DAYS });
  const small = await measure(portal);
  const grownRows = rows + (await addSlots(server.url, { clinicians: CLINICIANS, fromDay: -PAST_DAYS, days: PAST_DAYS }));
  const grown = await measure(portal);
  await mkdir(join(ROOT, 'var/bench'), { recursive: true });
  await writeFile(join(ROOT, 'var/bench/slots-plan.txt'), await openSlotsPlan(server.url));
  print({ rows, small, grownRows, grown });
  if (values.json) await writeFile(values.json, `${JSON.stringify({ rows, small, grownRows, grown }, null, 2)}\n`);
} finally {
  await portal.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure({ url }: RunningPortal): Promise<Record<Search, Speed>> {
  await refreshSessions(server.url);
  const found: [string, Speed][] = [];
  // One after the other: they are not to slow each other.
  for (const [name, search] of Object.entries(SEARCHES)) found.push([name, await timesOf(url, search)]);
  return Object.fromEntries(found) as Record<Search, Speed>;
}

async function timesOf(url: string, { path, body }: (typeof SEARCHES)[Search]): Promise<Speed> {
  const times: number[] = [];
  for (let n = 1; n <= PATIENTS; n += 1) {
    const began = performance.now();
    const answer = await fetch(`${url}/api/patients/${patientId(n)}/scheduling/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-portal-client': '1', origin: url, cookie: sessionCookie(n, SECRET) },
      body: JSON.stringify(body),
    });
    await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    if (n > WARM_UP) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}

function print({ rows, small, grownRows, grown }: { rows: number; small: Record<Search, Speed>; grownRows: number; grown: Record<Search, Speed> }): void {
  console.log(`Looking for a time, ${CLINICIANS} clinicians, ${rows} and ${grownRows} times`);
  console.log('            median    p95      grown     p95     growth');
  for (const name of Object.keys(SEARCHES) as Search[]) {
    const growth = grown[name].p95Ms / small[name].p95Ms;
    const holds = grown[name].p95Ms <= BOUND_MS && growth <= BOUND_GROWTH ? '' : `  over ${BOUND_MS} ms or ${BOUND_GROWTH}`;
    console.log(
      `${name.padEnd(12)}${`${small[name].p50Ms} ms`.padEnd(10)}${`${small[name].p95Ms} ms`.padEnd(9)}${`${grown[name].p50Ms} ms`.padEnd(10)}${`${grown[name].p95Ms} ms`.padEnd(8)}${growth.toFixed(2)}${holds}`,
    );
  }
}
