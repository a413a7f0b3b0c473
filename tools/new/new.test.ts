/** A page made with `npm run new` is whole: it is made in a copy of the tree, and everything that looks at pages looks at it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ensureBrowser } from '../browser.ts';
import { copyOfTree } from './scratch-copy.ts';
import type { ScratchCopy } from './scratch-copy.ts';

const PAGE = 'mf-account/src/pages/reminders/account-reminders-page';

describe('a page made with npm run new', () => {
  let copy: ScratchCopy;
  let files: readonly string[] = [];
  before(() => {
    copy = copyOfTree();
    succeed(process.execPath, 'tools/new/new.ts', 'page', 'account/reminders', 'Reminders', 'Recordatorios');
    files = copy.changed();
  });
  after(() => copy.remove());

  const run = (file: string, ...args: string[]) =>
    spawnSync(file, args, {
      cwd: copy.folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_TEST_CONTEXT: undefined, CHROME_PATH: ensureBrowser(), STORIES: `${PAGE}.stories.ts` },
    });
  function succeed(file: string, ...args: string[]): void {
    const { status, stdout, stderr } = run(file, ...args);
    assert.equal(status, 0, `${args.join(' ')}\n${stdout}\n${stderr}`);
  }
  const bin = (name: string) => join(copy.folder, 'node_modules/.bin', name);

  test('touches nine files, all in the two folders of its feature', () => {
    assert.deepEqual(files, [
      'bff/src/features/account/api.ts',
      'bff/src/features/account/openapi.json',
      'bff/src/features/account/schema.ts',
      'bff/src/features/account/service.ts',
      'mf-account/src/locales/es.ts',
      'mf-account/src/manifest.ts',
      `${PAGE}.stories.ts`,
      `${PAGE}.test.ts`,
      `${PAGE}.ts`,
    ]);
  });

  test('has types, and passes lint, formatting and the rules of the house', () => {
    for (const name of ['bff', 'mf-account']) succeed(bin('tsc'), '-p', name, '--noEmit');
    const code = files.filter((file) => file.endsWith('.ts'));
    succeed(bin('oxlint'), '--type-aware', '--deny-warnings', ...code);
    succeed(bin('oxfmt'), '--check', ...code);
    succeed(process.execPath, 'bff/bin/api.ts', 'check');
    succeed(process.execPath, '--test', 'tools/checks/messages.test.ts', 'tools/checks/template-imports.test.ts', 'tools/checks/templates.test.ts');
  });

  test('works in a browser, and its stories are accessible', () => {
    succeed(bin('wtr'), '--files', `${PAGE}.test.ts`, 'design-system/src/testing/page-stories.test.ts');
  });

  test('is found by the tests that attack every route, which its write passes', () => {
    const tests = ['bff/src/access/access-matrix.test.ts', 'bff/src/access/writes.access.test.ts'];
    succeed(process.execPath, '--test', '--test-name-pattern=on postgres', ...tests);
  });

  test('is not made twice, nor for a feature that there is not', () => {
    for (const [place, sentence] of [
      ['account/reminders', /already/],
      ['gardening/beds', /no feature/],
      ['Billing', /Usage/],
    ] as const) {
      const { status, stderr } = run(process.execPath, 'tools/new/new.ts', 'page', place);
      assert.equal(status, 2, place);
      assert.match(stderr, sentence);
    }
    assert.deepEqual(copy.changed(), files);
  });
});
