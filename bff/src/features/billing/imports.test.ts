import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { BillingSummary, StatementImport, StatementImports, TaxYear, TaxYears } from './schema.ts';
import { readStatementFile } from './statement-file.ts';

const HEAD = 'number,patient,sent,due,code,service,day,charge,insurance,discount,paid';
const base = `/api/patients/${PATIENT_IDS.dana}/billing`;
const imports = `/api/clinics/${CLINICS.lakeside.id}/billing/imports`;

test('a file is read as people write it: quotes, a sign, thousands, columns in another order, a byte order mark', () => {
  const content = `\uFEFFPatient,Number,Sent,Due,Code,Service,Day,Charge,Insurance,Discount,Paid\r\nNH-1,B-7,2026-11-02,,99213,"Visit, ""long""",2026-10-30,"$1,250.50",1000,,\r\nNH-1,B-7,2026-11-02,,,Taken back,,-20.5,,,\r\n\r\n`;
  assert.deepEqual(readStatementFile(content), {
    statements: [
      {
        row: 2,
        number: 'B-7',
        patientNumber: 'NH-1',
        issuedOn: '2026-11-02',
        dueOn: null,
        paidCents: 0,
        lines: [
          { description: 'Visit, "long"', code: '99213', serviceOn: '2026-10-30', chargeCents: 125_050, insuranceCents: 100_000, adjustmentCents: 0 },
          { description: 'Taken back', code: null, serviceOn: null, chargeCents: -2_050, insuranceCents: 0, adjustmentCents: 0 },
        ],
      },
    ],
    errors: [],
  });
});

test('each row that is wrong says what is wrong with it', () => {
  const rows = [
    'B-1,NH-1,2026-11-31,,,Visit,,10,,,',
    'B-2,NH-1,2026-11-01,,,Visit,,€10,,,',
    'B-3,NH-1,2026-11-01,,,Visit,,ten,,,',
    'B-4,,2026-11-01,,,Visit,,10,,,',
    'B-5,NH-1,2026-11-01,,,Visit,,10,,,',
    'B-5,NH-2,2026-11-01,,,Visit,,10,,,',
  ];
  assert.deepEqual(
    readStatementFile([HEAD, ...rows].join('\n')).errors.map(({ row, code }) => [row, code]),
    [
      [2, 'day'],
      [3, 'currency'],
      [4, 'amount'],
      [5, 'missing'],
      [7, 'differs'],
    ],
  );
  assert.deepEqual(readStatementFile('number,patient\n').errors, [{ row: 1, code: 'heading' }]);
});

eachEngine((engine) => {
  describe('bills from a file, and what was paid in a year', () => {
    const portal = usePortal(engine);
    let alicia: Visitor;
    let dana: Visitor;
    const bring = (content: string, headers = { 'idempotency-key': randomUUID() }) => alicia.send('POST', imports, { name: 'november.csv', content }, headers);
    const balance = async () => BillingSummary.parse(await (await dana.get(`${base}/summary`)).json()).balanceCents;
    before(async () => {
      [alicia, dana] = [await portal().signIn(PEOPLE.fontaine.username), await portal().signIn(PEOPLE.dana.username)];
    });

    test('a file with one wrong row brings in nothing; a right one all of it, once, and its people hear of it', async () => {
      const had = await balance();
      const good =
        'B-900,NH-104210,2026-11-20,2026-12-20,99213,Visit,2026-11-10,120,80,10,5\nB-900,NH-104210,2026-11-20,2026-12-20,36415,Blood draw,2026-11-10,20,,,5';
      // Walter is a patient of the other clinic.
      const bad = await bring([HEAD, good, 'B-901,NH-098851,2026-11-20,,,Visit,,10,,,', 'NH-S-20410,NH-104210,2026-11-20,,,Visit,,10,,,'].join('\n'));
      assert.equal(bad.status, 422);
      const { errors } = (await bad.json()) as { errors: { path: string; code: string }[] };
      assert.deepEqual(
        errors.map(({ path, code }) => [path, code]),
        [
          ['4', 'patient'],
          ['5', 'known'],
        ],
      );
      assert.equal(await balance(), had);
      const headers = { 'idempotency-key': randomUUID() };
      const content = [HEAD, good].join('\n');
      const [first, again] = [await bring(content, headers), await bring(content, headers)];
      assert.deepEqual([first.status, again.status], [201, 201]);
      const { statementCount, lineCount, totalCents } = StatementImport.parse(await first.json());
      assert.deepEqual([statementCount, lineCount, totalCents], [1, 2, 5_000]);
      assert.equal(await balance(), had + 4_500);
      const { id, lines } = await portal().portal.db.prisma.statement.findUniqueOrThrow({
        where: { number: 'B-900' },
        include: { lines: { orderBy: { position: 'asc' } } },
      });
      assert.deepEqual(
        lines.map(({ codeSystem, patientCents }) => [codeSystem, patientCents]),
        [
          ['cpt', 3_000],
          ['cpt', 2_000],
        ],
      );
      assert.equal(await portal().portal.db.prisma.news.count({ where: { topic: 'bills', entityId: id } }), 1);
      assert.deepEqual(
        StatementImports.parse(await (await alicia.get(imports)).json()).items.map(({ fileName, by }) => [fileName, by]),
        [['november.csv', 'Alicia Fontaine']],
      );
    });

    test('a year has each payment once, by the day it was made', async () => {
      const { years } = TaxYears.parse(await (await dana.get(`${base}/taxes`)).json());
      assert.ok(years.length >= 3);
      const year = years[1]?.year ?? 0;
      const pack = TaxYear.parse(await (await dana.get(`${base}/taxes/${year}`)).json());
      assert.equal(pack.payments.length, 4);
      assert.equal(pack.cents, 4 * 6_645);
      assert.ok(pack.payments.every(({ on, title, method }) => on.startsWith(String(year)) && title === 'Diabetes follow-up' && method === 'Card'));
      assert.match(pack.payee?.address ?? '', /IL/);
      // What the source tells of a payment that was made here is that payment.
      const { prisma } = portal().portal.db;
      const told = await prisma.statementPayment.findFirstOrThrow({
        where: { patientId: PATIENT_IDS.dana, paidOn: { gte: new Date(`${year}-01-01`), lt: new Date(`${year + 1}-01-01`) } },
      });
      const at = new Date(`${year}-07-01T12:00:00Z`);
      const own = {
        key: randomUUID(),
        digest: 'x',
        patientId: PATIENT_IDS.dana,
        origin: 'person',
        amountCents: told.cents,
        gateway: 'test',
        createdAt: at,
      } as const;
      await prisma.payment.create({
        data: {
          ...own,
          id: told.id,
          state: 'succeeded',
          settledAt: at,
          methodKind: 'card',
          methodBrand: 'Visa',
          methodLast4: '4242',
          parts: { create: { statementId: told.statementId, cents: told.cents, attempt: 1 } },
        },
      });
      await prisma.statementPayment.update({ where: { id: told.id }, data: { portalPaymentId: told.id } });
      const after = TaxYear.parse(await (await dana.get(`${base}/taxes/${year}`)).json());
      assert.equal(after.cents, pack.cents);
      assert.deepEqual(
        after.payments.filter(({ method }) => method !== 'Card').map(({ on, method }) => [on, method]),
        [[`${year}-07-01`, 'Visa 4242']],
      );
    });
  });
});
