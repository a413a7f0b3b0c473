/**
 * `npm run bench:big`: how long pages take in a health system with 300,000 patients
 * and a million entries in its audit log, for people as most are and for those with
 * the most years of records, and at the clinics' desks. The database is built once,
 * below `var/bench` (`-- --patients 3000` tries it with fewer). Each person is asked
 * for once in a view, of a server that has just begun and has nothing of anybody in
 * its memory. What is held to a bound is the time that the portal spends, as its own
 * log says it. Then each view is asked for once more, and how PostgreSQL found it is
 * written to `var/bench/plans`.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HEAVY, signInAll } from '../../bff/bench/big.ts';
import { startKeptPostgres } from '../../bff/src/database/test-postgres.ts';
import { startPortal } from '../portal.ts';
import type { RunningPortal } from '../portal.ts';
import { BENCH_FOLDER, bigDatabase, SERVER } from './big-database.ts';
import type { BigDatabase } from './big-database.ts';
import { DESK_VIEWS, NURSE, PATIENT_VIEWS, SCHEDULER } from './big-views.ts';
import type { View } from './big-views.ts';
import { SECRET } from './cold.ts';
import { followRequests } from './request-times.ts';
import { speedOf } from './speed.ts';
import type { Speed } from './speed.ts';

const PATIENTS = 300_000;
/** Others than are measured ask before, so that nothing is done for the first time. */
const WARM_UP = 6;
const TYPICAL = 100;
const BOUNDS_MS = { home: 15, list: 50 } as const;

const { values } = parseArgs({ options: { json: { type: 'string' }, patients: { type: 'string', default: String(PATIENTS) } } });
const patients = Number(values.patients);
if (!Number.isInteger(patients) || patients < 1000) throw new Error('--patients is a number from 1000 on.');

/** Far from each other, so that nothing of one is read with another. */
const typical = Array.from({ length: TYPICAL + WARM_UP }, (_, i) => HEAVY + 1 + Math.floor(((patients - HEAVY - 1) * (i + 0.5)) / (TYPICAL + WARM_UP)));
const heavy = Array.from({ length: HEAVY }, (_, i) => i + 1);

/** Who asks for which views. The first so many of them warm up. */
const GROUPS = [
  { who: 'typical', views: PATIENT_VIEWS, people: typical, warmUp: WARM_UP },
  { who: 'heaviest', views: PATIENT_VIEWS, people: heavy, warmUp: 0 },
  { who: 'desk', views: DESK_VIEWS, people: typical, warmUp: WARM_UP },
] as const;

interface ViewSpeed extends Speed {
  readonly view: string;
  readonly who: string;
  readonly boundMs: number;
}

const database = await bigDatabase(patients);
if (database.builtIn > 0) console.log(`Built in ${database.builtIn} s.`);
const speeds = await measure(database);
await savePlans(database);
print();
if (values.json) writeFileSync(values.json, `${JSON.stringify({ patients, speeds }, null, 2)}\n`);

/** A portal on the database, for as long as some work takes. */
async function onPortal<T>({ data, state }: BigDatabase, settings: Readonly<Record<string, string>>, work: (portal: RunningPortal) => Promise<T>): Promise<T> {
  const server = await startKeptPostgres(data, { ...SERVER, ...settings });
  try {
    const portal = await startPortal({ dataDir: state, databaseUrl: server.url, env: { PORTAL_SECRET: SECRET, LOG_LEVEL: 'info' } });
    try {
      await signInAll(server.url, [...typical, ...heavy], [NURSE, SCHEDULER]);
      return await work(portal);
    } finally {
      await portal.stop();
    }
  } finally {
    await server.stop();
  }
}

/** One view after the other, and in each one person after the other: they are not to slow each other. */
function measure(db: BigDatabase): Promise<ViewSpeed[]> {
  return onPortal(db, {}, async (portal) => {
    const requests = followRequests(portal);
    const found: ViewSpeed[] = [];
    for (const { who, views, people, warmUp } of GROUPS) {
      for (const view of views) {
        const times: number[] = [];
        for (const [i, n] of people.entries()) {
          const ms = await requests.timeOf(await ask(portal, view, n));
          if (i >= warmUp) times.push(ms);
        }
        found.push({ view: view.name, who, ...speedOf(times), boundMs: BOUNDS_MS[view.kind] });
      }
    }
    return found;
  });
}

async function ask({ url }: RunningPortal, view: View, n: number): Promise<Response> {
  const { path, cookie, body } = view.of(n);
  const answer = await fetch(`${url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-portal-client': '1', origin: url, cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
  return answer;
}

/** As PostgreSQL itself tells them of each statement, the costliest first. */
async function savePlans(db: BigDatabase): Promise<void> {
  const folder = join(BENCH_FOLDER, 'plans');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const log = join(db.data, 'log', 'plans.log');
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    logging_collector: 'on',
    log_filename: 'plans.log',
    log_truncate_on_rotation: 'on',
    log_line_prefix: '',
  };
  rmSync(log, { force: true });
  await onPortal(db, settings, async (portal) => {
    for (const { who, views, people } of GROUPS) {
      for (const view of views) {
        const from = statSync(log).size;
        await ask(portal, view, people[people.length >> 1] ?? 1);
        const plans = readFileSync(log)
          .subarray(from)
          .toString()
          .split(/^LOG: {2}duration: /m)
          .slice(1);
        const costliest = plans.toSorted((a, b) => Number.parseFloat(b) - Number.parseFloat(a));
        writeFileSync(join(folder, `${view.name.replaceAll(' ', '-')}-${who}.txt`), costliest.map((plan) => `duration: ${plan}`).join('\n'));
      }
    }
  });
}

function print(): void {
  console.log(`${patients} patients, each asked for once; time the portal spends. Plans are in var/bench/plans.`);
  console.log('                          who         median     p95');
  for (const { view, who, p50Ms, p95Ms, boundMs } of speeds) {
    const isOver = p95Ms > boundMs;
    console.log(`${view.padEnd(26)}${who.padEnd(12)}${`${p50Ms} ms`.padEnd(11)}${p95Ms} ms${isOver ? `  over ${boundMs} ms` : ''}`);
    if (isOver) process.exitCode = 1;
  }
}
