/** One person’s many searches wait for one another; nobody else waits for them. */
import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { eachEngine } from '../database/testing.ts';
import { ApiProblem } from '../http/problem.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { until } from '../testing/until.ts';
import { WorkLine, workLines } from './work-line.ts';

/** A line whose work goes on until it is told to end, and what is at its turn, in order. */
function openLine() {
  const line = new WorkLine({ atOnce: 3, perPerson: 2, waiting: 3 });
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (who: string, n: number): Promise<string> =>
    line
      .run(who, async () => {
        began.push(`${who}${n}`);
        await new Promise<void>((end) => ends.push(end));
      })
      .then(
        () => 'done',
        (error: unknown) => (error instanceof ApiProblem ? error.code : 'failed'),
      );
  return { began, ends, ask };
}

test('LD-03 two at once for one person, a share for all, in turns; what is too much is refused', async () => {
  const { began, ends, ask } = openLine();
  const ana = [1, 2, 3, 4, 5, 6].map((n) => ask('ana', n));
  const ben = [1, 2].map((n) => ask('ben', n));
  await nextTurn();
  assert.deepEqual(began, ['ana1', 'ana2', 'ben1'], 'the second person waits for nobody');
  assert.equal(await ana[5], 'request/rate-limited');
  const all = Promise.all([...ana, ...ben]);
  let isOver = false;
  void all.then(() => (isOver = true));
  await until(() => {
    ends.shift()?.();
    return isOver;
  }, 'all had their turn');
  assert.deepEqual((await all).filter((end) => end !== 'done').length, 1);
  assert.ok(began.indexOf('ben2') < began.indexOf('ana4'), began.join());
});

eachEngine((engine) => {
  describe('many searches of one person', () => {
    const portal = usePortal(engine);
    const { walter: WALTER, dana: DANA } = PATIENT_IDS;
    let walter: Visitor;
    let dana: Visitor;
    before(async () => {
      [walter, dana] = [await portal().signIn('walter'), await portal().signIn('dana')];
    });
    const search = (who: Visitor, patientId: string) => who.send('POST', `/api/patients/${patientId}/activity/search`, {});

    test('LD-03 a third search waits until one of the two is done; meanwhile home and other people’s searches are answered', async () => {
      const line = workLines(portal().portal.db).costly;
      const ends: (() => void)[] = [];
      const held = [1, 2].map(() => line.run(walter.userId, () => new Promise<void>((end) => ends.push(end))));
      const answered: Response[] = [];
      const searches = Array.from({ length: 15 }, async () => {
        const answer = await search(walter, WALTER);
        answered.push(answer);
        return answer.status;
      });
      await until(() => answered.length > 0, 'fourteen wait, and one too many is refused');
      assert.equal((await search(dana, DANA)).status, 200);
      assert.equal((await dana.get(`/api/patients/${DANA}/home`)).status, 200);
      assert.equal((await walter.get(`/api/patients/${WALTER}/home`)).status, 200);
      assert.deepEqual(
        answered.map(({ status, headers }) => [status, Number(headers.get('retry-after')) > 0]),
        [[429, true]],
      );
      for (const end of ends) end();
      await Promise.all(held);
      assert.deepEqual((await Promise.all(searches)).toSorted(), [...Array.from({ length: 14 }, () => 200), 429]);
    });
  });
});
