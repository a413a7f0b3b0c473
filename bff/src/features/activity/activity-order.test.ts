import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Activity, SORTS } from './schema.ts';
import type { ActivityQuery } from './schema.ts';
import { FEATURES } from '../index.ts';
import { activityWords } from './what.ts';

const { walter: WALTER } = PATIENT_IDS;

eachEngine((engine) => {
  describe('activity in order and by name', () => {
    const portal = usePortal(engine);
    let walter: Visitor;
    let dana: Visitor;
    before(async () => {
      const nurse = await portal().signIn('grace');
      [dana, walter] = [await portal().signIn('dana'), await portal().signIn('walter')];
      for (const path of ['records/conditions', 'billing/statements', 'appointments/visits']) {
        await dana.get(`/api/patients/${WALTER}/${path}`);
        await nurse.get(`/api/patients/${WALTER}/${path}`);
        await walter.get(`/api/patients/${WALTER}/${path}`);
        portal().advance(1000);
      }
    });
    const read = async (query: ActivityQuery, visitor = walter) =>
      Activity.parse(await (await visitor.send('POST', `/api/patients/${WALTER}/activity/search`, { kind: 'records', ...query })).json());
    const everything = async (query: ActivityQuery) => {
      const days = { until: '2026-11-30', limit: 100, ...query };
      return Activity.parse(await (await walter.send('POST', `/api/patients/${WALTER}/activity/search`, days)).json()).items;
    };

    test('AD-08 the list is in the order of any of its fields, either way', async () => {
      const keyOf = {
        at: ({ at }) => at,
        name: ({ name }) => name?.toLowerCase() ?? '',
        what: ({ what }) => String(activityWords(FEATURES).inOrder('es').indexOf(what)).padStart(3, '0'),
        outcome: ({ outcome }) => outcome,
      } satisfies Record<(typeof SORTS)[number], (entry: Activity['items'][number]) => string>;
      for (const sort of SORTS) {
        for (const direction of ['ascending', 'descending'] as const) {
          const entries = (await everything({ sort, direction, language: 'es' })).filter(({ area }) => area !== 'access');
          const keys = entries.map(keyOf[sort]);
          assert.ok(new Set(keys).size > 1, sort);
          assert.deepEqual(keys, direction === 'ascending' ? keys.toSorted() : keys.toSorted().toReversed(), `${sort} ${direction}`);
        }
      }
    });

    test('AD-08 pages of any order follow one another without a gap or a double', async () => {
      for (const sort of SORTS) {
        for (const direction of ['ascending', 'descending'] as const) {
          const order = { sort, direction, kind: 'appointments' } as const;
          const whole = (await read({ ...order, limit: 100 })).items.map(({ id }) => id);
          const paged: string[] = [];
          let cursor: string | null = null;
          do {
            const page: Activity = await read({ ...order, limit: 1, ...(cursor === null ? {} : { after: cursor }) });
            paged.push(...page.items.map(({ id }) => id));
            cursor = page.next;
          } while (cursor !== null);
          assert.equal(whole.length, 3);
          assert.deepEqual(paged, whole, `${sort} ${direction}`);
        }
      }
    });

    test('AD-08 a part of the name finds who did it, in any case, and its signs mean themselves', async () => {
      const names = async (name: string, visitor = walter) => (await read({ name }, visitor)).items.map((entry) => entry.name);
      assert.deepEqual(await names('lindQ'), ['Grace Lindqvist']);
      assert.deepEqual(await names('  whitfield '), ['Dana Whitfield']);
      for (const sign of ['%', '_', '.*', "'", '\\']) assert.deepEqual(await names(sign), [], sign);
      // Who is not the patient finds nobody but themself.
      assert.deepEqual(await names('lindqvist', dana), []);
      assert.deepEqual(await names('dana', dana), ['Dana Whitfield']);
    });

    test('AD-08 a name that is searched for is in no address of the log', async () => {
      await read({ name: 'Lindqvist' });
      const [entry] = await portal().portal.db.prisma.auditEvent.findMany({ where: { patientId: WALTER }, orderBy: { seq: 'desc' }, take: 1 });
      assert.deepEqual([entry?.action, entry?.route], ['read', `/api/patients/${WALTER}/activity/search`]);
      assert.ok(!portal().logLines.join('\n').includes('Lindqvist'));
    });
  });
});
