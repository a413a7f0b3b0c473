import assert from 'node:assert/strict';
import { join } from 'node:path';
import { beforeEach, describe } from 'node:test';
import { DEMO_PASSWORD, DEMO_PEOPLE, PEOPLE } from '../../../demo/people.ts';
import { createApp } from '../../app.ts';
import { createAuth } from '../../auth/auth.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { readMail } from '../../mail/dev-mail.ts';
import { usePortal } from '../../testing/portal.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { assertSameTime, timed, timingTest } from '../../testing/timing.ts';
import { openRegistry } from '../../registry/releases.ts';

const MINUTE = 60_000;
const { username, email } = PEOPLE.dana;
const WRONG = 'not the right password';

interface Try {
  readonly identifier?: string;
  readonly password?: string;
  readonly address?: string;
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
}

let next = 0;
/** An address nobody else has. */
const freshAddress = (): string => `198.51.${Math.floor(next / 250)}.${(next++ % 250) + 1}`;

/** A request as it comes from a socket with this address. */
function trySignIn(
  { app, portal }: Pick<TestPortal, 'app' | 'portal'>,
  { identifier = username, password = WRONG, address = freshAddress(), cookie, headers }: Try = {},
): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { origin: portal.config.origin, 'x-portal-client': '1', 'content-type': 'application/json', ...(cookie ? { cookie } : {}), ...headers },
    body: JSON.stringify({ identifier, password }),
  };
  return Promise.resolve(app.request('/api/session', init, { incoming: { socket: { remoteAddress: address } } }));
}

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code;

