/**
 * How fast the server answers people who were not there before: a crowd of
 * patients, each asked for once in a while, so that nothing about them is in a
 * cache. Everything is measured in short turns, the yardsticks among them, so
 * that what else the machine does falls on all alike; what counts is the middle turn.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { addCrowd, patientId, refreshSessions, sessionCookie } from '../../bff/bench/crowd.ts';
import { ENV, NODE, ROOT } from '../install.mjs';

export const CROWD = 2_000;
export const GROWN = 20_000;
/** Signs the sessions of the crowd; the portal is started with it. */
export const SECRET = 'only for the benchmark, never for people';

const CONNECTIONS = 20;
const TURNS = 5;
const TURN_S = 2;

/** The pages' requests, by the names they have in the report. */
const READS = {
  home: 'home',
  visits: 'appointments/visits',
  results: 'records/results',
  inbox: 'messages/threads',
  statements: 'billing/statements',
} as const;

export interface Speed {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export type ColdReport = { readonly helloPerSecond: number; readonly pointSelectPerSecond: number } & Readonly<Record<keyof typeof READS, Speed>>;

/** Adds a crowd to the portal's database and measures; then lets it grow and measures again. */
export async function measureCold(portalUrl: string, databaseUrl: string): Promise<{ cold: ColdReport; grown: ColdReport }> {
  const yardsticks = await startYardsticks(databaseUrl);
  try {
    await addCrowd(databaseUrl, 1, CROWD);
    const cold = await measure(portalUrl, databaseUrl, yardsticks, CROWD);
    await addCrowd(databaseUrl, CROWD + 1, GROWN);
    return { cold, grown: await measure(portalUrl, databaseUrl, yardsticks, GROWN) };
  } finally {
    yardsticks.stop();
  }
}

export interface Yardsticks {
  readonly hello: string;
  readonly point: string;
  stop(): void;
}

/** For one patient: where to ask and what to send. */
type Ask = (n: number) => { readonly path: string; readonly headers?: Readonly<Record<string, string>> };

/** Measures with a crowd of this size that is there already. */
export async function measure(portalUrl: string, databaseUrl: string, { hello, point }: Yardsticks, crowd: number, turns = TURNS): Promise<ColdReport> {
  const targets: [string, string, Ask][] = [
    ['hello', hello, () => ({ path: '/' })],
    ['point', point, (n) => ({ path: `/${patientId(n)}` })],
    ...Object.entries(READS).map(([name, path]): [string, string, Ask] => [
      name,
      portalUrl,
      (n) => ({ path: `/api/patients/${patientId(n)}/${path}`, headers: { cookie: sessionCookie(n, SECRET) } }),
    ]),
  ];
  const found = new Map<string, Speed[]>(targets.map(([name]) => [name, []]));
  // The first turn warms up.
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const [name, url, ask] of targets) {
      await refreshSessions(databaseUrl);
      const speed = await takeTurn(url, ask, crowd, turn);
      if (turn > 0) found.get(name)?.push(speed);
    }
  }
  const middle = (name: string): Speed => {
    const speeds = found.get(name) ?? [];
    const of = (pick: (speed: Speed) => number) => speeds.map(pick).sort((a, b) => a - b)[Math.floor(speeds.length / 2)] ?? 0;
    return { perSecond: of((speed) => speed.perSecond), p50Ms: of((speed) => speed.p50Ms), p99Ms: of((speed) => speed.p99Ms) };
  };
  const reads = Object.fromEntries(Object.keys(READS).map((name) => [name, middle(name)])) as Record<keyof typeof READS, Speed>;
  return { helloPerSecond: middle('hello').perSecond, pointSelectPerSecond: middle('point').perSecond, ...reads };
}

/** Each connection asks for its own part of the crowd, one after the other, from another place each turn. */
async function takeTurn(url: string, ask: Ask, crowd: number, turn: number): Promise<Speed> {
  const share = Math.floor(crowd / CONNECTIONS);
  let connection = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: TURN_S,
    setupClient: (client) => {
      const first = connection * share;
      connection += 1;
      client.setRequests(Array.from({ length: share }, (_, i) => ({ method: 'GET', ...ask(1 + first + (((i + (turn * share) / TURNS) % share) | 0)) })));
    },
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed.`);
  return { perSecond: result['2xx'] / result.duration, p50Ms: result.latency.p50, p99Ms: result.latency.p99 };
}

export async function startYardsticks(databaseUrl: string): Promise<Yardsticks> {
  const child = spawn(NODE, [join(ROOT, 'bff/bench/yardsticks.ts')], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...ENV, DATABASE_URL: databaseUrl } });
  const ports = await new Promise<{ hello: number; point: number }>((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(JSON.parse(String(line)) as { hello: number; point: number }));
    child.once('exit', (code) => reject(new Error(`The yardsticks ended with ${code} before they were up.`)));
  });
  return { hello: `http://127.0.0.1:${ports.hello}`, point: `http://127.0.0.1:${ports.point}`, stop: () => void child.kill('SIGTERM') };
}

/** A table of both: what a second holds, against the yardsticks, and how long an answer takes. */
export function printCold({ cold, grown }: { cold: ColdReport; grown: ColdReport }): void {
  for (const [title, report] of [
    [`Cold, ${CROWD} patients`, cold],
    [`Cold, ${GROWN} patients`, grown],
  ] as const) {
    const { helloPerSecond, pointSelectPerSecond } = report;
    console.log(`\n${title}: hello ${Math.round(helloPerSecond)}/s, one select ${Math.round(pointSelectPerSecond)}/s`);
    console.log('            per second  of hello  of a select  median    p99');
    for (const name of Object.keys(READS) as (keyof typeof READS)[]) {
      const { perSecond, p50Ms, p99Ms } = report[name];
      const cells = [
        String(Math.round(perSecond)),
        (perSecond / helloPerSecond).toFixed(3),
        (perSecond / pointSelectPerSecond).toFixed(3),
        `${p50Ms} ms`,
        `${p99Ms} ms`,
      ];
      console.log(`${name.padEnd(12)}${cells.map((cell, i) => cell.padEnd([12, 10, 13, 10, 0][i] ?? 0)).join('')}`);
    }
  }
}
