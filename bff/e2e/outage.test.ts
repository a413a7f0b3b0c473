/** The database goes away under people who work, and comes back: real PostgreSQL behind a relay that is cut. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestPostgres } from '../src/database/test-postgres.ts';
import { TcpProxy } from '../src/database/testing/tcp-proxy.ts';
import { PATIENT_ID, startPortal } from '../../tools/portal.ts';
import type { PortalData } from '../../tools/e2e/demo-data.ts';
import { openPage, signInByKeyboard } from '../../tools/e2e/pages.ts';
import { useRunning } from '../../tools/e2e/running.ts';

const on = useRunning(behindRelay);

/** A portal whose database can be cut off. */
async function behindRelay({ dataDir, databaseUrl }: PortalData) {
  const server = databaseUrl === undefined ? await startTestPostgres() : undefined;
  const url = databaseUrl ?? server?.url ?? '';
  const relay = new TcpProxy(url);
  await relay.start();
  const portal = await startPortal({ dataDir, databaseUrl: relay.through(url), env: { LOG_LEVEL: 'silent' } });
  return {
    url: portal.url,
    relay,
    async stop() {
      await portal.stop();
      await relay.stop();
      await server?.stop();
    },
  };
}

test('DB-01 while the database is away people are told, stay signed in and keep what they typed; it goes on by itself', async () => {
  const { page, faults } = await openPage(on.browser);
  await signInByKeyboard(page, on.portal.url, 'dana');
  await page.goto(`${on.portal.url}/patients/${PATIENT_ID}/messages`);
  await page.locator('messages-thread-row', { hasText: 'High sugar in the mornings' }).getByRole('link').click();
  const field = page.getByRole('textbox', { name: /^Your message/ });
  await field.fill('It was 180 this morning.');

  await on.portal.relay.stop();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Your message was not sent').waitFor();
  assert.equal(await field.inputValue(), 'It was 180 this morning.');
  assert.equal(await page.locator('portal-session-dialog[open], portal-session-dialog dialog[open]').count(), 0);
  const refused = await page.request.get(`${on.portal.url}/api/session`);
  assert.equal(refused.status(), 503);
  assert.ok(Number(refused.headers()['retry-after']) > 0);
  assert.equal((await page.request.get(`${on.portal.url}/readyz`)).status(), 503);

  await on.portal.relay.start();
  await page.waitForFunction(async () => (await fetch('/readyz')).ok, undefined, { polling: 200, timeout: 5_000 });
  await page.getByRole('button', { name: 'Send' }).click();
  await page.locator('li', { hasText: 'It was 180 this morning.' }).waitFor();
  assert.equal(await page.locator('li', { hasText: 'It was 180 this morning.' }).count(), 1);
  assert.deepEqual(faults, []);
});
