import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readConfig } from './config.ts';
import { eachEngine } from './database/testing.ts';
import { createLog } from './log.ts';
import { PortInUseError, startServer } from './server.ts';

eachEngine((engine) => {
  describe('the server', () => {
    async function withConfig(port: number, run: (config: ReturnType<typeof readConfig>) => Promise<void>): Promise<void> {
      const made = await engine.create({ empty: true });
      const dataDir = await mkdtemp(join(tmpdir(), 'portal-server-'));
      const { databaseUrl } = made.config;
      const env = { PORTAL_DATA: dataDir, PORT: String(port), PORTAL_DEMO: '0', ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
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
        await withConfig(port, async (config) => {
          await assert.rejects(startServer(config, createLog('silent')), (error: unknown) => error instanceof PortInUseError && error.message.includes(`${port}`) && error.message.includes('PORT='));
        });
      } finally {
        other.close();
      }
    });

    test('CR-06 stops taking requests, lets those under way finish, and closes', () =>
      withConfig(0, async (config) => {
        const server = await startServer(config, createLog('silent'));
        const underWay = fetch(`${server.url}/readyz`);
        const answered = await underWay;
        assert.equal(answered.status, 200);
        const slow = fetch(`${server.url}/openapi.json`);
        await Promise.resolve();
        await Promise.all([slow.then((answer) => answer.text()).catch(() => 'refused'), server.stop()]);
        await assert.rejects(fetch(`${server.url}/healthz`));
        await server.stop();
      }));
  });
});
