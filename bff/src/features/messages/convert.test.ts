/** A message becomes a request for a visit or a refill, or a comment on a result: once, and both know of each other. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { SEND_EMAIL } from '../../mail/send-kinds.ts';
import type { MailMessage } from '../../mail/transport.ts';
import { SPREAD_NEWS } from '../../notifications/news.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { newMedicine } from '../../testing/refills.ts';
import { ResultDetail } from '../records/schema.ts';
import { Refill } from '../refills/schema.ts';
import { DeskVisitRequestDetail, VisitRequest } from '../visit-requests/schema.ts';
import { DeskSide, Thread, ThreadMade } from './schema.ts';

const LAKESIDE = CLINICS.lakeside.id;
const API = `/api/clinics/${LAKESIDE}/messages/threads`;
const RECORD = `/api/patients/${PATIENT_IDS.dana}`;

racesOnBoth((engine, { race, test }) => {
  describe('what is made of a message', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let dana: Visitor;
    let nurse: Visitor;
    let clerk: Visitor;
    const mails: MailMessage[] = [];
    before(async () => {
      [dana, nurse, clerk] = (await Promise.all([PEOPLE.dana, PEOPLE.lindqvist, PEOPLE.nowak].map(({ username }) => portal().signIn(username)))) as [
        Visitor,
        Visitor,
        Visitor,
      ];
      await db().user.updateMany({ data: { emailVerified: true } });
      await db().visitRequest.deleteMany();
      portal().transports.email = { send: async (mail, handOver) => (await handOver(), void mails.push(mail)) };
    });

    async function asked(more: { patientId?: string; privateToId?: string } = {}): Promise<{ id: string; messageId: string }> {
      const message = { side: 'patient' as const, authorUserId: dana.userId, authorName: 'Dana Whitfield', body: 'My knee hurts', sentAt: TEST_NOW };
      const about = { patientId: PATIENT_IDS.dana, clinicId: LAKESIDE, subject: 'A question', lastMessageAt: TEST_NOW, ...more };
      const { id, messages } = await db().messageThread.create({ data: { ...about, messages: { create: message } }, include: { messages: true } });
      return { id, messageId: messages[0]?.id ?? '' };
    }
    const convert = (id: string, body: object, key: string = randomUUID(), who = nurse) =>
      who.send('POST', `${API}/${id}/conversions`, body, { 'idempotency-key': key });
    const made = async (response: Response) => ThreadMade.parse(await response.json());
    const codeOf = async (answer: Response) => [answer.status, ProblemSchema.parse(await answer.json()).code];

    test('a request for a visit is as if the author had asked, with its promise, and leads back to the conversation', async () => {
      const { id, messageId } = await asked();
      const { kind, targetId } = await made(await convert(id, { kind: 'visit_request', messageId, reason: 'Her knee' }));
      assert.equal(kind, 'visit_request');
      const request = VisitRequest.parse(await (await dana.get(`${RECORD}/visit-requests/requests/${targetId}`)).json());
      assert.deepEqual([request.state, request.reason, request.answerBy > request.createdAt], ['open', 'Her knee', true]);
      const atDesk = DeskVisitRequestDetail.parse(await (await clerk.get(`/api/clinics/${LAKESIDE}/visit-requests/requests/${targetId}`)).json());
      assert.equal(atDesk.threadId, id);
      const thread = Thread.parse(await (await dana.get(`${RECORD}/messages/threads/${id}`)).json());
      assert.deepEqual(thread.made, [{ kind: 'visit_request', targetId, at: TEST_NOW.toISOString() }]);
      const { made: shown } = DeskSide.parse(await (await nurse.get(`${API}/${id}/desk`)).json());
      assert.deepEqual([shown[0]?.byName, shown[0]?.messageId], [PEOPLE.lindqvist.displayName, messageId]);
    });

    race('of two who make one of the same message at once, both have the one', async () => {
      const { id, messageId } = await asked();
      const both = await Promise.all([1, 2].map(async () => made(await convert(id, { kind: 'visit_request', messageId, reason: 'Her knee' }))));
      assert.equal(both[0]?.targetId, both[1]?.targetId);
      assert.equal(await db().visitRequest.count({ where: { threadId: id } }), 1);
      await db().visitRequest.deleteMany();
    });

    test('what is private to a parent is made into nothing that the patient would read', async () => {
      const { id, messageId } = await asked({ patientId: PATIENT_IDS.theo, privateToId: dana.userId });
      assert.deepEqual(await codeOf(await convert(id, { kind: 'visit_request', messageId, reason: 'His knee' })), [422, 'message/kept-apart']);
      assert.equal(await db().visitRequest.count({ where: { patientId: PATIENT_IDS.theo } }), 0);
    });

    test('an answer of the clinic, and a message of another conversation, become no request', async () => {
      const [{ id }, other] = [await asked(), await asked()];
      const { id: own } = await db().message.create({ data: { threadId: id, side: 'clinic', authorName: 'Grace', body: 'Yes', sentAt: TEST_NOW } });
      for (const messageId of [own, other.messageId, randomUUID()])
        assert.equal((await convert(id, { kind: 'visit_request', messageId, reason: 'x' })).status, 404);
    });

    test('a refill is asked for by who wrote, by the rules of refills, and taken by who makes it', async () => {
      const { id, messageId } = await asked();
      const { id: medicineId } = await newMedicine(portal(), PATIENT_IDS.dana);
      const body = { kind: 'refill_request', messageId, medicineId, pharmacyId: null, note: 'Asked in a message' };
      const { kind, targetId } = await made(await convert(id, body));
      assert.equal(kind, 'refill_request');
      const refill = Refill.parse(await (await dana.get(`${RECORD}/refills/requests/${targetId}`)).json());
      assert.deepEqual([refill.state, refill.askedBy, refill.note], ['in_review', 'Dana Whitfield', 'Asked in a message']);
      const other = await asked();
      assert.deepEqual(await codeOf(await convert(other.id, { ...body, messageId: other.messageId })), [409, 'refill/not-possible'], 'it is on its way');
      const foreign = await newMedicine(portal(), PATIENT_IDS.walter);
      assert.equal((await convert(other.id, { ...body, messageId: other.messageId, medicineId: foreign.id })).status, 404);
    });

    describe('a comment on a result', () => {
      const report = async (patientId: string = PATIENT_IDS.dana) =>
        db().diagnosticReport.create({ data: { patientId, category: 'LAB', name: 'Cholesterol', status: 'final', issuedAt: TEST_NOW } });

      test('stands with the result, with who wrote it and when, and is told without a word of it', async () => {
        const [{ id, messageId }, { id: reportId }] = [await asked(), await report()];
        const key = randomUUID();
        for (const _ of [1, 2]) {
          const { targetId } = await made(await convert(id, { kind: 'result_comment', messageId, reportId, body: 'All is well.' }, key));
          assert.equal(targetId, reportId);
        }
        const { comments } = ResultDetail.parse(await (await dana.get(`${RECORD}/records/results/${reportId}`)).json());
        assert.deepEqual(
          comments.map(({ authorName, authorRole, body, at, threadId }) => [authorName, authorRole, body, at, threadId]),
          [[PEOPLE.lindqvist.displayName, 'Nurse', 'All is well.', TEST_NOW.toISOString(), id]],
        );
        await portal().runDueJobs(SPREAD_NEWS, SEND_EMAIL);
        assert.ok(mails.some(({ subject }) => subject.startsWith('You have a new comment')));
        assert.ok(!JSON.stringify(mails).includes('All is well') && !JSON.stringify(mails).includes('Cholesterol'));
      });

      test('is made on no result of somebody else, and by nobody who has no records', async () => {
        const { id, messageId } = await asked();
        const { id: reportId } = await report(PATIENT_IDS.walter);
        assert.equal((await convert(id, { kind: 'result_comment', messageId, reportId, body: 'Hm' })).status, 404);
        const own = await report();
        await db().messageThread.update({ where: { id }, data: { pool: 'scheduling' } });
        assert.equal((await convert(id, { kind: 'result_comment', messageId, reportId: own.id, body: 'Hm' }, randomUUID(), clerk)).status, 403);
        assert.equal(await db().resultComment.count({ where: { reportId: { in: [reportId, own.id] } } }), 0);
      });

      test('of a conversation that is private to somebody else does not lead there', async () => {
        const { id, messageId } = await asked({ privateToId: nurse.userId });
        const { id: reportId } = await report();
        await convert(id, { kind: 'result_comment', messageId, reportId, body: 'All is well.' });
        const { comments } = ResultDetail.parse(await (await dana.get(`${RECORD}/records/results/${reportId}`)).json());
        assert.deepEqual(
          comments.map(({ threadId }) => threadId),
          [null],
        );
      });
    });
  });
});
