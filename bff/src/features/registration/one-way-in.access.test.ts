/** No account without accepted terms and a confirmed address: by no route, and past no step. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createInvitation } from '../../auth/activation-codes.ts';
import { eachEngine } from '../../database/testing.ts';
import { linkToken, openBrowser } from '../../testing/browser.ts';
import { prepareAccount } from '../../testing/register.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import { routeTable } from '../../testing/requests.ts';
import type { Identity } from './schema.ts';

const BASE = '/api/registration';
const BIRTH_DATE = '1961-07-09';
const PASSWORD = 'seven quiet herons at dusk';
const HOUR = 3_600_000;
const TERMS: readonly object[] = [{}, { acceptsTerms: false }, { acceptsTerms: 'true' }, { acceptsTerms: null }];

eachEngine((engine) => {
  describe('the one way in', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' });
    const prisma = () => portal().portal.db.prisma;
    before(async () => {
      portal().advance(Date.now() - TEST_NOW.getTime());
      const data = { givenName: 'Pat', familyName: 'Tester', birthDate: new Date(BIRTH_DATE) };
      for (const patientNumber of ['NH-700001', 'NH-700002'])
        await prisma().patient.create({ data: { ...data, patientNumber, email: 'both.number@example.org' } });
    });

    const newCode = async () => (await createInvitation(portal().portal.db, 'NH-700001', portal().portal.now())).code;
    /** Every way to say which chart is one's own. */
    const identities = async (): Promise<Identity[]> => [
      { by: 'code', code: await newCode(), birthDate: BIRTH_DATE },
      { by: 'number', patientNumber: 'NH-700002', birthDate: BIRTH_DATE, familyName: 'Tester' },
      { by: 'details', givenName: 'Pat', familyName: 'Tester', birthDate: BIRTH_DATE, phone: '507 555 0100' },
    ];
    /** @returns how many accounts came of it */
    async function made(act: () => Promise<unknown>): Promise<number> {
      const had = await prisma().user.count();
      await act();
      return (await prisma().user.count()) - had;
    }

    test('no route makes an account of a code, a number or a person’s details alone, whatever is sent with them', async () => {
      const fields = { birthDate: BIRTH_DATE, familyName: 'Tester', givenName: 'Pat', phone: '507 555 0100', patientNumber: 'NH-700002' };
      const account = { username: 'past.steps', name: 'past.steps', email: 'past@example.org', password: PASSWORD, acceptsTerms: true, emailVerified: true };
      const open = routeTable(portal()).filter(({ access, method }) => access === 'public' && method !== 'GET' && method !== 'DELETE');
      assert.ok(open.some(({ path }) => path === `${BASE}/finish`));
      for (const { method, path } of [...open, { method: 'POST', path: '/api/activation' }]) {
        portal().advance(HOUR + 1);
        const browser = openBrowser(portal());
        const code = await newCode();
        assert.equal(await made(() => browser.send(method, path, { ...fields, ...account, code })), 0, path);
        const own = { username: account.username, password: PASSWORD, acceptsTerms: true };
        assert.equal(await made(() => browser.send(method, path, own)), 0, path);
      }
    });

    test('by each way of saying whose chart it is, the last step takes neither missing terms nor an address that nobody confirmed', async () => {
      for (const [index, identity] of (await identities()).entries()) {
        portal().advance(HOUR + 1);
        const email = `way${index}@example.org`;
        const account = { username: `way${index}`, password: PASSWORD };
        const browser = openBrowser(portal());
        const finish = (more: object) => browser.send('POST', `${BASE}/finish`, { ...account, ...more });
        const step = async (method: string, path: string, body: object) => assert.equal((await browser.send(method, path, body)).status, 204, path);
        const refused = async (status: number, more: object) => {
          let answer: Response | undefined;
          assert.equal(await made(async () => (answer = await finish(more))), 0);
          assert.equal(answer?.status, status, JSON.stringify([identity.by, more]));
        };
        await refused(409, { acceptsTerms: true });
        await step('POST', BASE, { kind: 'us', locale: 'en' });
        await step('PUT', `${BASE}/identity`, identity);
        await refused(409, { acceptsTerms: true });
        await step('PUT', `${BASE}/email`, { email });
        await refused(409, { acceptsTerms: true });
        await step('POST', `${BASE}/confirmation`, { token: await linkToken(portal(), email) });
        for (const terms of TERMS) await refused(422, terms);
        // Another address after the confirmed one begins anew.
        portal().advance(61_000);
        await step('PUT', `${BASE}/email`, { email: `other.${email}` });
        await refused(409, { acceptsTerms: true });
      }
    });

    test('with both, a code and a number make the same account: terms in the log, the address confirmed, no second step yet', async () => {
      for (const identity of (await identities()).filter(({ by }) => by !== 'details')) {
        portal().advance(HOUR + 1);
        const username = `both.${identity.by}`;
        const browser = await prepareAccount(portal(), { identity, email: `${username}@example.org` });
        const answer = await browser.send('POST', `${BASE}/finish`, { username, password: PASSWORD, acceptsTerms: true });
        assert.deepEqual([answer.status, await answer.json()], [200, { connected: true }]);
        const account = await prisma().user.findUniqueOrThrow({ where: { username }, include: { grants: true, secondFactor: true } });
        assert.deepEqual([account.emailVerified, account.grants.map(({ relationship }) => relationship), account.secondFactor], [true, ['self'], null]);
        const [log] = await prisma().auditEvent.findMany({ where: { action: 'activate', userId: account.id } });
        assert.match(log?.reason ?? '', /^terms /);
      }
    });
  });
});
