/** Forms, buttons, data and contexts go through the seams of the contract (`FormController`, `Action`, `Resource`, `FeatureElement`) and are not written by hand again. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../install.mjs';

const PACKAGES = ['shell', 'mf-appointments', 'mf-records', 'mf-messages', 'mf-billing', 'mf-account'];

/** What is written by hand, and what is there for it. */
const BY_HAND: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/@submit=|addEventListener\('submit'/, 'FormController'],
  [/\b_(is)?[bB]usy\b/, 'Action'],
  [/new Task\(|renderTask\(|@lit\/task/, 'Resource'],
  [/@consume\(\{ context: (api|session|subject|locale|navigation|announcer|events)Context/, 'FeatureElement'],
];

/** Where the seams themselves stand. */
const SEAMS = new Set(['shell/src/contract/work.ts']);

const files = globSync(
  PACKAGES.map((name) => `${name}/src/**/*.ts`),
  { cwd: ROOT },
).filter((file) => !/\.(test|stories)\.ts$|\/(mocks|testing|locales)\//.test(file) && !SEAMS.has(file));

test('no page has a form, a busy flag, a task or a context of its own', () => {
  assert.ok(files.length > 100, 'the sources were not found');
  const found = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8').replaceAll(/^\s*(\*|\/\*|\/\/).*$/gm, '');
    return BY_HAND.filter(([pattern]) => pattern.test(text)).map(([, instead]) => `${file}: use ${instead}`);
  });
  assert.deepEqual(found, []);
});
