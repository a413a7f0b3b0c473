/**
 * What the portal is measured against, run as a process of its own as the portal
 * is: a bare `node:http` hello, and one prepared point select through Hono. Says
 * the two ports on one line.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const app = new Hono().get('/:id', async (c) => {
  const query = { name: 'point', text: 'select id, "patientNumber" from patient where id = $1', values: [c.req.param('id')] };
  return c.json((await pool.query<{ id: string; patientNumber: string }>(query)).rows[0] ?? null);
});

const hello = createServer((_request, response) => response.end('hello'));
hello.listen(0, '127.0.0.1', () => {
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
    process.stdout.write(`${JSON.stringify({ hello: (hello.address() as AddressInfo).port, point: port })}\n`);
  });
});
