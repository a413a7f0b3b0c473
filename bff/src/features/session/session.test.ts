import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { DEMO_PEOPLE, PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { SessionInfo } from './schema.ts';

const MINUTE = 60_000;
const PERSON = DEMO_PEOPLE.find(({ role }) => role === 'patient');
const { username = '', email = '', password = '' } = PERSON ?? {};

/** The cookie a browser would send after this answer. */
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

async function signInByPassword({ app, portal }: TestPortal, body: object, cookie = ''): Promise<Response> {
  const headers = { origin: portal.config.origin, 'x-portal-client': '1', 'content-type': 'application/json', ...(cookie ? { cookie } : {}) };
  return app.request('/api/session', { method: 'POST', headers, body: JSON.stringify(body) });
}

eachEngine((engine) => {
  describe('sessions', () => {
    const portal = usePortal(engine);

    test('a username or an e-mail address with the password signs in, and the token is in no body', async () => {
      // better-auth reads the machine's clock.
      portal().advance(Date.now() - portal().portal.now().getTime());
      for (const identifier of [username, email, username.toUpperCase()]) {
        const answer = await signInByPassword(portal(), { identifier, password });
        assert.equal(answer.status, 204);
        assert.equal(await answer.text(), '');
        const [cookie = ''] = answer.headers.getSetCookie();
        assert.match(cookie, /HttpOnly/i);
        assert.match(cookie, /SameSite=Lax/i);
        assert.match(cookie, /Path=\//i);
        const session = await portal().app.request('/api/session', { headers: { cookie: cookieOf(answer) } });
        assert.equal(session.status, 200);
        assert.equal(SessionInfo.parse(await session.json()).displayName, PERSON?.displayName);
      }
    });

    test('says of a patient what papers need, and the number only to who may read the details: with it somebody could make the account', async () => {
      const dana = await portal().signIn(PEOPLE.dana.username);
      const { subjects } = SessionInfo.parse(await (await dana.get('/api/session')).json());
      const identity = (id: string) => subjects.find((subject) => subject.id === id)?.identity;
      assert.deepEqual([identity(PATIENT_IDS.dana)?.fullName, identity(PATIENT_IDS.dana)?.patientNumber], ['Dana Whitfield', 'NH-104210']);
      assert.match(identity(PATIENT_IDS.dana)?.birthDate ?? '', /^\d{4}-\d{2}-\d{2}$/);
      const teen = identity(PATIENT_IDS.theo);
      assert.deepEqual([teen?.fullName, teen?.patientNumber], ['Theodore Whitfield', null]);
      assert.ok(teen?.birthDate);
      const { reduced, teen: span } = subjects.find(({ id }) => id === PATIENT_IDS.theo) ?? {};
      const years = (from = '', to = '') => Number(to.slice(0, 4)) - Number(from.slice(0, 4));
      assert.deepEqual([reduced, span?.age, years(span?.since, span?.until ?? '')], [true, 14, 6]);
      assert.ok(subjects.every((one) => one.reduced || one.teen === undefined));
      const nurse = await portal().signIn(PEOPLE.lindqvist.username);
      const desks = SessionInfo.parse(await (await nurse.get('/api/session')).json()).subjects;
      assert.ok(desks.length > 0 && desks.every((subject) => subject.identity === null));
    });

    test('a wrong password and an unknown name get the same answer, and no cookie', async () => {
      const answers = [
        await signInByPassword(portal(), { identifier: username, password: 'not the right password' }),
        await signInByPassword(portal(), { identifier: 'nobody-here', password: 'not the right password' }),
        await signInByPassword(portal(), { identifier: 'nobody@example.org', password: 'not the right password' }),
      ];
      const bodies = await Promise.all(answers.map(async (answer) => ({ ...((await answer.json()) as object), requestId: '' })));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [401, 401, 401],
      );
      assert.deepEqual(bodies[0], bodies[1]);
      assert.deepEqual(bodies[1], bodies[2]);
      for (const answer of answers) assert.deepEqual(answer.headers.getSetCookie(), []);
      assert.equal(await portal().portal.db.prisma.auditEvent.count({ where: { action: 'sign-in', outcome: 'denied' } }), 3);
    });

    test('SE-01 signing in again ends the session the browser had', async () => {
      const first = await portal().signIn(username);
      assert.equal((await signInByPassword(portal(), { identifier: username, password }, first.cookie)).status, 204);
      assert.equal((await first.get('/api/session')).status, 401);
    });

    test('SE-03 a session ends after the idle time, and activity moves the end', async () => {
      const visitor = await portal().signIn(username);
      portal().advance(13 * MINUTE);
      assert.equal((await visitor.get('/api/session')).status, 200);
      portal().advance(13 * MINUTE);
      assert.equal((await visitor.get('/api/session')).status, 200);
      portal().advance(15 * MINUTE + 1000);
      assert.equal((await visitor.get('/api/session')).status, 401);
    });

    test('SE-04 background requests do not keep a session alive', async () => {
      const visitor = await portal().signIn(username);
      for (let minute = 0; minute < 16; minute += 4) {
        portal().advance(4 * MINUTE);
        await visitor.get('/api/session', { 'x-portal-background': '1' });
      }
      assert.equal((await visitor.get('/api/session')).status, 401);
    });

    test('SE-05 a session ends 12 hours after sign-in however active it is', async () => {
      const visitor = await portal().signIn(username);
      for (let minute = 0; minute < 12 * 60; minute += 10) {
        assert.equal((await visitor.get('/api/session')).status, 200, `after ${minute} minutes`);
        portal().advance(10 * MINUTE);
      }
      assert.equal((await visitor.get('/api/session')).status, 401);
    });

    test('each answer says when the session ends, and what time it is by the same clock', async () => {
      const visitor = await portal().signIn(username);
      const answer = await visitor.get('/api/session');
      const expires = Date.parse(answer.headers.get('x-session-expires') ?? '');
      assert.equal(expires, portal().portal.now().getTime() + 15 * MINUTE);
      assert.equal(answer.headers.get('date'), portal().portal.now().toUTCString());
    });

    test('signing out ends the session at once and clears what the browser kept', async () => {
      const visitor = await portal().signIn(username);
      const answer = await visitor.send('DELETE', '/api/session');
      assert.equal(answer.status, 204);
      assert.match(answer.headers.get('clear-site-data') ?? '', /"storage"/);
      assert.equal((await visitor.get('/api/session')).status, 401);
    });

    test('SE-14 a cookie with one changed character is nobody', async () => {
      const visitor = await portal().signIn(username);
      const [name = '', value = ''] = visitor.cookie.split('=');
      const flipped = `${name}=${value.startsWith('a') ? 'b' : 'a'}${value.slice(1)}`;
      assert.equal((await portal().app.request('/api/session', { headers: { cookie: flipped } })).status, 401);
    });

    test('many wrong passwords from one address are slowed down with a time to wait', async () => {
      const statuses: number[] = [];
      let limited: Response | undefined;
      for (let i = 0; i < 12 && !limited; i += 1) {
        const answer = await signInByPassword(portal(), { identifier: 'nobody-here', password: 'wrong password, again' });
        statuses.push(answer.status);
        if (answer.status === 429) limited = answer;
      }
      assert.ok(limited, statuses.join());
      assert.ok(Number(limited.headers.get('retry-after')) > 0);
    });
  });
});
