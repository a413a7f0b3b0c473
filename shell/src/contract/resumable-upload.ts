/**
 * Sends a file piece by piece (tus 1.0, https://tus.io/protocols/resumable-upload),
 * and goes on where it ended when the connection was gone for a while. Nothing is
 * kept in the browser: the server finds the file again by its key.
 */
import type { KeptDocument, UploadState } from '@portal/bff/contract/requests';
import type { Upload } from '@portal/design-system/classes/file-upload';
import { ApiError, readAnswer, readJson } from './api-error.ts';
import type { ApiTransport } from './contexts.ts';

/** Bytes of a piece: small at first, so that a slow connection gets on; larger as long as they go quickly. */
const FIRST_PIECE = 256 * 1024;
const LARGEST_PIECE = 2 * 1024 * 1024;
const SMALLEST_PIECE = 64 * 1024;
/** Milliseconds. The server gives a request 30 seconds. */
const QUICK = 3_000;
const HUNG = 45_000;
/** Before each try after one that failed; a piece that arrives begins them anew. The browser coming online ends a pause. */
const PAUSES = [500, 2_000, 5_000, 10_000, 20_000];

export interface ResumableUpload {
  /** The file's own, whatever becomes of it: with the same key it is the same file. */
  readonly key: string;
  readonly file: File;
}

/**
 * @param path - Where such files go.
 * @returns what the server has kept, once it took the file
 * @throws {ApiError} when the file is refused, or the connection stays away
 */
export async function sendResumably(
  api: ApiTransport,
  path: string,
  { key, file }: ResumableUpload,
  { signal, onProgress }: Parameters<Upload>[1],
): Promise<KeptDocument> {
  let size = FIRST_PIECE;
  for (let failures = 0; ;) {
    try {
      const begun = await begin();
      for (let at = begun.at; ;) {
        const since = performance.now();
        const isLast = at + size >= file.size;
        at = await append(begun.place, at, file.slice(at, at + size));
        failures = 0;
        onProgress(at / file.size);
        if (isLast) return await kept(begun.place);
        if (performance.now() - since < QUICK) size = Math.min(size * 2, LARGEST_PIECE);
      }
    } catch (error) {
      const wait = PAUSES[failures];
      if (!isPassing(error) || wait === undefined) throw error;
      failures += 1;
      size = Math.max(size / 2, SMALLEST_PIECE);
      await pause(wait, signal);
    }
  }

  /** Also finds a file that was begun before. */
  async function begin(): Promise<{ place: string; at: number }> {
    const said = `key ${base64(key)},filename ${base64(file.name)}`;
    const { headers } = await readAnswer(
      api.request(path, { method: 'POST', headers: { 'upload-length': String(file.size), 'upload-metadata': said }, signal }),
    );
    return { place: headers.get('location') ?? '', at: offsetIn(headers) };
  }

  async function append(place: string, at: number, piece: Blob): Promise<number> {
    const answer = api.request(place, {
      method: 'PATCH',
      headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(at) },
      // Its own type would be sent in place of the one above.
      body: piece.slice(0, piece.size, ''),
      // A connection that is gone may never say so.
      signal: AbortSignal.any([signal, AbortSignal.timeout(HUNG)]),
    });
    return offsetIn((await readAnswer(answer)).headers);
  }

  async function kept(place: string): Promise<KeptDocument> {
    const { file: whole } = await readJson<UploadState>(api.request(place, { signal }));
    if (!whole) throw new ApiError(409, 'upload/wrong-offset');
    return whole;
  }
}

/** Whether another try, from where the file ends, may well work: no answer, a server on its way back, or somebody else appended. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 502 || error.status === 404 || error.code === 'upload/wrong-offset');
}

function offsetIn(headers: Headers): number {
  const offset = Number(headers.get('upload-offset') ?? Number.NaN);
  if (!Number.isInteger(offset)) throw new ApiError(0, 'network');
  return offset;
}

/** @throws the signal's reason when it is aborted */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const end = new AbortController();
    const options = { once: true, signal: end.signal };
    const done = () => {
      clearTimeout(timer);
      end.abort();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done, options);
    signal.addEventListener(
      'abort',
      () => {
        done();
        reject(signal.reason as Error);
      },
      options,
    );
  });
}

const base64 = (text: string): string => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
