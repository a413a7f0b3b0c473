import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PEOPLE } from '../demo/people.ts';
import { readConfig } from './config.ts';
import { bothEngines } from './database/testing.ts';
import { createLog } from './log.ts';
import { PortInUseError } from './http/listen.ts';
import { startServer } from './server.ts';

/** A port chosen by the system is not part of what the settings call the portal's address. */
const ORIGIN = 'http://portal.test';
const PATIENT_ID = PEOPLE.dana.grants[0]?.patientId ?? '';

/** The cookies of a session of a demo person. */
async function signIn(url: string): Promise<string> {
  const { username: identifier, password } = PEOPLE.dana;
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-portal-client': '1', origin: ORIGIN },
    body: JSON.stringify({ identifier, password }),
  });
  assert.equal(answer.status, 204);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Whether a connection of its own, as the next visitor would open, is still taken. */
function isTaken(url: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const visit = request(`${url.replace('localhost', '127.0.0.1')}/healthz`, { agent: false }, (answer) => {
      answer.resume().once('end', () => resolve(true));
    });
    visit.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET' ? resolve(false) : reject(error)));
    visit.end();
  });
}

/** A write whose body the server still waits for; `finish` sends the rest and gives the status. */
async function halfSent(url: string, cookie: string, body: string): Promise<{ finish(): Promise<number> }> {
  const sending = request(url, {
    method: 'PUT',
    // The server says "go on" once it has the request: from then on it is under way.
    headers: {
      cookie,
      origin: ORIGIN,
      'x-portal-client': '1',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  });
  const answered = new Promise<number>((resolve, reject) => {
    sending.once('response', (answer) => resolve(answer.resume().statusCode ?? 0));
    sending.once('error', reject);
  });
  sending.flushHeaders();
  await new Promise((resolve) => sending.once('continue', resolve));
  sending.write(body.slice(0, 5));
  return {
    finish() {
      sending.end(body.slice(5));
      return answered;
    },
  };
}

bothEngines((engine) => {
  describe('the server', () => {
    async function withConfig(port: number, settings: NodeJS.ProcessEnv, run: (config: ReturnType<typeof readConfig>) => Promise<void>): Promise<void> {
      const made = await engine.create({ empty: true });
      const dataDir = await mkdtemp(join(tmpdir(), 'portal-server-'));
      const { databaseUrl } = made.config;
      const env = { PORTAL_DATA: dataDir, PORT: String(port), PORTAL_DEMO: '0', ...settings, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
      try {
        await run(readConfig(env));
      } finally {
        await made.remove();
        await rm(dataDir, { recursive: true, force: true });
      }
    }

    test('says which port is in use and what to do', async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      const { port } = other.address() as AddressInfo;
      try {
        await withConfig(port, {}, async (config) => {
          await assert.rejects(
            startServer(config, createLog('silent')),
            (error: unknown) => error instanceof PortInUseError && error.message.includes(`${port}`) && error.message.includes('PORT='),
          );
        });
      } finally {
        other.close();
      }
    });

    test('CR-06 stops taking requests, ends live streams, lets those under way finish, and closes the database last', () =>
      withConfig(0, { PORTAL_DEMO: '1', PORTAL_ORIGIN: ORIGIN }, async (config) => {
        const server = await startServer(config, createLog('silent'));
        const cookie = await signIn(server.url);
        const stream = await fetch(`${server.url}/api/events`, { headers: { cookie } });
        assert.equal(stream.status, 200);
        const streamText = stream.text();

        const write = await halfSent(`${server.url}/api/patients/${PATIENT_ID}/drafts/account.contact`, cookie, JSON.stringify({ value: 'half of it' }));
        let isStopped = false;
        const stopping = server.stop().then(() => (isStopped = true));
        assert.match(await streamText, /^retry: /);
        while (await isTaken(server.url));
        assert.equal(isStopped, false);
        assert.equal(await write.finish(), 204);
        await stopping;
        await assert.rejects(server.portal.db.prisma.patient.count());
        await server.stop();
      }));
  });
});
