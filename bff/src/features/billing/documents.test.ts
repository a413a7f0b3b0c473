/** `PAPER_FOLDER=…` keeps the PDFs, to be looked at. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { Prisma } from '../../database/generated/client.ts';
import { eachEngine } from '../../database/testing.ts';
import { readDocument, tagsOf } from '../../documents/testing.ts';
import type { ReadDocument } from '../../documents/testing.ts';
import { book } from '../payments/ledger.ts';
import { newPayment, newStatement } from '../../testing/payments.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Activity } from '../activity/schema.ts';

const of = (patientId: string): string => `/api/patients/${patientId}`;
const { dana: DANA, luis: LUIS, theo: THEO } = PATIENT_IDS;

/** “−$1,234.56” in cents. */
const centsOf = (text: string): number => Number(text.replaceAll(/[$,]/g, '').replace('−', '-').replace('.', ''));

eachEngine((engine) => {
  describe('bills, receipts, years and estimates as PDFs', () => {
    const portal = usePortal(engine, { TEEN_SCOPES: 'billing:read,billing:write' });
    const prisma = () => portal().portal.db.prisma;
    let dana: Visitor;
    let luis: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
      luis = await portal().signIn(PEOPLE.luis.username);
    });
    const open = async (path: string, who = dana): Promise<ReadDocument> => {
      const answer = await who.get(path);
      assert.equal(answer.status, 200, path);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const folder = process.env['PAPER_FOLDER'];
      if (folder) await writeFile(join(folder, `${path.replaceAll(/[^a-z0-9]+/g, '-')}.pdf`), bytes);
      return readDocument(bytes);
    };
    const billOf = () =>
      prisma().statement.findFirstOrThrow({
        where: { patientId: DANA, owedCents: { gt: 0 }, lines: { some: {} } },
        include: { lines: true },
        orderBy: { issuedOn: 'desc' },
      });

    test('a bill is saved by the browser, kept by nobody on the way, and named without what is not safe', async () => {
      const { id } = await billOf();
      const answer = await dana.get(`${of(DANA)}/billing/statements/${id}/document?language=en`);
      const { headers } = answer;
      assert.equal(headers.get('content-type'), 'application/pdf');
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="Bill-[\w-]+\.pdf"/);
      await answer.arrayBuffer();
    });

    test('a bill says what is owed, where the money went and what each service cost, in the language that was asked for', async () => {
      const bill = await billOf();
      const en = await open(`${of(DANA)}/billing/statements/${bill.id}/document?language=en`);
      const es = await open(`${of(DANA)}/billing/statements/${bill.id}/document?language=es`);
      assert.deepEqual([en.language, es.language], ['en', 'es']);
      assert.deepEqual([en.title, es.title], [`Bill ${bill.number}`, `Factura ${bill.number}`]);
      assert.match(en.text, /Northfield Health.*Dana Whitfield.*You owe.*Where the money went.*Insurance paid.*Services on this bill/);
      assert.match(es.text, /Usted debe.*A dónde fue el dinero.*Pagó el seguro.*Servicios de esta factura/);
      const [figure] = tagsOf(en.tags, 'Figure');
      assert.match(figure?.alt ?? '', /^A bar that shows where the money went: Insurance paid \$/);
      const rows = tagsOf(en.tags, 'TH').map(({ text }) => text);
      for (const { description } of bill.lines)
        assert.ok(
          rows.some((text) => text.startsWith(description)),
          description,
        );
    });

    test('a receipt tells the payment, and there is none of one that did not go through', async () => {
      const id = await newPayment(portal(), DANA);
      const path = `${of(DANA)}/payments/${id}/document`;
      assert.match((await open(path)).text, /Receipt.*Paid \$50\.00.*Payment number.*What it was for.*\$50\.00/);
      assert.match((await open(`${path}?language=es`)).text, /Comprobante.*Número de pago.*Para qué fue/);
      const { id: statementId } = await newStatement(portal(), DANA);
      const parts = { create: { statementId, cents: 5_000, attempt: 1 } };
      const waiting = { key: randomUUID(), digest: 'waiting', patientId: DANA, origin: 'guest', amountCents: 5_000, gateway: 'test', parts } as const;
      const { id: pending } = await prisma().payment.create({ data: { ...waiting, createdAt: portal().portal.now() } });
      assert.equal((await dana.get(`${of(DANA)}/payments/${pending}/document`)).status, 404);
    });

    test('a good-faith estimate has its lines, who made it, and the words of the law', async () => {
      const { id } = await prisma().estimate.findFirstOrThrow({ where: { patientId: LUIS, state: 'issued' } });
      const path = `${of(LUIS)}/estimates/${id}/document`;
      const { text, tags } = await open(path, luis);
      assert.match(text, /Good-faith estimate.*Expected charges.*Total.*Who made this estimate.*NPI.*What you should know.*\$400 or more.*within 120 days/);
      assert.equal(tagsOf(tags, 'LI').length, 5);
      assert.match((await open(`${path}?language=es`, luis)).text, /Estimación de buena fe.*Lo que debe saber.*120 días/);
      // One that a clinic has not made yet.
      const { id: asked } = await prisma().estimate.update({ where: { id }, data: { document: Prisma.DbNull, state: 'asked' } });
      assert.equal((await luis.get(`${of(LUIS)}/estimates/${asked}/document`)).status, 404);
    });

    test('AZ-02 AZ-03 a document of somebody else reads as one that does not exist', async () => {
      const theirs = await prisma().statement.findFirstOrThrow({ where: { patientId: { not: DANA } } });
      const payment = await newPayment(portal(), LUIS);
      for (const path of [`billing/statements/${theirs.id}`, `billing/statements/${randomUUID()}`, `payments/${payment}`, `estimates/${randomUUID()}`])
        assert.equal((await dana.get(`${of(DANA)}/${path}/document`)).status, 404, path);
      assert.equal((await dana.get(`${of(LUIS)}/billing/taxes/2026/document`)).status, 404);
    });

    test('AZ-08 what is confidential is in no document of a teen’s parent, nor in its sums', async () => {
      const [seen, hidden] = [await newPayment(portal(), THEO), await newPayment(portal(), THEO)];
      const part = await prisma().paymentPart.findFirstOrThrow({ where: { paymentId: hidden } });
      const { number } = await prisma().statement.update({ where: { id: part.statementId }, data: { confidential: true } });
      await prisma().payment.update({ where: { id: hidden }, data: { confidential: true } });
      // In which nothing else was paid.
      const year = 2029;
      await prisma().payment.updateMany({ where: { id: { in: [seen, hidden] } }, data: { settledAt: new Date(`${year}-06-01T18:00:00Z`) } });
      const { text } = await open(`${of(THEO)}/billing/taxes/${year}/document`);
      assert.match(text, /Total paid \$50\.00/);
      assert.doesNotMatch(text, new RegExp(number));
      assert.equal((await dana.get(`${of(THEO)}/billing/statements/${part.statementId}/document`)).status, 404);
      assert.equal((await dana.get(`${of(THEO)}/payments/${hidden}/document`)).status, 404);
      assert.equal((await dana.get(`${of(THEO)}/payments/${seen}/document`)).status, 200);
    });

    test('AD-08 whoever saves one is in the list of activity', async () => {
      const { id } = await billOf();
      await open(`${of(DANA)}/billing/statements/${id}/document`);
      const list = Activity.parse(await (await dana.send('POST', `${of(DANA)}/activity/search`, { kind: 'billing', limit: 100 })).json());
      assert.ok(list.items.some(({ sentence }) => sentence === 'Downloaded a bill'));
    });

    test('the sums of a year are those of the ledger, whatever was paid and given back', async () => {
      let year = 2030;
      const cents = fc.integer({ min: 1, max: 99_999_99 });
      const paid = fc.record({ cents, day: fc.integer({ min: 1, max: 360 }), back: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true })) });
      await fc.assert(
        fc.asyncProperty(fc.array(paid, { minLength: 1, maxLength: 40 }), async (payments) => {
          year += 1;
          for (const one of payments) await pay(year, one);
          const { pages, tags } = await open(`${of(DANA)}/billing/taxes/${year}/document`);
          assert.ok(pages.length > 0);
          // Below whose it is and the head of the table.
          const amounts = tagsOf(tags, 'TR')
            .slice(3)
            .map(({ below }) => centsOf(below.at(-1)?.text ?? ''));
          const total = amounts.pop();
          const booked = await portal().portal.db.prisma.ledgerPosting.aggregate({
            _sum: { cents: true },
            where: { account: 'receivable', entry: { at: { gte: new Date(`${year}-01-01T12:00:00Z`), lt: new Date(`${year + 1}-01-01T12:00:00Z`) } } },
          });
          assert.equal(total, 0 - (booked._sum.cents ?? 0));
          assert.equal(
            amounts.reduce((sum, amount) => sum + amount, 0),
            total,
          );
        }),
        { numRuns: 4 },
      );
    });

    /** A payment, and what of it is given back later that year, each booked. */
    async function pay(year: number, { cents, day, back }: { readonly cents: number; readonly day: number; readonly back: number | null }): Promise<void> {
      const { db } = portal().portal;
      const at = new Date(Date.UTC(year, 0, day, 18));
      const { id: statementId } = await newStatement(portal(), DANA, { totalCents: cents });
      const [id, refundId] = [randomUUID(), randomUUID()];
      const given = back === null ? 0 : Math.max(1, Math.floor(cents * back));
      await db.transaction(async (tx) => {
        const what = { id, key: id, digest: id, patientId: DANA, origin: 'guest', amountCents: cents, gateway: 'test', gatewayRef: `pi_${id}` } as const;
        await tx.payment.create({
          data: { ...what, state: 'succeeded', methodBrand: 'visa', methodLast4: '4242', methodKind: 'card', createdAt: at, settledAt: at },
        });
        await tx.paymentPart.create({ data: { paymentId: id, statementId, cents, attempt: 1 } });
        const receive = [
          { account: 'gateway', cents },
          { account: 'receivable', cents: 0 - cents, statementId },
        ] as const;
        await book(tx, { key: `payment:${id}`, kind: 'payment', at, paymentId: id, postings: receive });
        if (given === 0) return;
        const refund = {
          id: refundId,
          paymentId: id,
          state: 'succeeded',
          amountCents: given,
          reason: 'Paid twice',
          byTwo: false,
          askedAt: at,
          settledAt: at,
        } as const;
        await tx.refund.create({ data: refund });
        await tx.refundPart.create({ data: { refundId, statementId, cents: given } });
        const giveBack = [
          { account: 'gateway', cents: 0 - given },
          { account: 'receivable', cents: given, statementId },
        ] as const;
        await book(tx, { key: `refund:${refundId}`, kind: 'refund', at, paymentId: id, refundId, postings: giveBack });
      });
    }
  });
});
