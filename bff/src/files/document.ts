/** Files that people send: what they are is judged by what is in them, never by their name or the type that came with them. */
import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import { ApiProblem } from '../http/problem.ts';
import type { DocumentType } from './document-types.ts';
import { jpegOfHeic } from './heic-picture.ts';
import { stripHeic } from './heic.ts';
import { isPassivePdf } from './pdf.ts';
import { redrawn } from './picture.ts';

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

/** The first bytes tell what a file is. */
const HEAD_BYTES = 4_100;
/** A picture is held in memory while it is drawn anew; no camera's photo is larger. */
const MOST_PICTURE_BYTES = 25 * 1024 * 1024;

/**
 * The file without what was written into it beside what is seen. A HEIC photo is a
 * JPEG from then on; one that can't be drawn stays as it is.
 * @param read - Its bytes as they came, from the first, as often as it is called.
 * @throws {ApiProblem} upload/wrong-kind; upload/damaged: not whole, too many pixels, or a PDF that does something;
 * upload/hidden-place: a HEIC photo of which we can't take out where it was made
 */
export async function cleanFile(read: () => AsyncIterable<Uint8Array>, types: readonly DocumentType[]): Promise<CleanFile> {
  const type = await typeOf(read());
  if (!type || !types.includes(type)) throw new ApiProblem('upload/wrong-kind');
  if (type === 'application/pdf') {
    if (!(await isPassivePdf(read()))) throw new ApiProblem('upload/damaged');
    return { type, bytes: read };
  }
  // Only what is drawn must be there as a whole.
  const whole = await collect(read());
  const jpeg = type === 'image/heic' && types.includes('image/jpeg') ? await jpegOfHeic(whole) : null;
  if (jpeg) return { type: 'image/jpeg', bytes: () => Readable.from([jpeg]) };
  const clean = type === 'image/heic' ? stripHeic(whole) : await redrawn(whole, type);
  if (!clean) throw new ApiProblem(type === 'image/heic' ? 'upload/hidden-place' : 'upload/damaged');
  return { type, bytes: () => Readable.from([clean]) };
}

async function typeOf(bytes: AsyncIterable<Uint8Array>): Promise<DocumentType | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    parts.push(part);
    size += part.length;
    if (size >= HEAD_BYTES) break;
  }
  const head = Buffer.concat(parts).subarray(0, HEAD_BYTES);
  // A PDF that something stands before is read by some programs as that.
  if (/^%PDF-\d\.\d/.test(head.toString('latin1', 0, 8))) return 'application/pdf';
  const mime = (await fileTypeFromBuffer(head))?.mime;
  if (mime === 'image/heif') return 'image/heic';
  return mime === 'image/jpeg' || mime === 'image/png' || mime === 'image/heic' ? mime : null;
}

/** @throws {ApiProblem} request/too-large */
async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > MOST_PICTURE_BYTES) throw new ApiProblem('request/too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
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
