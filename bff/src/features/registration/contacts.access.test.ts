/** What stands on a bill opens no chart: a code to a contact on file does, or staff. */
import assert from 'node:assert/strict';
import { before, describe } from 'node:test';
import { racesOnBoth } from '../../database/testing.ts';
import { linkToken, mailsTo, openBrowser } from '../../testing/browser.ts';
import type { TestBrowser } from '../../testing/browser.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import { prepareAccount } from '../../testing/register.ts';
import { assertSameTime, timed, timingTest } from '../../testing/timing.ts';
import { ContactsOnFile, RegistrationProgress } from './schema.ts';
import type { ContactWay } from './schema.ts';
import { createRegistration } from './store.ts';

const BASE = '/api/registration';
const BIRTH_DATE = '1961-07-09';
const DAY = 24 * 3_600_000;
const PASSWORD = 'seven quiet herons at dusk';
const STAFF = { outcome: 'staff', contacts: [] };

racesOnBoth((engine, { race, test }) => {
  describe('a chart that is not one’s own', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' });
    const prisma = () => portal().portal.db.prisma;
    let nextNumber = 710_000;

    before(() => portal().advance(Date.now() - TEST_NOW.getTime()));

    /** A chart of its own for a test, with its two contacts on file. */
    async function newChart(more: object = {}) {
      nextNumber += 1;
      const patientNumber = `NH-${nextNumber}`;
      const email = `owner${nextNumber}@example.org`;
      const mobile = `+1507555${String(nextNumber % 10_000).padStart(4, '0')}`;
      const data = { patientNumber, givenName: 'Pat', familyName: 'Tester', birthDate: new Date(BIRTH_DATE), email, mobilePhone: mobile, ...more };
      const { id } = await prisma().patient.create({ data });
      return { id, patientNumber, email, mobile };
    }
    const numberOf = ({ patientNumber }: { patientNumber: string }, familyName = 'Tester') =>
      ({ by: 'number', patientNumber, birthDate: BIRTH_DATE, familyName }) as const;
    /** All steps but the last two, by somebody whose own address is not on file. */
    async function claim(chart: { patientNumber: string }, name: string): Promise<TestBrowser> {
      portal().advance(DAY + 1);
      return prepareAccount(portal(), { identity: numberOf(chart), email: `${name}@example.net` });
    }
    const look = async (browser: TestBrowser) => ContactsOnFile.parse(await (await browser.send('POST', `${BASE}/contacts`)).json());
    const sendCode = async (browser: TestBrowser, way: ContactWay) => (await browser.send('POST', `${BASE}/contacts/code`, { way })).status;
    const prove = async (browser: TestBrowser, code: string) => (await browser.send('PUT', `${BASE}/proof`, { by: 'code', code })).status;
    const finish = async (browser: TestBrowser, username: string) =>
      (await (await browser.send('POST', `${BASE}/finish`, { username, password: PASSWORD, acceptsTerms: true })).json()) as unknown;
    const kindsTo = async (address: string) => (await mailsTo(portal(), address)).map(({ kind }) => kind);
    async function codeTo(address: string): Promise<string> {
      const codes = (await mailsTo(portal(), address)).flatMap((content) => (content.kind === 'record-code' ? [content.code] : []));
      return codes.at(-1) ?? '';
    }
    /** Another code than this one. */
    const not = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

    test('LD-04 number, birth date and name of somebody else open nothing; staff are asked, and the contacts on file are told', async () => {
      const chart = await newChart();
      const stranger = await claim(chart, 'bill.finder');
      assert.deepEqual(await finish(stranger, 'bill.finder'), { connected: false });
      assert.equal(await prisma().accessGrant.count({ where: { patientId: chart.id } }), 0);
      assert.equal(await prisma().accountRequest.count({ where: { kind: 'registration', user: { username: 'bill.finder' } } }), 1);
      assert.deepEqual([await kindsTo(chart.email), await kindsTo(chart.mobile)], [['record-asked'], ['record-asked-text']]);
    });

    test('LD-04 the contacts on file are shown masked, a code goes to the chosen one, and with it the chart opens', async () => {
      for (const way of ['email', 'text'] as const) {
        const chart = await newChart();
        const browser = await claim(chart, `owner.${way}`);
        const progress = async () => RegistrationProgress.parse(await (await browser.get(BASE)).json()).check;
        assert.equal(await progress(), 'open');
        const shown = [
          { way: 'email', shown: 'o•••@example.org' },
          { way: 'text', shown: `•••${chart.mobile.slice(-4)}` },
        ];
        assert.deepEqual(await look(browser), { outcome: 'asked', contacts: shown });
        assert.equal(await sendCode(browser, way), 204);
        const code = await codeTo(chart[way === 'email' ? 'email' : 'mobile']);
        assert.match(code, /^\d{6}$/);
        assert.equal(await codeTo(chart[way === 'email' ? 'mobile' : 'email']), '', 'the other contact gets no code');
        assert.equal(await prove(browser, not(code)), 422);
        assert.equal(await prove(browser, code), 204);
        assert.equal(await progress(), 'done');
        assert.deepEqual(await finish(browser, `owner.${way}`), { connected: true });
        assert.deepEqual(
          (await kindsTo(chart.email)).filter((kind) => kind === 'record-asked'),
          ['record-asked'],
          'told once',
        );
      }
    });

    test('LD-04 a code is good for its chart and browser alone, for ten minutes, and only the newest', async () => {
      const chart = await newChart();
      const browser = await claim(chart, 'codes');
      await look(browser);
      await sendCode(browser, 'email');
      const first = await codeTo(chart.email);
      portal().advance(1);
      await sendCode(browser, 'email');
      const second = await codeTo(chart.email);
      if (first !== second) assert.equal(await prove(browser, first), 422, 'one that was sent before');
      const other = await claim(chart, 'codes.other');
      await look(other);
      assert.equal(await prove(other, second), 422, 'in another browser');
      await sendCode(other, 'email');
      portal().advance(10 * 60_000);
      assert.equal(await prove(other, await codeTo(chart.email)), 422, 'too old');
      await sendCode(other, 'email');
      // Another chart is told after the code was sent: it proves nothing of that one.
      await other.send('PUT', `${BASE}/identity`, numberOf(await newChart()));
      assert.equal(await prove(other, await codeTo(chart.email)), 409);
    });

    race('LD-04 of many guesses at once no more than three are looked at, and of one chart ten a day', async () => {
      const chart = await newChart();
      const browser = await claim(chart, 'guesser');
      await look(browser);
      await sendCode(browser, 'email');
      const code = await codeTo(chart.email);
      const wrong = Array.from({ length: 8 }, (_, n) => String((Number(code) + 1 + n) % 1_000_000).padStart(6, '0'));
      assert.deepEqual(new Set(await Promise.all(wrong.map((guess) => prove(browser, guess)))), new Set([422]));
      assert.equal(await prove(browser, code), 422, 'the right one comes too late');
      const sent = [];
      for (let n = 0; n < 5; n += 1) {
        portal().advance(61_000);
        sent.push(await sendCode(browser, 'email'));
      }
      assert.deepEqual(sent, [204, 204, 204, 204, 429]);
    });

    test('LD-04 an owner, a child, a parent’s contact and no contact get the answer of what does not exist, and each contact is told', async () => {
      const owned = await newChart();
      const owner = await prisma().user.create({ data: { name: 'Owner', email: 'account@example.org', emailVerified: true } });
      await prisma().accessGrant.create({ data: { userId: owner.id, patientId: owned.id, relationship: 'self', scopes: [], startsAt: portal().portal.now() } });
      const child = await newChart({ birthDate: new Date('2014-07-09') });
      const bare = await newChart({ email: null, mobilePhone: null });
      const parent = await prisma().user.create({ data: { name: 'Parent', email: 'parent@example.org', emailVerified: true } });
      const grown = await newChart({ email: 'parent@example.org', mobilePhone: null });
      await prisma().accessGrant.create({
        data: { userId: parent.id, patientId: grown.id, relationship: 'parent', scopes: [], startsAt: portal().portal.now(), revokedAt: portal().portal.now() },
      });
      const answers = new Set<string>();
      const tries = [
        numberOf(owned),
        { ...numberOf(child), birthDate: '2014-07-09' },
        numberOf(bare),
        numberOf(grown),
        numberOf(owned, 'Other'),
        numberOf({ patientNumber: 'NH-799999' }),
      ];
      for (const [index, identity] of tries.entries()) {
        portal().advance(DAY + 1);
        const browser = await prepareAccount(portal(), { identity, email: `no${index}@example.net` });
        const answer = await browser.send('POST', `${BASE}/contacts`);
        answers.add(JSON.stringify([answer.status, await answer.text()]));
        assert.equal(await sendCode(browser, 'email'), 409);
        assert.deepEqual(await finish(browser, `no.chart.${index}`), { connected: false });
      }
      assert.deepEqual(answers, new Set([JSON.stringify([200, JSON.stringify(STAFF)])]));
      for (const address of [owned.email, 'account@example.org', child.email, 'parent@example.org']) {
        assert.ok((await kindsTo(address)).includes('record-asked'), address);
      }
    });

    test('LD-04 by name and phone alone no contact is shown, and nothing is before an address is confirmed', async () => {
      const chart = await newChart({ givenName: 'Quentin' });
      const identity = { by: 'details', givenName: 'Quentin', familyName: 'Tester', birthDate: BIRTH_DATE, phone: chart.mobile } as const;
      portal().advance(DAY + 1);
      const browser = await prepareAccount(portal(), { identity, email: 'by.details@example.net' });
      assert.deepEqual(await look(browser), STAFF);
      assert.deepEqual(await kindsTo(chart.email), ['record-asked']);
      const early = openBrowser(portal());
      await early.send('POST', BASE, { kind: 'us', locale: 'en' });
      await early.send('PUT', `${BASE}/identity`, numberOf(chart));
      assert.equal((await early.send('POST', `${BASE}/contacts`)).status, 409);
      await early.send('PUT', `${BASE}/email`, { email: chart.email });
      await early.send('POST', `${BASE}/confirmation`, { token: await linkToken(portal(), chart.email) });
      assert.deepEqual(await look(early), { outcome: 'proved', contacts: [] }, 'the address that was confirmed is on file');
    });

    timingTest(engine, 'LD-04 a chart that fits and one that does not exist take the same time', async () => {
      const owned = await newChart();
      const owner = await prisma().user.create({ data: { name: 'Owner', email: 'timed@example.org', emailVerified: true } });
      await prisma().accessGrant.create({ data: { userId: owner.id, patientId: owned.id, relationship: 'self', scopes: [], startsAt: portal().portal.now() } });
      const looked = async (chart: { patientNumber: string }) => {
        portal().advance(3_600_001);
        const browser = openBrowser(portal());
        const cookie = await createRegistration(portal().portal, { kind: 'us', locale: 'en', email: 'timed@example.net', identity: numberOf(chart) });
        const [pair = ''] = cookie.split(';');
        browser.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
        await prisma().registration.updateMany({ where: { emailConfirmedAt: null }, data: { emailConfirmedAt: portal().portal.now() } });
        return timed(async () => assert.deepEqual(await look(browser), STAFF));
      };
      await assertSameTime(
        () => looked(owned),
        () => looked({ patientNumber: 'NH-799999' }),
      );
    });
  });
});
