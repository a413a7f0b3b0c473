import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { DEMO_PASSWORD, PEOPLE } from '../../demo/people.ts';
import { racesOnBoth } from '../database/testing.ts';
import { ApiProblem } from '../http/problem.ts';
import { codeOf, TestBrowser } from '../testing/browser.ts';
import { holdHashes } from '../testing/hold-hashes.ts';
import { usePortal } from '../testing/portal.ts';
import { CONCURRENT_HASHES, hashPassword, OPEN_HASHES, verifyPassword, WAITING_HASHES } from './password.ts';

const MANY = 100;
/** A small part of the real one: all of the line is worked off soon. How long a hash takes is not what is tested. */
const COST = { N: 2 ** 13, r: 8, p: 1 };

test('RL-05 of a hundred passwords at once a few are looked at, some wait, and the rest are refused at once', async () => {
  const hashes = await Promise.allSettled(Array.from({ length: MANY }, () => hashPassword('the same for all', { N: 2 ** 12, r: 8, p: 1 })));
  const done = hashes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  assert.equal(done.length, OPEN_HASHES + WAITING_HASHES);
  for (const one of hashes) if (one.status === 'rejected') assert.ok(one.reason instanceof ApiProblem && one.reason.code === 'service/busy');
  // The line is empty again, and nobody's turn was lost in it.
  for (let i = 0; i < CONCURRENT_HASHES + 1; i += 1) assert.ok(await verifyPassword({ hash: done[i] ?? '', password: 'the same for all' }));
});

test('RL-05 hashing leaves a thread to files and names', () => {
  assert.ok(CONCURRENT_HASHES < 4, 'the pool has four');
});

racesOnBoth((engine, { race }) => {
  describe('a hundred sign-ins at once', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' }, COST);

    race('RL-05 others are served meanwhile, who gets no turn is told when to come again, and nothing counts against them', async () => {
      const dana = await portal().signIn(PEOPLE.dana.username);
      // The hashes begin only when the others were served: which of them is faster on this machine must not matter.
      const hashes = holdHashes();
      let left = MANY;
      const answers = Promise.all(
        Array.from({ length: MANY }, async (_, i) => {
          // One of them is real.
          const who = i === MANY - 1 ? PEOPLE.luis : { username: `nobody.${i}`, password: DEMO_PASSWORD };
          const answer = await new TestBrowser(portal()).signIn(who);
          left -= 1;
          return answer;
        }),
      );
      try {
        for (let i = 0; i < 20; i += 1) assert.equal((await dana.get(`/api/patients/${PATIENT_IDS.dana}/home`)).status, 200);
        assert.ok(left >= OPEN_HASHES + WAITING_HASHES, 'they were served before anybody had a turn');
      } finally {
        hashes.release();
      }
      const refused = (await answers).filter(({ status }) => status === 503);
      assert.ok(refused.length > 0);
      assert.ok((await answers).every(({ status }) => [204, 401, 503].includes(status)));
      for (const answer of refused) {
        assert.equal(await codeOf(answer), 'service/busy');
        assert.ok(Number(answer.headers.get('retry-after')) > 0);
      }
      // What a network asks is counted there too, and has a time from its first try on.
      const ofNames = { OR: [{ lockedUntil: null }, { locks: { gt: 0 } }] };
      const counted = await portal().portal.db.prisma.signInFailure.aggregate({ where: ofNames, _sum: { failures: true } });
      assert.equal(counted._sum.failures ?? 0, (await answers).filter(({ status }) => status === 401).length);
      assert.ok([204, 401].includes((await new TestBrowser(portal()).signIn(PEOPLE.luis)).status), 'the line is open again');
    });
  });
});
