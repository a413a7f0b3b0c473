import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Hono } from 'hono';
import { personClient, subjectClient, subjectPath } from './client.ts';

/** Which route took a request, with the ids it read from the path. */
interface Taken {
  readonly route: string;
  readonly ids: readonly string[];
}

const take = (route: string, ...ids: readonly string[]) => Response.json({ route, ids } satisfies Taken);
const taken = async (answer: Promise<Response>) => (await (await answer).json()) as Taken;

const things = new Hono()
  .get('/', (c) => c.json(null))
  .delete('/', (c) => c.json(null))
  .get('/index', (c) => c.json(null))
  .get('/:id', (c) => c.json(null))
  .delete('/:id', (c) => c.json(null))
  .get('/:id/parts/:part', (c) => c.json(null))
  .put('/:id', (c) => c.json(null));

const server = new Hono()
  .get('/api/:kind/:subject/things', (c) => take('list', c.req.param('subject')))
  .delete('/api/:kind/:subject/things', (c) => take('end all', c.req.param('subject')))
  .get('/api/:kind/:subject/things/:id', (c) => take('one', c.req.param('subject'), c.req.param('id')))
  .delete('/api/:kind/:subject/things/:id', (c) => take('end one', c.req.param('subject'), c.req.param('id')))
  .get('/api/:kind/:subject/things/:id/parts/:part', (c) => take('part', c.req.param('subject'), c.req.param('id'), c.req.param('part')))
  .get('/api/things/:id', (c) => take('own', c.req.param('id')))
  .all('*', (c) => take(`another: ${new URL(c.req.url).pathname}`));

/** As a browser asks: the address is resolved before it is sent. */
const fetchApi: typeof fetch = async (input, init) => server.request(new Request(new URL(input instanceof Request ? input.url : input, 'http://portal'), init));

/** What stands in for an id that no path can carry. */
const NOTHING = '\u{FFFD}';
const arrives = (id: string) => (id === '' || id === '.' || id === '..' || !id.isWellFormed() ? NOTHING : id);

const TRAPS = [
  '',
  '.',
  '..',
  '../x',
  '..\\x',
  '%2e%2e',
  '%2E.',
  '%252e',
  '/',
  '//',
  '%2f',
  '?a=b',
  '#x',
  ':part',
  '*',
  'index',
  '$url',
  ' ',
  '\u0000',
  'ä',
  '\u{1F9EA}',
  '\uD800',
];
const anyId = fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...TRAPS) }, { weight: 2, arbitrary: fc.string({ unit: 'binary' }) }, fc.string());

describe('typed clients', () => {
  test('an id reaches its route as it is, or is nobody’s; it never names another route', () =>
    fc.assert(
      fc.asyncProperty(anyId, anyId, anyId, async (subject, id, part) => {
        const client = subjectClient<typeof things>({ kind: 'patient', id: subject }, 'things', fetchApi);
        const ids = [arrives(subject), arrives(id)];
        assert.deepEqual(await taken(client[':id'].$get({ param: { id } })), { route: 'one', ids });
        assert.deepEqual(await taken(client[':id'].$delete({ param: { id } })), { route: 'end one', ids });
        assert.deepEqual(await taken(client[':id'].parts[':part'].$get({ param: { id, part } })), { route: 'part', ids: [...ids, arrives(part)] });
        assert.deepEqual(await taken(personClient<typeof things>('/api/things', fetchApi)[':id'].$get({ param: { id } })), {
          route: 'own',
          ids: [arrives(id)],
        });
        assert.deepEqual(await taken(client.index.$get()), { route: 'list', ids: [arrives(subject)] });
      }),
      { numRuns: 500 },
    ));

  test('so does the address of a download', () =>
    fc.assert(
      fc.asyncProperty(anyId, anyId, anyId, async (subject, id, part) => {
        const path = subjectPath({ kind: 'clinic', id: subject }, 'things', id, 'parts', part);
        assert.deepEqual(await taken(fetchApi(path)), { route: 'part', ids: [subject, id, part].map(arrives) });
      }),
      { numRuns: 500 },
    ));

  test('signal, key, keepalive and background are said once and go with every call', async () => {
    const requests: Request[] = [];
    const record: typeof fetch = async (input, init) => {
      requests.push(new Request(new URL(input instanceof Request ? input.url : input, 'http://portal'), init));
      return new Response(null, { status: 204 });
    };
    const controller = new AbortController();
    const options = { signal: controller.signal, key: 'b6d1', keepalive: true, background: true };
    await subjectClient<typeof things>({ kind: 'patient', id: 'p' }, 'things', record, options).index.$get();
    await personClient<typeof things>('/api/things', record, options)[':id'].$put({ param: { id: '1' } });
    assert.equal(requests.length, 2);
    for (const request of requests) {
      assert.equal(request.headers.get('idempotency-key'), 'b6d1');
      assert.equal(request.headers.get('x-portal-background'), '1');
      assert.equal(request.keepalive, true);
      assert.equal(request.signal.aborted, false);
    }
    controller.abort();
    assert.deepEqual(
      requests.map(({ signal }) => signal.aborted),
      [true, true],
    );
  });

  test('what is not said is not sent', async () => {
    const plain: typeof fetch = async (input, init) => {
      const request = new Request(new URL(input instanceof Request ? input.url : input, 'http://portal'), init);
      return Response.json([request.keepalive, ...request.headers.keys()]);
    };
    const answer = await personClient<typeof things>('/api/things', plain, { signal: undefined, key: undefined }).index.$get();
    assert.deepEqual(await answer.json(), [false]);
  });
});
