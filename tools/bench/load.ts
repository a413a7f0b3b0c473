/** Requests a second and their 99th percentile, with 20 connections, after a warm-up. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import autocannon, { type Result } from 'autocannon';
import { PATIENT_ID } from '../portal.ts';

const CONNECTIONS = 20;
const WARM_UP_S = 3;
const MEASURE_S = 8;

if (!isMainThread) {
  const server = createServer((_request, response) => response.end('hello'));
  server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
}

/** A bare `node:http` hello on this machine, the yardstick for everything else. */
export async function measureHello(): Promise<{ helloPerSecond: number }> {
  const worker = new Worker(new URL(import.meta.url));
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  const { requests } = await measure(`http://127.0.0.1:${port}/`, {});
  await worker.terminate();
  return { helloPerSecond: requests.average };
}

/** `GET /api/patients/:id/home` of a signed-in person. */
export async function measureHome(url: string, cookie: string): Promise<{ homePerSecond: number; homeP99Ms: number }> {
  const result = await measure(`${url}/api/patients/${PATIENT_ID}/home`, { cookie });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} failed.`);
  return { homePerSecond: result.requests.average, homeP99Ms: result.latency.p99 };
}

async function measure(url: string, headers: Readonly<Record<string, string>>): Promise<Result> {
  await autocannon({ url, headers, connections: CONNECTIONS, duration: WARM_UP_S });
  return autocannon({ url, headers, connections: CONNECTIONS, duration: MEASURE_S });
}
