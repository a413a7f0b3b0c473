import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inBatches } from './batches.ts';
import { countTests } from './counts.ts';
import type { FileDuration } from './durations.ts';

test('each file is in one group, and neighbours are together', () => {
  assert.deepEqual(inBatches(['c', 'a', 'b'], 2), [['a', 'b'], ['c']]);
});

test('what fails in one of many files is counted, also where a process ends in the middle, and each file’s time is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-batches-'));
  try {
    const names = Array.from({ length: 8 }, (_, index) => `a${index}`);
    for (const name of names) await writeFile(join(folder, `${name}.test.ts`), "import { test } from 'node:test';\ntest('goes', () => {});\n");
    await writeFile(
      join(folder, 'a7.test.ts'),
      "import { test } from 'node:test';\ntest('goes', () => {});\ntest('fails', () => { throw new Error('no'); });\n",
    );
    await writeFile(join(folder, 'b.test.ts'), "import { test } from 'node:test';\ntest('ends', () => process.exit(3));\n");
    const durations = join(folder, 'durations');
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'batches.ts'), durations, join(folder, '*.test.ts')], {
      encoding: 'utf8',
      env,
    });
    assert.equal(status, 1);
    assert.deepEqual(countTests(stdout), { passed: 8, failed: 2 });
    assert.match(stdout, /ended with 3: b\.test\.ts/);
    const told = (await readFile(durations, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as FileDuration).file);
    assert.deepEqual(
      told.toSorted(),
      names.map((name) => join(folder, `${name}.test.ts`)),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
