/**
 * Push notices in Chromium: the worker comes to life under the portal's own policy
 * for scripts, and a push service that can't be reached is said. No network is needed.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { PEOPLE } from '../../bff/demo/people.ts';
import { until } from '../../bff/src/testing/until.ts';
import { CHROMIUM_ARGS, ensureBrowser } from '../../tools/browser.ts';
import { assertAccessible, noteFaults, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';

/** Longer than a page waits for the push service. */
const LONGER = 11_000;

const on = usePortal();
let context: BrowserContext;

before(async () => {
  await on.isUp();
  // A browser with a profile: one without refuses push notices before it looks for the service.
  context = await chromium.launchPersistentContext(join(on.folder, 'profile'), {
    executablePath: ensureBrowser(),
    args: [...CHROMIUM_ARGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
    permissions: ['notifications'],
  });
});
after(() => context?.close());

test('the worker of push notices runs without a fault, and a service out of reach is said', async () => {
  const page = await context.newPage();
  const faults = noteFaults(page);
  await signInByKeyboard(page, on.portal.url, PEOPLE.dana.username);
  await page.goto(`${page.url().replace(/(\/patients\/[^/]+).*/, '$1')}/account/communication`);
  await page.getByRole('heading', { level: 1, name: 'How we contact you' }).waitFor();
  await page.getByRole('button', { name: 'Show notifications in this browser' }).waitFor();
  await page.clock.install();
  await tabToRole(page, 'button', 'Show notifications in this browser');
  const started = context.waitForEvent('serviceworker');
  await page.keyboard.press('Enter');
  assert.equal(new URL((await started).url()).pathname, '/push-worker.js');
  // The page's own clock stands still, so it is asked from here.
  await until(async () => (await workers(page)).includes('/push-notices/ activated'), 'the worker');
  await page.clock.fastForward(LONGER);
  await page.getByText('can’t connect to its notification service right now').waitFor();
  await assertAccessible(page);
  assert.deepEqual(faults, []);
});

function workers(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope, active }) => `${new URL(scope).pathname} ${active?.state}`),
  );
}
