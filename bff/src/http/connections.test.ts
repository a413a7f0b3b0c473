import assert from 'node:assert/strict';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { useRawServer } from '../testing/raw-http.ts';
import { until } from '../testing/until.ts';
import { limitedBody } from './body.ts';
import { listen } from './listen.ts';
import { createRouter } from './router.ts';

const SHORT = { headers: 300, request: 600, idle: 200, check: 50 };
const IDLE_SOCKETS = 300;

/** Status codes of the answers in a stream of bytes. */
const statuses = (received: string): number[] => [...received.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));

test('RL-07 a route learns that whoever asked has left, also when it took a body', async () => {
  const began = Promise.withResolvers<void>();
  const left = Promise.withResolvers<void>();
  const app = createRouter()
    .use(limitedBody())
    .post('/', async (c) => {
      c.req.raw.signal.addEventListener('abort', () => left.resolve());
      began.resolve();
      await left.promise;
      return c.body(null, 204);
    });
  const server = await listen(app.fetch, { port: 0, host: '127.0.0.1' });
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}');
  await began.promise;
  socket.destroy();
  await left.promise;
  await new Promise((resolve) => server.close(resolve));
});

eachEngine((engine) => {
  describe('connections', () => {
    const portal = usePortal(engine);
    const server = useRawServer(portal, SHORT);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });
    const alive = async () => (await fetch(`${server().url}/healthz`)).status;
    /** The head of a write that would pass every check of ours. */
    const head = (path: string, ...more: string[]) =>
      [
        `PUT ${path} HTTP/1.1`,
        'host: portal',
        `origin: ${portal().portal.config.origin}`,
        'x-portal-client: 1',
        'content-type: application/json',
        `cookie: ${dana.cookie}`,
        ...more,
      ].join('\r\n');
    const DRAFT = `/api/patients/${PATIENT_IDS.dana}/drafts/account.details`;
    const drafts = () => portal().portal.db.prisma.draft.count({ where: { form: 'account.details' } });

    test('IN-06 two lengths for one body are refused, and what follows is no second request', async () => {
      const body = '{"value":"x"}';
      const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
      const second = `${head(DRAFT, `content-length: ${body.length}`)}\r\n\r\n${body}`;
      const attempts = {
        'length and chunks': `${head(DRAFT, `content-length: ${chunked.length}`, 'transfer-encoding: chunked')}\r\n\r\n${chunked}${second}`,
        'chunks and length': `${head(DRAFT, 'transfer-encoding: chunked', 'content-length: 4')}\r\n\r\n${chunked}${second}`,
        'two lengths': `${head(DRAFT, 'content-length: 0', `content-length: ${body.length}`)}\r\n\r\n${body}${second}`,
        'an unknown coding': `${head(DRAFT, 'transfer-encoding: xchunked')}\r\n\r\n${chunked}${second}`,
        'a coding with a tail': `${head(DRAFT, 'transfer-encoding: chunked, identity')}\r\n\r\n${chunked}${second}`,
        'a space before the colon': `${head(DRAFT, 'transfer-encoding : chunked')}\r\n\r\n${chunked}${second}`,
        'a chunk whose size is no number': `${head(DRAFT, 'transfer-encoding: chunked')}\r\n\r\nzz\r\n${body}\r\n0\r\n\r\n${second}`,
        'a chunk with a negative size': `${head(DRAFT, 'transfer-encoding: chunked')}\r\n\r\n-1\r\n${body}\r\n0\r\n\r\n${second}`,
        'a chunk longer than it says': `${head(DRAFT, 'transfer-encoding: chunked')}\r\n\r\n2\r\n${body}\r\n0\r\n\r\n${second}`,
        'a header folded over two lines': `${head(DRAFT, 'x-folded: a\r\n b\r\n\tcontent-length: 4', `content-length : ${body.length}`)}\r\n\r\n${body}`,
        'a line end in a header': `${head(DRAFT, 'x-split: a\rset-cookie: b', `content-length: ${body.length}`)}\r\n\r\n${body}`,
      };
      for (const [name, bytes] of Object.entries(attempts)) {
        const received = await server().send(bytes);
        assert.deepEqual(statuses(received), [400], name);
        assert.equal(await drafts(), 0, name);
      }
      assert.equal(await alive(), 200);
    });

    test('LD-11 whoever leaves in the middle of sending, or before the answer, is no failure of ours in the log', async () => {
      const lines = () => portal().logLines.map((line) => JSON.parse(line) as { level: number; msg: string; route?: string });
      const errors = () => lines().filter(({ level }) => level >= 40);
      const requests = () => lines().filter(({ route }) => route?.includes('/drafts/')).length;
      const [hadErrors, hadRequests] = [errors().length, requests()];
      for (const rest of ['{"value":', '{"value":"x"}']) {
        const { socket } = await server().open();
        socket.write(
          `${head(`/api/patients/${PATIENT_IDS.dana}/drafts/account.name-change`, `content-length: ${rest === '{"value":' ? 100 : rest.length}`)}\r\n\r\n${rest}`,
        );
        // What was sent is with the server once this was answered on the way after it.
        await alive();
        socket.destroy();
      }
      await until(async () => {
        await alive();
        return requests() >= hadRequests + 2;
      }, 'what was counted');
      assert.deepEqual(errors().slice(hadErrors), []);
    });

    test('IN-06 a line end in a path, a query or a cookie begins no header of an answer', async () => {
      const injected = '%0d%0aset-cookie:%20stolen=1%0d%0a%0d%0aHTTP/1.1%20200%20OK';
      const paths = [
        `/sign-in?next=${injected}`,
        `/${injected}`,
        `/patients/${injected}`,
        `/api/patients/${injected}/home`,
        `/assets/${injected}`,
        `/features/${injected}/x.js`,
        `/api/patients/${PATIENT_IDS.dana}/drafts/${injected}`,
      ];
      for (const path of paths) {
        for (const cookie of [dana.cookie, `${dana.cookie.split('=')[0]}=${injected}`]) {
          const received = await server().send(`GET ${path} HTTP/1.1\r\nhost: portal\r\naccept: text/html\r\ncookie: ${cookie}\r\nconnection: close\r\n\r\n`);
          assert.equal(statuses(received).length, 1, path);
          const [answerHead = ''] = received.split('\r\n\r\n');
          assert.doesNotMatch(answerHead, /stolen/i, path);
          assert.ok(statuses(received)[0] !== 500, path);
        }
      }
    });

    test('RL-06 headers and bodies that come drop by drop are cut off, and others are served meanwhile', async () => {
      const slow = [await server().open(), await server().open()];
      slow[0]?.socket.write('GET /healthz HTTP/1.1\r\nhost: portal\r\n');
      slow[1]?.socket.write(`${head(DRAFT, 'content-length: 100')}\r\n\r\n{"value`);
      const drip = setInterval(() => {
        slow[0]?.socket.write('x: y\r\n');
        slow[1]?.socket.write('x');
      }, 20);
      try {
        assert.equal(await alive(), 200);
        const [headers = '', body = ''] = await Promise.all(slow.map(({ received }) => received));
        assert.deepEqual(statuses(headers), [408]);
        assert.ok(
          statuses(body).every((status) => status >= 400),
          body,
        );
      } finally {
        clearInterval(drip);
      }
      assert.equal(await drafts(), 0);
      assert.equal(await alive(), 200);
    });

    test('RL-06 connections on which nothing happens are closed, before a request and after one', async () => {
      const idle = await Promise.all(Array.from({ length: IDLE_SOCKETS }, () => server().open()));
      assert.equal(await alive(), 200);
      const after = await server().send('GET /healthz HTTP/1.1\r\nhost: portal\r\n\r\n');
      assert.deepEqual(statuses(after), [200]);
      await Promise.all(idle.map(({ received }) => received));
      assert.equal(await alive(), 200);
    });

    test('RL-06 AD-09 more than eight thousand bytes of headers are refused before anything reads them', async () => {
      for (const more of [
        `user-agent: ${'u'.repeat(10_000)}`,
        `user-agent: ${'u'.repeat(1_000_000)}`,
        Array.from({ length: 500 }, (_, i) => `x-${i}: ${'v'.repeat(20)}`).join('\r\n'),
      ]) {
        const received = await server().send(`GET /api/session HTTP/1.1\r\nhost: portal\r\n${more}\r\n\r\n`);
        assert.deepEqual(statuses(received), [431]);
      }
      assert.equal(await alive(), 200);
    });
  });
});
