/** Folders of embedded databases, kept between test runs: a test's database is a copy of one. */
import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { openDatabase } from '../database.ts';
import { migrate } from '../migrate.ts';
import { fingerprintOf, type Start } from './content.ts';

// A test's database lives for seconds: compiling it a second time for speed takes longer than what it then does.
setFlagsFromString('--liftoff-only');

/** Templates of this user's tests, and how many of them are kept: those used last. */
const TEMPLATES = `portal-test-${userInfo().username}-`;
const KEPT_TEMPLATES = 24;

/** Of one statement while one is made, in milliseconds: nobody waits for an answer then. */
const MAKING_DEADLINE = 300_000;

/** By path. */
const made = new Map<string, Promise<void>>();

/** A state folder of its own whose database starts so. */
export async function pgliteFolder(start: Start): Promise<string> {
  const template = join(tmpdir(), `${TEMPLATES}${typeof start === 'string' ? start : 'filled'}-${await fingerprintOf(start)}`);
  const making = made.get(template) ?? makeOnce(template, start);
  made.set(template, making);
  await making;
  return copyOf(template);
}

async function copyOf(template: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-test-database-'));
  cpSync(join(template, 'data'), join(folder, 'data'), { recursive: true });
  return folder;
}

async function makeOnce(template: string, start: Start): Promise<void> {
  try {
    await utimes(template, new Date(), new Date());
    return;
  } catch {
    // It is not there yet.
  }
  const draft = await draftOf(start);
  try {
    // Several test files may come here at once: each makes its own, the first name wins.
    await rename(draft, template);
  } catch {
    await rm(draft, { recursive: true, force: true });
  }
  await removeOldTemplates();
}

async function draftOf(start: Start): Promise<string> {
  // Filling goes on from the migrated one: making a database anew takes longer than copying one.
  const draft = typeof start === 'string' ? await mkdtemp(join(tmpdir(), 'portal-test-database-')) : await pgliteFolder('migrated');
  await mkdir(draft, { recursive: true });
  const database = await openDatabase({ dataDir: draft, deadline: MAKING_DEADLINE });
  try {
    if (start === 'migrated') await migrate(database);
    else if (start !== 'empty') await start.fill(database);
    // What was written stands in the tables, and nothing has to be done again when a copy is opened.
    await database.sql('checkpoint', 'checkpoint');
  } finally {
    await database.close();
  }
  return draft;
}

async function removeOldTemplates(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(TEMPLATES));
  // One that another run removed meanwhile is as good as old.
  const usedAt = (path: string) =>
    stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
  const used = await Promise.all(names.map(async (name) => ({ path: join(tmpdir(), name), at: await usedAt(join(tmpdir(), name)) })));
  for (const { path } of used.sort((a, b) => b.at - a.at).slice(KEPT_TEMPLATES)) await rm(path, { recursive: true, force: true });
}
