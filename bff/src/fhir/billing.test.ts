import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Database } from '../database/database.ts';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { bundle, patient, SOURCE, withFolder } from './fixtures/resources.ts';
import { ingestFiles } from './ingest.ts';
import type { IngestReport } from './report.ts';
import { CPT_SYSTEM, INVOICE_PAID_EXTENSION, INVOICE_VISIT_EXTENSION, PAYMENT_SYSTEM } from './system-urls.ts';

async function take(db: Database, resources: Parameters<typeof bundle>[0]): Promise<IngestReport> {
  let report: IngestReport | undefined;
  await withFolder(async (write) => {
    report = await ingestFiles(db, [await write('file.json', bundle(resources))], { source: SOURCE });
  });
  assert.ok(report);
  return report;
}
const skipped = (report: IngestReport, type: string): Record<string, number> => report.types[type]?.skipped ?? {};
const usd = (value: number) => ({ value, currency: 'USD' });

interface Line {
  readonly text?: string;
  readonly code?: string;
  readonly parts: Readonly<Record<string, number>>;
}

const invoice = (id: string, patientId: string, lines: readonly Line[], more: object = {}) => ({
  resourceType: 'Invoice',
  id,
  status: 'issued',
  subject: { reference: `Patient/${patientId}` },
  date: '2026-05-01',
  lineItem: lines.map(({ text = 'Service', code, parts }) => ({
    chargeItemCodeableConcept: { text, ...(code ? { coding: [{ system: CPT_SYSTEM, code }] } : {}) },
    priceComponent: Object.entries(parts).map(([type, value]) => ({ type, amount: usd(value) })),
  })),
  ...more,
});

const notice = (id: string, billId: string, value: number, more: object = {}) => ({
  resourceType: 'PaymentNotice',
  id,
  status: 'active',
  request: { reference: `Invoice/${billId}` },
  created: '2026-05-20',
  payment: { display: 'Card' },
  recipient: { display: 'Clinic' },
  amount: usd(value),
  ...more,
});

