/** What a test's database starts with, and how copies of it are told from those made before a change. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Database } from '../database.ts';
import { readMigrations } from '../migration-files.ts';

/** What databases start with beyond the migrations, made once and copied from then on. */
export interface TestContent {
  /** Other for other content: it changes with all that `fill` is made from. */
  readonly key: string;
  fill(database: Database): Promise<void>;
}

/** Nothing at all, not even tables; the migrations; or content after them. */
export type Start = 'empty' | 'migrated' | TestContent;

/** Changes with the migrations and the content, so that a copy made from others is never used. */
export async function fingerprintOf(start: Start): Promise<string> {
  const parts = (await readMigrations()).map((migration) => migration.checksum);
  const { dependencies } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as { dependencies: Record<string, string> };
  parts.push(dependencies['@electric-sql/pglite'] ?? '', typeof start === 'string' ? start : start.key);
  return sha256(parts.join()).slice(0, 16);
}

/** SHA-256 of source files and of every file they import, hex: other when any of that code is. */
export async function hashSources(files: readonly URL[]): Promise<string> {
  const hashes = new Map<string, string>();
  const open = [...files];
  // Grows while it is read: what is imported may import.
  for (const file of open) {
    if (hashes.has(file.href)) continue;
    const text = await readFile(file, 'utf8');
    hashes.set(file.href, sha256(text));
    for (const [, specifier = ''] of text.matchAll(LOCAL_IMPORT)) open.push(new URL(specifier, file));
  }
  return sha256([...hashes.values()].toSorted().join());
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Of a type nothing is left when the code runs. */
const LOCAL_IMPORT = /^(?:import|export)\b(?! type\b)[^;'"]*?['"](\.[^'"]+)['"]/gm;
