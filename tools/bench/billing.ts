/**
 * `npm run bench:billing`: how long the overview of a household with 400 bills takes.
 * It asks as a browser does, each person once for each of what the page reads, so
 * that nothing about them was read before. What is held to a bound is the time that
 * the server spends, as its own log says it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addBills } from '../../bff/bench/bills.ts';
import { addCrowd, refreshSessions } from '../../bff/bench/crowd.ts';
import { startTestPostgres } from '../../bff/src/database/test-postgres.ts';
import { startPortal } from '../portal.ts';
import { timeSpent } from './ask.ts';
import { SECRET } from './cold.ts';
import { followRequests } from './request-times.ts';
import { speedOf } from './speed.ts';
import type { Speed } from './speed.ts';

const BILLS = 400;
const HOUSEHOLDS = 100;
/** Asked before, by people of their own, so that nothing is measured for the first time. */
const WARM_UP = 5;
/** Of each part of the overview, at the 95th percentile. */
const BOUND_MS = 30;

/** What the page of the overview reads. */
const PARTS = ['summary', 'accounts', 'statements?limit=25'] as const;

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const folder = await mkdtemp(join(tmpdir(), 'portal-bills-'));
const server = await startTestPostgres(process.env, { shared_buffers: '512MB' });
const portal = await startPortal({ dataDir: folder, databaseUrl: server.url, env: { PORTAL_SECRET: SECRET, LOG_LEVEL: 'info' } });
const requests = followRequests(portal);
try {
  const all = WARM_UP + HOUSEHOLDS;
  await addCrowd(server.url, 1, all * 2);
  const rows = await addBills(server.url, { from: 1, to: all, other: all, count: BILLS });
  await measure(1, WARM_UP);
  const speeds = await measure(WARM_UP + 1, all);
  console.log(`Overview of households with ${BILLS} bills, ${rows} in all; time the server spends`);
  for (const [part, { p50Ms, p95Ms }] of Object.entries(speeds)) {
    const isOver = p95Ms > BOUND_MS;
    console.log(`${part.padEnd(22)}median ${p50Ms} ms, p95 ${p95Ms} ms${isOver ? `, over ${BOUND_MS} ms` : ''}`);
    if (isOver) process.exitCode = 1;
  }
  if (values.json) await writeFile(values.json, `${JSON.stringify({ rows, speeds }, null, 2)}\n`);
} finally {
  await portal.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** One part after the other, and in each one person after the other: they are not to slow each other. */
async function measure(from: number, to: number): Promise<Record<string, Speed>> {
  await refreshSessions(server.url);
  const found: [string, Speed][] = [];
  for (const part of PARTS) {
    const spent: number[] = [];
    for (let n = from; n <= to; n += 1) spent.push(await timeSpent(portal.url, requests, n, `billing/${part}`, { method: 'GET' }));
    found.push([part, speedOf(spent)]);
  }
  return Object.fromEntries(found);
}
