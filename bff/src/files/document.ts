/** Files that people send: what they are is judged by what is in them, never by their name or the type that came with them. */
import { Readable } from 'node:stream';
// Loaded here first: the library must not leave memory with the thread that draws.
import 'sharp';
import { ApiProblem } from '../http/problem.ts';
import { WorkerPool, WorkersBusyError, WorkExceededError } from '../workers/worker-pool.ts';
import type { WorkerLimits } from '../workers/worker-pool.ts';
import type { Cleaned, CleanWork } from './clean-worker.ts';
import type { DocumentType } from './document-types.ts';
import type { HeicLimits } from './heic-picture.ts';
import { isPassivePdf, joined } from './pdf.ts';

/** A file as it may be kept. */
export interface CleanFile {
  readonly type: DocumentType;
  /** Its bytes, from the first, as often as it is called. */
  bytes(): AsyncIterable<Uint8Array>;
}

const ENDINGS: Readonly<Record<DocumentType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
};

/** A picture is held in memory while it is looked at, one at a time; no camera's photo is larger. */
const MOST_BYTES = 25 * 1024 * 1024;
const PDF_HEAD = 8;
const LIMITS: WorkerLimits = { milliseconds: 20_000, heapMegabytes: 256, mostOfOne: 10, mostWaiting: 100 };
const HEIC_LIMITS: HeicLimits = { mostPixels: 50_000_000, mostBytes: 512 * 1024 * 1024 };
/** Seconds after which one that found too many waiting is sent again. */
const RETRY_AFTER = 10;

export type FileWorkers = WorkerPool<CleanWork, Cleaned>;

/** @param limits - Others than a process has, for tests. */
export const fileWorkers = (limits: Partial<WorkerLimits> = {}): FileWorkers =>
  new WorkerPool(new URL('./clean-worker.ts', import.meta.url), { ...LIMITS, ...limits });

/** Those of this process. */
const WORKERS = fileWorkers();

export interface Cleaning {
  /** By content. */
  readonly types: readonly DocumentType[];
  /** Whose it is: senders take turns. */
  readonly sender: string;
  readonly workers?: FileWorkers;
  readonly heic?: HeicLimits;
}

/**
 * The file without what was written into it beside what is seen. A HEIC photo is a
 * JPEG from then on; one that can't be drawn stays as it is.
 * @param read - Its bytes as they came, from the first, as often as it is called.
 * @throws {ApiProblem} upload/wrong-kind; upload/damaged: not whole, too many pixels or parts, or a PDF that does something;
 * upload/hidden-place: a HEIC photo of which we can't take out where it was made; upload/too-heavy: looking at it takes too much;
 * upload/busy: too many wait
 */
export async function cleanFile(read: () => AsyncIterable<Uint8Array>, cleaning: Cleaning): Promise<CleanFile> {
  try {
    return await ((await isPdf(read())) ? cleanPdf(read, cleaning) : cleanPicture(read, cleaning));
  } catch (error) {
    if (error instanceof WorkersBusyError) throw new ApiProblem('upload/busy', { retryAfter: RETRY_AFTER, cause: error });
    if (error instanceof WorkExceededError) throw new ApiProblem('upload/too-heavy', { cause: error });
    throw error;
  }
}

/** A PDF that something stands before is read by some programs as that. */
async function isPdf(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  let head = Buffer.alloc(0);
  for await (const part of bytes) {
    head = Buffer.concat([head, part.subarray(0, PDF_HEAD)]);
    if (head.length >= PDF_HEAD) break;
  }
  return /^%PDF-\d\.\d/.test(head.toString('latin1'));
}

/** No process holds a whole one. */
async function cleanPdf(read: () => AsyncIterable<Uint8Array>, { types, sender, workers = WORKERS }: Cleaning): Promise<CleanFile> {
  const type = 'application/pdf';
  if (!types.includes(type)) throw new ApiProblem('upload/wrong-kind');
  const isPassive = await isPassivePdf(read(), async (pdf) => {
    const found = await workers.run(sender, () => Promise.resolve({ input: { pdf }, moved: [pdf.buffer] }));
    if (!('isActive' in found)) throw new TypeError('The thread answered something else.');
    return found;
  });
  if (!isPassive) throw new ApiProblem('upload/damaged');
  return { type, bytes: read };
}

/** What is drawn must be there as a whole. */
async function cleanPicture(read: () => AsyncIterable<Uint8Array>, { types, sender, workers = WORKERS, heic = HEIC_LIMITS }: Cleaning): Promise<CleanFile> {
  let isHeic = false;
  const look = (limits: HeicLimits | null): Promise<Cleaned> =>
    workers.run(sender, async () => {
      const bytes = await collect(read());
      isHeic = Buffer.from(bytes.buffer, 0, Math.min(8, bytes.length)).includes('ftyp', 4);
      return { input: { bytes, types, heic: limits }, moved: [bytes.buffer] };
    });
  // A photo that takes too long to draw may be kept as it is.
  const cleaned = await look(heic).catch((error: unknown) => (error instanceof WorkExceededError && isHeic ? look(null) : Promise.reject(error)));
  if ('refusal' in cleaned) throw new ApiProblem(cleaned.refusal);
  if ('isActive' in cleaned) throw new TypeError('The thread answered something else.');
  const { type, bytes } = cleaned;
  return { type, bytes: () => Readable.from([Buffer.from(bytes)]) };
}

/** In memory of its own, which can move to the thread. @throws {ApiProblem} request/too-large */
async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > MOST_BYTES) throw new ApiProblem('request/too-large');
    parts.push(part);
  }
  return joined(parts);
}

/** Control characters, marks that turn the writing direction, and what means something in a path. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*/:<>?\\|]/gu;

/** A name that is safe to save under, with the ending of what the file is. */
export function safeFileName(given: string, type: DocumentType): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replaceAll(UNSAFE, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(plain)?.[1]?.toLowerCase();
  const [proper] = ENDINGS[type];
  const isRight = ending !== undefined && ENDINGS[type].includes(ending);
  // What was drawn anew as a JPEG has lost what its ending says.
  const wasHeic = ending !== undefined && type === 'image/jpeg' && ENDINGS['image/heic'].includes(ending);
  const base = (isRight || wasHeic ? plain.slice(0, -ending.length - 1) : plain).slice(0, 80).replace(/[. ]+$/, '');
  return `${base || 'document'}.${isRight ? ending : proper}`;
}

/** `Content-Disposition` for a download, with a plain name for programs that know no other (RFC 6266). */
export function attachmentHeader(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
