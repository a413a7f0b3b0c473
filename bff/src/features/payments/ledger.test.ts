import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import type { Tx } from '../../database/database.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import { book } from './ledger.ts';

const STATEMENT = { patientId: PATIENT_IDS.dana, status: 'open', issuedOn: new Date('2026-11-01'), totalCents: 10_000, paidCents: 2_000 } as const;

eachEngine((engine) => {
  describe('the ledger', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db;
    let statementId: string;
    before(async () => {
      ({ id: statementId } = await db().prisma.statement.create({ data: { ...STATEMENT, number: randomUUID() } }));
    });
    const statement = () => db().prisma.statement.findUniqueOrThrow({ where: { id: statementId } });
    const at = new Date('2026-11-24T16:00:00.000Z');
    const entry = (cents: number) => ({
      key: randomUUID(),
      kind: 'adjustment' as const,
      at,
      postings: [
        { account: 'adjustment' as const, cents },
        { account: 'receivable' as const, cents: -cents, statementId },
      ],
    });
    const refused = (work: (tx: Tx) => Promise<unknown>) => assert.rejects(db().transaction(work));

    test('an entry whose postings do not add up to zero is not there after its transaction', async () => {
      const key = randomUUID();
      await refused((tx) =>
        book(tx, {
          ...entry(100),
          key,
          postings: [
            { account: 'gateway', cents: 100 },
            { account: 'receivable', cents: -99, statementId },
          ],
        }),
      );
      await refused((tx) => book(tx, { ...entry(100), key, postings: [] }));
      assert.equal(await db().prisma.ledgerEntry.count({ where: { key } }), 0);
      assert.equal((await statement()).owedCents, 8_000);
    });

    test('a bill owes less by what is posted to it, and the same is booked once', async () => {
      const one = entry(3_000);
      assert.ok(await db().transaction((tx) => book(tx, one)));
      assert.equal(await db().transaction((tx) => book(tx, one)), null);
      const { owedCents, postedCents, creditCents } = await statement();
      assert.deepEqual({ owedCents, postedCents, creditCents }, { owedCents: 5_000, postedCents: 3_000, creditCents: 0 });
    });

    test('what the source tells as paid counts once, whether it is ours or not', async () => {
      await db().prisma.statement.update({ where: { id: statementId }, data: { paidCents: 4_000 } });
      assert.deepEqual(await worth(), { toldCents: 2_000, owedCents: 5_000 });
      await db().prisma.statement.update({ where: { id: statementId }, data: { paidCents: 6_000 } });
      assert.deepEqual(await worth(), { toldCents: 3_000, owedCents: 4_000 });
      // What was posted back and told as such counts once, too.
      await db().transaction((tx) => book(tx, entry(-1_000)));
      assert.deepEqual(await worth(), { toldCents: 3_000, owedCents: 5_000 });
      await db().prisma.statement.update({ where: { id: statementId }, data: { paidCents: 5_000 } });
      assert.deepEqual(await worth(), { toldCents: 2_000, owedCents: 5_000 });
    });

    test('a bill that became smaller than what was paid has a credit, and a canceled one has what was paid here and not told', async () => {
      await db().prisma.statement.update({ where: { id: statementId }, data: { totalCents: 5_000 } });
      await db().transaction((tx) => book(tx, entry(700)));
      const { owedCents, creditCents } = await statement();
      assert.deepEqual({ owedCents, creditCents }, { owedCents: 0, creditCents: 700 });
      await db().prisma.statement.update({ where: { id: statementId }, data: { status: 'cancelled' } });
      assert.equal((await statement()).creditCents, 700);
      await db().prisma.statement.update({ where: { id: statementId }, data: { status: 'unsure' } });
      assert.equal((await statement()).creditCents, 0);
    });

    test('nothing in it can be changed, taken out, or added to an entry of before', async () => {
      const first = await db().prisma.ledgerPosting.findFirstOrThrow();
      await refused((tx) => tx.ledgerPosting.update({ where: { id: first.id }, data: { cents: 1 } }));
      await refused((tx) => tx.ledgerPosting.delete({ where: { id: first.id } }));
      await refused((tx) => tx.ledgerEntry.updateMany({ data: { reason: 'other' } }));
      await refused((tx) => tx.ledgerEntry.deleteMany());
      await refused((tx) => tx.$executeRawUnsafe('truncate ledger_entry cascade'));
      await refused((tx) =>
        tx.ledgerPosting.createMany({
          data: [
            { entryId: first.entryId, account: 'bank', cents: 5 },
            { entryId: first.entryId, account: 'gateway', cents: -5 },
          ],
        }),
      );
    });

    async function worth(): Promise<object> {
      const { toldCents, owedCents } = await statement();
      return { toldCents, owedCents };
    }
  });
});
