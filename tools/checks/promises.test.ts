/** The lint rules that need types do find a promise that nobody waits for. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from '../install.mjs';

const folder = mkdtempSync(join(tmpdir(), 'promises-'));
cpSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
cpSync(join(ROOT, 'tsconfig.base.json'), join(folder, 'tsconfig.json'));
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
after(() => rmSync(folder, { recursive: true }));

/** Each with the rule that refuses it; none stands for what is fine. */
const LINES = [
  ['save();', 'no-floating-promises'],
  ['[1, 2].forEach(save);', 'no-misused-promises'],
  ["await 'saved';", 'await-thenable'],
  ['await save();', undefined],
  ["test('saves', save);", undefined],
] as const;

for (const [line, rule] of LINES) {
  test(`${line} is ${rule ? `refused by ${rule}` : 'fine'}`, () => {
    const text = `import { test } from 'node:test';\n\nexport const run = test;\nasync function save(): Promise<void> {\n  await fetch('/');\n}\n${line}\nexport { save };\n`;
    writeFileSync(join(folder, 'a.ts'), text);
    const { status, stdout } = spawnSync(join(ROOT, 'node_modules/.bin/oxlint'), ['--type-aware', '--deny-warnings', 'a.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, rule ? 1 : 0, stdout);
    if (rule) assert.match(stdout, new RegExp(rule));
  });
}
