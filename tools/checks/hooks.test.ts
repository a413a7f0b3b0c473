/** The server's test files share processes (`tools/testing/batches.ts`), those of elements pages: a hook outside of a suite would be one for all of them. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../install.mjs';

/** Formatted code has what stands in a suite indented. */
const HOOK = /^(?:(?:const|let) .*= )?(?:before|after|beforeEach|afterEach|usePortal|useDatabase|mock\.\w+)\(/m;

test('no test of the server, of an element or of a page has a hook outside of a suite', () => {
  const files = globSync(['bff/{bin,demo,src}/**/*.test.ts', '{design-system,shell,mf-*}/src/**/*.test.ts'], { cwd: ROOT });
  assert.ok(files.length > 100, 'the tests were not found');
  assert.deepEqual(
    files.filter((file) => HOOK.test(readFileSync(join(ROOT, file), 'utf8'))),
    [],
  );
});

test('the check finds one', () => {
  for (const text of ['before(async () => {', "let folder = '';\nafterEach(() => rm(folder));", 'const database = useDatabase(engine);'])
    assert.match(text, HOOK);
  assert.doesNotMatch("describe('a suite', () => {\n  before(() => open());\n});", HOOK);
});
