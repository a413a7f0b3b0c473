import assert from 'node:assert/strict';
import { beforeEach, describe } from 'node:test';
import { DEMO_PASSWORD, PEOPLE } from '../../../demo/people.ts';
import { verifyPassword } from '../../auth/password.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { SEND_EMAIL } from '../../mail/send-kinds.ts';
import { codeOf, mailsTo, TestBrowser } from '../../testing/browser.ts';
import { holdHashes } from '../../testing/hold-hashes.ts';
import { usePortal } from '../../testing/portal.ts';
import { assertSameTime, timed, timingTest } from '../../testing/timing.ts';
import { until } from '../../testing/until.ts';

const MINUTE = 60_000;
const { username, email } = PEOPLE.dana;
const NEW = 'seven quiet herons at dusk';
const BASE = '/api/recovery';

racesOnBoth((engine, { race, test }) => {
  describe('recovery', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' });
    const prisma = () => portal().portal.db.prisma;
    const open = () => new TestBrowser(portal());
    const ask = (identifier: string, browser = open()) => browser.send('POST', `${BASE}/password`, { identifier });
    const complete = (token: string, password = NEW, browser = open()) => browser.send('POST', `${BASE}/password/complete`, { token, password });
    const signIn = (password: string) => open().signIn({ username, password });
    const newestToken = async () =>
      /#([\w-]{32})$/.exec((await mailsTo(portal(), email)).flatMap((mail) => (mail.kind === 'reset-password' ? [mail.link] : [])).at(-1) ?? '')?.[1] ?? '';
    const reasons = async (browserAnswer: Response) => ProblemSchema.parse(await browserAnswer.json()).errors;
    const audited = (reason: string, outcome: string) => prisma().auditEvent.count({ where: { action: 'security', reason, outcome } });

    beforeEach(async () => {
      await prisma().outboundMail.deleteMany();
      await prisma().mailToken.deleteMany();
      await prisma().signInFailure.deleteMany();
      await prisma().secondFactor.deleteMany();
      await prisma().rateLimit.deleteMany();
      portal().advance(61 * MINUTE);
    });

    race('AU-03 asking tells nothing: the same answer for a person and for nobody, who gets no mail', async () => {
      const answers = await Promise.all([ask(username), ask(email.toUpperCase()), ask('nobody.here'), ask('nobody@example.org')]);
      const told = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text(), [...answer.headers.keys()].toSorted()]));
      for (const each of told) assert.deepEqual(each, told[0]);
      assert.equal(told[0]?.[0], 202);
      const sent: string[] = [];
      portal().transports.email = {
        send: async ({ to }, handOver) => {
          await handOver();
          sent.push(to);
        },
      };
      await portal().runDueJobs(SEND_EMAIL);
      assert.deepEqual(sent, [email, email]);
    });

    timingTest(engine, 'AU-03 asking takes as long for nobody as for a person', async () => {
      const asked = async (name: string) => {
        await prisma().signInFailure.deleteMany();
        await prisma().outboundMail.deleteMany();
        await prisma().mailToken.deleteMany();
        return timed(async () => assert.equal((await ask(name)).status, 202));
      };
      await assertSameTime(
        () => asked(username),
        () => asked('nobody.here'),
      );
    });

    test('AU-11 a link works once, and opening it with GET or HEAD uses nothing up', async () => {
      await ask(username);
      const token = await newestToken();
      for (const method of ['GET', 'HEAD']) {
        for (const path of [`${BASE}/password/complete`, `${BASE}/password/complete?token=${token}`, `/reset-password`]) {
          await portal().app.request(path, { method });
        }
      }
      assert.equal((await complete(token)).status, 204);
      const again = await complete(token, 'another set of quiet herons');
      assert.equal(again.status, 404);
      assert.equal(await codeOf(again), 'link/not-valid');
      assert.equal(await audited('password-reset', 'denied'), 1);
      assert.equal((await signIn(NEW)).status, 204);
      assert.equal((await signIn('another set of quiet herons')).status, 401);
    });

    race('AU-11 of two at once with one link, one succeeds', async () => {
      await ask(username);
      const token = await newestToken();
      const answers = await Promise.all([complete(token), complete(token, 'another set of quiet herons')]);
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [204, 404]);
    });

    test('AU-11 a link ends after 30 minutes, with the next one, and when nobody sent it', async () => {
      await ask(username);
      const first = await newestToken();
      portal().advance(2 * MINUTE);
      await ask(username);
      const second = await newestToken();
      assert.notEqual(first, second);
      assert.equal((await complete(first)).status, 404);
      portal().advance(30 * MINUTE);
      assert.equal((await complete(second)).status, 404);
      assert.equal((await complete('A'.repeat(32))).status, 404);
      const kept = JSON.stringify(await prisma().mailToken.findMany());
      assert.ok(!kept.includes(first) && !kept.includes(second));
    });

    test('AU-12 a reset signs nobody in, ends every session, lifts the lock, and the second factor is still asked for', async () => {
      const resets = await audited('password-reset', 'success');
      const before = await portal().signIn(username);
      const userId = before.userId;
      const at = portal().portal.now();
      await prisma().secondFactor.create({ data: { userId, sealed: new Uint8Array(), byEmail: true, confirmedAt: at, createdAt: at } });
      await prisma().knownDevice.create({
        data: { userId, tokenHash: 'one', createdAt: at, lastUsedAt: at, trustedUntil: new Date(at.getTime() + 14 * 24 * 60 * MINUTE) },
      });
      for (let i = 0; i < 11; i += 1) await signIn('not the right password');
      assert.equal((await signIn(DEMO_PASSWORD)).status, 429);
      await ask(username);
      const answer = await complete(await newestToken(), 'vT4-qzLo');
      assert.equal(answer.status, 204, 'eight characters are enough with a code');
      assert.deepEqual(answer.headers.getSetCookie(), []);
      assert.equal((await before.get('/api/session')).status, 401);
      assert.equal(await prisma().session.count({ where: { userId } }), 0);
      assert.equal((await prisma().knownDevice.findFirstOrThrow({ where: { tokenHash: 'one' } })).trustedUntil, null);
      const next = await signIn('vT4-qzLo');
      assert.deepEqual([next.status, ((await next.json()) as { next: string }).next], [200, 'second-factor']);
      assert.ok((await mailsTo(portal(), email)).some((mail) => mail.kind === 'security-changed' && mail.what === 'password'));
      assert.equal(await audited('password-reset', 'success'), resets + 1);
    });

    test('AU-13 a password that is not good enough is refused with the reason, and the link stays good', async () => {
      await ask(username);
      const token = await newestToken();
      const refused = [
        ['fourteen chars', 'too-short'],
        ['123456789012345', 'common'],
        [`${username} ${username} ${username} ${username}`, 'about-you'],
        ['ab cd'.repeat(300), 'too-long'],
      ] as const;
      for (const [password, code] of refused) {
        const answer = await complete(token, password);
        assert.equal(answer.status, 422, password);
        assert.deepEqual(await reasons(answer), [{ path: 'password', code }]);
      }
      assert.equal((await complete(token, 'x'.repeat(1024 * 1024))).status, 413);
      const exact = '  Quiet 🦩 herons, at dusk ';
      assert.equal((await complete(token, exact)).status, 204);
      const { password: hash } = await prisma().account.findFirstOrThrow({ where: { user: { username } } });
      assert.equal(await verifyPassword({ hash: hash ?? '', password: exact }), true);
      assert.equal(await verifyPassword({ hash: hash ?? '', password: exact.trim() }), false);
    });

    race('a forgotten username goes by mail to the address of the account, and nothing else is told', async () => {
      const answers = await Promise.all(
        [email, 'nobody@example.org'].map(async (address) => {
          const answer = await open().send('POST', `${BASE}/username`, { email: address });
          return [answer.status, await answer.text()];
        }),
      );
      assert.deepEqual(answers, [
        [202, ''],
        [202, ''],
      ]);
      assert.deepEqual(await mailsTo(portal(), email), [{ kind: 'your-username', username }]);
      assert.deepEqual(await mailsTo(portal(), 'nobody@example.org'), []);
    });

    test('RL-08 mails are few: by address with a time to wait, by name without a word', async () => {
      const browser = open();
      const statuses: number[] = [];
      for (let i = 0; i < 4; i += 1) statuses.push((await ask(`nobody.${i}`, browser)).status);
      assert.deepEqual(statuses, [202, 202, 202, 429]);
      for (let i = 0; i < 8; i += 1) assert.equal((await ask(username)).status, 202);
      assert.equal((await mailsTo(portal(), email)).length, 5);
    });
  });

  describe('changing the password', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' });
    const prisma = () => portal().portal.db.prisma;
    const PATH = '/api/account-security/password';

    test('SE-08 it needs the one so far, ends the other sessions and tells the person', async () => {
      const own = new TestBrowser(portal());
      const other = new TestBrowser(portal());
      for (const browser of [own, other]) assert.equal((await browser.signIn({ username, password: DEMO_PASSWORD })).status, 204);
      const wrong = await own.send('POST', PATH, { currentPassword: 'not the right one', newPassword: NEW });
      assert.equal(wrong.status, 422);
      assert.deepEqual(ProblemSchema.parse(await wrong.json()).errors, [{ path: 'currentPassword', code: 'wrong' }]);
      const weak = await own.send('POST', PATH, { currentPassword: DEMO_PASSWORD, newPassword: 'northfieldhealth' });
      assert.deepEqual(ProblemSchema.parse(await weak.json()).errors, [{ path: 'newPassword', code: 'about-you' }]);
      assert.equal((await other.get('/api/session')).status, 200, 'nothing changed yet');
      assert.equal((await own.send('POST', PATH, { currentPassword: DEMO_PASSWORD, newPassword: NEW })).status, 204);
      assert.equal((await own.get('/api/session')).status, 200);
      assert.equal((await other.get('/api/session')).status, 401);
      assert.deepEqual(await mailsTo(portal(), email), [{ kind: 'security-changed', what: 'password', phone: portal().portal.config.phone }]);
      const rows = await prisma().auditEvent.findMany({ where: { action: 'security', reason: 'password' }, orderBy: { seq: 'asc' } });
      assert.deepEqual(
        rows.map(({ outcome }) => outcome),
        ['denied', 'success'],
      );
      assert.equal((await new TestBrowser(portal()).signIn({ username, password: DEMO_PASSWORD })).status, 401);
      assert.equal((await new TestBrowser(portal()).signIn({ username, password: NEW })).status, 204);
    });

    race('a password that nobody had time to look at counts as no try', async () => {
      // Somebody whose password no other test changes.
      const { username: walter } = PEOPLE.walter;
      const browser = new TestBrowser(portal());
      assert.equal((await browser.signIn({ username: walter, password: DEMO_PASSWORD })).status, 204);
      const counted = async () => (await prisma().signInFailure.aggregate({ _sum: { failures: true } }))._sum.failures ?? 0;
      const before = await counted();
      const hashes = holdHashes();
      const statuses: number[] = [];
      const guesses = Array.from({ length: 5 }, async () => {
        statuses.push((await browser.send('POST', PATH, { currentPassword: 'a wrong guess', newPassword: NEW })).status);
      });
      try {
        // One person has two places in the line.
        await until(() => statuses.length >= 3, 'those without a place');
      } finally {
        hashes.release();
      }
      await Promise.all(guesses);
      assert.deepEqual(statuses, [503, 503, 503, 422, 422]);
      assert.equal(await counted(), before + 2);
      await prisma().signInFailure.deleteMany();

      // Nor does it when it would prove who one is.
      const held = holdHashes();
      const proofs: number[] = [];
      const proving = Array.from({ length: 4 }, async () => {
        proofs.push((await browser.send('POST', '/api/session/prove', { method: 'password', password: 'a wrong guess' })).status);
      });
      try {
        await until(() => proofs.length >= 2, 'those without a place');
      } finally {
        held.release();
      }
      await Promise.all(proving);
      assert.deepEqual(proofs.slice(0, 2), [503, 503]);
      const { codeFailures } = await prisma().session.findFirstOrThrow({ where: { user: { username: walter } }, orderBy: { codeFailures: 'desc' } });
      assert.equal(codeFailures, 2);
    });

    test('guessing the password so far is locked after ten tries', async () => {
      const browser = new TestBrowser(portal());
      await browser.signIn({ username, password: NEW });
      const guess = async () => (await browser.send('POST', PATH, { currentPassword: 'a wrong guess', newPassword: NEW })).status;
      const statuses: number[] = [];
      for (let i = 0; i < 11; i += 1) statuses.push(await guess());
      assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 422), 429]);
    });

    test('nobody changes it without a session', async () => {
      assert.equal((await new TestBrowser(portal()).send('POST', PATH, { currentPassword: NEW, newPassword: DEMO_PASSWORD })).status, 401);
    });
  });
});
