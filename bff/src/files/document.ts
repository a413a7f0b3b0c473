/** Documents that people send: what they are is judged by what is in them, never by their name or the type that came with them. */
import { ApiProblem } from '../http/problem.ts';
import type { DocumentType } from './document-types.ts';
import { stripJpeg, stripPng } from './pictures.ts';

export interface CleanDocument {
  readonly type: DocumentType;
  readonly bytes: Buffer;
}

const ENDINGS: Readonly<Record<DocumentType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
};

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1']);
const HEIC_BOXES = new Set(['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip', 'wide', 'idat']);
/** What lets a PDF do more than be read. */
const ACTIVE_PDF = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z])/;

/**
 * The document, without what was written into it beside what is seen (in a
 * JPEG or PNG). A HEIC file is kept as it is.
 * @throws {ApiProblem} upload/wrong-kind; upload/damaged: not whole, too many pixels, or a PDF that does something
 */
export function cleanDocument(bytes: Buffer): CleanDocument {
  const type = typeOf(bytes);
  if (!type) throw new ApiProblem('upload/wrong-kind');
  const clean = CLEANERS[type](bytes);
  if (!clean) throw new ApiProblem('upload/damaged');
  return { type, bytes: clean };
}

function typeOf(bytes: Buffer): DocumentType | null {
  const text = (from: number, to: number): string => bytes.subarray(from, to).toString('latin1');
  if (/^%PDF-\d\.\d/.test(text(0, 8))) return 'application/pdf';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (text(1, 4) === 'PNG') return 'image/png';
  if (text(4, 8) === 'ftyp' && HEIC_BRANDS.has(text(8, 12))) return 'image/heic';
  return null;
}

const CLEANERS: Readonly<Record<DocumentType, (bytes: Buffer) => Buffer | null>> = {
  'application/pdf': passivePdf,
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/heic': wholeHeic,
};

/** What stands in compressed parts is not seen here; a download is never opened by the browser itself. */
function passivePdf(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(-1024).includes('%%EOF')) return null;
  // Any letter of a name can be written by its number.
  const names = bytes.toString('latin1').replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return ACTIVE_PDF.test(names) ? null : bytes;
}

/** A HEIC file is boxes from its first to its last byte. */
function wholeHeic(bytes: Buffer): Buffer | null {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (!HEIC_BOXES.has(bytes.subarray(at + 4, at + 8).toString('latin1')) || size < 8) return null;
    at += size;
  }
  return at === bytes.length ? bytes : null;
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
  const base = (isRight ? plain.slice(0, -ending.length - 1) : plain).slice(0, 80).replace(/[. ]+$/, '');
  return `${base || 'document'}.${isRight ? ending : proper}`;
}

/** `Content-Disposition` for a download, with a plain name for programs that know no other (RFC 6266). */
export function attachmentHeader(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
