/** Answers with a file: saved, never shown by the browser in this origin, whatever is in it. */
import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { describeError } from '../http/error-handler.ts';
import { attachmentHeader } from './document.ts';
import type { OpenedFile } from './stored-files.ts';

/** What is answered with; `id` is what the log names it by. */
export type SavedFile = Pick<OpenedFile, 'id' | 'name' | 'size' | 'bytes'>;

/** `nosniff` and `no-store` stand on every answer of the API. */
export function answerFile(c: Context<AppEnv>, file: SavedFile) {
  c.header('content-disposition', attachmentHeader(file.name));
  c.header('content-security-policy', `sandbox; default-src 'none'`);
  c.header('content-type', 'application/octet-stream');
  c.header('content-length', String(file.size));
  return c.body(streamOf(told(c, file)), 200);
}

/** A piece is read when the one before was taken; when nobody takes any more, the reading ends. */
export function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** The answer has begun when a piece does not open: it breaks off, and the log says why. */
export async function* told({ var: { portal, requestId } }: Context<AppEnv>, { id, bytes }: Pick<SavedFile, 'id' | 'bytes'>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes();
  } catch (error) {
    portal.log.error({ requestId, file: id, ...describeError(error) }, 'stored file can not be read');
    throw error;
  }
}
