/** Whoever answers for a bill pays it without seeing what it is for; to anybody else such an account is not there. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { cardToken } from '../../payments/testing.ts';
import { newStatement, useGateway } from '../../testing/payments.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { BillingAccounts } from '../billing/schema.ts';
import { PayableAccount, Payment, PaymentList } from './schema.ts';

const { dana, theo, june } = PATIENT_IDS;
const LUIS = PEOPLE.luis.grants[0]?.patientId ?? '';
const of = (patientId: string, accountId: string) => `/api/patients/${patientId}/payments/accounts/${accountId}`;

eachEngine((engine) => {
  describe('an account that somebody else answers for', () => {
    const portal = usePortal(engine);
    useGateway(portal);
    const prisma = () => portal().portal.db.prisma;
    let guarantor: Visitor;
    let stranger: Visitor;
    let accountId: string;
    before(async () => {
      [guarantor, stranger] = [await portal().signIn(PEOPLE.dana.username), await portal().signIn(PEOPLE.luis.username)];
      ({ id: accountId } = await prisma().billingAccount.findFirstOrThrow({ where: { patientId: theo, guarantorPatientId: dana } }));
    });
    const read = async () => PayableAccount.parse(await (await guarantor.get(of(dana, accountId))).json());
    const order = (bills: readonly { readonly statementId: string; readonly cents: number; readonly attempt: number }[], token = cardToken()) => ({
      bills,
      method: { kind: 'token', token, save: false },
      receipt: true,
    });
    const pay = (content: object, { who = guarantor, as = dana, account = accountId, key = randomUUID() as string } = {}) =>
      who.send('POST', `${of(as, account)}/payments`, content, { 'idempotency-key': key });

    test('its bills are told as sums, and nothing clinical with them', async () => {
      const encounter = await prisma().encounter.findFirstOrThrow({ where: { patientId: theo, title: { not: '' } } });
      const { id: statementId } = await newStatement(portal(), theo, { accountId, encounterId: encounter.id });
      const line = { position: 0, description: 'Something private', code: '99384', codeSystem: 'cpt', chargeCents: 10_000, patientCents: 10_000 };
      await prisma().statementLine.create({ data: { statementId, ...line } });
      const overview = BillingAccounts.parse(await (await guarantor.get(`/api/patients/${dana}/billing/accounts`)).json());
      assert.ok(overview.responsible.some((account) => account.accountId === accountId && !account.canOpen));
      const text = await (await guarantor.get(of(dana, accountId))).text();
      assert.ok(text.includes(statementId));
      for (const word of [line.description, line.code, encounter.title, encounter.id]) assert.ok(!text.includes(word), `says ${word}`);
      const { bills, name, clinicName } = PayableAccount.parse(JSON.parse(text));
      assert.deepEqual([name, clinicName], ['Theodore Whitfield', 'Northfield Lakeside Clinic']);
      assert.deepEqual(Object.keys(bills[0] ?? {}).toSorted(), [
        'attempt',
        'dueOn',
        'issuedOn',
        'number',
        'owedCents',
        'payableCents',
        'pendingCents',
        'statementId',
      ]);
    });

    test('two bills of it are one payment with a receipt, paid once whatever is retried, and the patient sees who paid', async () => {
      const [one, other] = [await newStatement(portal(), theo, { accountId }), await newStatement(portal(), theo, { accountId })];
      const both = (attempt: number) => [one, other].map(({ id }) => ({ statementId: id, cents: 10_000, attempt }));
      const declined = Payment.parse(await (await pay(order(both(1), cardToken('funds')))).json());
      assert.equal(declined.state, 'failed');
      const content = order(both(2));
      const key = randomUUID();
      const [first, again] = [await pay(content, { key }), await pay(content, { key })];
      const paid = Payment.parse(await first.json());
      assert.deepEqual(Payment.parse(await again.json()), paid);
      assert.deepEqual([paid.state, paid.amountCents, paid.payerName], ['succeeded', 20_000, 'Dana Whitfield']);
      const left = await prisma().statement.findMany({ where: { id: { in: [one.id, other.id] } } });
      assert.deepEqual(
        left.map(({ owedCents }) => owedCents),
        [0, 0],
      );
      assert.equal(await prisma().ledgerEntry.count({ where: { paymentId: paid.id } }), 1);
      assert.equal(await prisma().outboundMail.count({ where: { dedupeKey: `receipt ${paid.id}` } }), 1);
      const receipt = Payment.parse(await (await guarantor.get(`${of(dana, accountId)}/payments/${paid.id}`)).json());
      assert.deepEqual(receipt, paid);
      assert.ok((await read()).payments.some(({ id }) => id === paid.id));
      // It is Theo's payment: the record of who paid has nothing of it.
      const own = PaymentList.parse(await (await guarantor.get(`/api/patients/${dana}/payments`)).json());
      assert.ok(own.items.every(({ id }) => id !== paid.id));
      assert.equal((await prisma().payment.findUniqueOrThrow({ where: { id: paid.id } })).patientId, theo);
    });

    test('AZ-02 to anybody who does not answer for it, it is as one that does not exist', async () => {
      const { id: statementId } = await newStatement(portal(), theo, { accountId });
      const content = order([{ statementId, cents: 100, attempt: 1 }]);
      const paid = Payment.parse(await (await pay(order([{ statementId, cents: 100, attempt: 1 }]))).json());
      const tries = [
        // Nobody's account, and one of another household.
        await guarantor.get(of(dana, randomUUID())),
        await stranger.get(of(LUIS, accountId)),
        await stranger.get(of(dana, accountId)),
        await stranger.get(`${of(LUIS, accountId)}/payments/${paid.id}`),
        await pay(content, { who: stranger, as: LUIS }),
        // Dana looks after June, whose bills another parent answers for: that is no way to Theo's.
        await guarantor.get(of(june, accountId)),
        await pay(content, { as: june }),
      ];
      assert.deepEqual(
        tries.map(({ status }) => status),
        tries.map(() => 404),
      );
      assert.equal((await prisma().statement.findUniqueOrThrow({ where: { id: statementId } })).owedCents, 9_900);
    });

    test('a confidential bill is neither told nor paid, nor is one of another account', async () => {
      const secret = await newStatement(portal(), theo, { accountId, confidential: true });
      const elsewhere = await newStatement(portal(), june);
      const text = await (await guarantor.get(of(dana, accountId))).text();
      assert.ok(!text.includes(secret.id) && !text.includes(secret.number));
      for (const { id: statementId } of [secret, elsewhere]) {
        assert.equal((await pay(order([{ statementId, cents: 100, attempt: 1 }]))).status, 404);
      }
      assert.equal(await prisma().paymentPart.count({ where: { statementId: { in: [secret.id, elsewhere.id] } } }), 0);
    });

    test('it is closed, or the court keeps them away, or it is confidential as a whole: then it is not there', async () => {
      const isThere = async () => {
        const { responsible } = BillingAccounts.parse(await (await guarantor.get(`/api/patients/${dana}/billing/accounts`)).json());
        const answer = (await guarantor.get(of(dana, accountId))).status;
        return [answer, responsible.some((account) => account.accountId === accountId)];
      };
      assert.deepEqual(await isThere(), [200, true]);
      const change = (data: { isOpen?: boolean; confidential?: boolean }) => prisma().billingAccount.update({ where: { id: accountId }, data });
      await change({ isOpen: false });
      assert.deepEqual(await isThere(), [404, false]);
      await change({ isOpen: true, confidential: true });
      assert.deepEqual(await isThere(), [404, false]);
      await change({ confidential: false });
      await prisma().accessGrant.updateMany({ where: { userId: guarantor.userId, patientId: theo }, data: { revokedAt: portal().portal.now() } });
      assert.deepEqual(await isThere(), [200, true]);
      const at = portal().portal.now();
      const away = { relationship: 'restricted' as const, scopes: [], basis: 'court_order' as const, basisReason: 'Order', startsAt: at };
      await prisma().accessGrant.create({ data: { userId: guarantor.userId, patientId: theo, ...away } });
      assert.deepEqual(await isThere(), [404, false]);
    });
  });
});
