import assert from 'node:assert/strict';
import { before, beforeEach, describe } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { seal } from '../../auth/seal.ts';
import { hashBackupCode, totpOwner } from '../../auth/second-factor.ts';
import { createTotpSecret, totpCode, totpStep } from '../../auth/totp.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { readSentMail } from '../../testing/mail.ts';
import { codeOf, TestBrowser } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const { dana, luis } = PEOPLE;
const CHART = `/api/patients/${dana.grants[0]?.patientId}/home`;
const BACKUP = 'ABCDE23456';

racesOnBoth((engine, { race, test }) => {
  describe('the second step at sign-in', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' });
    const secret = createTotpSecret();
    let userId = '';

    const code = (away = 0) => totpCode(secret, totpStep(portal().portal.now()) + away);
    const wrongCode = () => String((Number(code()) + 1) % 1_000_000).padStart(6, '0');
    const give = (browser: TestBrowser, given: string, more: object = {}) =>
      browser.send('POST', '/api/session/second-factor', { method: 'totp', code: given, ...more });

    async function atSecondStep(person = dana): Promise<TestBrowser> {
      const browser = new TestBrowser(portal());
      assert.equal((await browser.signIn(person)).status, 200);
      return browser;
    }

    async function setFactor(byEmail: boolean): Promise<void> {
      const { db, config, now } = portal().portal;
      const sealed = seal(config.secret, totpOwner(userId), secret);
      const factor = { sealed, confirmedAt: now(), byEmail, lastStep: 0n, failures: 0, locks: 0, lockedUntil: null };
      await db.prisma.secondFactor.upsert({ where: { userId }, create: { userId, createdAt: now(), ...factor }, update: factor });
    }

    const denials = () => portal().portal.db.prisma.auditEvent.count({ where: { action: 'sign-in', outcome: 'denied', userId } });

    before(async () => {
      userId = (await portal().portal.db.prisma.user.findUniqueOrThrow({ where: { username: dana.username } })).id;
    });
    beforeEach(async () => {
      const { db, config } = portal().portal;
      portal().advance(61 * MINUTE);
      await setFactor(false);
      await db.prisma.backupCode.deleteMany({});
      await db.prisma.backupCode.create({ data: { userId, codeHash: hashBackupCode(config.secret, userId, BACKUP) } });
    });

    test('a right password says what is next, and the code opens a session with another token', async () => {
      const browser = new TestBrowser(portal());
      const answer = await browser.signIn(dana);
      assert.equal(answer.status, 200);
      assert.deepEqual(await answer.json(), { next: 'second-factor', methods: ['totp', 'backup'] });
      const waiting = browser.copy();
      assert.equal((await give(browser, code())).status, 204);
      assert.equal((await browser.get('/api/session')).status, 200);
      assert.equal((await waiting.get('/api/session')).status, 401);
      assert.equal(await codeOf(await give(waiting, code(1))), 'session/required');
    });

    test('somebody without a second step is signed in by the password alone', async () => {
      const browser = new TestBrowser(portal());
      assert.equal((await browser.signIn(luis)).status, 204);
      assert.equal((await browser.get('/api/session')).status, 200);
    });

    race('AU-04 one code opens one session: not a second one, and not five at once', async () => {
      const first = await atSecondStep();
      const used = code();
      assert.equal((await give(first, used)).status, 204);
      await first.send('DELETE', '/api/session');
      const second = await atSecondStep();
      assert.equal((await give(second, used)).status, 401);
      portal().advance(MINUTE);
      const next = code();
      const browsers = [1, 2, 3, 4, 5].map(() => second.copy());
      const answers = await Promise.all(browsers.map((browser) => give(browser, next)));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [204, 401, 401, 401, 401]);
    });

    test('AU-05 the codes two steps away are refused, those of the neighbours taken', async () => {
      for (const [away, status] of [
        [-2, 401],
        [2, 401],
        [-1, 204],
        [0, 204],
        [1, 204],
      ] as const) {
        await setFactor(false);
        assert.equal((await give(await atSecondStep(), code(away))).status, status, `${away}`);
      }
    });

    test('AU-06 five wrong codes end the try, ten lock the codes of the account for 15 minutes', async () => {
      const before = await denials();
      const first = await atSecondStep();
      for (let i = 0; i < 5; i += 1) {
        const answer = await give(first, wrongCode());
        assert.equal(answer.status, 401);
        assert.deepEqual(answer.headers.getSetCookie(), []);
        assert.equal(await codeOf(answer), 'session/wrong-code');
      }
      assert.equal(await denials(), before + 5);
      assert.equal(await codeOf(await give(first, code())), 'session/required');
      const second = await atSecondStep();
      for (let i = 0; i < 5; i += 1) await give(second, wrongCode());
      const third = await atSecondStep();
      const locked = await give(third, code());
      assert.equal(locked.status, 429);
      assert.equal(locked.headers.get('retry-after'), String(15 * 60));
      assert.equal(await codeOf(locked), 'session/codes-locked');
      assert.equal(await codeOf(await give(third, BACKUP, { method: 'backup' })), 'session/codes-locked');
      portal().advance(15 * MINUTE);
      assert.equal((await give(await atSecondStep(), code())).status, 204);
    });

    test('LD-11 each lock of the codes is twice as long as the one before, a right code begins anew, and after a hundred wrong ones they are over', async () => {
      const tenWrong = async () => {
        for (let round = 0; round < 2; round += 1) {
          const browser = await atSecondStep();
          for (let i = 0; i < 5; i += 1) await give(browser, wrongCode());
        }
      };
      const waits = async () => Number((await give(await atSecondStep(), code())).headers.get('retry-after'));
      await tenWrong();
      assert.equal(await waits(), 15 * 60);
      portal().advance(15 * MINUTE);
      await tenWrong();
      assert.equal(await waits(), 30 * 60);
      portal().advance(30 * MINUTE);
      assert.equal((await give(await atSecondStep(), code())).status, 204);
      for (const minutes of [15, 30, 60, 120, 240, 480, 960, 1440, 1440]) {
        await tenWrong();
        assert.equal(await waits(), minutes * 60);
        portal().advance(minutes * MINUTE);
      }
      await tenWrong();
      const over = await give(await atSecondStep(), code());
      assert.deepEqual([over.status, await codeOf(over)], [403, 'session/codes-ended']);
      portal().advance(30 * 24 * 60 * MINUTE);
      assert.equal(await codeOf(await give(await atSecondStep(), BACKUP, { method: 'backup' })), 'session/codes-ended');
    });

    test('AU-08 what the browser holds between password and code opens nothing', async () => {
      const browser = await atSecondStep();
      const rows = await portal().portal.db.prisma.auditEvent.count({ where: { action: 'read' } });
      const closed = [
        ['GET', CHART],
        ['GET', '/api/session'],
        ['GET', '/api/sessions'],
        ['GET', '/api/sessions/trusted'],
        ['GET', '/api/events'],
        ['GET', '/api/account-security'],
        ['POST', '/api/session/extend'],
        ['POST', '/api/account-security/totp'],
        ['POST', '/api/account-security/second-factor/off'],
      ] as const;
      for (const [method, path] of closed) {
        const answer = await browser.send(method, path);
        assert.equal(answer.status, 401, path);
        assert.equal(await codeOf(answer), 'session/required');
      }
      assert.equal(await portal().portal.db.prisma.auditEvent.count({ where: { action: 'read' } }), rows);
      assert.deepEqual([...browser.cookies.keys()], ['portal.session_token']);
    });

    test('the time for the code is ten minutes', async () => {
      const browser = await atSecondStep();
      portal().advance(10 * MINUTE);
      assert.equal(await codeOf(await give(browser, code())), 'session/required');
    });

    race('AU-10 a backup code works once, also when it is given twice at once, however it is typed', async () => {
      const one = await atSecondStep();
      const two = await atSecondStep();
      const answers = await Promise.all([one, two].map((browser) => give(browser, ' abcde-23456 ', { method: 'backup' })));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [204, 401]);
      assert.equal(await portal().portal.db.prisma.backupCode.count({ where: { userId, usedAt: null } }), 0);
      assert.equal((await give(await atSecondStep(), BACKUP, { method: 'backup' })).status, 401);
    });

    test('a code by e-mail works once, for five minutes, three tries, and only for the sign-in that asked', async () => {
      await setFactor(true);
      const browser = await atSecondStep();
      assert.equal((await give(browser, code())).status, 401, 'an app is not the chosen way');
      const ask = async (from: TestBrowser) => {
        assert.equal((await from.send('POST', '/api/session/second-factor/email')).status, 204);
        const mail = (await readSentMail(portal().portal)).at(-1);
        assert.equal(mail?.address, dana.email);
        return mail?.content.kind === 'sign-in-code' ? mail.content.code : '';
      };
      const sent = await ask(browser);
      const other = await atSecondStep();
      assert.equal((await give(other, sent, { method: 'email' })).status, 401);
      assert.equal((await give(browser, sent, { method: 'email' })).status, 204);
      portal().advance(MINUTE);
      const late = await ask(other);
      portal().advance(5 * MINUTE);
      assert.equal((await give(other, late, { method: 'email' })).status, 401);
      const third = await atSecondStep();
      const guessed = await ask(third);
      const wrong = guessed === '000000' ? '000001' : '000000';
      for (let i = 0; i < 3; i += 1) await give(third, wrong, { method: 'email' });
      assert.equal((await give(third, guessed, { method: 'email' })).status, 401);
      await ask(await atSecondStep());
      await ask(await atSecondStep());
      const limited = await (await atSecondStep()).send('POST', '/api/session/second-factor/email');
      assert.equal(limited.status, 429);
      assert.ok(Number(limited.headers.get('retry-after')) > 0);
    });

    test('a trusted browser is not asked for 14 days, and is again when the person ends that', async () => {
      const browser = await atSecondStep();
      assert.equal((await give(browser, code(), { trustDevice: true })).status, 204);
      const stranger = new TestBrowser(portal());
      assert.equal((await stranger.signIn(dana)).status, 200);
      portal().advance(14 * DAY - MINUTE);
      assert.equal((await browser.signIn(dana)).status, 204);
      const { items: trustedDevices } = (await (await browser.get('/api/sessions/trusted')).json()) as { items: { id: string; current: boolean }[] };
      assert.deepEqual(
        trustedDevices.map(({ current }) => current),
        [true],
      );
      assert.equal((await browser.send('DELETE', `/api/sessions/trusted/${trustedDevices[0]?.id}`)).status, 204);
      assert.equal((await browser.signIn(dana)).status, 200);
      assert.equal((await give(browser, code(), { trustDevice: true })).status, 204);
      portal().advance(14 * DAY);
      assert.equal((await browser.signIn(dana)).status, 200);
    });

    test('a browser whose cookie was revoked is asked again', async () => {
      const browser = await atSecondStep();
      await give(browser, code(), { trustDevice: true });
      const { db } = portal().portal;
      await db.prisma.knownDevice.updateMany({ where: { userId }, data: { revokedAt: portal().portal.now() } });
      assert.ok([...browser.cookies.keys()].some((name) => name.includes('device')));
      assert.equal((await browser.signIn(dana)).status, 200);
    });

    test('SE-02 a token that was put into the browser before is never a session', async () => {
      const browser = new TestBrowser(portal());
      browser.cookies.set('portal.session_token', 'preset.token');
      await browser.signIn(luis);
      const { token } = await portal().portal.db.prisma.session.findFirstOrThrow({
        where: { user: { username: luis.username } },
        orderBy: { createdAt: 'desc' },
      });
      assert.notEqual(token, 'preset');
      const preset = new TestBrowser(portal());
      preset.cookies.set('portal.session_token', 'preset.token');
      assert.equal((await preset.get('/api/session')).status, 401);
    });

    test('SE-12 the token stands in no answer, and opens nothing as a bearer', async () => {
      const browser = await atSecondStep();
      const bodies = [await (await give(browser, code())).text()];
      for (const path of ['/api/session', '/api/sessions', '/api/account-security']) bodies.push(await (await browser.get(path)).text());
      const { token } = await portal().portal.db.prisma.session.findFirstOrThrow({
        where: { userId, awaitsSecondFactor: false },
        orderBy: { authenticatedAt: 'desc' },
      });
      assert.ok(decodeURIComponent(browser.cookie).includes(token));
      for (const body of bodies) assert.ok(!body.includes(token));
      const bearer = await portal().app.request('/api/session', { headers: { authorization: `Bearer ${token}` } });
      assert.equal(bearer.status, 401);
    });
  });
});
