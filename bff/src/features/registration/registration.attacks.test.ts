import assert from 'node:assert/strict';
import { before, describe } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { linkToken, mailsTo, openBrowser } from '../../testing/browser.ts';
import type { TestBrowser } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';
import { assertSameTime, timed, timingTest } from '../../testing/timing.ts';
import { createInvitation } from '../../auth/activation-codes.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BASE = '/api/registration';
const PASSWORD = 'seven quiet herons at dusk';
const BIRTH_DATE = '1961-07-09';

racesOnBoth((engine, { race, test }) => {
  describe('attacks on making an account', () => {
    const portal = usePortal(engine);
    before(async () => {
      await portal().portal.db.prisma.patient.create({
        data: { patientNumber: 'NH-700001', givenName: 'Pat', familyName: 'Tester', birthDate: new Date(BIRTH_DATE) },
      });
    });

    async function begin(): Promise<TestBrowser> {
      const browser = openBrowser(portal());
      await browser.send('POST', BASE, { kind: 'us', locale: 'en' });
      return browser;
    }
    const denials = () => portal().portal.db.prisma.auditEvent.count({ where: { action: 'activate', outcome: 'denied' } });
    /** What an answer says, without what differs for every request. */
    async function seen(answer: Response) {
      const body = (await answer.text()).replace(/"requestId":"[^"]+"/, '');
      const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id' && name !== 'set-cookie');
      return JSON.stringify([answer.status, body, headers]);
    }

    timingTest(engine, 'AU-03 a known and an unknown e-mail get the same answer in the same time, and other mail', async () => {
      const answers = new Set<string>();
      const told = async (email: string) => {
        portal().advance(HOUR + 1);
        const fresh = await begin();
        let answer: Response | undefined;
        const ms = await timed(async () => (answer = await fresh.send('PUT', `${BASE}/email`, { email })));
        if (answer) answers.add(await seen(answer));
        return ms;
      };
      await assertSameTime(
        () => told(PEOPLE.dana.email),
        () => told('nobody@example.org'),
      );
      assert.equal(answers.size, 1, [...answers].join('\n'));
      assert.deepEqual(new Set((await mailsTo(portal(), PEOPLE.dana.email)).map(({ kind }) => kind)), new Set(['account-exists']));
      assert.deepEqual(new Set((await mailsTo(portal(), 'nobody@example.org')).map(({ kind }) => kind)), new Set(['confirm-email']));
    });

    test('AU-03 a person who is a patient and one who is not get the same answer', async () => {
      const answers = new Set<string>();
      for (const [patientNumber, familyName] of [
        ['NH-700001', 'Tester'],
        ['NH-700001', 'Wrong'],
        ['NH-799999', 'Tester'],
      ]) {
        portal().advance(DAY + 1);
        const browser = await begin();
        answers.add(await seen(await browser.send('PUT', `${BASE}/identity`, { by: 'number', patientNumber, birthDate: BIRTH_DATE, familyName })));
        answers.add(
          await seen(
            await browser.send('PUT', `${BASE}/identity`, { by: 'details', givenName: 'Pat', familyName, birthDate: BIRTH_DATE, phone: '507 555 0100' }),
          ),
        );
      }
      assert.equal(answers.size, 1, [...answers].join('\n'));
    });

    test('AU-15 fields that are none of the form’s are refused and nothing is written', async () => {
      portal().advance(HOUR + 1);
      const browser = await begin();
      const had = await portal().portal.db.prisma.user.count();
      const finish = { username: 'mass.assigned', password: PASSWORD, acceptsTerms: true };
      for (const more of [
        { role: 'admin' },
        { emailVerified: true },
        { patientId: PEOPLE.dana.grants[0]?.patientId },
        { id: PEOPLE.dana.userId },
        JSON.parse('{"__proto__":{"connected":true}}') as object,
      ]) {
        const answer = await browser.send('POST', `${BASE}/finish`, { ...finish, ...more });
        assert.ok([409, 422].includes(answer.status), String(answer.status));
      }
      assert.equal((await browser.send('PUT', `${BASE}/email`, { email: 'x@example.org', emailConfirmedAt: '2026-01-01' })).status, 422);
      assert.equal(await portal().portal.db.prisma.user.count(), had);
    });

    race('AU-16 a code is locked after five wrong birth dates, also all at once, and the refusal stays the same', async () => {
      portal().advance(DAY + 1);
      const { db, now } = portal().portal;
      const { code } = await createInvitation(db, 'NH-700001', now());
      const browser = await begin();
      const had = await denials();
      const guess = (birthDate: string) => browser.send('PUT', `${BASE}/identity`, { by: 'code', code, birthDate });
      const wrong = await Promise.all(Array.from({ length: 20 }, (_, day) => guess(`1961-06-${String(day + 1).padStart(2, '0')}`)));
      assert.ok(wrong.every(({ status }) => status === 404));
      assert.equal(await denials(), had + 20);
      const right = await guess(BIRTH_DATE);
      assert.equal(await seen(right), await seen(wrong[0] as Response));
      // From another address, a day not yet over: the code itself is locked.
      portal().advance(2 * HOUR);
      assert.equal((await guess(BIRTH_DATE)).status, 404);
      // There is no other way in that would not count these tries.
      const old = { code, birthDate: BIRTH_DATE, username: 'pat', email: 'pat@example.org', password: PASSWORD };
      assert.equal((await portal().anonymous.send('POST', '/api/activation', old)).status, 404);
      portal().advance(DAY);
      const later = await begin();
      assert.equal((await later.send('PUT', `${BASE}/identity`, { by: 'code', code, birthDate: BIRTH_DATE })).status, 204);
      assert.equal((await portal().portal.db.prisma.invitation.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })).usedAt, null);
    });

    test('AU-16 a patient number and an address are refused after five tries, like a wrong code', async () => {
      portal().advance(DAY + 1);
      const tryNumber = async (patientNumber: string, day: number) =>
        (await begin()).send('PUT', `${BASE}/identity`, { by: 'number', patientNumber, birthDate: `1961-06-${String(day + 10)}`, familyName: 'Tester' });
      const answers = [];
      for (let day = 0; day < 6; day += 1) answers.push((await tryNumber('NH-700001', day)).status);
      assert.deepEqual(answers, [204, 204, 204, 204, 204, 404]);
      assert.equal((await tryNumber('NH-700002', 1)).status, 404, 'the address');
      portal().advance(HOUR + 1);
      assert.equal((await tryNumber('nh-700001', 1)).status, 404, 'the number, in other letters');
      assert.equal((await tryNumber('NH-700002', 1)).status, 204);
    });

    test('AU-16 with Ben’s code nobody opens a chart by Ana’s birth date', async () => {
      portal().advance(DAY + 1);
      const { db, now } = portal().portal;
      await db.prisma.patient.create({ data: { patientNumber: 'NH-700009', givenName: 'Ben', familyName: 'Other', birthDate: new Date('1990-01-01') } });
      const { code } = await createInvitation(db, 'NH-700009', now());
      const browser = await begin();
      assert.equal((await browser.send('PUT', `${BASE}/identity`, { by: 'code', code, birthDate: BIRTH_DATE })).status, 404);
      assert.equal((await browser.send('POST', `${BASE}/finish`, { username: 'ben', password: PASSWORD, acceptsTerms: true })).status, 409);
    });

    test('AU-17 there is no way in by another site, and none past the steps', async () => {
      const paths = [
        '/api/auth/sign-up/email',
        '/api/auth/sign-in/social',
        '/api/auth/sign-in/oauth2',
        '/api/auth/callback/google',
        '/api/auth/link-social',
        '/api/auth/sign-in/email',
        '/api/auth/get-session',
      ];
      for (const path of paths) {
        assert.equal(
          (await portal().anonymous.send('POST', path, { provider: 'google', email: PEOPLE.dana.email, password: PASSWORD, name: 'x' })).status,
          404,
          path,
        );
        assert.equal((await portal().anonymous.get(path)).status, 404, path);
      }
    });

    race('a link works once, within the hour, only the newest, and only its address counts', async () => {
      portal().advance(DAY + 1);
      const browser = await begin();
      const mail = async (email: string) => {
        portal().advance(61_000);
        await browser.send('PUT', `${BASE}/email`, { email });
        return linkToken(portal(), email);
      };
      const confirm = async (token: string) => (await browser.send('POST', `${BASE}/confirmation`, { token })).status;
      const first = await mail('first@example.org');
      const second = await mail('second@example.org');
      assert.equal(await confirm(first), 404);
      portal().advance(HOUR);
      assert.equal(await confirm(second), 404);
      const third = await mail('third@example.org');
      assert.deepEqual((await Promise.all([confirm(third), confirm(third)])).toSorted(), [204, 404]);
      // Another address begins unconfirmed.
      await mail('fourth@example.org');
      assert.equal((await browser.send('POST', `${BASE}/username`, { username: 'free.name' })).status, 409);
    });

    test('a link opened in another browser moves the registration there, without what was said about the person', async () => {
      portal().advance(DAY + 1);
      const { db, now } = portal().portal;
      const { code } = await createInvitation(db, 'NH-700001', now());
      const typist = await begin();
      await typist.send('PUT', `${BASE}/identity`, { by: 'code', code, birthDate: BIRTH_DATE });
      await typist.send('PUT', `${BASE}/email`, { email: 'stranger@example.org' });
      await typist.send('PUT', `${BASE}/typed`, { about: { familyName: 'Tester', birthDate: BIRTH_DATE } });
      const stranger = openBrowser(portal());
      assert.equal((await stranger.send('POST', `${BASE}/confirmation`, { token: await linkToken(portal(), 'stranger@example.org') })).status, 204);
      const progress = (await (await stranger.get(BASE)).json()) as { aboutGiven: boolean; emailConfirmed: boolean; typed: object };
      assert.deepEqual([progress.aboutGiven, progress.emailConfirmed, progress.typed], [false, true, {}]);
      for (const browser of [stranger, typist]) {
        assert.equal((await browser.send('POST', `${BASE}/finish`, { username: 'stranger', password: PASSWORD, acceptsTerms: true })).status, 409);
      }
      assert.equal(await db.prisma.user.count({ where: { username: 'stranger' } }), 0);
    });

    test('of what is typed no password and no code is kept, and nothing without a registration of one’s own', async () => {
      portal().advance(HOUR + 1);
      const browser = await begin();
      const { registration, draft } = portal().portal.db.prisma;
      for (const typed of [
        { account: { username: 'u', password: PASSWORD } },
        { about: { by: 'code', code: 'ABCDE12345' } },
        { kind: { kind: 'us' } },
        { about: { documents: 'x'.repeat(2001) } },
      ]) {
        const answer = await browser.send('PUT', `${BASE}/typed`, typed);
        assert.equal(answer.status, 422);
        assert.doesNotMatch(await answer.text(), /herons|ABCDE/);
      }
      const had = await registration.count();
      assert.equal((await openBrowser(portal()).send('PUT', `${BASE}/typed`, { about: { familyName: 'Q' } })).status, 409);
      assert.equal(await draft.count({ where: { registrationId: { not: null } } }), 0);
      assert.equal(await registration.count(), had);
    });

    test('what was filled in is sealed, and of the token only a hash is kept', async () => {
      const browser = await begin();
      await browser.send('PUT', `${BASE}/dependent`, {
        who: 'adult',
        relationship: 'Son',
        givenName: 'Zebulon',
        familyName: 'Q',
        otherGivenName: 'R',
        otherFamilyName: 'Q',
        otherBirthDate: '1940-01-01',
      });
      await browser.send('PUT', `${BASE}/typed`, { email: { email: 'zebulon@example.org' } });
      const { prisma } = portal().portal.db;
      const rows = [...(await prisma.registration.findMany()), ...(await prisma.draft.findMany({ where: { registrationId: { not: null } } }))];
      assert.equal(rows.filter((row) => 'form' in row).length, 1);
      const [token = ''] = [...browser.cookies.values()];
      for (const { sealed, ...row } of rows) {
        assert.ok(!Buffer.from(sealed).toString().toLowerCase().includes('zebulon'));
        assert.ok(!JSON.stringify(row).includes(token));
      }
    });
  });
});
