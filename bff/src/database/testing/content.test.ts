import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { hashSources } from './content.ts';

let folder = '';
describe('what a test’s content is made from', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-sources-'));
    await write('start.ts', "import type { Shape } from './shape.ts';\nimport { a } from './a.ts';\nimport './effect.ts';\nexport const start: Shape = a;\n");
    await write('shape.ts', 'export type Shape = number;\n');
    await write('a.ts', "export {\n  a,\n} from './b.ts';\n");
    await write('b.ts', "import { start } from './start.ts';\nexport const a = 1;\nexport const again = () => start;\n");
    await write('effect.ts', 'globalThis.name = 1;\n');
    await write('other.ts', 'export const other = 1;\n');
  });
  after(() => rm(folder, { recursive: true }));

  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
  const hash = (): Promise<string> => hashSources([pathToFileURL(join(folder, 'start.ts'))]);

  /** Whether the hash is another one after a line is added to a file. */
  async function changesWith(name: string): Promise<boolean> {
    const had = await hash();
    await writeFile(join(folder, name), '\nexport const more = 2;\n', { flag: 'a' });
    return (await hash()) !== had;
  }

  test('a change in the file or in anything it imports changes the hash, also in a circle', async () => {
    for (const name of ['start.ts', 'a.ts', 'b.ts', 'effect.ts']) assert.ok(await changesWith(name), name);
  });

  test('what it does not import, or only as a type, changes nothing', async () => {
    for (const name of ['other.ts', 'shape.ts']) assert.ok(!(await changesWith(name)), name);
  });
});
