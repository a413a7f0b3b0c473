/** One HTTP POST on a connection of its own, which says when it is about to leave. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { MailTransportError } from '../mail/transport.ts';

/** A service that hangs holds one of the few places for notices no longer than this. */
const TIMEOUT_MS = 30_000;

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Until `handOver` was awaited nothing of the request has left; when it throws, nothing does. Follows no redirect.
 * @returns the status of the answer
 * @throws {MailTransportError} without an answer
 */
export function post({ url, headers, body }: Post, handOver: () => Promise<void>): Promise<number> {
  const isSecure = url.startsWith('https:');
  return new Promise((resolve, reject) => {
    const request = (isSecure ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': String(body.length) },
    });
    request.setTimeout(TIMEOUT_MS, () => request.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })));
    request.once('error', (error: NodeJS.ErrnoException) =>
      reject(new MailTransportError({ code: error.code ?? 'unknown', refused: false, permanent: false })),
    );
    request.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.once('socket', (socket) =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        handOver().then(
          () => request.end(body),
          (error: unknown) => {
            request.destroy();
            reject(error instanceof Error ? error : new Error('the claim is not known'));
          },
        );
      }),
    );
  });
}
