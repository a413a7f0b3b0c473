/** LD-08: what many open streams cost, and what ends them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { DatabaseUnavailableError } from '../../database/errors.ts';
import { eachEngine } from '../../database/testing.ts';
import type { Portal } from '../../portal.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { until } from '../../testing/until.ts';
import { readAudiences } from './service.ts';
import { StreamChecks } from './stream-checks.ts';

const MANY = 50;

eachEngine((engine) => {
  describe('LD-08 many streams', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    const sessionOf = async ({ userId }: Visitor) => (await prisma().session.findFirstOrThrow({ where: { userId }, orderBy: { createdAt: 'desc' } })).id;

    /** Checks whose statements are counted, and fail while the database is away. */
    function counted() {
      const state = { statements: 0, isAway: false };
      const { db } = portal().portal;
      const sql: Portal['db']['sql'] = async (...asked) => {
        state.statements += 1;
        if (state.isAway) throw new DatabaseUnavailableError('timeout');
        return db.sql(...asked);
      };
      const checks = new StreamChecks({ ...portal().portal, db: { ...db, prisma: db.prisma, sql } });
      return { state, checks };
    }
    async function watched(checks: StreamChecks, visitor: Visitor, count: number) {
      const sessionId = await sessionOf(visitor);
      const { userId } = visitor;
      const ended = { count: 0 };
      const listener = { sessionId, userId, access: await checks.readAccess(sessionId), audiences: await readAudiences(portal().portal, userId) };
      const leaves = Array.from({ length: count }, () => checks.watch({ ...listener, end: () => (ended.count += 1) }));
      return { ended, leave: () => leaves.forEach((each) => each()) };
    }

    test('LD-08 one statement looks after all streams, and ends those whose session or access is over, no other', async () => {
      const { state, checks } = counted();
      const [dana, walter, luis] = [await portal().signIn('dana'), await portal().signIn('walter'), await portal().signIn('luis')];
      const streams = [await watched(checks, dana, MANY), await watched(checks, walter, MANY), await watched(checks, luis, MANY)];
      const look = async () => {
        state.statements = 0;
        await checks.look();
        return [state.statements, ...streams.map(({ ended }) => ended.count)];
      };
      assert.deepEqual(await look(), [1, 0, 0, 0]);
      await prisma().session.deleteMany({ where: { userId: dana.userId } });
      await prisma().accessGrant.updateMany({ where: { userId: walter.userId }, data: { revokedAt: portal().portal.now() } });
      assert.deepEqual(await look(), [1, MANY, MANY, 0]);
      streams.forEach(({ leave }) => leave());
      assert.deepEqual(await look(), [0, MANY, MANY, 0]);
    });

    test('LD-08 streams stay while the database does not answer for a while, and end when it stays away', async () => {
      const { state, checks } = counted();
      const { ended, leave } = await watched(checks, await portal().signIn('luis'), MANY);
      state.isAway = true;
      await checks.look();
      portal().advance(10_000);
      await checks.look();
      assert.equal(ended.count, 0);
      state.isAway = false;
      await checks.look();
      state.isAway = true;
      await checks.look();
      portal().advance(59_000);
      await checks.look();
      assert.equal(ended.count, 0, 'each time it is away counts anew');
      portal().advance(1_000);
      await checks.look();
      assert.equal(ended.count, MANY);
      assert.ok(portal().logLines.some((line) => line.includes('streams ended')));
      leave();
    });

    test('LD-08 a sixth stream of a session is refused until one goes, and each end is in the log', async () => {
      const nurse = await portal().signIn(PEOPLE.lindqvist.username);
      const open = () => nurse.get('/api/events');
      const streams = await Promise.all(Array.from({ length: 5 }, open));
      assert.deepEqual(
        streams.map(({ status }) => status),
        [200, 200, 200, 200, 200],
      );
      const refused = await open();
      assert.equal(refused.status, 429);
      assert.ok(Number(refused.headers.get('retry-after')) > 0);
      assert.equal((await (await portal().signIn('dana')).get('/api/events')).status, 200, 'another’s are no matter');
      await streams[0]?.body?.cancel();
      await until(() => portal().logLines.some((line) => line.includes('stream ended') && line.includes('gone')), 'the line of the log');
      const again = await open();
      assert.equal(again.status, 200);
      for (const stream of [...streams.slice(1), again]) await stream.body?.cancel();
    });
  });
});
