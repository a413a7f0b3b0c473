/**
 * A whole portal for tests: the real app on a real database with the demo
 * world in it, a clock that tests move, and people who are signed in without
 * the cost of a password hash.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import pino from 'pino';
import { createApp } from '../app.ts';
import { createAuditLog } from '../audit/audit-log.ts';
import { activityWords } from '../features/activity/what.ts';
import { createAuth } from '../auth/auth.ts';
import type { ScryptCost } from '../auth/password.ts';
import { sessionCookieName } from '../auth/cookie-names.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import type { TestEngine } from '../database/testing.ts';
import { createEventHub } from '../events/event-hub.ts';
import { openFileParts } from '../files/storages.ts';
import { FEATURES } from '../features/index.ts';
import { openRegistry } from '../registry/releases.ts';
import { ALL_JOBS, RETRY_HOOKS } from '../jobs/all-jobs.ts';
import type { JobKind } from '../jobs/job.ts';
import { createJobRunner } from '../jobs/runner.ts';
import type { Transports } from '../mail/transport.ts';
import type { Payments } from '../payments/gateway.ts';
import { openPayers } from '../insurance/open.ts';
import type { Payers } from '../insurance/payers.ts';
import { openPharmacies } from '../pharmacies/open.ts';
import type { Pharmacies } from '../pharmacies/pharmacies.ts';
import type { Portal } from '../portal.ts';
import { demoContent } from './demo-content.ts';
import { setJobsClock } from './jobs-clock.ts';

/** The first moment of every test's clock: a Tuesday, mid-morning in both clinics. */
export const TEST_NOW = new Date('2026-11-24T16:00:00.000Z');

/** Enough for the code path, not for an attacker. */
const CHEAP_HASH = { N: 2 ** 10, r: 8, p: 1 };

/** The clock stands still, so that nothing of what a session may ask for in a minute comes back. */
const UNHURRIED = { SESSION_REQUESTS_A_MINUTE: '1000000', SESSION_SEARCHES_A_MINUTE: '1000000' };

/** Methods that change nothing. */
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Sends requests as one signed-in person's browser would. */
export interface Visitor {
  readonly userId: string;
  readonly cookie: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** With a key of its own each time, unless `headers` bring one. */
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

export interface TestPortal {
  readonly portal: Portal;
  readonly app: ReturnType<typeof createApp>;
  /** What the log holds so far, one line an entry. */
  readonly logLines: readonly string[];
  /** Moves the clock on by milliseconds. */
  advance(ms: number): void;
  /** The ways to send; none before a test says so. */
  readonly transports: { -readonly [Channel in keyof Transports]: Transports[Channel] };
  /** The pharmacies of the demo; no way to them before a test says so. */
  readonly pharmacies: { -readonly [Part in keyof Pharmacies]: Pharmacies[Part] };
  /** The insurers of the demo; no way to ask them before a test says so. */
  readonly payers: { -readonly [Part in keyof Payers]: Payers[Part] };
  /** No way to take money before a test says so. */
  readonly payments: { -readonly [Part in keyof Payments]: Payments[Part] };
  /** Runs the jobs that are due, of these kinds or of all, as a process of its own would; answers with how many runs that took. */
  runDueJobs(...kinds: readonly JobKind[]): Promise<number>;
  /** Signs a demo person in by their username. */
  signIn(username: string): Promise<Visitor>;
  /** A browser that nobody is signed in on. */
  readonly anonymous: Visitor;
}

/** Opens a portal before the tests of the suite it is called in, with settings of its own, and closes it after them. */
export function usePortal(engine: TestEngine, settings: Readonly<Record<string, string>> = {}, hashCost: ScryptCost = CHEAP_HASH): () => TestPortal {
  let opened: (TestPortal & { close(): Promise<void> }) | undefined;
  before(async () => {
    opened = await openTestPortal(engine, settings, hashCost);
  });
  after(() => opened?.close());
  return () => {
    if (!opened) throw new Error('The portal is open only while the tests of its suite run.');
    return opened;
  };
}

async function openTestPortal(
  engine: TestEngine,
  settings: Readonly<Record<string, string>>,
  hashCost: ScryptCost,
): Promise<TestPortal & { close(): Promise<void> }> {
  const made = await engine.create({ content: await demoContent(TEST_NOW, hashCost) });
  const dataDir = await mkdtemp(join(tmpdir(), 'portal-test-'));
  const db = await openDatabase(made.config);
  let time = TEST_NOW.getTime();
  const now = () => new Date(time);
  const config = readConfig({ NODE_ENV: 'test', PORTAL_DATA: dataDir, ...UNHURRIED, ...settings });
  const events = await createEventHub(db);
  const stopping = new AbortController();
  const logLines: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logLines.push(line) });
  const transports: TestPortal['transports'] = {};
  const pharmacies: { -readonly [Part in keyof Pharmacies]: Pharmacies[Part] } = { ...openPharmacies({ config, db, now }), gateway: undefined };
  const payers: TestPortal['payers'] = { ...openPayers({ config, now }), eligibility: undefined };
  const payments: TestPortal['payments'] = { gateway: undefined };
  const portal: Portal = {
    config,
    db,
    events,
    features: FEATURES,
    files: openFileParts(config, db),
    log,
    now,
    auth: createAuth(config, db, hashCost),
    passwordCost: hashCost,
    audit: createAuditLog(db, activityWords(FEATURES).whatOf),
    retryHooks: RETRY_HOOKS,
    transports,
    pharmacies,
    payers,
    payments,
    stopping: stopping.signal,
  };
  const app = createApp(portal, openRegistry(join(dataDir, 'features'), { now }));
  const { fetch } = app;
  app.fetch = (request, ...rest) =>
    READS.has(request.method)
      ? fetch(request, ...rest)
      : engine.races.during(`${request.method} ${new URL(request.url).pathname}`, async () => fetch(request, ...rest));

  function visitor(userId: string, cookie: string): Visitor {
    const headers = cookie ? { cookie } : undefined;
    return {
      userId,
      cookie,
      get: async (path, more) => app.request(path, { headers: { ...headers, ...more } }),
      send: async (method, path, body, more) =>
        app.request(path, {
          method,
          headers: {
            ...headers,
            origin: config.origin,
            'x-portal-client': '1',
            'idempotency-key': randomUUID(),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...more,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
    };
  }

  async function signIn(username: string): Promise<Visitor> {
    const user = await db.prisma.user.findUniqueOrThrow({ where: { username }, select: { id: true } });
    const token = randomUUID();
    const at = now();
    await db.prisma.session.create({
      data: { token, userId: user.id, expiresAt: new Date(at.getTime() + config.sessionIdleSeconds * 1000), authenticatedAt: at, provenAt: at, updatedAt: at },
    });
    const signature = createHmac('sha256', config.secret).update(token).digest('base64');
    return visitor(user.id, `${sessionCookieName(config)}=${encodeURIComponent(`${token}.${signature}`)}`);
  }

  return {
    portal,
    app,
    logLines,
    transports,
    pharmacies,
    payers,
    payments,
    signIn,
    anonymous: visitor('', ''),
    advance(ms) {
      time += ms;
    },
    async runDueJobs(...kinds) {
      await setJobsClock(db, now());
      return engine.races.during('jobs', () => createJobRunner(portal, ALL_JOBS).runDue(...kinds));
    },
    async close() {
      stopping.abort();
      await events.close();
      await db.close();
      await made.remove();
      await rm(dataDir, { recursive: true });
    },
  };
}
