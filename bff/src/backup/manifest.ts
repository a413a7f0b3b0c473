/**
 * What stands in a backup: each of its files with its checksum, how many rows
 * every table has, and where the audit log ended. It is written last, by a
 * rename: a folder without it is no backup, however much lies in it.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, readFile, rename } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';
/** The database: an archive of `pg_dump`, or one of the embedded database's folder. */
export const DATABASE = 'database.dump';
/** Below it stored files lie as in `FILES_FOLDER`. */
export const FILES = 'files';
export const ANCHORS = 'audit-anchors.ndjson';

const manifestSchema = z.object({
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  engine: z.enum(['postgres', 'pglite']),
  /** Tells whether the secret is the one that what is sealed was sealed with. */
  secretMark: z.string(),
  rows: z.record(z.string(), z.number().int().nonnegative()),
  /** Entries of the audit log. */
  auditEntries: z.number().int().nonnegative(),
  files: z.array(z.object({ path: z.string(), bytes: z.number().int().nonnegative(), sha256: z.hex() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** A sentence for the operator. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** Says nothing of a secret that is as long as ours must be. */
export const markOf = (secret: string): string => createHmac('sha256', secret).update('portal backup').digest('hex').slice(0, 32);

export function hasSecret({ secretMark }: Manifest, secret: string): boolean {
  const [given, expected] = [Buffer.from(secretMark), Buffer.from(markOf(secret))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Every file below a folder, by its path from there, with its checksum; in one order. */
export async function describeFiles(folder: string): Promise<Manifest['files']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: Manifest['files'] = [];
  for (const path of paths.toSorted()) files.push({ path: relative(folder, path).replaceAll('\\', '/'), ...(await checksum(path)) });
  return files;
}

/** Makes what lies in the folder a backup. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const part = join(folder, `${MANIFEST}.part`);
  const file = await open(part, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, join(folder, MANIFEST));
}

/** @throws {BackupError} when it is no whole backup: one that was cut off, or changed since */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new BackupError(`${folder} is no whole backup: it has no ${MANIFEST}. It may have been cut off.`);
    throw error;
  });
  const read = manifestSchema.safeParse(parsed(text));
  if (!read.success) throw new BackupError(`${join(folder, MANIFEST)} can’t be read.`);
  const found = new Map((await describeFiles(folder)).map((file) => [file.path, file]));
  for (const { path, bytes, sha256 } of read.data.files) {
    const now = found.get(path);
    if (!now) throw new BackupError(`The backup is not whole: ${path} is missing.`);
    if (now.bytes !== bytes || now.sha256 !== sha256) throw new BackupError(`The backup is not whole: ${path} was changed.`);
  }
  return read.data;
}

async function checksum(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (parts: AsyncIterable<Buffer>) => {
    for await (const part of parts) {
      bytes += part.length;
      hash.update(part);
    }
  });
  return { bytes, sha256: hash.digest('hex') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
