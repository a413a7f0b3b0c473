/** What `npm test -- --since` runs: the rules on made-up changes, and the graph of this workspace. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT } from '../install.mjs';
import { readPackages } from './packages.ts';
import { reachOf } from './reach.ts';

const packages = readPackages(ROOT);
const FEATURES = ['mf-account', 'mf-appointments', 'mf-billing', 'mf-messages', 'mf-records'];
const reached = (...files: string[]): string[] => [...reachOf(files, packages).packages].toSorted();

test('the graph is that of the workspace', () => {
  assert.deepEqual([...packages.keys()], ['bff', 'design-system', ...FEATURES, 'shell']);
  assert.deepEqual(packages.get('shell')?.uses, ['bff', 'design-system']);
  assert.deepEqual(packages.get('bff')?.uses, []);
});

test('a feature reaches itself', () => {
  assert.deepEqual(reached('mf-billing/src/card/billing-card.ts'), ['mf-billing']);
});

test('what the shell lends reaches every feature, its own pages only the shell', () => {
  assert.deepEqual(reached('shell/src/contract/index.ts'), [...FEATURES, 'shell']);
  assert.deepEqual(reached('shell/src/app/main.ts'), ['shell']);
});

test('an element reaches all that draws', () => {
  assert.deepEqual(reached('design-system/src/button/ds-button.ts'), ['design-system', ...FEATURES, 'shell']);
  assert.deepEqual(reached('design-system/src/button/ds-button.stories.ts'), ['design-system']);
});

test('a rule of the server reaches the server; what is in its contract, also through others, reaches all who call it', () => {
  assert.deepEqual(reached('bff/src/features/billing/service.ts'), ['bff']);
  assert.deepEqual(reached('bff/src/features/billing/schema.ts'), ['bff', ...FEATURES, 'shell']);
  assert.ok(!packages.get('bff')?.published.has('bff/src/server.ts'));
});

test('a stylesheet and a migration are seen by whoever uses the package', () => {
  assert.deepEqual(reached('design-system/src/tokens/tokens.css'), ['design-system', ...FEATURES, 'shell']);
  assert.ok(reached('bff/prisma/schema/account.prisma').includes('mf-account'));
});

test('a test that changed alone is run alone; beside other changes it is among all of its package', () => {
  const only = reachOf(['bff/src/features/billing/billing.test.ts'], packages);
  assert.deepEqual([[...only.packages], only.tests], [[], ['bff/src/features/billing/billing.test.ts']]);
  const both = reachOf(['bff/src/features/billing/billing.test.ts', 'bff/src/features/billing/service.ts'], packages);
  assert.deepEqual([[...both.packages], both.tests], [['bff'], []]);
});

test('an end-to-end test that changed is run whatever else did', () => {
  const { tests } = reachOf(['shell/e2e/portal.test.ts', 'shell/src/app/main.ts'], packages);
  assert.deepEqual(tests, ['shell/e2e/portal.test.ts']);
});

test('what nobody knows the place of reaches everything, and it is said what that was', () => {
  for (const file of ['pnpm-lock.yaml', 'tsconfig.base.json', 'bff/package.json', 'tools/install.mjs', 'something/new.ts']) {
    const { packages: all, everythingBecauseOf } = reachOf(['README.md', file], packages);
    assert.equal(all.size, packages.size, file);
    assert.equal(everythingBecauseOf, file);
  }
});

test('texts reach nothing, and a tool of one stage that stage', () => {
  assert.deepEqual(reached('README.md', 'docs/home.png', 'design-system/README.md'), []);
  assert.deepEqual([...reachOf(['tools/visual/pictures.ts'], packages).stages].toSorted(), ['types', 'visual']);
  assert.equal(reachOf(['tools/visual/pictures.ts'], packages).everythingBecauseOf, undefined);
});
