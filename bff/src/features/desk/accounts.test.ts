import assert from 'node:assert/strict';
import { before, beforeEach, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { DEMO_PASSWORD, PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { TestAuthenticator } from '../../testing/authenticator.ts';
import { codeOf, mailsTo, TestBrowser } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { DeskAccount, DeskAccounts } from './schema.ts';

const DESK = `/api/clinics/${CLINICS.lakeside.id}/desk`;
const REASON = 'Left the clinic on Friday, asked by the office';
const { nowak, fontaine, dana, luis } = PEOPLE;

racesOnBoth((engine, { race, test }) => {
  describe('closing accounts at the desk', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' });
    const prisma = () => portal().portal.db.prisma;
    let tomasz: Visitor;
    let aliciaId = '';
    before(async () => {
      aliciaId = (await prisma().user.findUniqueOrThrow({ where: { username: fontaine.username } })).id;
    });
    beforeEach(async () => {
      portal().advance(61 * 60_000);
      tomasz = await portal().signIn(nowak.username);
      await prisma().user.updateMany({ data: { disabledAt: null } });
    });
    const find = async (name: string, visitor = tomasz) => DeskAccounts.parse(await (await visitor.send('POST', `${DESK}/accounts`, { name })).json()).accounts;
    const set = (id: string, open: boolean, more: object = {}, visitor = tomasz) =>
      visitor.send('PUT', `${DESK}/accounts/${id}/state`, { open, reason: REASON, ...more });
    const stateMails = async (address: string) => (await mailsTo(portal(), address)).filter(({ kind }) => kind === 'account-state');
    const acts = (id: string) =>
      prisma().auditEvent.findMany({ where: { entityId: id, action: { in: ['close-account', 'reopen-account'] } }, orderBy: { seq: 'asc' } });
    const signIn = async (person: { username: string; password: string } = fontaine) => {
      const browser = new TestBrowser(portal());
      return { browser, answer: await browser.signIn(person) };
    };

    test('an account is found by username, email or patient number, in this clinic alone', async () => {
      const [found] = await find(fontaine.username.toUpperCase());
      assert.deepEqual(found, {
        id: aliciaId,
        name: 'Alicia Fontaine',
        username: 'alicia',
        email: fontaine.email,
        isStaff: true,
        isOwn: false,
        closedAt: null,
      });
      assert.deepEqual(
        (await find(dana.email)).map(({ name }) => name),
        ['Dana Whitfield'],
      );
      const { patientNumber } = await prisma().patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } });
      assert.deepEqual(
        (await find(patientNumber.toLowerCase())).map(({ name, isStaff }) => [name, isStaff]),
        [['Dana Whitfield', false]],
      );
      assert.deepEqual(
        (await find(nowak.username)).map(({ isOwn }) => isOwn),
        [true],
      );
      assert.deepEqual(await find('nobody-at-all'), []);
      // Dana's children have no account of their own, and Luis is of the other clinic.
      assert.deepEqual(await find(luis.username), []);
    });

    test('SE-10 once closed, the next request is 401 everywhere, open streams end at once, and nothing signs in', async () => {
      const { browser } = await signIn();
      const device = new TestAuthenticator(portal().portal.config.origin);
      const options = (await (await browser.send('POST', '/api/account-security/passkeys/options')).json()) as { challenge: string };
      assert.equal((await browser.send('POST', '/api/account-security/passkeys', { name: 'Phone', response: device.create(options) })).status, 204);
      await browser.send('POST', '/api/recovery/password', { identifier: fontaine.username });
      const stream = await browser.get('/api/events');
      assert.equal(stream.status, 200);
      const began = performance.now();

      const answer = await set(aliciaId, false);
      assert.equal(answer.status, 200);
      assert.notEqual(DeskAccount.parse(await answer.json()).closedAt, null);
      for await (const _ of stream.body ?? []) assert.ok(true);
      assert.ok(performance.now() - began < 3_000, 'the stream waited for its next look');

      for (const path of [
        '/api/session',
        '/api/sessions',
        '/api/sessions/trusted',
        `/api/clinics/${CLINICS.lakeside.id}/messages/threads`,
        `/api/patients/${PATIENT_IDS.dana}/billing/statements`,
        '/api/events',
      ]) {
        assert.equal((await browser.get(path)).status, 401, path);
      }
      // The neutral sentence: as a wrong password, word for word.
      const body = async (response: Response) => ({ ...((await response.json()) as object), requestId: '' });
      const [right, wrong] = [await signIn(), await signIn({ username: fontaine.username, password: 'not the right password' })];
      assert.equal(right.answer.status, 401);
      assert.deepEqual(await body(right.answer), await body(wrong.answer));
      const challenge = (await (await browser.send('POST', '/api/session/passkey/options')).json()) as { challenge: string };
      const byPasskey = await browser.send('POST', '/api/session/passkey', device.get(challenge));
      assert.deepEqual([byPasskey.status, await codeOf(byPasskey)], [401, 'session/wrong-passkey']);
      const token =
        (await mailsTo(portal(), fontaine.email)).flatMap((mail) => (mail.kind === 'reset-password' ? [mail.link.split('#')[1] ?? ''] : [])).at(-1) ?? '';
      assert.notEqual(token, '');
      const reset = await browser.send('POST', '/api/recovery/password/complete', { token, password: 'eleven calm otters in a row' });
      assert.equal(await codeOf(reset), 'link/not-valid');
      const before = (await mailsTo(portal(), fontaine.email)).length;
      await browser.send('POST', '/api/recovery/password', { identifier: fontaine.username });
      assert.equal((await mailsTo(portal(), fontaine.email)).length, before);
      for (const table of ['session', 'passkey', 'knownDevice', 'mailToken'] as const) {
        assert.equal(await (prisma()[table] as ReturnType<typeof prisma>['session']).count({ where: { userId: aliciaId } }), 0, table);
      }
    });

    test('SE-10 opened again, the password works and nothing from before does', async () => {
      const { browser } = await signIn();
      await set(aliciaId, false);
      assert.equal((await set(aliciaId, true)).status, 200);
      assert.equal((await browser.get('/api/session')).status, 401);
      assert.equal((await signIn()).answer.status, 204);
    });

    race('the person is told by mail and the act is on record with its reason, once however often it is sent', async () => {
      await prisma().outboundMail.deleteMany();
      const had = (await acts(aliciaId)).length;
      const answers = await Promise.all([set(aliciaId, false), set(aliciaId, false)]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200],
      );
      await set(aliciaId, true);
      const mails = (await stateMails(fontaine.email)).map((mail) => 'what' in mail && mail.what);
      assert.deepEqual(mails.toSorted(), ['closed', 'reopened']);
      const rows = (await acts(aliciaId)).slice(had);
      assert.deepEqual(
        rows.map(({ action, reason, userId }) => [action, reason, userId]),
        [
          ['close-account', REASON, tomasz.userId],
          ['reopen-account', REASON, tomasz.userId],
        ],
      );
    });

    test('a patient sees in their activity that their account was closed', async () => {
      const [own] = await find(dana.username);
      await set(own?.id ?? '', false);
      await set(own?.id ?? '', true);
      const visitor = await portal().signIn(dana.username);
      const answer = await visitor.send('POST', `/api/patients/${PATIENT_IDS.dana}/activity/search`, { who: 'staff', kind: 'account' });
      const { items: entries } = (await answer.json()) as { items: { what: string; name: string }[] };
      assert.deepEqual(
        entries.slice(0, 2).map(({ what, name }) => [what, name]),
        [
          ['account.reopened', 'Tomasz Nowak'],
          ['account.closed', 'Tomasz Nowak'],
        ],
      );
    });

    test('it needs a reason, a recent proof, the desk’s access, another’s account, and one of this clinic', async () => {
      const refused = async (ask: () => Promise<Response>, status: number) => {
        const denials = await prisma().auditEvent.count({ where: { status } });
        assert.equal((await ask()).status, status);
        assert.equal(await prisma().auditEvent.count({ where: { status } }), denials + 1);
      };
      const luisId = (await prisma().user.findUniqueOrThrow({ where: { username: luis.username } })).id;
      await refused(() => set(aliciaId, false, { reason: ' ' }), 422);
      await refused(() => set(tomasz.userId, false), 409);
      await refused(() => set(luisId, false), 404);
      for (const [username, status] of [
        [fontaine.username, 403],
        [PEOPLE.raman.username, 403],
        [dana.username, 404],
      ] as const) {
        const visitor = await portal().signIn(username);
        await refused(() => set(luisId, false, {}, visitor), status);
      }
      portal().advance(6 * 60_000);
      await refused(() => set(aliciaId, false), 403);
      assert.equal(await prisma().user.count({ where: { disabledAt: { not: null } } }), 0);
      assert.equal((await signIn({ username: fontaine.username, password: DEMO_PASSWORD })).answer.status, 204);
    });
  });
});
