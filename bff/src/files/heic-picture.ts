/**
 * HEIC photos, drawn anew as JPEG: most computers can't open HEIC, and of what a
 * phone wrote beside the picture nothing goes along. Which way up it is, is
 * applied. Phones' photos have 12 to 48 million pixels; a larger one, and one
 * that takes too much, is not drawn.
 *
 * Opened by libheif, compiled to WebAssembly, in the thread of `clean-worker.ts`,
 * which ends after it: what somebody sends may be made to take all memory, and
 * what the library once has, it keeps.
 */
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { QUALITY } from './picture.ts';

export interface HeicLimits {
  readonly mostPixels: number;
  /** Of memory that the library may take. */
  readonly mostBytes: number;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel. */
  readonly pixels: Uint8ClampedArray;
}

interface Image {
  get_width(): number;
  get_height(): number;
  display(into: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }, done: (drawn: object | null) => void): void;
}
interface LibHeif {
  readonly HeifDecoder: new () => { decode(bytes: Uint8Array): readonly Image[] };
}

const PAGE_BYTES = 64 * 1024;

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** The picture as JPEG; `null` for what can't be drawn within the limits. */
export async function jpegOfHeic(bytes: Uint8Array, { mostPixels, mostBytes }: HeicLimits): Promise<Buffer | null> {
  boundMemory(mostBytes);
  const picture = await open(bytes, mostPixels);
  if (!picture) return null;
  const { width, height, pixels } = picture;
  const raw = { width, height, channels: 4 } as const;
  return sharp(pixels, { raw, limitInputPixels: mostPixels }).removeAlpha().jpeg({ quality: QUALITY }).toBuffer();
}

async function open(bytes: Uint8Array, mostPixels: number): Promise<Picture | null> {
  try {
    const { HeifDecoder } = createRequire(import.meta.url)('libheif-js/wasm-bundle') as LibHeif;
    // The first picture is the one that is meant.
    const [image] = new HeifDecoder().decode(bytes);
    if (!image) return null;
    const [width, height] = [image.get_width(), image.get_height()];
    if (!(width > 0 && height > 0) || width * height > mostPixels) return null;
    const pixels = new Uint8ClampedArray(width * height * 4);
    return await new Promise((resolve) => {
      image.display({ data: pixels, width, height }, (drawn) => resolve(drawn && { width, height, pixels }));
    });
  } catch {
    // The library gave up, whatever it was.
    return null;
  }
}

/** The library asks for more by this, and takes a failure as having none. */
function boundMemory(mostBytes: number): void {
  // Node's types leave it out.
  const { prototype } = (globalThis as unknown as { readonly WebAssembly: { readonly Memory: { readonly prototype: Memory } } }).WebAssembly.Memory;
  const { grow } = prototype;
  prototype.grow = function growBounded(this: Memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE_BYTES > mostBytes) throw new RangeError('The photo takes more memory than it gets.');
    return grow.call(this, pages);
  };
}
