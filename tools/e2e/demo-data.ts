/**
 * `demo-data.ts <command>`: runs a command with a demo world that is ready, on
 * PostgreSQL, so that each portal it starts copies it instead of making its own.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestPostgres } from '../../bff/src/database/test-postgres.ts';
import { maintain, withDatabase } from '../../bff/src/database/testing/templates.ts';
import { startPortal } from '../portal.ts';

/** Where a portal has its data. */
export interface PortalData {
  readonly dataDir: string;
  /** Without it the database is embedded. */
  readonly databaseUrl?: string;
}

/** Name the ready folder and its server in the environment of the command. */
const DEMO_DATA = 'PORTAL_DEMO_DATA';
const DEMO_SERVER = 'PORTAL_DEMO_SERVER';
/** Its database, which nobody has open: copies are made of it. */
const TEMPLATE = 'demo_world';

/** Where a portal of its own is to have its data, in this folder: a copy of the demo world when one is ready. */
export async function portalData(folder: string): Promise<PortalData> {
  const dataDir = join(folder, 'data');
  const { [DEMO_DATA]: demo, [DEMO_SERVER]: server } = process.env;
  if (!demo || !server) return { dataDir };
  await cp(demo, dataDir, { recursive: true });
  const name = `portal_${randomUUID().replaceAll('-', '')}`;
  await maintain(server, (client) => client.query(`create database ${name} template ${TEMPLATE}`));
  return { dataDir, databaseUrl: withDatabase(server, name) };
}

if (import.meta.main) {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) {
    console.error('Usage: demo-data.ts <command>');
    process.exit(2);
  }
  const folder = await mkdtemp(join(tmpdir(), 'portal-demo-'));
  const dataDir = join(folder, 'data');
  const server = await startTestPostgres();
  await maintain(server.url, (client) => client.query(`create database ${TEMPLATE}`));
  // Stopped in good order: what is copied is whole, and nobody has it open.
  await (await startPortal({ dataDir, databaseUrl: withDatabase(server.url, TEMPLATE) })).stop();
  const child = spawn(file, args, { stdio: 'inherit', env: { ...process.env, [DEMO_DATA]: dataDir, [DEMO_SERVER]: server.url } });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
}