eachEngine((engine) => {
  const database = useDatabase(engine);
  const statement = (id: string) =>
    database().prisma.statement.findUniqueOrThrow({ where: { id }, include: { lines: { orderBy: { position: 'asc' } }, account: true } });

  test('credits and lines below zero are kept, with the code of each line', async () => {
    const [p, mixed, credit] = [randomUUID(), randomUUID(), randomUUID()];
    await take(database(), [
      patient(p),
      invoice(mixed, p, [{ code: '99213', parts: { base: 100, deduction: 60, discount: 10 } }, { parts: { base: -25 } }], { totalNet: usd(5) }),
      invoice(credit, p, [{ parts: { base: -15 } }], { totalNet: usd(-15) }),
    ]);
    const { lines, totalCents } = await statement(mixed);
    assert.equal(totalCents, 500);
    assert.deepEqual(
      lines.map(({ code, codeSystem, chargeCents, insuranceCents, adjustmentCents, patientCents }) => [
        code,
        codeSystem,
        chargeCents,
        insuranceCents,
        adjustmentCents,
        patientCents,
      ]),
      [
        ['99213', 'cpt', 10_000, 6_000, 1_000, 3_000],
        [null, null, -2_500, 0, 0, -2_500],
      ],
    );
    assert.equal((await statement(credit)).totalCents, -1_500);
  });

  test('what comes off is read by the sign its source gives it, and what insurance took back stays taken back', async () => {
    const [p, minus, back] = [randomUUID(), randomUUID(), randomUUID()];
    await take(database(), [
      patient(p),
      invoice(minus, p, [{ parts: { base: 100, deduction: -60, discount: -10 } }], { totalNet: usd(30) }),
      // Insurance paid 60 for one and took back 20 of another.
      invoice(back, p, [{ parts: { base: 100, deduction: 60 } }, { parts: { base: 0, deduction: -20 } }], { totalNet: usd(60) }),
    ]);
    const off = async (id: string) => (await statement(id)).lines.map(({ insuranceCents }) => insuranceCents);
    assert.deepEqual(await off(minus), [6_000]);
    assert.deepEqual(await off(back), [6_000, -2_000]);
  });

  test('money of another country is refused by its name, wherever it stands', async () => {
    const p = randomUUID();
    const euros = (value: number) => ({ value, currency: 'EUR' });
    const report = await take(database(), [
      patient(p),
      invoice(randomUUID(), p, [{ parts: { base: 10 } }], { totalNet: euros(10) }),
      invoice(randomUUID(), p, [{ parts: { base: 10 } }], { totalGross: { value: 10, currency: 'nonsense' } }),
    ]);
    assert.deepEqual(skipped(report, 'Invoice'), {
      'an amount is in EUR, not in US dollars': 1,
      'an amount is in an unknown currency, not in US dollars': 1,
    });
  });

  test('a bill knows its visit and who answers for it', async () => {
    const [p, other, visit, account, bill] = Array.from({ length: 5 }, () => randomUUID()) as [string, string, string, string, string];
    const report = await take(database(), [
      patient(p),
      patient(other),
      {
        resourceType: 'Encounter',
        id: visit,
        status: 'finished',
        class: { code: 'AMB' },
        subject: { reference: `Patient/${p}` },
        period: { start: '2026-04-20T15:00:00Z' },
      },
      {
        resourceType: 'Account',
        id: account,
        status: 'active',
        identifier: [{ value: 'A-77' }],
        subject: [{ reference: `Patient/${p}` }],
        guarantor: [{ party: { display: 'Old Guarantor' }, onHold: true }, { party: { reference: `Patient/${other}` } }],
      },
      { resourceType: 'Account', id: randomUUID(), status: 'entered-in-error', subject: [{ reference: `Patient/${p}` }] },
      invoice(bill, p, [{ parts: { base: 10 } }], {
        account: { reference: `Account/${account}` },
        extension: [{ url: INVOICE_VISIT_EXTENSION, valueReference: { reference: `Encounter/${visit}` } }],
      }),
    ]);
    const row = await statement(bill);
    assert.equal(row.encounterId, visit);
    assert.deepEqual([row.account?.id, row.account?.number, row.account?.guarantorPatientId], [account, 'A-77', other]);
    assert.equal(report.types['Account']?.created, 1);
  });

  test('a payment counts once, whether the bill tells it, a notice, or both; one taken back counts no more', async () => {
    const [p, bill, paid, own] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const lines = [{ parts: { base: 100 } }];
    const told = (value: number) => ({ totalNet: usd(100), extension: [{ url: INVOICE_PAID_EXTENSION, valueMoney: usd(value) }] });
    await take(database(), [
      patient(p),
      invoice(bill, p, lines, { totalNet: usd(100) }),
      notice(paid, bill, 40, { identifier: [{ system: PAYMENT_SYSTEM, value: own }] }),
    ]);
    assert.equal((await statement(bill)).paidCents, 4_000);
    assert.equal((await database().prisma.statementPayment.findUniqueOrThrow({ where: { id: paid } })).portalPaymentId, own);
    await take(database(), [invoice(bill, p, lines, told(40))]);
    assert.equal((await statement(bill)).paidCents, 4_000);
    await take(database(), [notice(randomUUID(), bill, 25)]);
    assert.equal((await statement(bill)).paidCents, 6_500);
    await take(database(), [notice(paid, bill, 40, { status: 'entered-in-error' })]);
    assert.equal((await statement(bill)).paidCents, 4_000);
    assert.deepEqual(skipped(await take(database(), [notice(randomUUID(), randomUUID(), 5)]), 'PaymentNotice'), { 'its bill is not known': 1 });
  });

  test('a line keeps its id when its bill is told anew', async () => {
    const [p, bill] = [randomUUID(), randomUUID()];
    await take(database(), [patient(p), invoice(bill, p, [{ parts: { base: 10 } }, { parts: { base: 20 } }])]);
    const before = (await statement(bill)).lines;
    await take(database(), [invoice(bill, p, [{ text: 'Corrected', parts: { base: 8 } }])]);
    const after = (await statement(bill)).lines;
    assert.deepEqual(
      after.map(({ id, description, chargeCents }) => [id, description, chargeCents]),
      [[before[0]?.id, 'Corrected', 800]],
    );
  });
});
