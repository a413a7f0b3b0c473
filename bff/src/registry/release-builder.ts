/** Turns a built feature's folder into a release: every file hashed, compressed once, and named by its content. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { compressFile, ENCODINGS } from '../http/compressed-files.ts';
import { listFiles, writeDurably } from './files.ts';
import type { Release } from './schema.ts';
import { FeatureDescriptionSchema, ReleaseSchema } from './schema.ts';

/** A release that cannot be made, found or activated. `message` tells a person why and what to do. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

/** Name of the file in a built feature's folder that describes it. */
const DESCRIPTION = 'feature.json';

/** A release and the content of its files, not yet written. */
export interface ReleaseDraft {
  readonly release: Release;
  readonly contents: ReadonlyMap<string, Buffer>;
}

/**
 * Reads the built feature in `dist`.
 * @throws {ReleaseError} when it is not a built feature, or its description does not hold.
 */
export async function draftRelease(name: string, dist: string, now: Date): Promise<ReleaseDraft> {
  const description = await readDescription(dist);
  const { manifest, entry, container } = description;
  if (manifest.name !== name) {
    throw new ReleaseError(`The build in ${dist} is of "${manifest.name}", not of "${name}".`);
  }
  const contents = new Map<string, Buffer>();
  for (const file of await listFiles(dist)) {
    if (file !== DESCRIPTION) contents.set(file, await readFile(join(dist, file)));
  }
  if (!contents.has(entry)) throw new ReleaseError(`${DESCRIPTION} names ${entry} as the entry, but there is no such file in ${dist}.`);

  const files = Object.fromEntries([...contents].map(([file, content]) => [file, integrityOf(content)]));
  const content = JSON.stringify([description, files]);
  const id = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const release = { id, version: manifest.version, publishedAt: now.toISOString(), entry, container, files, manifest };
  return { release: check(ReleaseSchema, release, dist), contents };
}

/** A release that is on the disk. */
export interface WrittenRelease {
  readonly release: Release;
  readonly folder: string;
}

/**
 * Writes a draft into `folder`, its description last. Most of a build is as in the one
 * `before`: what was compressed for that is taken, since to compress as well as can be is slow.
 */
export async function writeRelease(folder: string, { release, contents }: ReleaseDraft, before?: WrittenRelease): Promise<void> {
  for (const [file, content] of contents) {
    await writeDurably(join(folder, file), content);
    const isKnown = before?.release.files[file] === release.files[file];
    const known = before && isKnown ? await readCompressed(join(before.folder, file)) : [];
    for (const [suffix, compressed] of known.length > 0 ? known : await compressFile(file, content)) {
      await writeDurably(join(folder, `${file}${suffix}`), compressed);
    }
  }
  await writeDurably(join(folder, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
}

/** As {@link compressFile} made them for a file that is on the disk. */
async function readCompressed(path: string): Promise<[suffix: string, content: Buffer][]> {
  const found = await Promise.all(
    ENCODINGS.map(async ({ suffix }): Promise<[string, Buffer] | null> => {
      const content = await readFile(`${path}${suffix}`).catch((error: NodeJS.ErrnoException) => {
        // There is none where it would not be smaller.
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      return content && [suffix, content];
    }),
  );
  return found.filter((form) => form !== null);
}

async function readDescription(dist: string) {
  let text: string;
  try {
    text = await readFile(join(dist, DESCRIPTION), 'utf8');
  } catch {
    throw new ReleaseError(`There is no built feature in ${dist}: it has no ${DESCRIPTION}. Build it first: npm run build`);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ReleaseError(`${join(dist, DESCRIPTION)} is not JSON.`);
  }
  return check(FeatureDescriptionSchema, data, join(dist, DESCRIPTION));
}

function check<Schema extends z.ZodType>(schema: Schema, data: unknown, where: string): z.infer<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ReleaseError(`${where} does not hold what a release needs.\n${lines.join('\n')}`);
}

function integrityOf(content: Buffer): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
