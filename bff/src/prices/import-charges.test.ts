import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Database } from '../database/database.ts';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { clinicCalled, UnknownClinicError } from './clinic-called.ts';
import { importCharges } from './import-charges.ts';
import { chunksOf, JSON_3, TALL, TALL_2, WIDE } from './testing.ts';

const now = () => new Date('2026-11-24T16:00:00Z');

eachEngine((engine) => {
  describe('bringing prices in', () => {
    const database = useDatabase(engine);
    let lakeside = '';
    let summit = '';
    before(async () => {
      const { clinic } = database().prisma;
      ({ id: lakeside } = await clinic.create({ data: { name: 'Lakeside Clinic', timeZone: 'America/Chicago' } }));
      ({ id: summit } = await clinic.create({ data: { name: 'Summit Clinic', timeZone: 'America/Denver' } }));
    });
    const bringIn = (chunks: AsyncIterable<Buffer>, more: { clinicId?: string; taxId?: string } = {}) =>
      importCharges(database(), chunks, { clinicId: lakeside, fileName: 'charges.csv', ...more }, now);
    const prices = async (clinicId = lakeside) => {
      const rows = await database().prisma.chargeItem.findMany({
        where: { file: { clinicId, state: 'live' } },
        include: { rates: true },
        orderBy: { description: 'asc' },
      });
      return rows.map(({ description, cashCents, rates }) => [
        description,
        cashCents,
        rates.map(({ dollarCents, medianCents }) => dollarCents ?? medianCents).toSorted(),
      ]);
    };
    const leftOver = async () => {
      const items = await database().prisma.chargeItem.count({ where: { file: { state: { not: 'live' } } } });
      return items + (await database().prisma.chargeFile.count({ where: { state: 'staging' } }));
    };
    const TWO = [
      ['ER visit, level 3', 360_000, [120_012]],
      ['MRI of brain, no contrast', 108_050, [25_000, 40_000]],
    ];

    test('keeps the same prices of each layout, and takes the place of the file before', async () => {
      for (const text of [TALL, WIDE, JSON_3]) {
        assert.equal((await bringIn(chunksOf(text))).outcome, 'live');
        assert.deepEqual(await prices(), TWO);
        assert.equal(await leftOver(), 0);
      }
      assert.equal(await database().prisma.chargeFile.count({ where: { clinicId: lakeside } }), 3);
      assert.deepEqual(await prices(summit), []);
    });

    test('says of the same file again that nothing has changed, unless it brings the number of who bills', async () => {
      await bringIn(chunksOf(TALL), { taxId: '41-0000000' });
      assert.equal((await bringIn(chunksOf(TALL))).outcome, 'same');
      await bringIn(chunksOf(WIDE));
      const live = await database().prisma.chargeFile.findFirstOrThrow({ where: { clinicId: lakeside, state: 'live' } });
      assert.deepEqual(
        [live.taxId, live.npis, live.version, live.updatedOn?.toISOString().slice(0, 10)],
        ['41-0000000', ['0000000001', '0000000002'], '3.0.0', '2026-04-01'],
      );
      assert.equal(await leftOver(), 0);
    });

    test('with anything wrong in it changes nothing, also not when it stops halfway', async () => {
      await bringIn(chunksOf(TALL));
      const before_ = await prices();
      const refused = await bringIn(chunksOf(TALL_2.replace('4000', '-4000')));
      assert.equal(refused.outcome, 'refused');
      assert.match(refused.problems[0]?.text ?? '', /gross charge “-4000” is not a plain number/);
      assert.equal((await bringIn(chunksOf(JSON_3.slice(0, -40)))).outcome, 'refused');
      await assert.rejects(bringIn(failing()), /The disk is gone/);
      assert.deepEqual(await prices(), before_);
      assert.equal(await leftOver(), 0);
    });

    test('clears away what an import left that was killed', async () => {
      await bringIn(chunksOf(TALL));
      const { id } = await database().prisma.chargeFile.create({ data: { clinicId: lakeside, fileName: 'killed.csv', createdAt: now() } });
      await database().prisma.chargeItem.create({ data: { id, fileId: id, description: 'Half', setting: 'both', codes: ['CPT:1'] } });
      await bringIn(chunksOf(WIDE));
      assert.deepEqual(await prices(), TWO);
      assert.equal(await leftOver(), 0);
    });

    test('is for the clinic that is named, by its id or enough of its name', async () => {
      const db: Database = database();
      assert.equal(await clinicCalled(db, 'summit'), summit);
      assert.equal(await clinicCalled(db, lakeside), lakeside);
      await assert.rejects(clinicCalled(db, 'clinic'), UnknownClinicError);
      await assert.rejects(clinicCalled(db, 'moon'), /No clinic is called “moon”\. There are: .*“Summit Clinic”/);
    });
  });
});

async function* failing(): AsyncGenerator<Buffer> {
  yield Buffer.from(TALL.split('\r\n').slice(0, 5).join('\r\n'));
  throw new Error('The disk is gone');
}
