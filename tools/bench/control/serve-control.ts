/** Makes the control page as small as a build would and serves it, compressed, on a port of its own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { controlData } from './control-data.ts';

export interface ControlServer {
  readonly url: string;
  stop(): Promise<void>;
}

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light">
<title>Control page</title><link rel="icon" href="data:,"><meta name="description" content="What a plain page costs."><style>body { margin: 0 }</style>
<script type="module" src="/control-page.js"></script></head><body><control-page></control-page></body></html>`;

export async function serveControl(): Promise<ControlServer> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'control-page.ts')],
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    write: false,
  });
  const files = new Map<string, { readonly type: string; readonly body: Buffer }>([
    ['/', { type: 'text/html; charset=utf-8', body: gzipSync(PAGE) }],
    ['/data.json', { type: 'application/json', body: gzipSync(JSON.stringify(controlData)) }],
    ...outputFiles.map(({ path, contents }) => [path, { type: 'text/javascript', body: gzipSync(contents) }] as const),
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'gzip', 'cache-control': 'no-store' }).end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
