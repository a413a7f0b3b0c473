/** Opens the port, with an end to everything a client could draw out. */
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Config } from '../config.ts';

/** Thrown when the port is taken; `message` says what to do. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

/** Milliseconds. */
export interface ConnectionTimes {
  /** For all headers, from the first byte or, on a new connection, from its opening. */
  readonly headers: number;
  /** For the whole request. */
  readonly request: number;
  /** Between two requests. */
  readonly idle: number;
  /** How often what is too late is looked for; Node's own half a minute would treble the times above. */
  readonly check: number;
}

const TIMES: ConnectionTimes = { headers: 10_000, request: 30_000, idle: 5_000, check: 2_000 };

/** Bytes of all headers together: 431 above. Our cookies need less than one thousand. */
const HEADER_BYTES = 8 * 1024;

/** @throws {PortInUseError} */
export function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { port, host }: Pick<Config, 'port' | 'host'>,
  times: ConnectionTimes = TIMES,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch,
      port,
      hostname: host,
      serverOptions: {
        headersTimeout: times.headers,
        requestTimeout: times.request,
        keepAliveTimeout: times.idle,
        connectionsCheckingInterval: times.check,
        maxHeaderSize: HEADER_BYTES,
      },
    }) as Server;
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new PortInUseError(`Port ${port} is in use. Stop what uses it, or choose another: PORT=8090 npm start`) : error);
    });
  });
}
