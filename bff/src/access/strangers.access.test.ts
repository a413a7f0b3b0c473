/** What people who are not signed in can make the server write, and that none of it is without end (LD-07). */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { FORGET_TRIES } from '../auth/forget-tries.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import { call, routeTable } from '../testing/requests.ts';
import type { RouteEntry } from '../testing/requests.ts';

const DAY = 86_400_000;

/** Every public route that is no GET, with what it writes beside the counter of its network, and what bounds that. */
const WRITES: Readonly<Record<string, string>> = {
  'POST /api/csp-reports': 'nothing; 20 log lines a minute',
  'POST /api/payments/webhooks': 'events with the gateway’s signature; folded refusals',
  'POST /api/shared-estimates': 'counters of misses and of each link',
  'POST /api/session': 'a million counters of names that are nobody’s; folded refusals',
  'POST /api/session/second-factor': 'tries of a right password’s session: five',
  'POST /api/session/second-factor/email': 'codes of a right password’s session: five an hour',
  'POST /api/session/passkey/options': 'questions: 60 in five minutes, which is how long they are kept',
  'POST /api/session/passkey': 'folded refusals',
  'POST /api/proxy-invitations/offer': 'folded refusals',
  'POST /api/recovery/password': '20 mails an hour by network, links kept for a week',
  'POST /api/recovery/password/complete': 'folded refusals',
  'POST /api/recovery/username': '20 mails an hour by network',
  'POST /api/registration': '30 an hour by network, kept for a day',
  'DELETE /api/registration': 'nothing',
  'POST /api/registration/documents': '60 files an hour by network, 5 an account in the making',
  'PATCH /api/registration/documents/:paperId': 'what such a file announced',
  'DELETE /api/registration/documents/:paperId': 'nothing',
  'PUT /api/registration/identity': 'one row of an account in the making; folded refusals',
  'POST /api/registration/contacts': '20 looks an hour by network, each with a mail at most',
  'POST /api/registration/contacts/code': 'five codes a day for each chart',
  'PUT /api/registration/proof': 'three tries of each code, ten a day for each chart; folded refusals',
  'PUT /api/registration/dependent': 'one row of an account in the making',
  'POST /api/registration/international': '5 requests an hour by network',
  'PUT /api/registration/typed': 'one draft of an account in the making',
  'PUT /api/registration/email': '20 mails an hour by network, links kept for a week',
  'POST /api/registration/confirmation': 'one row of an account in the making',
  'POST /api/registration/confirmation/address': 'nothing',
  'POST /api/registration/username': 'a counter of an account in the making',
  'POST /api/registration/finish': 'one account for each confirmed address; folded refusals',
  'POST /api/guest-pay/bill': 'counters of numbers, 10 an hour by network',
  'POST /api/guest-pay/payments': '10 payments an hour by network',
};

/** They have limits of their own, as is said where they are. */
const UNCOUNTED = new Set(['POST /api/csp-reports', 'POST /api/payments/webhooks']);

const nameOf = ({ method, path }: RouteEntry): string => `${method} ${path}`;

eachEngine((engine) => {
  describe('LD-07 people who are not signed in', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    let routes: RouteEntry[];
    before(() => {
      routes = routeTable(portal()).filter(({ access, method }) => access === 'public' && method !== 'GET');
    });

    test('LD-07 each route that they can write by is known, with what bounds it', () => {
      assert.deepEqual(routes.map(nameOf).toSorted(), Object.keys(WRITES).toSorted());
    });

    test('LD-07 a thousand refusals leave some dozen rows in the audit log, which say how many there were', async () => {
      const { anonymous } = portal();
      const had = await prisma().auditEvent.count();
      for (let round = 0; round < 20; round += 1) {
        const tries = Array.from({ length: 50 }, (_, index) =>
          anonymous.send('POST', '/api/proxy-invitations/offer', { code: `${round}-${index}`.padEnd(43, 'x') }),
        );
        for (const { status } of await Promise.all(tries)) assert.equal(status, 404);
      }
      const rows = await prisma().auditEvent.findMany({ orderBy: { seq: 'asc' }, skip: had, select: { outcome: true, reason: true } });
      assert.equal(rows.length, 50 + 4);
      assert.deepEqual(
        rows.slice(50).map(({ reason }) => reason),
        [100, 200, 400, 800].map((count) => `refused, ${count} from this network within an hour`),
      );
    });

    test('LD-07 a network asks for so many passkey questions, and for no more', async () => {
      const { anonymous } = portal();
      const asked: number[] = [];
      for (let round = 0; round < 62; round += 1) asked.push((await anonymous.send('POST', '/api/session/passkey/options')).status);
      assert.deepEqual(asked.slice(-3), [200, 429, 429]);
      assert.equal(await prisma().webauthnChallenge.count(), 60);
    });

    test('LD-07 what a network asks is counted before anything is written, on each of these routes', async () => {
      await prisma().signInFailure.updateMany({ data: { failures: 1_000_000 } });
      const rows = async () => [await prisma().auditEvent.count(), await prisma().signInFailure.count(), await prisma().outboundMail.count()];
      const had = await rows();
      for (const route of routes) {
        const { status } = await call(portal().anonymous, route, '');
        assert.equal(status === 429, !UNCOUNTED.has(nameOf(route)), `${nameOf(route)} answered ${status}`);
      }
      const [audit = 0, ...others] = await rows();
      assert.deepEqual(others, had.slice(1));
      assert.ok(audit - (had[0] ?? 0) <= 1, 'only a webhook that is not signed may be told');
    });

    test('LD-07 counters, questions and links that are over are deleted by a job', async () => {
      assert.ok((await prisma().signInFailure.count()) > 0);
      portal().advance(DAY);
      await portal().runDueJobs(FORGET_TRIES);
      assert.equal(await prisma().signInFailure.count(), 0);
      assert.equal(await prisma().webauthnChallenge.count(), 0);
    });

    test('LD-07 however many names somebody makes up, there is a bounded number of counters for them, and each still locks', async () => {
      const { anonymous } = portal();
      const name = 'nobody.at.all';
      const answers: number[] = [];
      for (let round = 0; round < 12; round += 1) {
        answers.push((await anonymous.send('POST', '/api/session', { identifier: name, password: 'not the right one' })).status);
        portal().advance(61_000);
      }
      assert.deepEqual(answers.slice(-2), [429, 429]);
      const { count } = await prisma().signInFailure.deleteMany({ where: { locks: 1 } });
      assert.equal(count, 1);
    });
  });
});
