/** HTTP as bytes, for what no client library would send. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { after, before } from 'node:test';
import { listen } from '../http/listen.ts';
import type { ConnectionTimes } from '../http/listen.ts';
import type { TestPortal } from './portal.ts';

const HOST = '127.0.0.1';

export interface RawServer {
  /** For clients that speak HTTP. */
  readonly url: string;
  /** An open connection, and all it has received when the server closed it. */
  open(): Promise<{ readonly socket: Socket; readonly received: Promise<string> }>;
  /** Sends the bytes on a connection of their own and waits until the server closes it. */
  send(bytes: string): Promise<string>;
}

/** Serves the portal of the suite on a port of its own. */
export function useRawServer(portal: () => TestPortal, times?: ConnectionTimes): () => RawServer {
  let server: Server | undefined;
  before(async () => {
    server = await listen(portal().app.fetch, { port: 0, host: HOST }, times);
  });
  after(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return () => {
    if (!server) throw new Error('The server is open only while the tests of its suite run.');
    // It listens on a port, not on a pipe.
    const { port } = server.address() as AddressInfo;
    const open = async () => {
      const socket = connect(port, HOST);
      let text = '';
      const received = new Promise<string>((resolve) => {
        socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
        // Sending on while the server closes ends in a reset; what came before it counts.
        socket.on('error', () => undefined).once('close', () => resolve(text));
      });
      await once(socket, 'connect');
      return { socket, received };
    };
    return {
      url: `http://${HOST}:${port}`,
      open,
      async send(bytes) {
        const { socket, received } = await open();
        socket.write(bytes, 'latin1');
        return received;
      },
    };
  };
}
