import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { StatementList } from '../features/billing/schema.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { cursorOf, placeOf } from './page.ts';

const OWN = PEOPLE.walter.grants.find(({ relationship }) => relationship === 'self')?.patientId ?? '';
const path = `/api/patients/${OWN}/billing/statements`;

/** What happens between two parts: a bill comes or goes. Few days, so that many stand on the same one. */
const change = fc.oneof(
  fc.record({ comes: fc.constant(true), day: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ comes: fc.constant(false), day: fc.integer({ min: 1, max: 4 }) }),
);
const days = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 });

eachEngine((engine) => {
  describe('lists in parts', () => {
    const portal = usePortal(engine);
    let walter: Visitor;
    before(async () => {
      walter = await portal().signIn(PEOPLE.walter.username);
    });
    const statements = () => portal().portal.db.prisma.statement;
    const bill = (day: number) => ({
      id: randomUUID(),
      patientId: OWN,
      number: randomUUID(),
      status: 'open' as const,
      issuedOn: new Date(Date.UTC(2026, 0, day)),
      totalCents: 100,
    });
    const part = async (limit: number, after: string | null) =>
      StatementList.parse(await (await walter.get(`${path}?limit=${limit}${after === null ? '' : `&after=${after}`}`)).json());

    test('LD-02 walked while rows come and go, each row that stood the whole time is met once, in order, and none twice', () =>
      fc.assert(
        fc.asyncProperty(
          days,
          fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 8 }),
          fc.integer({ min: 1, max: 5 }),
          async (standing, between, limit) => {
            await statements().deleteMany({ where: { patientId: OWN } });
            const stand = standing.map(bill);
            const passing = standing.map(bill);
            await statements().createMany({ data: [...stand, ...passing] });
            const met: { id: string; issuedOn: string }[] = [];
            let after: string | null = null;
            for (let step = 0; ; step += 1) {
              const { items, count, next } = await part(limit, after);
              assert.equal(count, await statements().count({ where: { patientId: OWN } }));
              met.push(...items);
              if (next === null) break;
              after = next;
              for (const { comes, day } of between[step] ?? []) {
                const gone = comes ? undefined : passing.pop();
                if (gone) await statements().delete({ where: { id: gone.id } });
                else await statements().create({ data: bill(day) });
              }
            }
            const ids = met.map(({ id }) => id);
            assert.equal(new Set(ids).size, ids.length);
            assert.deepEqual(
              stand.filter(({ id }) => !ids.includes(id)),
              [],
            );
            const issued = met.map(({ issuedOn }) => issuedOn);
            assert.deepEqual(issued, issued.toSorted().toReversed());
          },
        ),
        { numRuns: 15 },
      ));

    test('LD-02 the parts of all sizes are the whole list', async () => {
      await statements().deleteMany({ where: { patientId: OWN } });
      await statements().createMany({ data: [1, 1, 1, 2, 3, 3, 4].map(bill) });
      const whole = (await part(100, null)).items;
      for (let limit = 1; limit <= 8; limit += 1) {
        const met = [];
        for (let after: string | null = null, first = true; first || after !== null; first = false) {
          const { items, next }: StatementList = await part(limit, after);
          assert.ok(items.length > 0 && items.length <= limit);
          met.push(...items);
          after = next;
        }
        assert.deepEqual(met, whole);
      }
    });

    test('a cursor tells nothing of its row, is one of its list alone, and one that was changed is refused', async () => {
      const place = { key: '2026-01-01', id: randomUUID() };
      const cursor = cursorOf(portal().portal, 'statements', place);
      assert.ok(!Buffer.from(cursor, 'base64url').toString('latin1').includes(place.key));
      assert.deepEqual(placeOf(portal().portal, 'statements', cursor), place);
      assert.throws(() => placeOf(portal().portal, 'visits', cursor));
      for (const after of ['x', `${cursor}AAAA`, cursor.slice(4)]) assert.equal((await walter.get(`${path}?after=${after}`)).status, 422);
    });
  });
});
