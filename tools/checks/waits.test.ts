/** A test that waits for ever takes the whole run with it, and says nothing: each waits by `until`, which has an end. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../install.mjs';

/** A loop on a condition that waits with each turn, and has no end by the clock. */
const ENDLESS = /while \((?!.*(?:Date|performance)\.now\(\)).*\) await |for \(;;\) await /;

test('no test waits in a loop that has no end', () => {
  const files = globSync(['bff/{bin,demo,src}/**/*.test.ts', '{bff,shell,mf-*,tools}/**/e2e/*.ts', 'bff/src/testing/*.ts', 'tools/**/*.test.ts'], {
    cwd: ROOT,
    exclude: ['**/node_modules/**'],
  }).filter((file) => !file.endsWith('checks/waits.test.ts'));
  assert.ok(files.length > 100, 'the tests were not found');
  assert.deepEqual(
    files.filter((file) => ENDLESS.test(readFileSync(join(ROOT, file), 'utf8'))),
    [],
  );
});

test('the check finds one', () => {
  for (const text of ['while (!isSo()) await setImmediate();', 'while ((await told()).length === 0) await onward();', 'for (;;) await look();'])
    assert.match(text, ENDLESS);
  assert.doesNotMatch('while (heard.length < count && Date.now() < deadline) await turn();', ENDLESS);
});
