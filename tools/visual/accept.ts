/**
 * Accepts how stories look now:
 *
 *     npm run visual -- accept            every story
 *     npm run visual -- accept button     those of one element
 *
 * The pictures are part of the change: look at them before they are committed.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BASELINE, difference, keepEnvironment, openStories, storiesName, write } from './pictures.ts';

const [command, element] = process.argv.slice(2);
if (command !== 'accept') {
  console.error('Usage: npm run visual -- accept [element]');
  process.exit(2);
}
const stories = await openStories();
let changed = 0;
let total = 0;
if (!element) await keepEnvironment(stories.environment);
for (const file of stories.files) {
  const name = storiesName(file);
  if (element && name !== element) continue;
  const kept = new Map<string, Buffer>();
  for (const { path, take } of await stories.picturesOf(file)) {
    const taken = await take();
    const before = await readFile(join(BASELINE, path)).catch(() => undefined);
    // What looks the same stays the same file, so that a change shows what it changes.
    const same = before && !difference(before, taken) ? before : undefined;
    kept.set(path, same ?? taken);
    if (!same) changed += 1;
    total += 1;
  }
  await rm(join(BASELINE, name), { recursive: true, force: true });
  for (const [path, picture] of kept) await write(join(BASELINE, path), picture);
}
await stories.close();
console.log(`${changed} of ${total} pictures are new or changed.`);
