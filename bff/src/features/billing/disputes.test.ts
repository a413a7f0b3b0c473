import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { BillingSummary, DeskDisputeDetail, DeskDisputes, Dispute, Statement } from './schema.ts';

const base = `/api/patients/${PATIENT_IDS.dana}/billing`;
const desk = `/api/clinics/${CLINICS.lakeside.id}/billing/disputes`;
const once = () => ({ 'idempotency-key': randomUUID() });

eachEngine((engine) => {
  describe('disputes of bills', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let alicia: Visitor;
    let bill: Statement;
    const read = async (id: string) => Statement.parse(await (await dana.get(`${base}/statements/${id}`)).json());
    const summary = async () => BillingSummary.parse(await (await dana.get(`${base}/summary`)).json());
    const open = (lineId: string | null, headers = once()) =>
      dana.send('POST', `${base}/statements/${bill.id}/disputes`, { lineId, reason: 'wrong_amount', body: 'I was told 20 dollars' }, headers);
    before(async () => {
      [dana, alicia] = [await portal().signIn(PEOPLE.dana.username), await portal().signIn(PEOPLE.fontaine.username)];
      const { id } = await portal().portal.db.prisma.statement.findUniqueOrThrow({ where: { number: 'NH-S-20410' } });
      // Late, so that it can be seen that it is not while it is disputed.
      await portal().portal.db.prisma.statement.update({ where: { id }, data: { dueOn: new Date('2026-01-31') } });
      bill = await read(id);
    });

    test('a bill that is late says what the law says, and no more so while a line of it is disputed', async () => {
      assert.equal(bill.status, 'overdue');
      assert.match(bill.pastDueNotice?.en ?? '', /credit report/);
      const headers = once();
      const lineId = bill.lines[1]?.id ?? '';
      const [first, again] = [await open(lineId, headers), await open(lineId, headers)];
      assert.deepEqual([first.status, again.status], [201, 201]);
      const opened = Dispute.parse(await first.json());
      assert.equal(Dispute.parse(await again.json()).id, opened.id);
      assert.deepEqual([opened.lineText, opened.amountCents, opened.state], ['Hemoglobin A1c test', 1_245, 'open']);
      // Thirty days by the clinic's calendar.
      assert.equal(Math.round((Date.parse(opened.answerBy) - Date.parse(opened.today)) / 86_400_000), 30);
      const after = await read(bill.id);
      assert.deepEqual([after.status, after.pastDueNotice, after.owedCents], ['disputed', null, 6_645]);
      const { overdue, paused, openDisputes } = await summary();
      assert.deepEqual([overdue, paused.dispute, openDisputes.map(({ id }) => id)], [null, 6_645, [opened.id]]);
      assert.equal((await open(lineId)).status, 409);
      assert.equal((await open(randomUUID())).status, 422);
    });

    test('one that is taken back leaves the bill as it was', async () => {
      const whole = Dispute.parse(await (await open(null)).json());
      assert.equal(whole.amountCents, 6_645);
      const withdraw = () => dana.send('POST', `${base}/disputes/${whole.id}/withdraw`);
      assert.equal(Dispute.parse(await (await withdraw()).json()).state, 'withdrawn');
      assert.equal((await withdraw()).status, 200);
      // The other one is still open.
      assert.equal((await read(bill.id)).status, 'disputed');
    });

    test('the desk has it by its deadline, takes it, and answers once; what is taken off is not owed any more', async () => {
      const { items, lateCount } = DeskDisputes.parse(await (await alicia.get(desk)).json());
      const [waiting] = items;
      assert.ok(waiting);
      assert.deepEqual([items.length, lateCount, waiting.patient.displayName, waiting.askedBy, waiting.owedCents], [1, 0, 'Dana Whitfield', null, 6_645]);
      const mine = await alicia.send('PUT', `${desk}/${waiting.id}/owner`, { ownerId: alicia.userId, was: null });
      assert.equal(DeskDisputeDetail.parse(await mine.json()).owner?.mine, true);
      const decide = (body: object, headers = once()) => alicia.send('POST', `${desk}/${waiting.id}/decide`, body, headers);
      assert.equal((await decide({ accepted: false, answer: 'No.', takeOffCents: 100 })).status, 422);
      assert.equal((await decide({ accepted: true, answer: 'All of it.', takeOffCents: 700_000 })).status, 422);
      assert.equal((await read(bill.id)).owedCents, 6_645);
      const yes = { accepted: true, answer: 'You are right. We took it off.', takeOffCents: 1_245 };
      assert.equal((await decide(yes)).status, 200);
      assert.equal((await decide(yes)).status, 409);
      const after = await read(bill.id);
      assert.deepEqual([after.owedCents, after.status, after.disputes.map(({ state }) => state)], [5_400, 'overdue', ['withdrawn', 'accepted']]);
      const told = Dispute.parse(await (await dana.get(`${base}/disputes/${waiting.id}`)).json());
      assert.deepEqual([told.state, told.answer], ['accepted', 'You are right. We took it off.']);
      assert.equal(await portal().portal.db.prisma.news.count({ where: { topic: 'billDisputes', entityId: waiting.id } }), 1);
      assert.equal(DeskDisputes.parse(await (await alicia.get(`${desk}?state=decided`)).json()).items.length, 2);
    });

    test('AZ-08 a dispute of a bill that is confidential is not there for who sees none of it', async () => {
      const { prisma } = portal().portal.db;
      const { id } = await prisma.statementDispute.findFirstOrThrow({ where: { patientId: PATIENT_IDS.dana } });
      const user = await portal().signIn(PEOPLE.luis.username);
      assert.equal((await user.get(`${base}/disputes/${id}`)).status, 404);
      await prisma.statement.update({ where: { id: bill.id }, data: { confidential: true } });
      // Dana's own, so she sees it still.
      assert.equal((await dana.get(`${base}/disputes/${id}`)).status, 200);
    });
  });
});
