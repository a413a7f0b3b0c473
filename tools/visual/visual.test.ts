/**
 * Stories look as they did: each in light, in dark and from right to left,
 * compared with the picture that was accepted. What differs is left in
 * `var/visual`. A wanted change is accepted with `npm run visual -- accept`.
 */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PNG } from 'pngjs';
import { ROOT } from '../install.mjs';
import { BASELINE, type Difference, difference, keptEnvironment, openStories, type Stories, storiesName, write } from './pictures.ts';

const OUT = join(ROOT, 'var/visual');
const FILES = globSync('design-system/src/*/*.stories.ts', { cwd: ROOT }).toSorted();

let stories: Stories;
let isComparable: boolean;

before(async () => {
  await rm(OUT, { recursive: true, force: true });
  stories = await openStories();
  isComparable = JSON.stringify(await keptEnvironment()) === JSON.stringify(stories.environment);
  if (!isComparable) console.log('This browser or its fonts are not those the pictures were taken with: they are taken, and not compared.');
});
after(() => stories?.close());

describe('stories look as they did', () => {
  for (const file of FILES) {
    test(storiesName(file), async () => {
      const wrong: string[] = [];
      const pictures = await stories.picturesOf(file);
      for (const { path, take } of pictures) {
        const taken = await take();
        const problem = isComparable ? await compare(path, taken) : isBlank(taken) ? 'shows nothing' : undefined;
        if (problem) wrong.push(`${path}: ${problem}`);
      }
      const kept = await readdir(join(BASELINE, storiesName(file))).catch(() => []);
      const known = new Set(pictures.map(({ path }) => basename(path)));
      for (const name of kept) if (!known.has(name)) wrong.push(`${name}: its story is gone`);
      assert.deepEqual(wrong, []);
    });
  }
});

async function compare(path: string, taken: Buffer): Promise<string | undefined> {
  const kept = await readFile(join(BASELINE, path)).catch(() => undefined);
  const found: Difference | undefined = kept ? difference(kept, taken) : { text: 'is new' };
  if (!found) return undefined;
  await write(join(OUT, path), taken);
  if (found.picture) await write(join(OUT, path.replace('.png', '.difference.png')), found.picture);
  return found.text;
}

/** One color all over. */
function isBlank(picture: Buffer): boolean {
  const { data } = PNG.sync.read(picture);
  const first = data.subarray(0, 4);
  for (let at = 4; at < data.length; at += 4) if (!data.subarray(at, at + 4).equals(first)) return false;
  return true;
}
