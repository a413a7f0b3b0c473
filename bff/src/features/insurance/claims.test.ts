import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import type { EobAmounts } from '../../insurance/eob.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { ClaimDetail, ClaimList } from './schema.ts';

const OWN = `/api/patients/${PATIENT_IDS.luis}/insurance`;
const patientId = PATIENT_IDS.luis;
const DAY = '2026-10-14';

eachEngine((engine) => {
  describe('claims', () => {
    const portal = usePortal(engine);
    let luis: Visitor;
    before(async () => {
      luis = await portal().signIn(PEOPLE.luis.username);
    });
    const db = () => portal().portal.db.prisma;
    const list = async () => ClaimList.parse(await (await luis.get(`${OWN}/claims`)).json());
    const read = async (id: string) => ClaimDetail.parse(await (await luis.get(`${OWN}/claims/${id}`)).json());
    const nothing = async () => {
      await db().explanationOfBenefit.deleteMany({ where: { patientId } });
      await db().claim.deleteMany({ where: { patientId } });
    };
    const item = (name: string, charged: number, patient: number | null, serviceDate = DAY) => ({
      sequence: 1,
      code: '99213',
      name,
      serviceDate: `${serviceDate}T12:00:00.000Z`,
      chargedCents: charged,
      paidCents: patient === null ? null : charged - patient,
      patientCents: patient,
      amounts: {},
      reasons: [],
    });
    const explain = (more: object = {}) =>
      db().explanationOfBenefit.create({
        data: {
          patientId,
          status: 'active',
          type: 'Professional',
          outcome: 'complete',
          chargedCents: 10_000,
          paidCents: 7_000,
          patientCents: 3_000,
          startsAt: new Date(`${DAY}T12:00:00Z`),
          items: [item('Office visit', 10_000, 3_000)],
          ...more,
        },
      });
    const bill = (lines: readonly [description: string, charge: number, patient: number][], number: string) =>
      db().statement.create({
        data: {
          patientId,
          number,
          status: 'open',
          issuedOn: new Date('2026-11-04'),
          totalCents: lines.reduce((sum, [, , patient]) => sum + patient, 0),
          lines: {
            create: lines.map(([description, charge, patient], position) => ({
              position,
              description,
              serviceOn: new Date(DAY),
              chargeCents: charge,
              insuranceCents: charge - patient,
              patientCents: patient,
            })),
          },
        },
      });

    test('a claim is told once: until it is explained as sent, and then by its explanation', async () => {
      await nothing();
      const sent = await db().claim.create({
        data: {
          patientId,
          status: 'active',
          use: 'claim',
          type: 'Professional',
          totalCents: 10_000,
          createdAt: new Date(DAY),
          items: [{ sequence: 1, name: 'Office visit', chargeCents: 10_000 }],
        },
      });
      assert.deepEqual(
        (await list()).items.map(({ id, state, name }) => [id, state, name]),
        [[sent.id, 'working', 'Office visit']],
      );
      const explained = await explain({ claimResourceId: sent.id });
      assert.deepEqual(
        (await list()).items.map(({ id, state, patientCents }) => [id, state, patientCents]),
        [[explained.id, 'done', 3_000]],
      );
    });

    test('how it stands is the same in the list and on its page', async () => {
      await nothing();
      const none: EobAmounts = { noncovered: 10_000 };
      const rows = [
        await explain({ outcome: 'queued' }),
        await explain({ outcome: 'error' }),
        await explain({ outcome: 'partial' }),
        await explain({ paidCents: 0, amounts: none }),
        await explain({ paidCents: 0, patientCents: 10_000 }),
      ];
      const states = new Map((await list()).items.map(({ id, state }) => [id, state]));
      const shown = await Promise.all(rows.map(async ({ id }) => (await read(id)).state));
      assert.deepEqual(shown, ['working', 'problem', 'partly', 'not_covered', 'done']);
      assert.deepEqual(
        rows.map(({ id }) => states.get(id)),
        shown,
      );
    });

    test('the bill for the same services is found, and each difference is told', async () => {
      await nothing();
      const { id } = await explain({ items: [item('Visit, established patient', 10_000, 3_000), item('Blood test', 4_000, 500), item('Dressing', 900, null)] });
      await bill([['Something else', 77, 77]], 'CMP-OTHER');
      const found = await bill(
        [
          ['Office visit', 10_000, 3_000],
          ['Blood test', 4_100, 1_600],
          ['Room', 2_000, 2_000],
        ],
        'CMP-1',
      );
      const { comparison } = await read(id);
      assert.deepEqual([comparison?.statementId, comparison?.insurerCents, comparison?.billCents], [found.id, 3_500, 6_600]);
      assert.deepEqual(
        comparison?.lines.map(({ name, verdict, insurerCents, billCents }) => [name, verdict, insurerCents, billCents]),
        [
          ['Office visit', 'same', 3_000, 3_000],
          ['Blood test', 'more', 500, 1_600],
          ['Dressing', 'only-insurer', null, null],
          ['Room', 'only-bill', null, 2_000],
        ],
      );
      await db().statement.deleteMany({ where: { number: { startsWith: 'CMP-' } } });
    });

    test('a canceled bill is compared with nothing', async () => {
      await nothing();
      const { id } = await explain();
      const { id: billId } = await bill([['Office visit', 10_000, 3_000]], 'CMP-2');
      await db().statement.update({ where: { id: billId }, data: { status: 'cancelled' } });
      assert.equal((await read(id)).comparison, null);
      await db().statement.deleteMany({ where: { number: { startsWith: 'CMP-' } } });
    });

    test('what was taken back keeps its sign', async () => {
      await nothing();
      const { id } = await explain({ chargedCents: -2_005, paidCents: -2_005, patientCents: 0, amounts: { submitted: -2_005, benefit: -2_005 } });
      const { chargedCents, amounts } = await read(id);
      assert.deepEqual([chargedCents, amounts.benefit], [-2_005, -2_005]);
    });
  });
});
