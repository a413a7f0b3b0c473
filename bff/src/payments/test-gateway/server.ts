/**
 * The built-in test gateway: a server of its own, on an origin of its own, that takes
 * test cards only. It answers as Stripe's API does, keeps what it was told over a kill,
 * and serves the page in whose fields a card's number stays.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeBankFile } from '../bank-file.ts';
import { WEBHOOK_PATH } from '../gateway.ts';
import { passTime } from './account.ts';
import { answerAgain, answerManner, answerRead, answerWrite } from './api.ts';
import type { ApiAnswer, ApiRequest } from './api.ts';
import { createDeliveries, signEvent } from './deliveries.ts';
import type { Delivery } from './deliveries.ts';
import { fieldsPage } from './fields-page.ts';
import { openJournal } from './journal.ts';
import { SLOW_MS } from './tokens.ts';

/** Time passes also when nobody asks. */
const TICK_MS = 30_000;
const BODY_BYTES = 64 * 1024;

/** What befalls a request in tests: its connection is cut before or after it was done, or the server is in trouble. */
export type Fault = 'cut-before' | 'cut-after' | 'trouble';

export interface TestGatewayOptions {
  /** Holds the journal. */
  readonly folder: string;
  /** Taken when it is free; any other where `portMayDiffer`. 0 for any. */
  readonly port: number;
  readonly portMayDiffer: boolean;
  readonly host: string;
  /** As browsers reach it; without one, this machine's address and the port. */
  readonly origin: string | undefined;
  /** Whose pages may frame the fields. */
  readonly portalOrigin: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly now: () => Date;
  readonly fault?: (request: ApiRequest) => Fault | undefined;
}

export interface TestGateway {
  readonly origin: string;
  readonly port: number;
  /** Sends webhooks to the portal at this address from now on. */
  deliverTo(url: string): void;
  /** All events so far, signed now: for tests that deliver them by hand. */
  deliveries(): Delivery[];
  stop(): Promise<void>;
}

export async function startTestGateway(options: TestGatewayOptions): Promise<TestGateway> {
  const { folder, now, secretKey, webhookSecret } = options;
  const journal = openJournal(folder);
  const deliveries = createDeliveries(journal, webhookSecret, now);
  const running = new Set<string>();
  const page = fieldsPage(options.portalOrigin);

  const tick = (): void => {
    for (let changes = passTime(journal, now()); changes.length > 0; changes = passTime(journal, now())) journal.write(changes);
    deliveries.wake();
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://gateway');
    const fields = request.method === 'GET' ? page(url.pathname) : undefined;
    if (fields) return void response.writeHead(200, fields.headers).end(fields.html);
    if (request.headers.authorization !== `Bearer ${secretKey}`)
      return sendJson(response, { status: 401, body: { error: { type: 'invalid_request_error', message: 'Invalid API Key.' } } });
    tick();
    const bankDay = /^\/bank\/(\d{4}-\d{2}-\d{2})\.csv$/.exec(url.pathname)?.[1];
    if (bankDay !== undefined) return void response.writeHead(200, { 'content-type': 'text/csv' }).end(bankFile(bankDay));
    await answerApi(await readRequest(request, url), response);
  }

  async function answerApi(asked: ApiRequest, response: ServerResponse): Promise<void> {
    const fault = options.fault?.(asked);
    if (fault === 'cut-before') return void response.destroy();
    if (fault === 'trouble') return sendJson(response, { status: 500, body: { error: { type: 'api_error', message: 'Something is wrong here.' } } });
    if (asked.method === 'GET') return sendJson(response, answerRead(journal, asked));
    if (asked.key !== undefined && running.has(asked.key)) {
      return sendJson(response, { status: 409, body: { error: { type: 'idempotency_error', code: 'idempotency_key_in_use', message: 'It is under way.' } } });
    }
    const manner = answerManner(journal, asked, now());
    let given = answerAgain(journal, asked);
    if (!given) {
      if (manner.slow) await underWay(asked.key);
      given = answerWrite(journal, asked, now());
      deliveries.wake();
    }
    if (fault === 'cut-after' || manner.lost) return void response.destroy();
    sendJson(response, given);
  }

  /** A bank that takes its time; the same order may not be sent again meanwhile. */
  async function underWay(key: string | undefined): Promise<void> {
    if (key !== undefined) running.add(key);
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    if (key !== undefined) running.delete(key);
  }

  function bankFile(day: string): string {
    const deposits = journal.all('payouts').flatMap(({ id, amount, arrival_date: arrives }) => {
      const on = new Date(arrives * 1000).toISOString().slice(0, 10);
      return on === day ? [{ on, reference: `PAYOUT ${id}`, amountCents: amount }] : [];
    });
    return writeBankFile(deposits);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await listenOn(server, options);
  const { port } = server.address() as AddressInfo;
  const ticking = setInterval(tick, TICK_MS).unref();
  return {
    port,
    origin: options.origin ?? `http://127.0.0.1:${port}`,
    deliverTo: (url) => deliveries.to(`${url}${WEBHOOK_PATH}`),
    deliveries: () => {
      tick();
      return journal.all('events').map((event) => signEvent(event, webhookSecret, now()));
    },
    async stop() {
      clearInterval(ticking);
      deliveries.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      journal.close();
    },
  };
}

async function listenOn(server: Server, { port, portMayDiffer, host }: TestGatewayOptions): Promise<void> {
  const listen = (at: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  try {
    await listen(port);
  } catch (error) {
    if (!portMayDiffer || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listen(0);
  }
}

async function readRequest(request: IncomingMessage, url: URL): Promise<ApiRequest> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > BODY_BYTES) throw new Error('too large');
  }
  const { 'idempotency-key': key } = request.headers;
  return {
    method: request.method ?? 'GET',
    path: url.pathname.replace(/^\/v1\//, ''),
    params: Object.fromEntries(new URLSearchParams(request.method === 'GET' ? url.search : body)),
    key: typeof key === 'string' ? key : undefined,
  };
}

function sendJson(response: ServerResponse, { status, body, replayed }: ApiAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...(replayed ? { 'idempotent-replayed': 'true' } : {}) }).end(JSON.stringify(body));
}
