import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import type { AppEnv } from './app-env.ts';
import { limitedBody } from './body.ts';
import { ApiProblem } from './problem.ts';

const app = new Hono<AppEnv>()
  .post('/', limitedBody(), async (c) => c.text(`taken ${(await c.req.text()).length}`))
  .onError((error, c) => c.text(error instanceof ApiProblem ? error.code : 'other'));

const sent = async (body: string, type = 'application/json'): Promise<string> =>
  (await app.request('/', { method: 'POST', headers: { 'content-type': type }, body })).text();

test('LD-01 a body of very many values, names or empty things is refused, however few bytes each has', async () => {
  const bodies = {
    numbers: `[${'0,'.repeat(120_000)}0]`,
    texts: `[${'"",'.repeat(80_000)}0]`,
    objects: `[${'{},'.repeat(80_000)}0]`,
    names: `{${Array.from({ length: 25_000 }, (_, index) => `"${index.toString(36)}":0`).join()}}`,
  };
  for (const [what, body] of Object.entries(bodies)) assert.equal(await sent(body), 'request/malformed', what);
});

test('LD-01 a form of 200,000 parts is not read at all', async () => {
  const part = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n';
  assert.equal(await sent(part.repeat(200_000), 'multipart/form-data; boundary=x'), 'request/too-large');
});

test('what a form sends is taken, also a long text with commas and brackets in it', async () => {
  const long = JSON.stringify({ value: '[{,}],'.repeat(10_000), days: Array.from({ length: 500 }, (_, day) => ({ day, from: '08:00' })) });
  assert.equal(await sent(long), `taken ${long.length}`);
});
