/** Starts a portal of its own with the demo world, as `npm start` does. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DEMO_PEOPLE } from '../bff/demo/people.ts';
import { ENV, NODE, ROOT } from './install.mjs';

/** A demo patient with an own chart and every card. */
export const PERSON = DEMO_PEOPLE.find(({ role, grants }) => role === 'patient' && grants.some(({ relationship }) => relationship === 'self'));
export const PATIENT_ID = PERSON.grants.find(({ relationship }) => relationship === 'self').patientId;

export async function startPortal({ dataDir, databaseUrl, env = {} }) {
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
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      ...env,
    },
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => String(text).includes(url) && resolve());
    child.once('exit', (code) => reject(new Error(`The portal ended with ${code} before it was up.`)));
  });
  return {
    url,
    process: child,
    /** The cookie header of a session of {@link PERSON}. */
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

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
