import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { DEMO_PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Home } from './schema.ts';

const PATIENT_ID = DEMO_PEOPLE.find(({ username }) => username === 'dana')?.grants.find(({ relationship }) => relationship === 'self')?.patientId ?? '';

eachEngine((engine) => {
  describe('the home page', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn('dana');
    });

    const read = async (visitor = dana) => Home.parse(await (await visitor.get(`/api/patients/${PATIENT_ID}/home`)).json());
    const kinds = (home: Home) => home.attention.map(({ kind }) => kind);

    test('holds a part for each feature, and what needs attention by rank', async () => {
      const home = await read();
      assert.deepEqual(Object.keys(home.cards).toSorted(), ['account', 'appointments', 'billing', 'messages', 'records']);
      const ranks = home.attention.map(({ rank }) => rank);
      assert.ok(ranks.length >= 3);
      assert.deepEqual(
        ranks,
        ranks.toSorted((a, b) => b - a),
      );
    });

    test('shows a change made through the API at once', async () => {
      assert.ok(kinds(await read()).includes('messages.unread'));
      const { items: threads } = (await (await dana.get(`/api/patients/${PATIENT_ID}/messages/threads`)).json()) as {
        items: { id: string; unreadCount: number }[];
      };
      for (const { id, unreadCount } of threads) {
        if (unreadCount > 0)
          assert.equal(
            (await dana.send('PUT', `/api/patients/${PATIENT_ID}/messages/threads/${id}/read`, { readAt: portal().portal.now().toISOString() })).ok,
            true,
          );
      }
      assert.ok(!kinds(await read()).includes('messages.unread'));
    });

    test('shows a change made by another process at once', async () => {
      await portal().portal.db.prisma.patient.update({ where: { id: PATIENT_ID }, data: { preferredName: 'Dee' } });
      const { cards } = await read();
      assert.equal((cards['account'] as { preferredName: string }).preferredName, 'Dee');
    });

    test('asked for at the same moment by several people, each gets their own', async () => {
      const luis = await portal().signIn('luis');
      const [LUIS_ID = ''] = DEMO_PEOPLE.filter(({ username }) => username === 'luis').flatMap(({ grants }) => grants.map(({ patientId }) => patientId ?? ''));
      const alone = [await read(), Home.parse(await (await luis.get(`/api/patients/${LUIS_ID}/home`)).json())];
      const together = await Promise.all(
        [0, 1, 0, 1].map(async (i) => (i === 0 ? read() : Home.parse(await (await luis.get(`/api/patients/${LUIS_ID}/home`)).json()))),
      );
      assert.deepEqual(together, [...alone, ...alone]);
    });
  });
});
