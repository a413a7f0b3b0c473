/**
 * What is imported at a time: one file, or the files of one folder's bulk export
 * (NDJSON, one file for each type) read as one.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { MAX_RESOURCE_BYTES, scanJson, UnreadableFile } from './json-scanner.ts';
import { elementText, memberText } from './member-text.ts';
import type { JsonPiece } from './json-scanner.ts';
import { parseKeepingDecimals } from './sent-decimal.ts';

export type FileFormat = 'json' | 'ndjson';

/** One file on disk. `name` is what reports call it. */
export interface InputFile {
  name: string;
  path: string;
  format: FileFormat;
}

/** Where a resource is, so that it can be read again. */
export interface Place {
  file: InputFile;
  offset: number;
  length: number;
  /** True when the place holds a bundle entry around the resource. */
  isEntry: boolean;
  /** Which entry it is of a bundle that stands on one line; null elsewhere. */
  entryOfLine: number | null;
}

/** A resource as it came. */
export interface ReadResource {
  readonly resource: Record<string, unknown>;
  /** Its JSON, letter for letter. */
  readonly json: string;
}

/** The format a file name promises. */
export const formatOf = (name: string): FileFormat => (/\.(ndjson|jsonl)$/i.test(name) ? 'ndjson' : 'json');

/** Some systems begin a file with a byte order mark. */
export const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** The pieces of a file in order. Errors: `UnreadableFile`. */
export async function* readPieces(file: InputFile): AsyncGenerator<JsonPiece> {
  try {
    if (file.format === 'ndjson') yield* readLines(file.path);
    else yield* scanJson(createReadStream(file.path));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (error instanceof Error && 'code' in error) throw new UnreadableFile(`The file can't be read (${String(error.code)}).`);
    throw error;
  }
}

/** Each line of an NDJSON file; a line that is too long is given back refused. */
async function* readLines(path: string): AsyncGenerator<JsonPiece> {
  let offset = 0;
  let start = 0;
  let parts: Buffer[] = [];
  let length = 0;
  let line = 0;
  const piece = (): JsonPiece => {
    line += 1;
    const tooLong = length > MAX_RESOURCE_BYTES;
    const text = tooLong ? null : Buffer.concat(parts).toString('utf8');
    const refused = tooLong ? `larger than ${MAX_RESOURCE_BYTES / 1024 / 1024} MB` : null;
    return { kind: 'root', offset: start, length, line, text, refused };
  };
  const take = (bytes: Buffer): void => {
    length += bytes.length;
    if (length > MAX_RESOURCE_BYTES) parts = [];
    else parts.push(bytes);
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
      take(chunk.subarray(from, end));
      yield piece();
      from = end + 1;
      start = offset + from;
      parts = [];
      length = 0;
    }
    take(Buffer.from(chunk.subarray(from)));
    offset += chunk.length;
  }
  if (length > 0) yield piece();
}

/** A resource out of its text. */
export const parseResource = (json: string): ReadResource => ({
  // With the digits that were sent, which a number loses.
  resource: parseKeepingDecimals(json) as Record<string, unknown>,
  json,
});

/** Reads resources again by place, keeping one open handle for each file. */
export class ResourceReader {
  private readonly _handles = new Map<string, FileHandle>();

  async read(place: Place): Promise<ReadResource> {
    let handle = this._handles.get(place.file.path);
    if (!handle) {
      handle = await open(place.file.path, 'r');
      this._handles.set(place.file.path, handle);
    }
    const bytes = Buffer.alloc(place.length);
    const { bytesRead } = await handle.read(bytes, 0, place.length, place.offset);
    if (bytesRead !== place.length) throw new UnreadableFile('The file changed while it was read.');
    const text = withoutMark(bytes.toString('utf8'));
    if (place.entryOfLine !== null) {
      const entry = elementText(memberText(text, 'entry') ?? '[]', place.entryOfLine) ?? '{}';
      return parseResource(memberText(entry, 'resource') ?? '{}');
    }
    // The first pass has seen that this is an object with a resource in it.
    return parseResource(place.isEntry ? (memberText(text, 'resource') ?? '{}') : text);
  }

  async close(): Promise<void> {
    await Promise.all([...this._handles.values()].map((handle) => handle.close()));
    this._handles.clear();
  }
}
