import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { codeOf } from '../../testing/browser.ts';
import { newPayment, newStatement } from '../../testing/payments.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import type { DeskPaymentDetail, DeskRefund, FoundPayments } from './desk-schema.ts';

const LAKESIDE = CLINICS.lakeside.id;
const DESK = `/api/clinics/${LAKESIDE}/payments`;
const { dana, walter } = PATIENT_IDS;

eachEngine((engine) => {
  describe('two people at the desk of payments', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    let alicia: Visitor;
    let tomasz: Visitor;
    before(async () => {
      await worksWithBills(true);
      await prisma().paymentPolicy.create({ data: { clinicId: LAKESIDE, refundAloneCents: 1_000 } });
      alicia = await portal().signIn(PEOPLE.fontaine.username);
      tomasz = await portal().signIn(PEOPLE.nowak.username);
    });
    /** Makes Tomasz a second one who works with bills at the clinic, or ends that. */
    async function worksWithBills(does: boolean): Promise<void> {
      const { id: userId } = await prisma().user.findUniqueOrThrow({ where: { username: PEOPLE.nowak.username } });
      await prisma().accessGrant.updateMany({ where: { userId, clinicId: LAKESIDE }, data: { scopes: does ? ['billing:read', 'billing:write'] : [] } });
    }
    const ask = (id: string, cents: number, who = alicia) => who.send('POST', `${DESK}/${id}/refunds`, { cents, reason: 'Paid twice' });
    const read = async (id: string, who = alicia) => (await (await who.get(`${DESK}/${id}`)).json()) as DeskPaymentDetail;
    const decide = (id: string, decision: string, who = alicia) =>
      who.send('POST', `${DESK}/refunds/${id}/decision`, decision === 'refuse' ? { decision, words: 'No' } : { decision });
    /** What was asked for last, as this one sees it. */
    async function asked(id: string, cents: number, who = alicia): Promise<DeskRefund> {
      assert.equal((await ask(id, cents, who)).status, 200);
      const refund = (await read(id, who)).refunds.at(-1);
      assert.ok(refund);
      return refund;
    }

    test('who asked for a refund takes it back, nobody else does, and its amount is free again', async () => {
      const id = await newPayment(portal(), dana);
      const refund = await asked(id, 4_000);
      assert.deepEqual([refund.state, refund.mayWithdraw, refund.mayDecide], ['asked', true, false]);
      assert.equal(await codeOf(await decide(refund.id, 'withdraw', tomasz)), 'refund/not-own');
      assert.equal((await decide(refund.id, 'withdraw')).status, 200);
      const after = await read(id);
      assert.deepEqual([after.refunds[0]?.state, after.refunds[0]?.isWithdrawn, after.refundableCents], ['refused', true, 5_000]);
      assert.equal(await codeOf(await decide(refund.id, 'approve', tomasz)), 'refund/decided');
      // It was no refund that one person gave: the limit is as it was.
      assert.equal(after.aloneCents, 1_000);
    });

    test('of family’s or own money nobody gives anything back alone, nor agrees to it', async () => {
      const grant = { userId: tomasz.userId, patientId: dana, relationship: 'caregiver' as const };
      const { id: grantId } = await prisma().accessGrant.create({ data: { ...grant, scopes: ['billing:read'], startsAt: portal().portal.now() } });
      const ofFamily = await newPayment(portal(), dana);
      const small = await asked(ofFamily, 500, tomasz);
      assert.deepEqual([small.state, (await read(ofFamily, tomasz)).isOwn], ['asked', true]);
      assert.equal((await decide(small.id, 'approve', alicia)).status, 200);
      const theirs = await asked(ofFamily, 2_000, alicia);
      assert.equal((await read(ofFamily, tomasz)).refunds.at(-1)?.mayDecide, false);
      for (const decision of ['approve', 'refuse']) assert.equal(await codeOf(await decide(theirs.id, decision, tomasz)), 'refund/own-family');
      await prisma().accessGrant.update({ where: { id: grantId }, data: { revokedAt: portal().portal.now() } });
      assert.equal((await decide(theirs.id, 'approve', tomasz)).status, 200);

      const own = await newPayment(portal(), dana);
      await prisma().payment.update({ where: { id: own }, data: { payerId: alicia.userId } });
      assert.deepEqual([(await asked(own, 500)).state, (await read(own)).aloneCents], ['asked', 0]);
    });

    test('who is the only one at the clinic is told so, and what they ask for goes out by nobody', async () => {
      const id = await newPayment(portal(), dana);
      assert.deepEqual((await read(id)).colleagues, [PEOPLE.nowak.displayName]);
      await worksWithBills(false);
      const refund = await asked(id, 4_000);
      assert.deepEqual((await read(id)).colleagues, []);
      assert.equal(await codeOf(await decide(refund.id, 'approve')), 'refund/own');
      assert.equal((await decide(refund.id, 'approve', tomasz)).status, 403);
      // Nor at another clinic, where the same person works as well.
      assert.equal(
        (await alicia.send('POST', `/api/clinics/${CLINICS.summit.id}/payments/refunds/${refund.id}/decision`, { decision: 'approve' })).status,
        404,
      );
      assert.equal((await decide(refund.id, 'withdraw')).status, 200);
      await worksWithBills(true);
    });

    test('a payment is found by a whole number of receipt, bill or patient, and only at its clinic', async () => {
      const id = await newPayment(portal(), dana);
      const elsewhere = await newPayment(portal(), walter);
      const found = async (text: string, clinicId: string = LAKESIDE) => {
        const answer = await alicia.send('POST', `/api/clinics/${clinicId}/payments/search`, { text });
        assert.equal(answer.status, 200);
        return ((await answer.json()) as FoundPayments).payments;
      };
      const [payment] = await found((await read(id)).number.toLowerCase());
      assert.equal(payment?.id, id);
      const part = await prisma().paymentPart.findFirstOrThrow({ where: { paymentId: id }, include: { statement: true } });
      assert.deepEqual(
        (await found(part.statement.number)).map((one) => one.id),
        [id],
      );
      const ofDana = await found(payment.patient.patientNumber);
      assert.ok(ofDana.length > 1 && ofDana.every(({ patient }) => patient.id === dana));
      for (const text of [part.statement.number.slice(0, -1), 'P991399-00000000', '%']) assert.deepEqual(await found(text), [], text);
      const { clinicId } = await prisma().patient.findUniqueOrThrow({ where: { id: walter } });
      const { number } = await prisma().statement.findFirstOrThrow({ where: { paymentParts: { some: { paymentId: elsewhere } } } });
      assert.deepEqual(
        (await found(number, clinicId ?? '')).map((one) => one.id),
        [elsewhere],
      );
      const { number: unpaid } = await newStatement(portal(), dana);
      assert.deepEqual(await found(unpaid), []);
      if (clinicId !== LAKESIDE) assert.deepEqual(await found(number), []);
    });
  });
});
