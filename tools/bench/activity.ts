/**
 * `npm run bench:activity`: how long the first page of the list of activity takes, for
 * people with 250,000 entries each among two million, whatever it is narrowed down to
 * and in every order. It asks as a browser does; each question is asked by each
 * person once. Held to a bound is the time that the server spends, as its own log
 * says it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addAuditHistory } from '../../bff/bench/audit.ts';
import { addCrowd, refreshSessions } from '../../bff/bench/crowd.ts';
import { startTestPostgres } from '../../bff/src/database/test-postgres.ts';
import { startPortal } from '../portal.ts';
import { timeSpent } from './ask.ts';
import { SECRET } from './cold.ts';
import { SERVER } from './big-database.ts';
import { followRequests } from './request-times.ts';
import { percentile } from './speed.ts';

const ENTRIES = 250_000;
const OTHERS = 750_000;
/** The first one warms up: nothing is to be measured for the first time. */
const PEOPLE = 5;
const BOUND_MS = 50;

/** Days of a year ago, by which a list of years is narrowed down. */
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const QUESTIONS: Readonly<Record<string, object>> = {
  all: {},
  notable: { who: 'notable' },
  'by staff': { who: 'staff' },
  'by the portal': { who: 'app' },
  'about bills': { kind: 'billing' },
  'about nothing that was done': { kind: 'insurance' },
  'by a name': { name: 'bench 3' },
  'by a name that is not there': { name: 'nobody of this name' },
  'some days of a year ago': { from: daysAgo(380), until: daysAgo(366) },
  'all, oldest first': { direction: 'ascending' },
  'in order of who': { sort: 'name', direction: 'ascending' },
  'in order of what': { sort: 'what', direction: 'ascending' },
  'in order of outcome': { sort: 'outcome', direction: 'ascending' },
};

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const folder = await mkdtemp(join(tmpdir(), 'portal-activity-'));
const server = await startTestPostgres(process.env, SERVER);
const portal = await startPortal({ dataDir: folder, databaseUrl: server.url, env: { PORTAL_SECRET: SECRET, LOG_LEVEL: 'info' } });
const requests = followRequests(portal);
try {
  await addCrowd(server.url, 1, PEOPLE + 1000);
  const begin = performance.now();
  await addAuditHistory(server.url, { from: 1, to: PEOPLE, each: ENTRIES, others: OTHERS });
  console.log(
    `${PEOPLE} people with ${ENTRIES} entries each among ${PEOPLE * ENTRIES + OTHERS}, made in ${Math.round((performance.now() - begin) / 1000)} s; time the server spends on a first page`,
  );
  await refreshSessions(server.url);
  const speeds: Record<string, { readonly p50Ms: number; readonly mostMs: number }> = {};
  console.log(`${'asked for'.padEnd(30)}median    most`);
  for (const [question, query] of Object.entries(QUESTIONS)) {
    const times: number[] = [];
    for (let n = 1; n <= PEOPLE; n += 1) times.push(await timeSpent(portal.url, requests, n, 'activity/search', { body: { limit: 25, ...query } }));
    times.shift();
    const speed = { p50Ms: percentile(times, 0.5), mostMs: percentile(times, 1) };
    speeds[question] = speed;
    const isOver = speed.mostMs > BOUND_MS;
    if (isOver) process.exitCode = 1;
    console.log(`${question.padEnd(30)}${`${speed.p50Ms} ms`.padEnd(10)}${speed.mostMs} ms${isOver ? `  over ${BOUND_MS} ms` : ''}`);
  }
  if (values.json) await writeFile(values.json, `${JSON.stringify({ entries: ENTRIES, speeds }, null, 2)}\n`);
} finally {
  await portal.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
