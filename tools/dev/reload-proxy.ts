/**
 * Stands before the portal while it is worked on: hands everything on, lets
 * requests wait while the server restarts, and puts one script into each page
 * that loads it again when told. The portal itself knows nothing of it.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const CHANGES = '/dev/changes';
const SCRIPT = '/dev/reload.js';
const RELOAD = `new EventSource('${CHANGES}').addEventListener('reload', () => location.reload());`;

export interface ReloadProxy {
  readonly url: string;
  /** Says where the portal is; requests wait for it. */
  forwardTo(url: string): void;
  /** Loads every open page again. */
  reload(): void;
  close(): Promise<void>;
}

/** Listens on `port`, or on a free one when it is 0. `isUp` ends when a server that did not answer is up again. */
export async function startReloadProxy(port: number, isUp: () => Promise<void>): Promise<ReloadProxy> {
  const pages = new Set<ServerResponse>();
  let forwardTo: (url: string) => void = () => undefined;
  const target = new Promise<string>((resolve) => {
    forwardTo = resolve;
  });

  const server = createServer((incoming, answer) => {
    if (incoming.url === SCRIPT) {
      answer.setHeader('content-type', 'text/javascript').end(RELOAD);
    } else if (incoming.url === CHANGES) {
      answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
      pages.add(answer);
      answer.on('close', () => pages.delete(answer));
    } else {
      void handOn(incoming, answer).catch((error: unknown) => answer.destroy(error instanceof Error ? error : undefined));
    }
  });

  async function handOn(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part);
    const body = Buffer.concat(parts);
    const url = new URL(incoming.url ?? '/', await target);
    for (;;) {
      const found = await ask(url, incoming, body).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ECONNREFUSED') throw error;
      });
      if (found) return found.headers['content-type']?.startsWith('text/html') ? sendPage(found, answer) : sendAsItIs(found, answer);
      await isUp();
    }
  }

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    forwardTo: (url) => forwardTo(url),
    reload() {
      for (const page of pages) page.write('event: reload\ndata: \n\n');
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function ask(url: URL, { method, headers }: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const { 'accept-encoding': encoding, ...rest } = headers;
  // A page is written into, so it is asked for as plain text.
  const wanted = headers.accept?.includes('text/html') || encoding === undefined ? rest : headers;
  return new Promise((resolve, reject) => {
    request(url, { method, headers: wanted }, resolve).once('error', reject).end(body);
  });
}

function sendAsItIs(found: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(found.statusCode ?? 502, found.headers);
  // A stream of events sends nothing for a while.
  answer.flushHeaders();
  found.pipe(answer);
  answer.on('close', () => found.destroy());
}

async function sendPage(found: IncomingMessage, answer: ServerResponse): Promise<void> {
  let page = '';
  for await (const part of found.setEncoding('utf8') as AsyncIterable<string>) page += part;
  const { 'content-length': _length, etag: _etag, ...headers } = found.headers;
  answer.writeHead(found.statusCode ?? 502, headers).end(page.replace('</head>', `<script src="${SCRIPT}" defer></script></head>`));
}
