import assert from 'node:assert/strict';
import { before, beforeEach, describe } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { codeOf, mailsTo, TestBrowser } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';
import { Communication } from '../communication/schema.ts';
import { SecurityStatus } from './schema.ts';

const MINUTE = 60_000;
const { dana, luis } = PEOPLE;
const BASE = '/api/account-security';
const EMAIL = `${BASE}/email`;
const NEW = 'dana.new@example.org';

racesOnBoth((engine, { race, test }) => {
  describe('changing the e-mail address', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' });
    let userId = '';
    let browser: TestBrowser;

    const users = () => portal().portal.db.prisma.user;
    const denials = () => portal().portal.db.prisma.auditEvent.count({ where: { userId, outcome: 'denied' } });
    const addressNow = async () => (await users().findUniqueOrThrow({ where: { id: userId } })).email;
    const status = async () => SecurityStatus.parse(await (await browser.get(BASE)).json());
    const ask = (email = NEW, from = browser) => from.send('PUT', EMAIL, { email });
    const confirm = (code: string, from = browser) => from.send('POST', `${EMAIL}/confirm`, { code });
    const lastTo = async (address: string) => (await mailsTo(portal(), address)).at(-1);
    async function codeFor(address = NEW): Promise<string> {
      const mail = await lastTo(address);
      return mail?.kind === 'confirm-new-email' ? mail.code : '';
    }
    const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

    before(async () => {
      userId = (await users().findUniqueOrThrow({ where: { username: dana.username } })).id;
    });
    beforeEach(async () => {
      portal().advance(61 * MINUTE);
      const { prisma } = portal().portal.db;
      await users().update({ where: { id: userId }, data: { email: dana.email } });
      await prisma.mailToken.deleteMany({});
      await prisma.signInFailure.deleteMany({});
      await prisma.outboundMail.deleteMany({});
      browser = new TestBrowser(portal());
      assert.equal((await browser.signIn(dana)).status, 204);
    });

    test('SE-08 the code from the new address moves the account; the old one is told when asked and when done', async () => {
      assert.equal((await ask('Dana.New@example.org')).status, 204);
      const told = await lastTo(dana.email);
      assert.deepEqual([told?.kind, told?.kind === 'email-change-asked' && told.to], ['email-change-asked', 'd•••@example.org']);
      const waiting = await status();
      assert.deepEqual([waiting.email, waiting.pendingEmail?.address], [dana.email, NEW]);
      assert.equal(await addressNow(), dana.email, 'nothing has changed yet');
      assert.equal((await confirm(await codeFor())).status, 204);
      assert.equal((await lastTo(dana.email))?.kind, 'email-changed');
      const done = await lastTo(NEW);
      assert.deepEqual([done?.kind, done?.kind === 'security-changed' && done.what], ['security-changed', 'email']);
      const after = await status();
      assert.deepEqual([after.email, after.pendingEmail], [NEW, null]);
      const { channels } = Communication.parse(await (await browser.get('/api/communication')).json());
      assert.deepEqual(
        channels.filter(({ channel }) => channel === 'email').map(({ address, confirmed }) => [address, confirmed]),
        [[NEW, true]],
      );
      assert.equal((await new TestBrowser(portal()).signIn({ username: NEW, password: dana.password })).status, 204);
      assert.equal((await new TestBrowser(portal()).signIn({ username: dana.email, password: dana.password })).status, 401);
    });

    test('SE-08 every other session ends at the change, not before, and trusted browsers are asked again', async () => {
      const elsewhere = new TestBrowser(portal());
      await elsewhere.signIn(dana);
      await portal().portal.db.prisma.knownDevice.updateMany({ where: { userId }, data: { trustedUntil: new Date('2027-01-01') } });
      await ask();
      assert.equal((await confirm(otherThan(await codeFor()))).status, 422);
      assert.equal((await elsewhere.get('/api/session')).status, 200);
      assert.equal((await confirm(await codeFor())).status, 204);
      assert.equal((await elsewhere.get('/api/session')).status, 401);
      assert.equal((await browser.get('/api/session')).status, 200);
      assert.equal(await portal().portal.db.prisma.knownDevice.count({ where: { userId, trustedUntil: { not: null } } }), 0);
    });

    test('SE-08 codes and links that went to the old address are void after the change', async () => {
      await browser.send('POST', '/api/communication/email/code');
      await new TestBrowser(portal()).send('POST', '/api/recovery/password', { identifier: dana.username });
      const reset = (await mailsTo(portal(), dana.email)).flatMap((mail) => (mail.kind === 'reset-password' ? [mail.link] : [])).at(-1) ?? '';
      const codes = (await mailsTo(portal(), dana.email)).flatMap((mail) => (mail.kind === 'sign-in-code' ? [mail.code] : []));
      await ask();
      await confirm(await codeFor());
      const token = reset.split('#')[1];
      assert.equal(
        (await new TestBrowser(portal()).send('POST', '/api/recovery/password/complete', { token, password: 'amber tractor lullaby nine' })).status,
        404,
      );
      assert.equal((await browser.send('POST', '/api/communication/email/confirm', { code: codes.at(-1) })).status, 422);
    });

    test('the second step by e-mail moves along', async () => {
      const { prisma } = portal().portal.db;
      const at = portal().portal.now();
      await prisma.secondFactor.create({ data: { userId, sealed: new Uint8Array(), byEmail: true, confirmedAt: at, createdAt: at } });
      await ask();
      await confirm(await codeFor());
      const visitor = new TestBrowser(portal());
      assert.equal((await visitor.signIn(dana)).status, 200);
      await visitor.send('POST', '/api/session/second-factor/email');
      const mail = await lastTo(NEW);
      const code = mail?.kind === 'sign-in-code' ? mail.code : '';
      assert.equal((await visitor.send('POST', '/api/session/second-factor', { method: 'email', code })).status, 204);
      await prisma.secondFactor.deleteMany({});
    });

    test('AU-03 an address of another account looks the same to who asks; its owner gets a mail without a code', async () => {
      const free = await ask();
      const shape = async (answer: Response) => [answer.status, await answer.text(), [...answer.headers.keys()].filter((name) => name !== 'date').toSorted()];
      const first = await shape(free);
      await browser.send('DELETE', `${EMAIL}/pending`);
      assert.deepEqual(await shape(await ask(luis.email)), first);
      assert.equal((await status()).pendingEmail?.address, luis.email);
      assert.deepEqual(
        (await mailsTo(portal(), luis.email)).map(({ kind }) => kind),
        ['email-in-use'],
      );
      const count = await denials();
      const answer = await confirm('123456');
      assert.equal(answer.status, 422);
      assert.equal(await codeOf(answer), 'second-factor/wrong-code');
      assert.equal(await denials(), count + 1);
      assert.equal(await addressNow(), dana.email);
    });

    test('an address that went to somebody else meanwhile is not taken, and ends no session', async () => {
      const elsewhere = new TestBrowser(portal());
      await elsewhere.signIn(dana);
      await ask();
      const { id } = await users().create({ data: { name: 'Somebody', email: NEW } });
      assert.equal((await confirm(await codeFor())).status, 422);
      await users().delete({ where: { id } });
      assert.equal(await addressNow(), dana.email);
      assert.equal((await elsewhere.get('/api/session')).status, 200);
    });

    test('AU-11 a code works once, for an hour, and five tries; only a hash of it is kept', async () => {
      await ask();
      const code = await codeFor();
      const [row] = await portal().portal.db.prisma.mailToken.findMany({ where: { userId, purpose: 'change_email' } });
      assert.ok(row && !JSON.stringify(row).includes(code));
      for (let i = 0; i < 5; i += 1) assert.equal((await confirm(otherThan(code))).status, 422);
      assert.equal((await confirm(code)).status, 422, 'after five wrong ones');
      assert.equal((await browser.send('POST', `${EMAIL}/code`)).status, 204);
      const second = await codeFor();
      assert.equal((await confirm(code === second ? otherThan(code) : code)).status, 422, 'replaced');
      portal().advance(61 * MINUTE);
      browser = new TestBrowser(portal());
      await browser.signIn(dana);
      assert.equal((await confirm(second)).status, 422, 'too old');
      assert.equal((await status()).pendingEmail, null);
      assert.equal(await addressNow(), dana.email);
    });

    test('a wish is withdrawn on any session, and its code is void', async () => {
      await ask();
      const code = await codeFor();
      assert.equal((await browser.send('DELETE', `${EMAIL}/pending`)).status, 204);
      assert.equal((await browser.send('DELETE', `${EMAIL}/pending`)).status, 204, 'again');
      assert.equal((await status()).pendingEmail, null);
      assert.equal((await confirm(code)).status, 422);
      assert.equal((await browser.send('POST', `${EMAIL}/code`)).status, 404);
      assert.equal(await addressNow(), dana.email);
    });

    test('a new password stops a wish that somebody else had', async () => {
      await ask();
      const code = await codeFor();
      await new TestBrowser(portal()).send('POST', '/api/recovery/password', { identifier: dana.username });
      const mail = (await mailsTo(portal(), dana.email)).findLast(({ kind }) => kind === 'reset-password');
      const token = mail?.kind === 'reset-password' ? mail.link.split('#')[1] : '';
      assert.equal((await new TestBrowser(portal()).send('POST', '/api/recovery/password/complete', { token, password: dana.password })).status, 204);
      browser = new TestBrowser(portal());
      await browser.signIn(dana);
      assert.equal((await confirm(code)).status, 422);
      assert.equal(await addressNow(), dana.email);
    });

    race('the same again changes nothing: one mail for a wish, one change for a code, also from two at once', async () => {
      const asked = await Promise.all([ask(), ask(), ask()]);
      assert.deepEqual(
        asked.map(({ status: code }) => code),
        [204, 204, 204],
      );
      assert.equal((await mailsTo(portal(), NEW)).length, 1);
      assert.equal((await mailsTo(portal(), dana.email)).length, 1);
      const code = await codeFor();
      const confirmed = await Promise.all([confirm(code), confirm(code)]);
      assert.deepEqual(
        confirmed.map((answer) => answer.status),
        [204, 204],
      );
      assert.equal((await confirm(code)).status, 204, 'an answer that was lost');
      assert.equal((await mailsTo(portal(), dana.email)).filter(({ kind }) => kind === 'email-changed').length, 1);
      assert.equal((await ask()).status, 422, 'it is the address by now');
    });

    test('RL-04 codes are few: three a minute and five an hour, and to one address whoever asks', async () => {
      const sent = async (email: string) => (await ask(email)).status;
      assert.deepEqual([await sent('a@example.org'), await sent('b@example.org'), await sent('c@example.org')], [204, 204, 204]);
      const refused = await ask('d@example.org');
      assert.equal(refused.status, 429);
      assert.ok(Number(refused.headers.get('retry-after')) > 0);
      assert.equal((await status()).pendingEmail?.address, 'c@example.org');
    });

    test('RL-04 whoever asks, one address gets five mails an hour, and nobody is told that it got no more', async () => {
      for (let i = 0; i < 5; i += 1) {
        if (i === 3) portal().advance(MINUTE + 1000);
        assert.equal((await ask()).status, 204);
        await browser.send('DELETE', `${EMAIL}/pending`);
      }
      const other = new TestBrowser(portal());
      await other.signIn(luis);
      assert.equal((await ask(NEW, other)).status, 204);
      assert.equal((await mailsTo(portal(), NEW)).length, 5);
    });
  });
});
