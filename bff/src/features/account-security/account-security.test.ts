import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { matchTotp, totpCode, totpStep } from '../../auth/totp.ts';
import { eachEngine } from '../../database/testing.ts';
import { TestAuthenticator } from '../../testing/authenticator.ts';
import { codeOf, TestBrowser } from '../../testing/browser.ts';
import { readSentMail } from '../../testing/mail.ts';
import { usePortal } from '../../testing/portal.ts';
import { BackupCodes, SecurityStatus, SessionList, TotpSetup } from './schema.ts';

const MINUTE = 60_000;
const { dana, luis } = PEOPLE;
const BASE = '/api/account-security';

eachEngine((engine) => {
  describe('account security', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' });
    let userId = '';
    let browser: TestBrowser;

    const now = () => portal().portal.now();
    const status = async (from = browser) => SecurityStatus.parse(await (await from.get(BASE)).json());
    const lastMail = async () => (await readSentMail(portal().portal)).at(-1);
    const denials = () => portal().portal.db.prisma.auditEvent.count({ where: { userId, outcome: 'denied' } });
    const signedIn = async (person = dana) => {
      const opened = new TestBrowser(portal());
      assert.equal((await opened.signIn(person)).status, 204);
      return opened;
    };
    /** Sets an app up; answers with its secret and the backup codes. */
    async function turnTotpOn(from = browser) {
      const setup = TotpSetup.parse(await (await from.send('POST', `${BASE}/totp`)).json());
      const secret = setup.secret.replaceAll(' ', '');
      const answer = await from.send('POST', `${BASE}/totp/confirm`, { ticket: setup.ticket, code: totpCode(secret, totpStep(now())) });
      assert.equal(answer.status, 200);
      return { setup, secret, codes: BackupCodes.parse(await answer.json()).codes };
    }
    async function addPasskey(from = browser, name = 'My phone') {
      const device = new TestAuthenticator(portal().portal.config.origin);
      const options = (await (await from.send('POST', `${BASE}/passkeys/options`)).json()) as { challenge: string };
      assert.equal((await from.send('POST', `${BASE}/passkeys`, { name, response: device.create(options) })).status, 204);
      return device;
    }
    const askForPasskey = async (from: TestBrowser, path = '/api/session/passkey/options') =>
      (await (await from.send('POST', path)).json()) as { challenge: string };

    before(async () => {
      userId = (await portal().portal.db.prisma.user.findUniqueOrThrow({ where: { username: dana.username } })).id;
    });
    beforeEach(async () => {
      portal().advance(61 * MINUTE);
      const { prisma } = portal().portal.db;
      await prisma.secondFactor.deleteMany({});
      await prisma.passkey.deleteMany({});
      browser = await signedIn();
    });

    test('an app is on once its first code was right, and gives ten backup codes that are kept as hashes', async () => {
      const { setup, secret, codes } = await turnTotpOn();
      assert.match(setup.uri, new RegExp(`^otpauth://totp/.*secret=${secret}&`));
      assert.ok(setup.qr.size > 20 && setup.qr.path.startsWith('M'));
      assert.equal(new Set(codes).size, 10);
      for (const code of codes) assert.match(code, /^[A-Z2-9]{5}-[A-Z2-9]{5}$/);
      const { secondFactor, backupCodesLeft, maskedEmail } = await status();
      assert.deepEqual([secondFactor, backupCodesLeft, maskedEmail], ['totp', 10, 'd•••@example.org']);
      const { prisma } = portal().portal.db;
      const kept = JSON.stringify([await prisma.backupCode.findMany(), Buffer.from((await prisma.secondFactor.findFirstOrThrow()).sealed).toString('latin1')]);
      for (const text of [secret, ...codes.map((code) => code.replace('-', ''))]) assert.ok(!kept.includes(text));
    });

    test('what was set up before goes on until the first code of the new app was right', async () => {
      const { secret } = await turnTotpOn();
      const again = TotpSetup.parse(await (await browser.send('POST', `${BASE}/totp`)).json());
      const count = await denials();
      const wrong = await browser.send('POST', `${BASE}/totp/confirm`, { ticket: again.ticket, code: totpCode(secret, totpStep(now()) + 9) });
      assert.equal(wrong.status, 422);
      assert.equal(await codeOf(wrong), 'second-factor/wrong-code');
      assert.equal(await denials(), count + 1);
      portal().advance(MINUTE);
      const other = new TestBrowser(portal());
      await other.signIn(dana);
      assert.equal((await other.send('POST', '/api/session/second-factor', { method: 'totp', code: totpCode(secret, totpStep(now())) })).status, 204);
    });

    test('a ticket of another session, or an old one, sets nothing up', async () => {
      const setup = TotpSetup.parse(await (await browser.send('POST', `${BASE}/totp`)).json());
      const secret = setup.secret.replaceAll(' ', '');
      assert.ok(matchTotp(secret, totpCode(secret, totpStep(now())), now()) !== undefined);
      const other = await signedIn();
      const answer = await other.send('POST', `${BASE}/totp/confirm`, { ticket: setup.ticket, code: totpCode(secret, totpStep(now())) });
      assert.equal(answer.status, 422);
      assert.equal((await status()).secondFactor, 'none');
    });

    test('codes by e-mail are on once the first one came back', async () => {
      assert.equal((await browser.send('POST', `${BASE}/email-codes`)).status, 204);
      const mail = await lastMail();
      const code = mail?.content.kind === 'sign-in-code' ? mail.content.code : '';
      assert.equal((await browser.send('POST', `${BASE}/email-codes/confirm`, { code })).status, 200);
      assert.equal((await status()).secondFactor, 'email');
      assert.equal((await browser.send('POST', `${BASE}/email-codes/confirm`, { code })).status, 422);
    });

    test('new backup codes replace the old ones, and need a second step', async () => {
      assert.equal(await codeOf(await browser.send('POST', `${BASE}/backup-codes`)), 'second-factor/not-set-up');
      const { codes } = await turnTotpOn();
      const renewed = BackupCodes.parse(await (await browser.send('POST', `${BASE}/backup-codes`)).json()).codes;
      assert.equal(renewed.length, 10);
      const other = new TestBrowser(portal());
      await other.signIn(dana);
      const give = (code = '') => other.send('POST', '/api/session/second-factor', { method: 'backup', code });
      assert.equal((await give(codes[0])).status, 401);
      assert.equal((await give(renewed[0])).status, 204);
      assert.equal((await status(other)).backupCodesLeft, 9);
    });

    test('SE-08 each change of how somebody signs in ends their other sessions and is told by mail', async () => {
      const changes: readonly [string, string, () => Promise<unknown>][] = [
        ['an app', 'second-factor', () => turnTotpOn()],
        ['backup codes', 'backup-codes', () => browser.send('POST', `${BASE}/backup-codes`)],
        ['a passkey', 'passkey', () => addPasskey()],
        ['no second step', 'second-factor', () => browser.send('POST', `${BASE}/second-factor/off`, {})],
        ['no passkey', 'passkey', async () => browser.send('DELETE', `${BASE}/passkeys/${(await status()).passkeys[0]?.id}`)],
      ];
      for (const [what, told, change] of changes) {
        const elsewhere = await portal().signIn(dana.username);
        assert.equal((await elsewhere.get('/api/session')).status, 200);
        portal().advance(1000);
        await change();
        assert.equal((await elsewhere.get('/api/session')).status, 401, what);
        assert.equal((await browser.get('/api/session')).status, 200, what);
        const mail = await lastMail();
        assert.equal(mail?.address, dana.email);
        assert.deepEqual([mail.content.kind, mail.content.kind === 'security-changed' && mail.content.what], ['security-changed', told], what);
      }
    });

    test('SE-09 six minutes after the last proof each sensitive route asks for one, and changes nothing', async () => {
      const { secret } = await turnTotpOn();
      await addPasskey();
      const before = await status();
      portal().advance(6 * MINUTE);
      const id = before.passkeys[0]?.id ?? '';
      const sensitive = [
        ['POST', '/totp'],
        ['POST', '/totp/confirm', { ticket: 'x', code: '123456' }],
        ['POST', '/email-codes'],
        ['POST', '/email-codes/confirm', { code: '123456' }],
        ['POST', '/second-factor/off', {}],
        ['PUT', '/email', { email: 'new@example.org' }],
        ['POST', '/email/code'],
        ['POST', '/email/confirm', { code: '123456' }],
        ['POST', '/backup-codes'],
        ['POST', '/passkeys/options'],
        ['PATCH', `/passkeys/${id}`, { name: 'x' }],
        ['DELETE', `/passkeys/${id}`],
      ] as const;
      for (const [method, path, body] of sensitive) {
        const count = await denials();
        const answer = await browser.send(method, `${BASE}${path}`, body);
        assert.equal(answer.status, 403, path);
        assert.equal(await codeOf(answer), 'session/reauthentication-required');
        assert.equal(await denials(), count + 1, path);
      }
      assert.deepEqual(await status(), before);
      assert.equal(
        (await browser.send('POST', '/api/session/prove', { method: 'password', password: dana.password, code: totpCode(secret, totpStep(now())) })).status,
        204,
      );
      assert.equal((await browser.send('POST', `${BASE}/backup-codes`)).status, 200);
    });

    test('SE-09 with a code app a proof is the password and a fresh code, or a passkey, and five wrong ones end the session', async () => {
      const { secret, codes } = await turnTotpOn();
      const device = await addPasskey();
      const prove = (body: object) => browser.send('POST', '/api/session/prove', body);
      assert.deepEqual(await (await browser.get('/api/session/prove')).json(), { code: true, passkey: true });
      portal().advance(6 * MINUTE);
      const { password } = dana;
      const code = totpCode(secret, totpStep(now()));
      assert.equal((await prove({ method: 'totp', code })).status, 422, 'the code alone');
      const count = await denials();
      assert.equal(await codeOf(await prove({ method: 'password', password })), 'session/wrong-proof', 'the password alone');
      assert.equal(await denials(), count + 1);
      assert.equal((await browser.send('POST', `${BASE}/backup-codes`)).status, 403, 'nothing is proven');
      assert.equal((await prove({ method: 'password', password: 'not it', code })).status, 403);
      assert.equal((await prove({ method: 'password', password, code })).status, 204, 'a wrong password did not use the code up');
      assert.equal((await prove({ method: 'password', password, code })).status, 403, 'used');
      assert.equal((await prove({ method: 'password', password, code: codes[0] })).status, 204, 'a backup code');
      const options = await askForPasskey(browser, '/api/session/prove/options');
      assert.equal((await prove({ method: 'passkey', response: device.get(options) })).status, 204);
      const foreign = await askForPasskey(new TestBrowser(portal()));
      assert.equal((await prove({ method: 'passkey', response: device.get(foreign) })).status, 403, 'a challenge for signing in');
      for (let i = 0; i < 4; i += 1) assert.equal(await codeOf(await prove({ method: 'password', password: 'not it' })), 'session/wrong-proof');
      assert.equal(await codeOf(await prove({ method: 'password', password: dana.password })), 'session/required');
    });

    test('AU-09 a passkey signs in alone, but not when the device did not check who holds it', async () => {
      await turnTotpOn();
      const device = await addPasskey();
      const visitor = new TestBrowser(portal());
      const count = await portal().portal.db.prisma.auditEvent.count({ where: { action: 'sign-in', outcome: 'denied' } });
      const refused = await visitor.send('POST', '/api/session/passkey', device.get(await askForPasskey(visitor), { verified: false }));
      assert.equal(refused.status, 401);
      assert.equal(await codeOf(refused), 'session/wrong-passkey');
      assert.deepEqual(refused.headers.getSetCookie(), []);
      assert.equal(await portal().portal.db.prisma.auditEvent.count({ where: { action: 'sign-in', outcome: 'denied' } }), count + 1);
      const options = await askForPasskey(visitor);
      const answer = device.get(options);
      assert.equal((await visitor.send('POST', '/api/session/passkey', answer)).status, 204);
      assert.equal((await visitor.get('/api/session')).status, 200);
      assert.equal((await new TestBrowser(portal()).send('POST', '/api/session/passkey', answer)).status, 401, 'a challenge works once');
    });

    test('AU-09 a passkey without user verification is not even taken', async () => {
      const device = new TestAuthenticator(portal().portal.config.origin);
      const options = await askForPasskey(browser, `${BASE}/passkeys/options`);
      const answer = await browser.send('POST', `${BASE}/passkeys`, { name: 'x', response: device.create(options, { verified: false }) });
      assert.equal(answer.status, 422);
      assert.equal((await status()).passkeys.length, 0);
    });

    test('a passkey from another site, with a counter that went back, or after five minutes signs nobody in', async () => {
      const device = await addPasskey();
      const visitor = new TestBrowser(portal());
      const use = async (flags: Parameters<TestAuthenticator['get']>[1]) =>
        (await visitor.send('POST', '/api/session/passkey', device.get(await askForPasskey(visitor), flags))).status;
      assert.equal(await use({ origin: 'https://evil.test' }), 401);
      assert.equal(await use({ counter: 7 }), 204);
      assert.equal(await use({ counter: 7 }), 401);
      const late = await askForPasskey(visitor);
      portal().advance(5 * MINUTE);
      assert.equal((await visitor.send('POST', '/api/session/passkey', device.get(late, { counter: 9 }))).status, 401);
    });

    test('passkeys are named and removed by their owner alone', async () => {
      await addPasskey();
      const id = (await status()).passkeys[0]?.id ?? '';
      const other = await signedIn(luis);
      assert.equal((await other.send('PATCH', `${BASE}/passkeys/${id}`, { name: 'Mine' })).status, 404);
      assert.equal((await other.send('DELETE', `${BASE}/passkeys/${id}`)).status, 404);
      assert.equal((await browser.send('PATCH', `${BASE}/passkeys/${id}`, { name: ' Blue phone ' })).status, 204);
      assert.deepEqual(
        (await status()).passkeys.map(({ name }) => name),
        ['Blue phone'],
      );
    });

    test('AU-07 with a second step no other way leads around it', async () => {
      await turnTotpOn();
      const visitor = new TestBrowser(portal());
      const ways = [
        'sign-in/email',
        'sign-in/username',
        'sign-in/magic-link',
        'sign-in/email-otp',
        'sign-in/social',
        'sign-in/anonymous',
        'passkey/verify-authentication',
        'sign-up/email',
        'two-factor/disable',
      ];
      for (const way of ways) {
        const answer = await visitor.send('POST', `/api/auth/${way}`, { email: dana.email, username: dana.username, password: dana.password });
        assert.equal(answer.status, 404, way);
      }
      assert.equal((await visitor.signIn({ username: dana.email, password: dana.password })).status, 200);
      assert.equal((await visitor.get('/api/session')).status, 401);
    });

    test('SE-13 a session that the person ends is over with the next request', async () => {
      const phone = new TestBrowser(
        portal(),
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      );
      await phone.signIn(dana);
      const tablet = await signedIn();
      const { items: sessions } = SessionList.parse(await (await browser.get('/api/sessions')).json());
      assert.deepEqual(
        sessions.filter(({ current }) => current).map((each) => [each.browser, each.system]),
        [['Chrome', 'Windows']],
      );
      const parts = [];
      for (let after = ''; parts.length < 10;) {
        const part = SessionList.parse(await (await browser.get(`/api/sessions?limit=1${after}`)).json());
        assert.equal(part.count, sessions.length);
        parts.push(...part.items);
        if (part.next === null) break;
        after = `&after=${part.next}`;
      }
      assert.deepEqual(parts, sessions);
      const found = sessions.find(({ system }) => system === 'iPhone');
      assert.equal(found?.browser, 'Safari');
      const stranger = await signedIn(luis);
      assert.equal((await stranger.send('DELETE', `/api/sessions/${found.id}`)).status, 404);
      assert.equal((await phone.get('/api/session')).status, 200);
      assert.equal((await browser.send('DELETE', `/api/sessions/${found.id}`)).status, 204);
      assert.equal((await phone.get('/api/session')).status, 401);
      assert.equal((await browser.send('DELETE', '/api/sessions')).status, 204);
      assert.equal((await tablet.get('/api/session')).status, 401);
      assert.equal((await browser.get('/api/session')).status, 200);
      assert.equal((await stranger.get('/api/session')).status, 200);
    });
  });

  describe('session cookies over https', () => {
    const portal = usePortal(engine, { PORTAL_ORIGIN: 'https://portal.example.org' });

    test('SE-11 have a __Host- name, and are Secure, HttpOnly and SameSite=Lax for the whole site', async () => {
      const answer = await new TestBrowser(portal()).signIn(luis);
      const cookies = answer.headers.getSetCookie();
      assert.equal(cookies.length, 2);
      for (const cookie of cookies) {
        assert.match(cookie, /^__Host-portal\./);
        const attributes = cookie
          .split('; ')
          .slice(1)
          .filter((attribute) => !attribute.startsWith('Max-Age'));
        assert.deepEqual(attributes.toSorted(), ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
      }
      assert.ok(!cookies[0]?.includes('Max-Age'), 'the session ends with the browser');
    });
  });

  describe('where a second step is a must', () => {
    const portal = usePortal(engine, { SECOND_FACTOR: 'required' });

    test('nothing opens before it is set up, but for what sets it up', async () => {
      const browser = new TestBrowser(portal());
      assert.equal((await browser.signIn(luis)).status, 204);
      const info = async () => (await (await browser.get('/api/session')).json()) as { mustAddSecondStep: boolean };
      assert.equal((await info()).mustAddSecondStep, true);
      const chart = `/api/patients/${luis.grants[0]?.patientId}/home`;
      for (const path of [chart, '/api/events']) {
        const answer = await browser.get(path);
        assert.equal(answer.status, 403, path);
        assert.equal(await codeOf(answer), 'session/second-factor-required');
      }
      const setup = TotpSetup.parse(await (await browser.send('POST', `${BASE}/totp`)).json());
      const code = totpCode(setup.secret.replaceAll(' ', ''), totpStep(portal().portal.now()));
      assert.equal((await browser.send('POST', `${BASE}/totp/confirm`, { ticket: setup.ticket, code })).status, 200);
      assert.equal((await info()).mustAddSecondStep, false);
      assert.equal((await browser.get(chart)).status, 200);
    });
  });
});
