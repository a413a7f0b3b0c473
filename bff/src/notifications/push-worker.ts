/** `/push-worker.js`: the service worker that shows push notices. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createRouter } from '../http/router.ts';

const FILE = fileURLToPath(new URL('./push-worker.js', import.meta.url));

export const pushWorkerRoutes = createRouter().get('/push-worker.js', async (c) =>
  // Browsers ask for it again to see whether it changed.
  c.body(await readFile(FILE, 'utf8'), 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }),
);
