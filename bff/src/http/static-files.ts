/**
 * Answers with files from disk: in the best coding the client takes and that
 * lies beside the file already compressed. Which files may be answered with is
 * always a list made beforehand, never a path put together from a request.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Context } from 'hono';
import { ENCODINGS } from './compressed-files.ts';

/** For files whose name changes with their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** For files that keep their name: the client asks again each time, and is told if nothing changed. */
export const REVALIDATE = 'no-cache';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Answers with the file at an absolute path; undefined if it is not there. */
export async function answerWithFile(c: Context, file: string, cacheControl: string): Promise<Response | undefined> {
  const accepted = c.req.header('accept-encoding') ?? '';
  const found = (await readCompressed(file, accepted)) ?? (await readPlain(file));
  if (!found) return undefined;

  c.header('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  c.header('cache-control', cacheControl);
  c.header('vary', 'accept-encoding');
  if (found.coding) c.header('content-encoding', found.coding);
  if (cacheControl === REVALIDATE) {
    const etag = `"${createHash('sha256').update(found.content).digest('base64url').slice(0, 22)}"`;
    c.header('etag', etag);
    if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304);
  }
  c.header('content-length', String(found.content.length));
  return c.body(new Uint8Array(found.content));
}

/** A folder of built files, listed once. */
export interface StaticFolder {
  /** Answers with the file at `path` (`assets/app.js`); undefined for anything not in the list. */
  answer(c: Context, path: string): Promise<Response | undefined>;
  /** The file's content; undefined for anything not in the list. */
  read(path: string): Promise<Buffer | undefined>;
}

/**
 * Lists `folder`, whose files below `immutable` are named by their content.
 * Rejects when the folder is not there.
 */
export async function openStaticFolder(folder: string, immutable = 'assets/'): Promise<StaticFolder> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join('/'), file]),
  );
  return {
    async read(path) {
      const file = files.get(path);
      return file === undefined ? undefined : readFile(file);
    },
    async answer(c, path) {
      const file = files.get(path);
      return file === undefined ? undefined : answerWithFile(c, file, path.startsWith(immutable) ? IMMUTABLE : REVALIDATE);
    },
  };
}

async function readCompressed(file: string, accepted: string): Promise<FoundFile | undefined> {
  for (const { coding, suffix } of ENCODINGS) {
    if (!acceptsCoding(accepted, coding)) continue;
    const found = await readPlain(`${file}${suffix}`);
    if (found) return { ...found, coding };
  }
  return undefined;
}

interface FoundFile {
  readonly content: Buffer;
  readonly coding?: string;
}

async function readPlain(file: string): Promise<FoundFile | undefined> {
  try {
    return { content: await readFile(file) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether an `accept-encoding` header names this content coding. */
export function acceptsCoding(header: string, coding: string): boolean {
  return header.split(',').some((part) => {
    const [name, weight] = part.trim().split(/\s*;\s*/);
    return name === coding && weight !== 'q=0';
  });
}
