/** `/openapi.json`, made from the routes' own schemas, and `/api-docs`, a page to browse it. */
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRouter } from './router.ts';
import type { AppEnv } from './app-env.ts';

const DIST = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const START = fileURLToPath(new URL('./api-docs-start.js', import.meta.url));
const FILES: Readonly<Record<string, readonly [path: string, type: string]>> = {
  'swagger-ui.css': [join(DIST, 'swagger-ui.css'), 'text/css; charset=utf-8'],
  'swagger-ui-bundle.js': [join(DIST, 'swagger-ui-bundle.js'), 'text/javascript; charset=utf-8'],
  'start.js': [START, 'text/javascript; charset=utf-8'],
};

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Portal API</title>
<link rel="stylesheet" href="/api-docs/swagger-ui.css"></head>
<body><main id="api"></main><script src="/api-docs/swagger-ui-bundle.js"></script><script src="/api-docs/start.js"></script></body></html>`;

// The viewer sets inline styles and builds markup from strings, so this one page has a wider policy than the portal's.
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** The description of all routes of an app (OpenAPI 3.1). */
export function apiDocument(app: OpenAPIHono<AppEnv>) {
  return app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Patient portal API', version: '1', license: { name: 'Apache-2.0' } } });
}

export function swaggerPage(app: OpenAPIHono<AppEnv>) {
  let document: string | undefined;
  return createRouter()
    .get('/openapi.json', (c) => {
      document ??= JSON.stringify(apiDocument(app));
      return c.body(document, 200, { 'content-type': 'application/json' });
    })
    .get('/api-docs', (c) => c.html(PAGE, 200, { 'content-security-policy': POLICY }))
    .get('/api-docs/:file', async (c) => {
      const file = FILES[c.req.param('file')];
      if (!file) return c.notFound();
      return c.body(await readFile(file[0]), 200, { 'content-type': file[1] });
    });
}
