/**
 * HEIC photos, drawn anew as JPEG: most computers can't open HEIC, and of what a
 * phone wrote beside the picture nothing goes along. Which way up it is, is
 * applied. Phones' photos have 12 to 48 million pixels; a larger one, and one
 * that takes too long or too much, is not drawn.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { QUALITY } from './picture.ts';

/** What the thread is given. */
export interface HeicWork {
  readonly bytes: Uint8Array;
  readonly mostPixels: number;
  /** Of memory that the library may take. */
  readonly mostBytes: number;
}

/** What it answers with: red, green, blue and alpha of each pixel. */
export interface HeicPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: ArrayBuffer;
}

export interface HeicLimits {
  readonly mostPixels: number;
  readonly mostBytes: number;
  readonly milliseconds: number;
}

const LIMITS: HeicLimits = { mostPixels: 50_000_000, mostBytes: 512 * 1024 * 1024, milliseconds: 15_000 };

/** One at a time in a process: each takes hundreds of megabytes while it is drawn. */
let drawing: Promise<unknown> = Promise.resolve();

/** The picture as JPEG; `null` for what can't be drawn within the limits. */
export function jpegOfHeic(bytes: Uint8Array, limits: Partial<HeicLimits> = {}): Promise<Buffer | null> {
  const mine = drawing.then(() => draw(bytes, { ...LIMITS, ...limits }));
  drawing = mine;
  return mine;
}

async function draw(bytes: Uint8Array, limits: HeicLimits): Promise<Buffer | null> {
  const picture = await open(bytes, limits);
  if (!picture) return null;
  const { width, height, pixels } = picture;
  const raw = { width, height, channels: 4 } as const;
  return sharp(new Uint8Array(pixels), { raw, limitInputPixels: limits.mostPixels }).removeAlpha().jpeg({ quality: QUALITY }).toBuffer();
}

async function open(bytes: Uint8Array, { mostPixels, mostBytes, milliseconds }: HeicLimits): Promise<HeicPicture | null> {
  const work: HeicWork = { bytes, mostPixels, mostBytes };
  // What the library prints of a broken file is of no use to anybody.
  const worker = new Worker(new URL('./heic-worker.ts', import.meta.url), { workerData: work, stdout: true, stderr: true });
  try {
    const [picture] = (await Promise.race([once(worker, 'message', { signal: AbortSignal.timeout(milliseconds) }), ended(worker)])) as [HeicPicture | null];
    return picture;
  } catch {
    // It took too long, or the library gave up: whatever it was, the photo can't be drawn.
    return null;
  } finally {
    await worker.terminate();
  }
}

/** A thread that ends without an answer has none. */
async function ended(worker: Worker): Promise<[null]> {
  await once(worker, 'exit');
  return [null];
}
