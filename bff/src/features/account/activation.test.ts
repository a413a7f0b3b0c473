import assert from 'node:assert/strict';
import { before, describe } from 'node:test';
import { racesOnBoth } from '../../database/testing.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import { createInvitation } from '../../auth/activation-codes.ts';

const BIRTH_DATE = '1961-07-09';

racesOnBoth((engine, { race, test }) => {
  describe('making an account with an invitation', () => {
    const portal = usePortal(engine);
    let code = '';
    before(async () => {
      const { db, now } = portal().portal;
      // Sign-in keeps its own clock, which is the machine's.
      portal().advance(Date.now() - TEST_NOW.getTime());
      await db.prisma.patient.create({ data: { patientNumber: 'NH-700001', givenName: 'Pat', familyName: 'Tester', birthDate: new Date(BIRTH_DATE) } });
      ({ code } = await createInvitation(db, 'NH-700001', now()));
    });
    const activate = (more: Record<string, unknown> = {}) =>
      portal().anonymous.send('POST', '/api/activation', {
        code,
        birthDate: BIRTH_DATE,
        username: 'pat.tester',
        email: 'pat@example.org',
        password: 'seven quiet herons at dusk',
        ...more,
      });
    const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

    test('refuses a short password, a bad username and a wrong birth date, and uses nothing up', async () => {
      for (const more of [{ password: 'short' }, { username: 'p t' }, { email: 'pat' }, { birthDate: '1961-02-30' }]) {
        const answer = await activate(more);
        assert.equal(answer.status, 422, JSON.stringify(Object.keys(more)));
        assert.equal(await codeOf(answer), 'password' in more ? 'password/not-allowed' : 'request/invalid');
      }
      assert.equal(await codeOf(await activate({ birthDate: '1961-07-10' })), 'invitation/not-valid');
      assert.equal(await codeOf(await activate({ code: 'AAAAA-AAAAA' })), 'invitation/not-valid');
    });

    test('AU-13 refuses a password made of what is known, also of the name on the chart', async () => {
      for (const password of ['pat.tester 1961', 'Pat Tester 123456', 'northfieldhealth', '07091961 07091961']) {
        const answer = await activate({ password });
        assert.equal(answer.status, 422);
        assert.deepEqual(((await answer.json()) as { errors: unknown }).errors, [{ path: 'password', code: 'about-you' }]);
      }
      assert.equal(await portal().portal.db.prisma.user.count({ where: { username: 'pat.tester' } }), 0);
    });

    test('refuses a username that somebody has, without using the code up', async () => {
      const answer = await activate({ username: 'dana' });
      assert.equal(answer.status, 409);
    });

    test('is not stopped halfway by a limit on sign-ins from the same address', async () => {
      const { db, now } = portal().portal;
      await db.prisma.patient.create({ data: { patientNumber: 'NH-700002', givenName: 'Kim', familyName: 'Busy', birthDate: new Date(BIRTH_DATE) } });
      const invitation = await createInvitation(db, 'NH-700002', now());
      const statuses = new Set<number>();
      for (let i = 0; i < 12; i += 1) {
        statuses.add((await portal().anonymous.send('POST', '/api/session', { identifier: `nobody.${i}`, password: 'not the right one' })).status);
      }
      assert.ok(statuses.has(429));
      const answer = await activate({ code: invitation.code, username: 'kim.busy', email: 'kim@example.org', password: 'nine calm otters by noon' });
      assert.equal(answer.status, 204);
      const cookie = answer.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; ');
      assert.equal((await portal().app.request('/api/session', { headers: { cookie } })).status, 200);
    });

    race('opens the chart to the new person at once, and only once', async () => {
      const answers = await Promise.all([activate(), activate()]);
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [204, 409]);
      const cookie =
        answers
          .find(({ status }) => status === 204)
          ?.headers.getSetCookie()
          .map((each) => each.split(';')[0])
          .join('; ') ?? '';
      const session = (await (await portal().app.request('/api/session', { headers: { cookie } })).json()) as {
        subjects: { displayName: string; relationship: string }[];
      };
      assert.deepEqual(
        session.subjects.map(({ displayName, relationship }) => [displayName, relationship]),
        [['Pat Tester', 'self']],
      );
      assert.equal(await codeOf(await activate({ username: 'other.pat', email: 'other@example.org' })), 'invitation/not-valid');
    });
  });
});
