/**
 * Opens one HEIC photo (libheif, compiled to WebAssembly) in a thread of its own,
 * which ends with it. What somebody sends may be made to take all memory or never
 * to end: the memory it gets is bounded here, its time by `heic-picture.ts`.
 */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { HeicPicture, HeicWork } from './heic-picture.ts';

interface Image {
  get_width(): number;
  get_height(): number;
  display(into: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }, done: (drawn: object | null) => void): void;
}
interface LibHeif {
  readonly HeifDecoder: new () => { decode(bytes: Uint8Array): readonly Image[] };
}

const PAGE_BYTES = 64 * 1024;

const { bytes, mostPixels, mostBytes } = workerData as HeicWork;

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
// Node's types leave it out.
const { prototype } = (globalThis as unknown as { readonly WebAssembly: { readonly Memory: { readonly prototype: Memory } } }).WebAssembly.Memory;

// The library asks for more by this, and takes a failure as having none.
const { grow } = prototype;
prototype.grow = function growBounded(this: Memory, pages: number): number {
  if (this.buffer.byteLength + pages * PAGE_BYTES > mostBytes) throw new RangeError('The photo takes more memory than it gets.');
  return grow.call(this, pages);
};

const { HeifDecoder } = createRequire(import.meta.url)('libheif-js/wasm-bundle') as LibHeif;

/** The first picture is the one that is meant. */
function draw(): Promise<HeicPicture | null> {
  const [image] = new HeifDecoder().decode(bytes);
  if (!image) return Promise.resolve(null);
  const [width, height] = [image.get_width(), image.get_height()];
  if (!(width > 0 && height > 0) || width * height > mostPixels) return Promise.resolve(null);
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve) => {
    image.display({ data, width, height }, (drawn) => resolve(drawn && { width, height, pixels: data.buffer }));
  });
}

const picture = await draw();
parentPort?.postMessage(picture, picture ? [picture.pixels] : []);
