/**
 * `npm run bench:uploads`: how long `/healthz` takes while six strangers each send a
 * file of ten megabytes that is made to be hard to read: pictures of nothing but
 * tiny parts, PDFs of nothing but names, photos whose parts cover each other. What
 * is held to a bound is its 99th percentile, and how much memory the server takes.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startTestPostgres } from '../../bff/src/database/test-postgres.ts';
import { coveringHeic, jpegOfSegments, pdfOfNames, pngOfChunks } from '../../bff/src/files/testing-hostile.ts';
import { startPortal } from '../portal.ts';
import { SECRET } from './cold.ts';

/** With what stands around it, as much as may be sent. */
const BYTES = 10 * 1024 * 1024 - 4_096;
const BOUND_MS = 50;
const BOUND_MEGABYTES = 300;
/** Between two questions, in milliseconds. */
const EVERY = 5;
const QUIET_QUESTIONS = 400;

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const folder = await mkdtemp(join(tmpdir(), 'portal-uploads-'));
const server = await startTestPostgres(process.env);
const portal = await startPortal({ dataDir: folder, databaseUrl: server.url, env: { PORTAL_SECRET: SECRET } });
try {
  const files = [await jpegOfSegments(BYTES), pdfOfNames(BYTES), coveringHeic(), await pngOfChunks(BYTES), await jpegOfSegments(BYTES), pdfOfNames(BYTES)];
  const strangers = await Promise.all(files.map(begin));
  // The first file begins the thread, on any server once.
  await send(await begin(await jpegOfSegments(4)));
  let asked = 0;
  const quiet = await ask(() => asked++ < QUIET_QUESTIONS);
  const before = await residentMegabytes();
  let isOver = false;
  const began = performance.now();
  const sending = Promise.all(strangers.map(send)).finally(() => (isOver = true));
  const [statuses, loaded] = await Promise.all([sending, ask(() => !isOver)]);
  const report = { statuses, seconds: round((performance.now() - began) / 1000), quiet, loaded, megabytes: loaded.peakMegabytes - before };
  console.log(`Six files of 10 MB, answered ${statuses.join(', ')} after ${report.seconds} s`);
  for (const [name, { p50Ms, p99Ms, count }] of Object.entries({ quiet, loaded }))
    console.log(`${name.padEnd(8)}median ${p50Ms} ms, p99 ${p99Ms} ms of ${count}`);
  console.log(`memory  ${report.megabytes} MB more at most`);
  if (loaded.p99Ms > BOUND_MS || report.megabytes > BOUND_MEGABYTES) {
    console.log(`over ${BOUND_MS} ms or ${BOUND_MEGABYTES} MB`);
    process.exitCode = 1;
  }
  if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await portal.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

interface Begun {
  readonly file: Buffer;
  readonly place: string;
  readonly cookie: string;
}

/** Of somebody who makes an account, in a browser of their own. */
async function begin(file: Buffer): Promise<Begun> {
  const started = await call('/api/registration', 'POST', { 'content-type': 'application/json' }, JSON.stringify({ kind: 'dependent', locale: 'en' }));
  const cookie = started.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const said = `key ${Buffer.from(randomUUID()).toString('base64')},filename ${Buffer.from('paper').toString('base64')}`;
  const made = await call('/api/registration/documents', 'POST', { cookie, 'upload-length': String(file.length), 'upload-metadata': said });
  const place = made.headers.get('location');
  if (!place) throw new Error(`The file could not be begun: ${made.status}.`);
  return { file, place, cookie };
}

/** @returns the status of the answer, once the file was looked at */
async function send({ file, place, cookie }: Begun): Promise<number> {
  const headers = { cookie, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  return (await call(place, 'PATCH', headers, new Uint8Array(file))).status;
}

async function call(path: string, method: string, headers: Record<string, string>, body?: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  const { url } = portal;
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'x-portal-client': '1', origin: url, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  await answer.arrayBuffer();
  return answer;
}

/** One question after the other for as long as `goesOn` says. */
async function ask(goesOn: () => boolean): Promise<{ p50Ms: number; p99Ms: number; count: number; peakMegabytes: number }> {
  const times: number[] = [];
  let peakMegabytes = 0;
  while (goesOn()) {
    const began = performance.now();
    await (await fetch(`${portal.url}/healthz`)).arrayBuffer();
    times.push(performance.now() - began);
    peakMegabytes = Math.max(peakMegabytes, await residentMegabytes());
    await wait(EVERY);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => round(times[Math.floor(times.length * share)] ?? 0);
  return { p50Ms: at(0.5), p99Ms: at(0.99), count: times.length, peakMegabytes };
}

/** Of the server, as Linux says it. */
async function residentMegabytes(): Promise<number> {
  const status = await readFile(`/proc/${portal.process.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
