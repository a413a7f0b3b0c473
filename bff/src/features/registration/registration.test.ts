import assert from 'node:assert/strict';
import { before, describe } from 'node:test';
import { racesOnBoth } from '../../database/testing.ts';
import { linkToken, mailsTo, openBrowser } from '../../testing/browser.ts';
import type { TestBrowser } from '../../testing/browser.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import { createInvitation } from '../../auth/activation-codes.ts';
import { RegistrationProgress } from './schema.ts';

const HOUR = 3_600_000;
const BASE = '/api/registration';
const PASSWORD = 'seven quiet herons at dusk';

racesOnBoth((engine, { race, test }) => {
  describe('making an account', () => {
    const portal = usePortal(engine);
    before(async () => {
      const { db } = portal().portal;
      // Sign-in keeps its own clock, which is the machine's.
      portal().advance(Date.now() - TEST_NOW.getTime());
      const chart = (patientNumber: string, givenName: string, more: object = {}) =>
        db.prisma.patient.create({ data: { patientNumber, givenName, familyName: 'Núñez Tester', birthDate: new Date('1961-07-09'), ...more } });
      await chart('NH-700001', 'Pat', { email: 'Pat@example.org' });
      await chart('NH-700002', 'Kim', { email: 'kim@example.org', mobilePhone: '+15075550111' });
      await chart('NH-700003', 'Code');
      await chart('NH-700004', 'Young', { birthDate: new Date('2014-01-01') });
    });

    async function begin(email: string, kind = 'us', about?: [string, object]): Promise<TestBrowser> {
      portal().advance(HOUR + 1);
      const browser = openBrowser(portal());
      assert.equal((await browser.send('POST', BASE, { kind, locale: 'en' })).status, 204);
      if (about) assert.equal((await browser.send('PUT', `${BASE}/${about[0]}`, about[1])).status, 204);
      assert.equal((await browser.send('PUT', `${BASE}/email`, { email })).status, 204);
      return browser;
    }
    const confirm = async (browser: TestBrowser, email: string) => browser.send('POST', `${BASE}/confirmation`, { token: await linkToken(portal(), email) });
    const finish = (browser: TestBrowser, username: string) => browser.send('POST', `${BASE}/finish`, { username, password: PASSWORD, acceptsTerms: true });
    const progress = async (browser: TestBrowser) => RegistrationProgress.parse(await (await browser.get(BASE)).json());
    const subjects = async (browser: TestBrowser) =>
      ((await (await browser.get('/api/session')).json()) as { subjects: { displayName: string; relationship: string }[] }).subjects;
    const user = (username: string) => portal().portal.db.prisma.user.findUnique({ where: { username }, include: { grants: true } });

    test('by number, birth date and last name, however the name is typed, the chart opens to the email on file', async () => {
      const browser = await begin('pat@example.org', 'us', [
        'identity',
        { by: 'number', patientNumber: 'nh-700001', birthDate: '1961-07-09', familyName: 'nunez  tester' },
      ]);
      assert.deepEqual([(await progress(browser)).aboutGiven, (await progress(browser)).emailHint], [true, 'p…@example.org']);
      assert.equal((await confirm(browser, 'pat@example.org')).status, 204);
      assert.equal((await progress(browser)).emailConfirmed, true);
      const made = await finish(browser, 'Pat.Tester');
      assert.deepEqual([made.status, await made.json()], [200, { connected: true }]);
      assert.deepEqual(
        (await subjects(browser)).map(({ displayName, relationship }) => [displayName, relationship]),
        [['Pat Núñez Tester', 'self']],
      );
      const row = await user('pat.tester');
      assert.equal(row?.emailVerified, true);
      assert.ok(!row.grants[0]?.scopes.some((scope) => scope.startsWith('desk:')));
    });

    race('sent again, the end changes nothing and signs in; with another password it does not', async () => {
      const browser = await begin('again@example.org', 'us', ['identity', { by: 'number', patientNumber: 'NH-0', birthDate: '1961-07-09', familyName: 'X' }]);
      await confirm(browser, 'again@example.org');
      const answers = await Promise.all([finish(browser, 'again'), finish(browser, 'again')]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200],
      );
      assert.equal((await finish(browser, 'again')).status, 200);
      assert.equal((await browser.send('POST', `${BASE}/finish`, { username: 'again', password: `${PASSWORD}!`, acceptsTerms: true })).status, 401);
      assert.equal(await portal().portal.db.prisma.accountRequest.count({ where: { userId: (await user('again'))?.id ?? '' } }), 1);
    });

    test('what fits no chart, a chart with an owner, and a child’s chart go to staff, and open nothing', async () => {
      const tries = [
        ['NH-700001', '1961-07-09'],
        ['NH-799999', '1961-07-09'],
        ['NH-700004', '2014-01-01'],
      ] as const;
      for (const [index, [patientNumber, birthDate]] of tries.entries()) {
        const email = `staff${index}@example.org`;
        const browser = await begin(email, 'us', ['identity', { by: 'number', patientNumber, birthDate, familyName: 'Núñez Tester' }]);
        await confirm(browser, email);
        const made = await finish(browser, `staff${index}`);
        assert.deepEqual([made.status, await made.json()], [200, { connected: false }]);
        assert.deepEqual(await subjects(browser), []);
        assert.deepEqual((await mailsTo(portal(), email)).map(({ kind }) => kind).toSorted(), ['confirm-email', 'request-received']);
      }
    });

    test('by details the chart opens only with the phone and the e-mail on file', async () => {
      const details = { by: 'details', givenName: 'Kim', familyName: 'Nunez Tester', birthDate: '1961-07-09', phone: '507 555 0111' };
      const stranger = await begin('other@example.org', 'us', ['identity', details]);
      await confirm(stranger, 'other@example.org');
      assert.deepEqual(await (await finish(stranger, 'not.kim')).json(), { connected: false });
      const kim = await begin('kim@example.org', 'us', ['identity', details]);
      await confirm(kim, 'kim@example.org');
      assert.deepEqual(await (await finish(kim, 'kim')).json(), { connected: true });
    });

    race('AU-16 two people at once with one code: one gets the chart, the other nothing', async () => {
      const { code } = await createInvitation(portal().portal.db, 'NH-700003', portal().portal.now());
      const two = [];
      for (const email of ['one@example.org', 'two@example.org']) {
        const browser = await begin(email, 'us', ['identity', { by: 'code', code, birthDate: '1961-07-09' }]);
        await confirm(browser, email);
        two.push(browser);
      }
      const answers = await Promise.all(two.map((browser, index) => finish(browser, `code${index}`)));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 404]);
      const patient = await portal().portal.db.prisma.patient.findUniqueOrThrow({ where: { patientNumber: 'NH-700003' }, include: { grants: true } });
      assert.equal(patient.grants.length, 1);
      assert.equal([await user('code0'), await user('code1')].filter(Boolean).length, 1);
    });

    test('for somebody one cares for, the account is made and staff are asked', async () => {
      const about = {
        who: 'child',
        relationship: 'Mother',
        givenName: 'Ada',
        familyName: 'Moss',
        otherGivenName: 'Ben',
        otherFamilyName: 'Moss',
        otherBirthDate: '2020-02-02',
        documents: 'Birth certificate',
      };
      const browser = await begin('ada@example.org', 'dependent', ['dependent', about]);
      await confirm(browser, 'ada@example.org');
      assert.deepEqual(await (await finish(browser, 'ada')).json(), { connected: false });
      const made = await user('ada');
      assert.equal(made?.name, 'Ada Moss');
      const row = await portal().portal.db.prisma.accountRequest.findFirstOrThrow({ where: { userId: made.id } });
      assert.deepEqual([row.kind, row.state], ['child', 'open']);
      assert.ok(!Buffer.from(row.sealed).includes('Moss'));
    });

    test('outside the United States: the office is shown, open by the clock, and takes one request', async () => {
      const office = (await (await openBrowser(portal()).get(`${BASE}/office`)).json()) as { timeZone: string; openNow: boolean };
      assert.deepEqual([office.timeZone, typeof office.openNow], ['America/Chicago', 'boolean']);
      const browser = openBrowser(portal());
      await browser.send('POST', BASE, { kind: 'international', locale: 'es' });
      const request = {
        givenName: 'Inés',
        familyName: 'Sol',
        birthDate: '1980-05-05',
        country: 'Chile',
        email: 'ines@example.org',
        phone: '+56 2 5555 0100',
        message: 'A second opinion',
      };
      assert.deepEqual(
        [(await browser.send('POST', `${BASE}/international`, request)).status, (await browser.send('POST', `${BASE}/international`, request)).status],
        [204, 204],
      );
      assert.equal(await portal().portal.db.prisma.accountRequest.count({ where: { kind: 'international' } }), 1);
      assert.deepEqual(
        (await mailsTo(portal(), 'ines@example.org')).map(({ kind }) => kind),
        ['request-received'],
      );
    });

    test('a username that is taken comes with free ones', async () => {
      const browser = await begin('names@example.org', 'us', ['identity', { by: 'number', patientNumber: 'NH-0', birthDate: '1961-07-09', familyName: 'X' }]);
      assert.equal((await browser.send('POST', `${BASE}/username`, { username: 'dana' })).status, 409);
      await confirm(browser, 'names@example.org');
      const answer = (await (await browser.send('POST', `${BASE}/username`, { username: 'Dana' })).json()) as { free: boolean; suggestions: string[] };
      assert.deepEqual([answer.free, answer.suggestions.length], [false, 3]);
      assert.equal((await finish(browser, 'dana')).status, 409);
      assert.equal((await finish(browser, answer.suggestions[0] ?? '')).status, 200);
    });

    test('AU-13 a password that is short, common or made of what was typed is refused with its reason, and nothing is made', async () => {
      const browser = await begin('weak@example.org', 'us', [
        'identity',
        { by: 'number', patientNumber: 'NH-0', birthDate: '1961-07-09', familyName: 'Wintergreen' },
      ]);
      await confirm(browser, 'weak@example.org');
      for (const [password, reason] of [
        ['short one', 'too-short'],
        ['passwordpassword', 'common'],
        ['wintergreen1961-07-09', 'about-you'],
      ] as const) {
        const answer = await browser.send('POST', `${BASE}/finish`, { username: 'weak', password, acceptsTerms: true });
        const { code, errors } = (await answer.json()) as { code: string; errors: { path: string; code: string }[] };
        assert.deepEqual([answer.status, code, errors], [422, 'password/not-allowed', [{ path: 'password', code: reason }]]);
      }
      assert.equal(await user('weak'), null);
      assert.equal((await finish(browser, 'weak')).status, 200);
    });

    test('what is half-typed is given back, without what a finished step was told, and goes when it is over', async () => {
      const browser = await begin('typed@example.org', 'us');
      const keep = async (typed: object) => (await browser.send('PUT', `${BASE}/typed`, typed)).status;
      const about = { by: 'number', patientNumber: 'NH-79', familyName: 'Half' };
      assert.equal(await keep({ about, account: { username: 'typ' } }), 204);
      assert.deepEqual((await progress(browser)).typed, { about, account: { username: 'typ' } });
      // Choosing the same kind again drops nothing.
      await browser.send('POST', BASE, { kind: 'us', locale: 'es' });
      await browser.send('PUT', `${BASE}/identity`, { by: 'number', patientNumber: 'NH-0', birthDate: '1961-07-09', familyName: 'X' });
      assert.deepEqual((await progress(browser)).typed, { account: { username: 'typ' } });
      await confirm(browser, 'typed@example.org');
      assert.deepEqual((await progress(browser)).typed, { account: { username: 'typ' } });
      assert.equal((await finish(browser, 'typed')).status, 200);
      assert.equal(await keep({ account: { username: 'typ' } }), 409);
      assert.equal(await portal().portal.db.prisma.draft.count({ where: { registration: { completedAt: { not: null } } } }), 0);
    });

    test('the link’s holder is told its address, which uses nothing up; nobody else is', async () => {
      const browser = await begin('asks@example.org', 'us', ['identity', { by: 'number', patientNumber: 'NH-01', birthDate: '1961-07-09', familyName: 'X' }]);
      const token = await linkToken(portal(), 'asks@example.org');
      const elsewhere = openBrowser(portal());
      const ask = (by: TestBrowser, with_: string) => by.send('POST', `${BASE}/confirmation/address`, { token: with_ });
      for (const by of [browser, elsewhere]) assert.deepEqual(await (await ask(by, token)).json(), { email: 'asks@example.org' });
      assert.equal((await progress(browser)).emailConfirmed, false);
      assert.equal((await ask(browser, `${token}x`)).status, 404);
      assert.equal((await confirm(browser, 'asks@example.org')).status, 204);
      assert.equal((await ask(elsewhere, token)).status, 404, 'used');
      await browser.send('PUT', `${BASE}/email`, { email: 'asks.again@example.org' });
      portal().advance(HOUR);
      assert.equal((await ask(browser, await linkToken(portal(), 'asks.again@example.org'))).status, 404, 'too old');
    });

    test('after its end another tab of the browser learns that it is over, and nothing else; a new one can begin', async () => {
      const browser = await begin('tabs@example.org', 'us', ['identity', { by: 'number', patientNumber: 'NH-02', birthDate: '1961-07-09', familyName: 'X' }]);
      await confirm(browser, 'tabs@example.org');
      assert.equal((await progress(browser)).finished, null);
      assert.equal((await finish(browser, 'tabs')).status, 200);
      assert.deepEqual(await progress(browser), {
        kind: null,
        aboutGiven: false,
        emailHint: null,
        emailConfirmed: false,
        check: 'none',
        expiresAt: null,
        finished: 'us',
        typed: {},
        papers: [],
      });
      assert.equal((await browser.send('POST', BASE, { kind: 'us', locale: 'en' })).status, 204);
      assert.deepEqual([(await progress(browser)).kind, (await progress(browser)).finished], ['us', null]);
    });

    test('AU-13 the name on the chart that a code opens makes no password, and the code stays good', async () => {
      await portal().portal.db.prisma.patient.create({
        data: { patientNumber: 'NH-700005', givenName: 'Bartholomew', familyName: 'Fennimore', birthDate: new Date('1961-07-09') },
      });
      const { code } = await createInvitation(portal().portal.db, 'NH-700005', portal().portal.now());
      const browser = await begin('bart@example.org', 'us', ['identity', { by: 'code', code, birthDate: '1961-07-09' }]);
      await confirm(browser, 'bart@example.org');
      const weak = await browser.send('POST', `${BASE}/finish`, { username: 'bart.f', password: 'Bartholomew 123456', acceptsTerms: true });
      assert.deepEqual([weak.status, ((await weak.json()) as { errors: unknown }).errors], [422, [{ path: 'password', code: 'about-you' }]]);
      assert.equal(await user('bart.f'), null);
      assert.deepEqual(await (await finish(browser, 'bart.f')).json(), { connected: true });
    });

    test('is not stopped halfway by a limit on sign-ins from the same address', async () => {
      const browser = await begin('busy@example.org', 'us', ['identity', { by: 'number', patientNumber: 'NH-03', birthDate: '1961-07-09', familyName: 'X' }]);
      await confirm(browser, 'busy@example.org');
      const statuses = new Set<number>();
      for (let i = 0; i < 12; i += 1) statuses.add((await browser.signIn({ username: `nobody.${i}`, password: 'not the right one' })).status);
      assert.ok(statuses.has(429));
      assert.equal((await finish(browser, 'busy')).status, 200);
      assert.equal((await browser.get('/api/session')).status, 200);
    });

    test('another kind of account drops what was typed for the one before', async () => {
      const browser = await begin('kinds@example.org', 'us');
      await browser.send('PUT', `${BASE}/typed`, { about: { familyName: 'Half' } });
      await browser.send('POST', BASE, { kind: 'dependent', locale: 'en' });
      assert.deepEqual((await progress(browser)).typed, {});
    });

    test('after a day it is gone, and can be forgotten before', async () => {
      const browser = await begin('late@example.org');
      portal().advance(24 * HOUR);
      assert.equal((await progress(browser)).kind, null);
      const other = await begin('forget@example.org');
      assert.equal((await other.send('DELETE', BASE)).status, 204);
      assert.deepEqual([other.cookies.size, (await progress(other)).kind], [0, null]);
    });
  });
});
