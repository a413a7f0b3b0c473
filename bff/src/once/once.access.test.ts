/** What holds for every route that takes an `Idempotency-Key`, generated from the route table. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { eachEngine } from '../database/testing.ts';
import { codeOf } from '../testing/browser.ts';
import { usePortal } from '../testing/portal.ts';
import { isSubjectRoute, routeTable } from '../testing/requests.ts';
import type { RouteEntry } from '../testing/requests.ts';
import { addressOf, storedState, WRITE_CASES } from '../testing/write-cases.ts';
import type { WriteCase } from '../testing/write-case.ts';

eachEngine((engine) => {
  describe('routes that ask for a key', () => {
    const portal = usePortal(engine);
    let routes: RouteEntry[] = [];
    before(() => {
      routes = routeTable(portal()).filter((route) => isSubjectRoute(route) && route.once);
    });

    async function make({ method, path }: RouteEntry) {
      const create = WRITE_CASES[`${method} ${path}`];
      if (!create) throw new Error(`${method} ${path} has no write case`);
      const made: WriteCase = await create(portal());
      const visitor = await portal().signIn(made.who);
      const send = (key: string, body: unknown = made.body) => visitor.send(method as 'POST', addressOf(path, made), body, { 'idempotency-key': key });
      return { made, send };
    }

    test('refuse a request without one, and write nothing', async () => {
      assert.ok(routes.length >= 3);
      for (const route of routes) {
        const { send } = await make(route);
        const stored = await storedState(portal());
        for (const key of ['', 'not-a-key', `${randomUUID()}x`]) {
          const answer = await send(key);
          assert.equal(answer.status, 422, route.path);
          assert.equal(await codeOf(answer), 'request/key-missing');
        }
        assert.deepEqual(await storedState(portal()), stored, route.path);
      }
    });

    test('CR-03 give the first answer to the same again, refuse other content under its key, and write once', async () => {
      for (const route of routes) {
        const { made, send } = await make(route);
        const key = randomUUID();
        const [one, other] = await Promise.all([send(key), send(key)]);
        assert.ok(one.ok, route.path);
        const stored = await storedState(portal());
        const text = await one.text();
        assert.deepEqual([other.status, await other.text()], [one.status, text], route.path);
        const again = await send(key);
        assert.deepEqual([again.status, await again.text()], [one.status, text], route.path);
        const changed = await send(key, made.otherBody ?? { ...made.body, ...altered(made.body) });
        assert.equal(changed.status, 409, route.path);
        assert.equal(await codeOf(changed), 'request/key-reused');
        assert.deepEqual(await storedState(portal()), stored, route.path);
      }
    });

    /** Some text of it, changed. */
    function altered(body: WriteCase['body']): Record<string, unknown> {
      const text = Object.entries(body ?? {}).find(([name, value]) => typeof value === 'string' && !['kind', 'basis'].includes(name));
      return text ? { [text[0]]: `${String(text[1])}!` } : { message: 'Something else' };
    }
  });
});
