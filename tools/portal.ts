/** Starts a portal of its own with the demo world, as `npm start` does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DEMO_PEOPLE, type DemoPerson } from '../bff/demo/people.ts';
import { ENV, NODE, ROOT } from './install.mjs';

/** A demo patient with an own chart and every card. */
export const PERSON = firstPatient();
export const PATIENT_ID = ownPatient(PERSON);

export interface PortalOptions {
  /** The folder of all its state; made when it is not there. */
  readonly dataDir: string;
  /** Without it the database is embedded. */
  readonly databaseUrl?: string;
  /** More settings, by the names of environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningPortal {
  readonly url: string;
  readonly process: ChildProcess;
  /** Signs somebody in, {@link PERSON} when nobody is named; answers with the cookie header of the session. */
  signIn(person?: DemoPerson): Promise<string>;
  /** Ends when the process has. */
  stop(): Promise<void>;
}

/** Starts the server as a process of its own. @throws when it ends before it is up */
export async function startPortal({ dataDir, databaseUrl, env = {} }: PortalOptions): Promise<RunningPortal> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(NODE, [join(ROOT, 'bff/src/main.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...ENV,
      NODE_ENV: 'development',
      PORT: String(port),
      PORTAL_DATA: dataDir,
      LOG_LEVEL: 'error',
      // What asks is a program, and as one person for many.
      SESSION_REQUESTS_A_MINUTE: '1000000',
      SESSION_SEARCHES_A_MINUTE: '1000000',
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      ...env,
    },
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      if (String(text).includes(url)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The portal ended with ${code} before it was up.`)));
  });
  return {
    url,
    process: child,
    async signIn(person = PERSON) {
      const answer = await fetch(`${url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-portal-client': '1', origin: url },
        body: JSON.stringify({ identifier: person.username, password: person.password }),
      });
      if (answer.status !== 204) throw new Error(`Sign-in answered ${answer.status}.`);
      return answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ');
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      // One that listens on a port has an address of this kind.
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The chart that is a person's own. @throws when they have none */
export function ownPatient({ username, grants }: DemoPerson): string {
  const patientId = grants.find(({ relationship }) => relationship === 'self')?.patientId;
  if (!patientId) throw new Error(`${username} has no chart of their own.`);
  return patientId;
}

function firstPatient(): DemoPerson {
  const found = DEMO_PEOPLE.find(({ role, grants }) => role === 'patient' && grants.some(({ relationship }) => relationship === 'self'));
  if (!found) throw new Error('The demo world has no patient.');
  return found;
}
