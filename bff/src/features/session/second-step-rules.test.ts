import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { codeOf } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { call, isSubjectRoute, routeTable } from '../../testing/requests.ts';
import { SessionInfo } from './schema.ts';

const { dana, luis } = PEOPLE;

/** What somebody needs to set a second step up, or to leave. */
const BEFORE = new Set([
  'GET /api/session',
  'POST /api/session/extend',
  'DELETE /api/session',
  // Who needs large text needs it for setting one up.
  'PATCH /api/session/display',
  'GET /api/session/prove',
  'POST /api/session/prove',
  'POST /api/session/prove/options',
  'POST /api/account-security/password',
]);
/** Reads it, and sets one up. */
const SETTING_UP = /^(GET|POST|PATCH|DELETE) \/api\/(account-security(?!\/email(\/|$))|sessions)(\/|$)/;

const readInfo = async (visitor: Visitor) => SessionInfo.parse(await (await visitor.get('/api/session')).json());

eachEngine((engine) => {
  describe('where a second step is a must', () => {
    const portal = usePortal(engine, { SECOND_FACTOR: 'required' });

    test('AU-07 every route but those that set one up answers 403, tells nothing and is on record', async () => {
      const visitor = await portal().signIn(luis.username);
      assert.deepEqual([(await readInfo(visitor)).mustAddSecondStep, (await readInfo(visitor)).hintsAtSecondStep], [true, false]);
      const { prisma } = portal().portal.db;
      const subject = luis.grants[0]?.patientId ?? '';
      const routes = routeTable(portal()).filter((route) => route.access !== 'public' && (isSubjectRoute(route) || route.access !== undefined));
      const closed = routes.filter(({ method, path }) => !BEFORE.has(`${method} ${path}`) && !SETTING_UP.test(`${method} ${path}`));
      assert.ok(closed.length >= 50, 'the table is not the whole API');
      const wrong: string[] = [];
      for (const route of closed) {
        const count = await prisma.auditEvent.count({ where: { reason: 'second-factor-required' } });
        const answer = await call(visitor, route, subject);
        const body = await answer.text();
        const recorded = (await prisma.auditEvent.count({ where: { reason: 'second-factor-required' } })) - count;
        if (answer.status !== 403 || !body.includes('session/second-factor-required') || body.includes('Luis') || recorded !== 1)
          wrong.push(`${route.method} ${route.path}: ${answer.status}, ${recorded} on record`);
      }
      assert.deepEqual(wrong, []);
    });

    test('a passkey is a second step too, and opens everything', async () => {
      const visitor = await portal().signIn(luis.username);
      const { prisma } = portal().portal.db;
      await prisma.passkey.create({
        data: { userId: visitor.userId, credentialId: 'x', publicKey: new Uint8Array(), name: 'x', createdAt: portal().portal.now() },
      });
      assert.equal((await readInfo(visitor)).mustAddSecondStep, false);
      assert.equal((await visitor.get(`/api/patients/${luis.grants[0]?.patientId}/home`)).status, 200);
      await prisma.passkey.deleteMany({});
    });
  });

  describe('where a second step is a choice', () => {
    const portal = usePortal(engine);

    test('the hint at it is there until it is closed, on every device, and only for this person', async () => {
      const visitor = await portal().signIn(dana.username);
      assert.equal((await readInfo(visitor)).hintsAtSecondStep, true);
      for (let i = 0; i < 2; i += 1) assert.equal((await visitor.send('DELETE', '/api/session/second-step-hint')).status, 204);
      assert.equal((await readInfo(await portal().signIn(dana.username))).hintsAtSecondStep, false);
      assert.equal((await readInfo(await portal().signIn(luis.username))).hintsAtSecondStep, true);
      const stranger = await portal().anonymous.send('DELETE', '/api/session/second-step-hint');
      assert.equal(stranger.status, 401);
      assert.equal(await codeOf(stranger), 'session/required');
    });

    test('whoever has a second step gets no hint', async () => {
      const visitor = await portal().signIn(luis.username);
      const at = portal().portal.now();
      await portal().portal.db.prisma.secondFactor.create({
        data: { userId: visitor.userId, sealed: new Uint8Array(), byEmail: true, confirmedAt: at, createdAt: at },
      });
      assert.equal((await readInfo(visitor)).hintsAtSecondStep, false);
    });
  });
});