racesOnBoth((engine, { race, test }) => {
  describe('wrong passwords', () => {
    const portal = usePortal(engine);
    const wrong = async (count: number, more: Try = {}): Promise<number[]> => {
      const statuses: number[] = [];
      for (let i = 0; i < count; i += 1) statuses.push((await trySignIn(portal(), more)).status);
      return statuses;
    };
    const TEN = Array.from({ length: 10 }, () => 401);
    const locks = async () => (await readMail(portal().portal)).filter(({ kind }) => kind === 'account-locked');
    beforeEach(async () => {
      const { prisma } = portal().portal.db;
      await prisma.signInFailure.deleteMany();
      await prisma.outboundMail.deleteMany();
      await prisma.knownDevice.deleteMany();
    });

    test('AU-01 ten from ten addresses lock the account, also for the right one, and the person is told once', async () => {
      assert.deepEqual(await wrong(10), TEN);
      const before = await portal().portal.db.prisma.session.count();
      const answer = await trySignIn(portal(), { password: DEMO_PASSWORD });
      assert.equal(answer.status, 429);
      assert.deepEqual(answer.headers.getSetCookie(), []);
      const wait = Number(answer.headers.get('retry-after'));
      assert.ok(wait > 0 && wait <= 15 * 60, String(wait));
      assert.equal(await codeOf(answer), 'session/locked');
      assert.equal(await portal().portal.db.prisma.session.count(), before);
      assert.equal(await portal().portal.db.prisma.auditEvent.count({ where: { action: 'sign-in', outcome: 'denied', reason: 'locked' } }), 1);
      await wrong(3, { identifier: email });
      const mails = await locks();
      assert.deepEqual(
        mails.map(({ to }) => to),
        [email],
      );
      assert.match(mails[0]?.text ?? '', /15 minutes[\s\S]+\/forgot-password/);
      portal().advance(15 * MINUTE + 1);
      assert.equal((await trySignIn(portal(), { password: DEMO_PASSWORD })).status, 204);
    });

    test('AU-01 a name that is nobody’s is locked in the same way with the same words', async () => {
      const told = async (identifier: string) => {
        const answers: unknown[] = [];
        for (let i = 0; i < 12; i += 1) {
          const answer = await trySignIn(portal(), { identifier });
          answers.push([answer.status, { ...((await answer.json()) as object), requestId: '' }, [...answer.headers.keys()].toSorted()]);
        }
        return answers;
      };
      assert.deepEqual(await told('no-such.person'), await told(username));
      const rows = await portal().portal.db.prisma.signInFailure.findMany();
      assert.ok(rows.every(({ key }) => /^[\w-]{43}$/.test(key)));
    });

    test('AU-01 each lock is twice as long, and after a hundred only a new password helps', async () => {
      let wait = 15;
      for (let lock = 1; lock <= 9; lock += 1, wait *= 2) {
        assert.deepEqual(await wrong(10), TEN, `lock ${lock}`);
        portal().advance(wait * MINUTE - 1000);
        assert.equal((await trySignIn(portal(), { password: DEMO_PASSWORD })).status, 429);
        portal().advance(1001);
      }
      assert.deepEqual(await wrong(10), TEN);
      portal().advance(365 * 24 * 60 * MINUTE);
      const answer = await trySignIn(portal(), { password: DEMO_PASSWORD });
      assert.deepEqual([answer.status, answer.headers.get('retry-after')], [429, null]);
      assert.equal((await locks()).length, 10);
      assert.match((await locks())[0]?.text ?? '', /until you set a new password/);
    });

    race('AU-01 many at once get no further than ten', async () => {
      // From as many networks: of one only so many have a place in the line for hashing.
      const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => trySignIn(portal(), { address: `198.18.${n}.7` })));
      const statuses = answers.map(({ status }) => status);
      assert.equal(statuses.filter((status) => status === 401).length, 10);
      assert.equal(statuses.filter((status) => status === 429).length, 20);
    });

    test('a right password lets counting begin anew', async () => {
      await wrong(9);
      assert.equal((await trySignIn(portal(), { password: DEMO_PASSWORD })).status, 204);
      assert.deepEqual(await wrong(10), TEN);
    });

    test('AU-02 a browser the person signed in on before gets in while the account is locked', async () => {
      const cookie = cookieOf(await trySignIn(portal(), { password: DEMO_PASSWORD }));
      const device = cookie.split('; ').find((pair) => pair.includes('.device_')) ?? '';
      assert.notEqual(device, '');
      await wrong(10);
      assert.equal((await trySignIn(portal(), { password: DEMO_PASSWORD })).status, 429);
      assert.equal((await trySignIn(portal(), { password: DEMO_PASSWORD, cookie: device })).status, 204);
    });

    test('AU-02 that browser has limits of its own, and another person’s is no help', async () => {
      const other = cookieOf(await trySignIn(portal(), { identifier: PEOPLE.luis.username, password: DEMO_PASSWORD }));
      const own = cookieOf(await trySignIn(portal(), { password: DEMO_PASSWORD }));
      assert.deepEqual(await wrong(10, { cookie: other }), TEN);
      assert.equal((await trySignIn(portal(), { password: DEMO_PASSWORD, cookie: other })).status, 429);
      assert.deepEqual(await wrong(10, { cookie: own }), TEN);
      assert.equal((await trySignIn(portal(), { password: DEMO_PASSWORD, cookie: own })).status, 429);
      await portal().portal.db.prisma.knownDevice.updateMany({ data: { revokedAt: portal().portal.now() } });
      await portal().portal.db.prisma.signInFailure.deleteMany();
      await wrong(10);
      assert.equal((await trySignIn(portal(), { password: DEMO_PASSWORD, cookie: own })).status, 429, 'a device that was signed out is not known');
    });

    test('an account that was closed is a wrong password, and leaves no session', async () => {
      const { prisma } = portal().portal.db;
      const user = await prisma.user.findUniqueOrThrow({ where: { username: PEOPLE.luis.username } });
      await prisma.user.update({ where: { id: user.id }, data: { disabledAt: portal().portal.now() } });
      await prisma.session.deleteMany({ where: { userId: user.id } });
      const answer = await trySignIn(portal(), { identifier: PEOPLE.luis.username, password: DEMO_PASSWORD });
      assert.deepEqual([answer.status, answer.headers.getSetCookie(), await prisma.session.count({ where: { userId: user.id } })], [401, [], 0]);
    });
  });

  describe('the time a wrong password takes', () => {
    // Enough for a difference of a tenth to be more than a database's mood, and little enough for 400 tries.
    const portal = usePortal(engine, {}, { N: 2 ** 12, r: 8, p: 1 });

    timingTest(engine, 'AU-03 is the same for a known and an unknown name, and for a known and an unknown address', async () => {
      const tried = async (identifier: string) => {
        await portal().portal.db.prisma.signInFailure.deleteMany();
        return timed(async () => assert.equal((await trySignIn(portal(), { identifier })).status, 401));
      };
      await assertSameTime(
        () => tried(username),
        () => tried('nobody.here'),
      );
      await assertSameTime(
        () => tried(email),
        () => tried('nobody.here@example.org'),
      );
    });
  });

  describe('the rate limit of sign-in', () => {
    const portal = usePortal(engine);
    beforeEach(() => portal().portal.db.prisma.signInFailure.deleteMany());
    /** One person after the other, so that no account is locked. */
    const exhaust = async (address: (i: number) => string, headers: (i: number) => Record<string, string> = () => ({})): Promise<number> => {
      for (let i = 0; i < 15; i += 1) {
        const answer = await trySignIn(portal(), { identifier: DEMO_PEOPLE[i % DEMO_PEOPLE.length]?.username ?? '', address: address(i), headers: headers(i) });
        if (answer.status === 429 && (await codeOf(answer)) === 'request/rate-limited') return i;
      }
      return Infinity;
    };

    test('RL-01 who fails at one address slows nobody at another', async () => {
      assert.ok((await exhaust(() => '203.0.113.9')) <= 10);
      assert.equal((await trySignIn(portal(), { password: DEMO_PASSWORD, address: '203.0.113.10' })).status, 204);
    });

    test('RL-02 addresses that the client makes up change nothing', async () => {
      const made = (i: number) => ({
        'x-forwarded-for': `10.0.0.${i}, 10.1.1.${i}`,
        'x-real-ip': `10.0.0.${i}`,
        'x-portal-ip': `10.0.0.${i}`,
        forwarded: `for=10.0.0.${i}`,
      });
      assert.ok((await exhaust(() => '203.0.113.20', made)) <= 10);
    });

    test('RL-03 one IPv6 network is one address', async () => {
      assert.ok((await exhaust((i) => `2001:db8:1:2:${i}::${i}`)) <= 10);
      assert.equal((await trySignIn(portal(), { password: DEMO_PASSWORD, address: '2001:db8:1:3::1' })).status, 204);
    });

    test('RL-04 a restart, or another process, goes on counting', async () => {
      await exhaust(() => '203.0.113.40');
      const { portal: first } = portal();
      const second = { ...first, auth: createAuth(first.config, first.db, first.passwordCost) };
      const app = createApp(second, openRegistry(join(first.config.dataDir, 'features'), { now: first.now }));
      assert.equal((await trySignIn({ app, portal: second }, { address: '203.0.113.40' })).status, 429);
    });

    test('a try that was not looked at does not count against the account', async () => {
      for (let i = 0; i < 20; i += 1) await trySignIn(portal(), { address: '203.0.113.50' });
      // What the network asks is counted there too, and has a time from its first try on.
      const ofNames = { OR: [{ lockedUntil: null }, { locks: { gt: 0 } }] };
      const failures = (await portal().portal.db.prisma.signInFailure.findMany({ where: ofNames })).map((row) => row.failures);
      assert.ok(
        failures.every((count) => count <= 10),
        failures.join(),
      );
    });
  });
});
