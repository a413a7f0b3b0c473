/** The lint rules that keep the rooms apart do refuse the arrows they must. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from '../install.mjs';

const folder = mkdtempSync(join(tmpdir(), 'arrows-'));
cpSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
after(() => rmSync(folder, { recursive: true }));

function lint(file: string, specifier: string) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `import '${specifier}';\n`);
  const { status, stdout } = spawnSync(join(ROOT, 'node_modules/.bin/oxlint'), [path], { cwd: folder, encoding: 'utf8' });
  return { refused: status !== 0 && stdout.includes('no-restricted-imports'), stdout };
}

const REFUSED: readonly [file: string, specifier: string][] = [
  ['mf-billing/src/a.ts', '@portal/mf-account/profile'],
  ['mf-billing/src/a.ts', '../../mf-account/src/feature.ts'],
  ['mf-billing/src/a.ts', '@portal/shell/app'],
  ['mf-billing/src/a.ts', '@portal/bff/src/app.ts'],
  ['shell/src/a.ts', '@portal/mf-billing'],
  ['shell/src/a.ts', '../../bff/src/app.ts'],
  ['design-system/src/a.ts', '@portal/shell/contract'],
  ['design-system/src/a.ts', '@portal/bff/contract'],
  ['.storybook/compositions/a.ts', '@portal/shell/contract'],
  ['.storybook/compositions/a.ts', '../../shell/src/contract/index.ts'],
  ['bff/src/a.ts', '@portal/shell/contract'],
  ['bff/src/features/billing/a.ts', '../messages/service.ts'],
  ['bff/src/features/billing/a.ts', '../index.ts'],
  ['bff/src/features/billing/a.ts', './write-cases.ts'],
  ['bff/src/features/billing/a.ts', '../../testing/portal.ts'],
  ['bff/src/notifications/a.ts', '../features/communication/service.ts'],
  ['bff/src/mail/a.ts', '../features/communication/published.ts'],
  ['bff/src/access/a.ts', '../features/index.ts'],
  ['bff/src/a.ts', 'lit'],
  ['bff/src/a.ts', '../../tools/portal.ts'],
  ['shell/src/a.ts', '../../tools/portal.ts'],
  ['mf-billing/src/a.ts', '../../tools/portal.ts'],
  ['design-system/src/a.ts', '../../tools/portal.ts'],
];
const ALLOWED: readonly [file: string, specifier: string][] = [
  ['mf-billing/src/a.ts', '@portal/shell/contract'],
  ['mf-billing/src/a.ts', '@portal/shell/contract/testing'],
  ['mf-billing/src/a.ts', '@portal/shell/contract/desk'],
  ['mf-billing/src/a.ts', '@portal/bff/contract'],
  ['mf-billing/src/a.ts', '@portal/bff/contract/billing'],
  ['mf-billing/src/a.ts', '@portal/bff/contract/schemas/billing'],
  ['mf-billing/src/a.ts', '@portal/design-system/button'],
  ['shell/src/a.ts', '@portal/bff/contract'],
  ['bff/src/features/billing/a.ts', './service.ts'],
  ['bff/src/features/billing/a.ts', '../feature.ts'],
  ['bff/src/features/billing/a.ts', '../../http/router.ts'],
  ['bff/src/features/billing/a.ts', '../messages/published.ts'],
  ['bff/src/features/billing/a.ts', '../messages/schema.ts'],
  ['bff/src/features/billing/a.test.ts', '../messages/service.ts'],
  ['bff/src/notifications/a.ts', '../features/facts.ts'],
  ['bff/src/app.ts', './features/index.ts'],
  ['design-system/src/a.ts', 'lit'],
  ['mf-billing/e2e/a.test.ts', '../../tools/portal.ts'],
  ['bff/e2e/a.test.ts', '../../tools/portal.ts'],
  ['.storybook/compositions/a.ts', '../../design-system/src/register/button.ts'],
];

for (const [file, specifier] of REFUSED) {
  test(`${file.split('/')[0]} may not import ${specifier}`, () => assert.ok(lint(file, specifier).refused));
}
for (const [file, specifier] of ALLOWED) {
  test(`${file.split('/')[0]} may import ${specifier}`, () => {
    const { refused, stdout } = lint(file, specifier);
    assert.ok(!refused, stdout);
  });
}
