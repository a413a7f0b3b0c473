import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readBody } from 'node:stream/consumers';
import { after, before, beforeEach, describe, test } from 'node:test';
import { MailTransportError } from '../mail/transport.ts';
import { textGateway } from './text-gateway.ts';

interface Taken {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly key: string | undefined;
  readonly form: Record<string, string>;
}

describe('the gateway for text messages', () => {
  const taken: Taken[] = [];
  let status: number | 'hang up' = 201;
  const server = createServer((request: IncomingMessage, response) => {
    void readBody(request).then((body) => {
      taken.push({
        path: request.url,
        authorization: request.headers.authorization,
        key: request.headers['idempotency-key']?.toString(),
        form: Object.fromEntries(new URLSearchParams(body)),
      });
      if (status === 'hang up') return request.socket.destroy();
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"message":"+15075550177 is not a number"}');
      return undefined;
    });
  });
  let base = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://AC1:to%3Aken@127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => new Promise<void>((resolve) => server.close(() => resolve())));
  beforeEach(() => {
    taken.length = 0;
    status = 201;
  });
  const MESSAGE = { id: 'one', to: '+15075550177', text: 'Clínica: a & b' };
  const send = (handOver: () => Promise<void> = async () => undefined, url = base) => textGateway({ url, from: '+15075550100' }).send(MESSAGE, handOver);
  const problem = async (answer: typeof status) => {
    status = answer;
    const error = await send().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof MailTransportError ? error.problem : null;
  };

  test('gets a form with To, From and Body, with account and token, and a key by which it can drop a second copy', async () => {
    await send();
    assert.deepEqual(taken, [
      {
        path: '/2010-04-01/Accounts/AC1/Messages.json',
        authorization: `Basic ${btoa('AC1:to:ken')}`,
        key: 'one',
        form: { To: '+15075550177', From: '+15075550100', Body: 'Clínica: a & b' },
      },
    ]);
  });

  test('is told apart by what it answers: never again, later, or nobody knows', async () => {
    assert.deepEqual(await problem(400), { code: '400', refused: true, permanent: true });
    assert.deepEqual(await problem(401), { code: '401', refused: true, permanent: false });
    assert.deepEqual(await problem(429), { code: '429', refused: true, permanent: false });
    assert.deepEqual(await problem(503), { code: '503', refused: true, permanent: false });
    assert.deepEqual(await problem(302), { code: '302', refused: true, permanent: false });
    assert.deepEqual(await problem('hang up'), { code: 'ECONNRESET', refused: false, permanent: false });
  });

  test('gets nothing when the text is not to be handed over any more', async () => {
    await assert.rejects(
      send(async () => {
        throw new Error('claim lost');
      }),
      /claim lost/,
    );
    assert.deepEqual(taken, []);
  });

  test('that is not there is noticed before the text is handed over', async () => {
    let handedOver = false;
    const closed = await new Promise<number>((resolve) => {
      const short = createServer().listen(0, '127.0.0.1', () => {
        const { port } = short.address() as AddressInfo;
        short.close(() => resolve(port));
      });
    });
    await assert.rejects(
      send(async () => void (handedOver = true), `http://a:b@127.0.0.1:${closed}`),
      MailTransportError,
    );
    assert.equal(handedOver, false);
  });
});
