/** How much one session may ask for: a person never meets it, a program does. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { eachEngine } from '../database/testing.ts';
import { ApiProblem } from '../http/problem.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { Allowance } from './session-limits.ts';

const SECOND = 1000;

/** Takes until it is refused. @returns how many there were, and after how many seconds there is one again */
function takeAll(allowance: Allowance, key: string, ms: number): [taken: number, retryAfter: number | undefined] {
  for (let taken = 0; ; taken += 1) {
    try {
      allowance.take(key, new Date(ms));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      assert.equal(error.code, 'request/rate-limited');
      return [taken, error.options.retryAfter];
    }
  }
}

test('LD-03 a minute’s worth can be had at once and comes back evenly, each session has its own, and those who rest are forgotten', () => {
  const allowance = new Allowance(30);
  assert.deepEqual(takeAll(allowance, 'ana', 0), [30, 2]);
  assert.deepEqual(takeAll(allowance, 'ben', 0), [30, 2]);
  assert.deepEqual(takeAll(allowance, 'ana', SECOND), [0, 1], 'half of one is none');
  assert.deepEqual(takeAll(allowance, 'ana', 10 * SECOND), [5, 2]);
  assert.deepEqual(takeAll(allowance, 'ana', 600 * SECOND), [30, 2], 'no more than a minute’s worth is kept');
  assert.equal(allowance.size, 1, 'Ben has rested');
  assert.deepEqual(takeAll(allowance, 'ana', 599 * SECOND), [0, 2], 'a clock that is set back gives nothing and takes nothing');
});

eachEngine((engine) => {
  describe('requests of one session', () => {
    const SEARCHES = 30;
    const REQUESTS = 300;
    const portal = usePortal(engine, { SESSION_SEARCHES_A_MINUTE: String(SEARCHES), SESSION_REQUESTS_A_MINUTE: String(REQUESTS) });
    let walter: Visitor;
    let other: Visitor;
    let dana: Visitor;
    before(async () => {
      [walter, other, dana] = [await portal().signIn('walter'), await portal().signIn('walter'), await portal().signIn('dana')];
    });
    const search = (who: Visitor) => who.send('POST', `/api/patients/${PATIENT_IDS.walter}/messages/threads/search`, { text: 'knee' });
    const home = (who: Visitor, patientId: string = PATIENT_IDS.walter) => who.get(`/api/patients/${patientId}/home`);

    test('LD-03 too many searches are refused kindly until some time has gone by, and everything else goes on', async () => {
      for (let i = 0; i < SEARCHES; i += 1) assert.equal((await search(walter)).status, 200);
      const refused = await search(walter);
      assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '2']);
      assert.equal(((await refused.json()) as { code: string }).code, 'request/rate-limited');
      assert.deepEqual([(await home(walter)).status, (await search(other)).status], [200, 200], 'its other requests, and another session, are counted apart');
      portal().advance(2 * SECOND);
      assert.deepEqual([(await search(walter)).status, (await search(walter)).status], [200, 429]);
    });

    test('LD-03 too many requests of any kind are refused, whatever is asked for, and nobody else is', async () => {
      let answered = 0;
      while ((await home(other)).status === 200) answered += 1;
      assert.ok(answered > REQUESTS - 60 && answered < REQUESTS + 60, `${answered}`);
      const refused = [await home(other), await search(other), await other.get('/api/notices')];
      assert.deepEqual(
        refused.map(({ status, headers }) => [status, headers.get('retry-after')]),
        refused.map(() => [429, '1']),
      );
      assert.equal((await home(dana, PATIENT_IDS.dana)).status, 200);
    });
  });
});
