import assert from 'node:assert/strict';
import { before, beforeEach, describe } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { hashPassword } from '../../auth/password.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { codeOf, mailsTo, TestBrowser } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';

const MINUTE = 60_000;
const { dana } = PEOPLE;
const SHORT = 'plumhorse';
const LONG = 'amber tractor lullaby nine';
const OFF = '/api/account-security/second-factor/off';

racesOnBoth((engine, { race, test }) => {
  describe('AU-13 a password that is the only proof has 15 characters', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' });
    let userId = '';
    let browser: TestBrowser;

    const prisma = () => portal().portal.db.prisma;
    const factors = () => prisma().secondFactor.count({ where: { userId } });
    const denials = () => prisma().auditEvent.count({ where: { userId, outcome: 'denied' } });
    const setPassword = (currentPassword: string, newPassword: string) =>
      browser.send('POST', '/api/account-security/password', { currentPassword, newPassword });
    const off = (password?: { currentPassword: string; newPassword: string }) => browser.send('POST', OFF, password ? { password } : {});
    const signsIn = async (password: string) => (await new TestBrowser(portal()).signIn({ username: dana.username, password })).status;

    before(async () => {
      userId = (await prisma().user.findUniqueOrThrow({ where: { username: dana.username } })).id;
    });
    /** Signed in, with a second step and a short password beside it, which is allowed. */
    beforeEach(async () => {
      portal().advance(61 * MINUTE);
      await prisma().secondFactor.deleteMany({});
      const password = await hashPassword(SHORT, { N: 2 ** 10, r: 8, p: 1 });
      await prisma().account.updateMany({ where: { userId }, data: { password, passwordStandsAlone: false } });
      browser = new TestBrowser(portal());
      assert.equal((await browser.signIn({ username: dana.username, password: SHORT })).status, 204);
      const at = portal().portal.now();
      await prisma().secondFactor.create({ data: { userId, sealed: new Uint8Array(), byEmail: true, confirmedAt: at, createdAt: at } });
    });

    test('AU-13 the second step stays on while the password is shorter', async () => {
      const count = await denials();
      const answer = await off();
      assert.equal(answer.status, 409);
      assert.equal(await codeOf(answer), 'password/too-short-alone');
      assert.equal(await denials(), count + 1);
      assert.equal(await factors(), 1);
      assert.equal((await browser.get('/api/session')).status, 200);
    });

    test('AU-13 a longer one set in the same step turns it off; one that is wrong or short changes nothing', async () => {
      const tries = [
        [{ currentPassword: 'not it at all', newPassword: LONG }, 'currentPassword'],
        [{ currentPassword: SHORT, newPassword: 'twelve chars' }, 'newPassword'],
        [{ currentPassword: SHORT, newPassword: 'passwordpassword' }, 'newPassword'],
      ] as const;
      for (const [password, path] of tries) {
        const answer = await off(password);
        assert.equal(answer.status, 422);
        assert.deepEqual(
          ((await answer.json()) as { errors: { path: string }[] }).errors.map((error) => error.path),
          [path],
        );
        assert.equal(await factors(), 1);
      }
      assert.equal((await off({ currentPassword: SHORT, newPassword: LONG })).status, 204);
      assert.equal(await factors(), 0);
      assert.equal(await signsIn(LONG), 204);
      assert.equal(await signsIn(SHORT), 401);
    });

    test('AU-13 with a long password nothing more is asked', async () => {
      await setPassword(SHORT, LONG);
      assert.equal((await off()).status, 204);
      assert.equal(await factors(), 0);
    });

    race('AU-13 a shorter password and no second step, both at once, never end up together', async () => {
      await setPassword(SHORT, LONG);
      const [password] = await Promise.all([setPassword(LONG, SHORT), off()]);
      const { passwordStandsAlone } = await prisma().account.findFirstOrThrow({ where: { userId } });
      assert.ok(passwordStandsAlone || (await factors()) === 1, String(password.status));
    });

    test('AU-13 when staff take the second step away, a shorter password works no more and a longer one is set by mail', async () => {
      const staff = await portal().signIn(PEOPLE.nowak.username);
      const clinicId = PEOPLE.nowak.grants[0]?.clinicId ?? '';
      const patientId = dana.grants[0]?.patientId ?? '';
      const answer = await staff.send('POST', `/api/clinics/${clinicId}/desk/charts/${patientId}/unlock`, {
        reason: 'Lost her phone, came by with her ID',
        resetSecondFactor: true,
      });
      assert.equal(answer.status, 204);
      assert.equal(await signsIn(SHORT), 401);
      assert.ok((await mailsTo(portal(), dana.email)).some(({ kind }) => kind === 'password-needed'));
      await new TestBrowser(portal()).send('POST', '/api/recovery/password', { identifier: dana.username });
      const mail = (await mailsTo(portal(), dana.email)).findLast(({ kind }) => kind === 'reset-password');
      const token = mail?.kind === 'reset-password' ? mail.link.split('#')[1] : '';
      assert.equal((await new TestBrowser(portal()).send('POST', '/api/recovery/password/complete', { token, password: LONG })).status, 204);
      assert.equal(await signsIn(LONG), 204);
    });
  });
});
