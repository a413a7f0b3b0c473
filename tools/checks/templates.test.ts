/** What the Content Security Policy would refuse must not be written into a template. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../install.mjs';

const REFUSED = /<[a-z][^<>]*\s(style|on[a-z]+)=/i;

test('MF-08 no template writes a style or event attribute', () => {
  const files = globSync(['{design-system,shell,mf-*}/src/**/*.{ts,html}', '.storybook/compositions/*.ts'], { cwd: ROOT }).filter(
    (file) => !/\.(test|stories)\.ts$|\/mocks\//.test(file),
  );
  assert.ok(files.length > 100, 'the sources were not found');
  const found = files.filter((file) => REFUSED.test(readFileSync(join(ROOT, file), 'utf8').replaceAll(/^\s*(\*|\/\*|\/\/).*$/gm, '')));
  assert.deepEqual(found, []);
});
