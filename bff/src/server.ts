/** Opens the database, brings it up to date, and serves the app until it is told to stop. */
import type { Server } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { createUser, createAuth } from './auth/auth.ts';
import { hashPassword, PASSWORD_COST } from './auth/password.ts';
import { createApp } from './app.ts';
import { makeBackup } from './backup/make.ts';
import { createAuditLog } from './audit/audit-log.ts';
import { activityWords } from './features/activity/what.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/database.ts';
import { openFileParts } from './files/storages.ts';
import { sealOldDrafts } from './drafts/seal-old-drafts.ts';
import type { Database } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { createAdminRoutes } from './fhir/routes.ts';
import { removeLeftSpools } from './fhir/spool.ts';
import { runStaffCommand } from './staff/command.ts';
import { newAdminToken, publishAdminAccess, withdrawAdminAccess } from './fhir/admin-access.ts';
import { createEventHub } from './events/event-hub.ts';
import { FEATURES } from './features/index.ts';
import { openRegistry } from './registry/releases.ts';
import { ALL_JOBS, RETRY_HOOKS } from './jobs/all-jobs.ts';
import { createJobRunner } from './jobs/runner.ts';
import { openTransports } from './mail/transports.ts';
import type { OpenPayments } from './payments/gateway.ts';
import { openPayments } from './payments/open.ts';
import { openPayers } from './insurance/open.ts';
import { openPharmacies } from './pharmacies/open.ts';
import { listen } from './http/listen.ts';
import { createLog } from './log.ts';
import { openStaticFolder } from './http/static-files.ts';
import type { Portal } from './portal.ts';
import { demoClock, seedPayments } from '../demo/payments.ts';
import { seedDemo } from '../demo/seed.ts';

/** The packages whose builds are served; a feature's build becomes a release when its content is new. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILDS = ['mf-appointments', 'mf-records', 'mf-messages', 'mf-billing', 'mf-account'];

/** Time that requests under way get to finish. */
const DRAIN_MS = 10_000;
/** How often connections that wait for another request are closed while the server stops. */
const SWEEP_MS = 50;

export interface RunningServer {
  /** Where it can be reached on this machine. */
  readonly url: string;
  readonly portal: Portal;
  /** Stops accepting, lets requests under way finish, ends live streams, closes the database. Safe to call twice. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly now?: () => Date;
}

/** @throws {PortInUseError} and whatever opening and migrating the database throws */
export async function startServer(config: Config, log: Logger, options: ServerOptions = {}): Promise<RunningServer> {
  const now = options.now ?? (() => new Date());
  const db = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
  const stopping = new AbortController();
  let payments: OpenPayments | undefined;
  try {
    await migrate(db);
    await removeLeftSpools(config.dataDir);
    await sealOldDrafts(db, config, now());
    const createUser = demoUser(db);
    if (config.demo) await seedDemo(db, { now: now(), createUser });
    const clock = demoClock(now);
    const registry = openRegistry(join(config.dataDir, 'features'), { now });
    const events = await createEventHub(db);
    payments = await openPayments({ config, now: clock.now });
    const portal = portalOf({ config, db, events, log, now, payments, stopping: stopping.signal });
    if (config.demo && config.payments.gateway === 'test') await seedPayments(portal, clock, createUser);
    for (const name of BUILDS) {
      const dist = join(ROOT, name, 'dist');
      if (existsSync(dist)) await registry.publishIfNew(name, dist);
    }
    const shell = join(ROOT, 'shell', 'dist');
    const app = createApp(portal, registry, existsSync(shell) ? await openStaticFolder(shell) : undefined);
    const adminToken = newAdminToken();
    const admin = { db, secret: config.secret, origin: config.origin, spoolFolder: config.dataDir, now };
    app.route(
      '/admin',
      createAdminRoutes({ ...admin, staff: (command) => runStaffCommand(portal, command), backup: (folder) => makeBackup(portal, folder) }, adminToken),
    );
    const server = await listen(app.fetch, config);
    await publishAdminAccess(config.dataDir, { url: `http://127.0.0.1:${portOf(server)}`, token: adminToken });
    payments.reachableAt(`http://127.0.0.1:${portOf(server)}`);
    const jobs = createJobRunner(portal, ALL_JOBS);
    await jobs.start();
    let stopped: Promise<void> | undefined;
    const stop = async () => {
      stopping.abort();
      await withdrawAdminAccess(config.dataDir);
      await drain(server);
      await jobs.stop();
      await payments?.stop();
      await events.close();
      await db.close();
    };
    return { url: `http://localhost:${portOf(server)}`, portal, stop: () => (stopped ??= stop()) };
  } catch (error) {
    await payments?.stop();
    await db.close();
    throw error;
  }
}

type Parts = Pick<Portal, 'config' | 'db' | 'events' | 'log' | 'now' | 'payments' | 'stopping'>;

function portalOf(parts: Parts): Portal {
  const { config, db, log, now } = parts;
  return {
    ...parts,
    features: FEATURES,
    files: openFileParts(config, db),
    auth: createAuth(config, db, PASSWORD_COST),
    passwordCost: PASSWORD_COST,
    audit: createAuditLog(db, activityWords(FEATURES).whatOf),
    retryHooks: RETRY_HOOKS,
    transports: openTransports({ config, db, log, now }),
    pharmacies: openPharmacies({ config, db, now }),
    payers: openPayers({ config, now }),
  };
}

/**
 * Opens a portal, brought up to date, as far as saying that it is ready: nobody can reach it, and it sends and pays nothing.
 * @throws when it is not ready, and whatever opening and migrating the database throws
 */
export async function checkOpens(settings: Config): Promise<void> {
  const config: Config = { ...settings, payments: { gateway: 'none' } };
  const now = () => new Date();
  const db = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
  try {
    await migrate(db);
    const events = await createEventHub(db);
    const payments = await openPayments({ config, now });
    try {
      const portal = portalOf({ config, db, events, log: createLog('silent'), now, payments, stopping: new AbortController().signal });
      const app = createApp(portal, openRegistry(join(config.dataDir, 'features'), { now }));
      const answer = await app.request('/readyz');
      if (answer.status !== 200) throw new Error(`The portal is not ready: ${await answer.text()}`);
    } finally {
      await payments.stop();
      await events.close();
    }
  } finally {
    await db.close();
  }
}

/** How the demo world makes the people who sign in. They share a password, so it is hashed once. */
function demoUser(db: Database) {
  const hashes = new Map<string, Promise<string>>();
  return async (user: { name: string; email: string; username: string; password: string }) => {
    const hash = hashes.get(user.password) ?? hashPassword(user.password, PASSWORD_COST);
    hashes.set(user.password, hash);
    const passwordHash = await hash;
    return db.transaction((tx) => createUser(tx, user, passwordHash));
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Ends when every request under way has been answered, or after {@link DRAIN_MS}. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    // A connection that has been answered stays open for more, and would take it.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
  });
}
