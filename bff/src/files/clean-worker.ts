/**
 * The thread that looks into files that people send: what they are, and what
 * may be kept of them. Nothing else of the server does (LD-01).
 */
import { parentPort } from 'node:worker_threads';
import { fileTypeFromBuffer } from 'file-type';
import type { WorkerAnswer } from '../workers/worker-pool.ts';
import type { DocumentType } from './document-types.ts';
import type { HeicLimits } from './heic-picture.ts';
import { stripHeic } from './heic.ts';
import { lookAtPiece } from './pdf.ts';
import type { PdfPiece } from './pdf.ts';
import { redrawn } from './picture.ts';

type PictureType = Exclude<DocumentType, 'application/pdf'>;

/** A piece of a PDF, or a whole picture. */
export type CleanWork = PieceWork | PictureWork;

interface PieceWork {
  readonly pdf: Uint8Array;
}

interface PictureWork {
  readonly bytes: Uint8Array;
  readonly types: readonly DocumentType[];
  /** How a HEIC photo may be drawn; one that took too long is not tried again. */
  readonly heic: HeicLimits | null;
}

/** What was found, or a picture as it may be kept. */
export type Cleaned =
  | PdfPiece
  | { readonly type: DocumentType; readonly bytes: Uint8Array }
  | { readonly refusal: 'upload/wrong-kind' | 'upload/damaged' | 'upload/hidden-place' };

/** The first bytes tell what a file is. */
const HEAD_BYTES = 4_100;

parentPort?.on('message', (work: CleanWork) => {
  // What breaks it ends the thread, which is an answer too.
  void answer(work);
});

async function answer(work: CleanWork): Promise<void> {
  if ('pdf' in work) {
    tell({ output: lookAtPiece(bufferOf(work.pdf)) });
    return giveBack(work.pdf);
  }
  const bytes = bufferOf(work.bytes);
  const type = await typeOf(bytes);
  tell({ output: await clean(bytes, type, work), spent: type === 'image/heic' });
  giveBack(work.bytes);
}

/** Frees what was looked at, once it is answered: a thread that makes little itself collects only after many pieces. */
function giveBack({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

function tell(answered: WorkerAnswer<Cleaned>): void {
  parentPort?.postMessage(answered);
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength);

async function clean(bytes: Buffer, type: PictureType | null, { types, heic }: PictureWork): Promise<Cleaned> {
  if (!type || !types.includes(type)) return { refusal: 'upload/wrong-kind' };
  if (type !== 'image/heic') return kept(type, await redrawn(bytes, type));
  if (heic && types.includes('image/jpeg')) {
    const { jpegOfHeic } = await import('./heic-picture.ts');
    const jpeg = await jpegOfHeic(bytes, heic);
    if (jpeg) return { type: 'image/jpeg', bytes: jpeg };
  }
  return kept(type, stripHeic(bytes));
}

function kept(type: PictureType, bytes: Buffer | null): Cleaned {
  return bytes ? { type, bytes } : { refusal: type === 'image/heic' ? 'upload/hidden-place' : 'upload/damaged' };
}

async function typeOf(bytes: Buffer): Promise<PictureType | null> {
  const mime = (await fileTypeFromBuffer(bytes.subarray(0, HEAD_BYTES)))?.mime;
  if (mime === 'image/heif') return 'image/heic';
  return mime === 'image/jpeg' || mime === 'image/png' || mime === 'image/heic' ? mime : null;
}
