import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { pdf } from '../../files/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { sendFile } from '../../testing/uploads.ts';
import { LOOK_AFTER } from './look-after.ts';
import { billsOnHold } from './published.ts';
import { Application, Applications, AssistanceTerms, DeskApplicationDetail, DeskApplications, ScreeningAnswer } from './schema.ts';
import { applicationOf } from './write-cases.ts';

const SUMMIT = CLINICS.summit.id;
const LUIS = PATIENT_IDS.luis;
const base = `/api/patients/${LUIS}/assistance`;
const desk = `/api/clinics/${SUMMIT}/assistance/applications`;
const DAY_MS = 86_400_000;
const SIGNATURE = JSON.stringify({ kind: 'typed', text: 'Luis Herrera' });

eachEngine((engine) => {
  describe('help with bills', () => {
    const portal = usePortal(engine);
    let luis: Visitor;
    let alicia: Visitor;
    const db = () => portal().portal.db.prisma;
    const now = () => portal().portal.now();
    const codeOf = async (answer: Response) => ProblemSchema.parse(await answer.json()).code;
    const read = async (id: string) => Application.parse(await (await luis.get(`${base}/applications/${id}`)).json());
    const readDesk = async (id: string) => DeskApplicationDetail.parse(await (await alicia.get(`${desk}/${id}`)).json());
    const terms = async () => AssistanceTerms.parse(await (await luis.get(`${base}/terms`)).json());
    const onHold = () => billsOnHold(db(), LUIS, now());

    beforeEach(async () => {
      // A session does not last for days.
      luis = await portal().signIn(PEOPLE.luis.username);
      alicia = await portal().signIn(PEOPLE.fontaine.username);
    });

    /** A bill of Luis’s that stands alone. */
    async function bill(totalCents: number): Promise<string> {
      await db().statement.updateMany({ where: { patientId: LUIS }, data: { status: 'cancelled' } });
      return anotherBill(totalCents);
    }
    async function anotherBill(totalCents: number): Promise<string> {
      return (await db().statement.create({ data: { patientId: LUIS, number: randomUUID(), status: 'open', issuedOn: now(), totalCents } })).id;
    }
    const owed = async (id: string) => (await db().statement.findUniqueOrThrow({ where: { id } })).owedCents;
    const sentOne = async (more: object = {}) =>
      (await applicationOf(portal(), { patientId: LUIS, clinicId: SUMMIT, userId: luis.userId, state: 'sent', ...more })).id;
    const decide = (id: string, more: object = {}) =>
      alicia.send('POST', `${desk}/${id}/decide`, { decision: 'approve', discount: 50, helpMonths: 6, answer: '', because: 'As we agreed', ...more });

    test('four answers tell what is likely, and nothing of them is kept', async () => {
      const before = await db().assistanceApplication.count();
      const asked = { size: 2, area: 'contiguous', income: { cents: 2_000_00, every: 'month' }, insured: false };
      const { workedOut, mayHaveMedicaid } = ScreeningAnswer.parse(await (await luis.send('POST', `${base}/screening`, asked)).json());
      assert.deepEqual([workedOut.discount, workedOut.percent, mayHaveMedicaid], [100, 111, true]);
      assert.equal(await db().assistanceApplication.count(), before);
      const rich = await luis.send('POST', `${base}/screening`, { ...asked, income: { cents: 20_000_00, every: 'month' }, insured: true });
      const { workedOut: none, mayHaveMedicaid: no } = ScreeningAnswer.parse(await rich.json());
      assert.deepEqual([none.band, no], [null, false]);
    });

    test('an application goes from its steps to a lower bill: more is asked for and sent, and the ledger has what was taken off', async () => {
      const statementId = await bill(1_000_00);
      assert.equal((await terms()).owedCents, 1_000_00);
      const begun = await luis.send('POST', `${base}/applications`, { insured: false });
      assert.equal(begun.status, 201);
      const { id, version, area } = Application.parse(await begun.json());
      assert.equal(area, 'contiguous');
      const change = (body: object) => luis.send('PATCH', `${base}/applications/${id}`, body);
      assert.equal((await change({ version, members: [{ relation: 'child', age: 3 }], insured: false })).status, 200);
      assert.equal(await codeOf(await change({ version, reasons: ['bills'] })), 'resource/changed');
      const incomplete = await luis.send('POST', `${base}/applications/${id}/send`, { version: 2, signature: SIGNATURE });
      const problem = ProblemSchema.parse(await incomplete.json());
      assert.deepEqual([problem.code, problem.errors?.map(({ path }) => path)], ['assistance/incomplete', ['income', 'reasons']]);
      assert.equal((await change({ version: 2, incomes: [{ source: 'wages', cents: 4_000_00, every: 'month' }], reasons: ['less-work'] })).status, 200);
      assert.equal(await onHold(), false);
      const sent = await luis.send('POST', `${base}/applications/${id}/send`, { version: 3, signature: SIGNATURE });
      const application = Application.parse(await sent.json());
      // Ten working days after a Tuesday, at the end of the day.
      assert.deepEqual([application.state, application.answerBy], ['sent', '2026-12-09T00:00:00.000Z']);
      assert.equal(await onHold(), true);
      assert.equal(await codeOf(await luis.send('POST', `${base}/applications`, { insured: null })), 'assistance/already-open');

      const { items } = DeskApplications.parse(await (await alicia.get(desk)).json());
      assert.ok(items.some((item) => item.id === id));
      const { workedOut, signedName, notBy } = await readDesk(id);
      assert.deepEqual([workedOut?.percent, workedOut?.discount, signedName, notBy], [222, 75, 'Luis Herrera', null]);

      assert.equal((await alicia.send('POST', `${desk}/${id}/ask-more`, { words: 'Your last two pay slips, please' })).status, 200);
      assert.equal(await db().news.count({ where: { entityId: id, topic: 'help' } }), 1);
      assert.deepEqual([(await read(id)).moreAsked, await onHold()], ['Your last two pay slips, please', true]);
      const path = `${base}/applications/${id}/documents`;
      const { file } = await sendFile(portal(), luis.cookie, path, pdf(), { name: 'pay-slip.pdf' });
      assert.equal((await luis.send('POST', `${base}/applications/${id}/more`, { words: 'Here they are' })).status, 200);
      assert.equal((await sendFile(portal(), luis.cookie, path, pdf())).code, 'assistance/not-asked');
      const { papers } = await readDesk(id);
      assert.deepEqual([papers.map(({ name }) => name), papers[0]?.id], [['pay-slip.pdf'], file?.id]);
      assert.equal((await alicia.get(`${desk}/${id}/documents/${file?.id}`)).headers.get('content-type'), 'application/octet-stream');
      // Who sent it opens it again, and nobody else on the patient’s side.
      const own = await luis.get(`${path}/${file?.id}/file`);
      assert.deepEqual([own.status, Buffer.from(await own.arrayBuffer())], [200, Buffer.from(pdf())]);
      assert.deepEqual(
        (await read(id)).papers.map(({ name }) => name),
        ['pay-slip.pdf'],
      );
      assert.equal((await (await portal().signIn(PEOPLE.dana.username)).get(`${path}/${file?.id}/file`)).status, 404);

      assert.equal((await decide(id, { discount: 75, because: '' })).status, 200);
      assert.equal(await owed(statementId), 250_00);
      const answered = await read(id);
      assert.deepEqual(
        [answered.state, answered.discount, answered.helpUntil, answered.bills.map(({ cents }) => cents)],
        ['approved', 75, '2027-05-23', [750_00]],
      );
      assert.equal(await db().ledgerPosting.count({ where: { statementId, cents: -750_00 } }), 1);
      assert.equal(await onHold(), false);
      assert.equal(await codeOf(await decide(id)), 'assistance/already-decided');
      assert.deepEqual(
        answered.events.map(({ kind }) => kind),
        ['sent', 'more-asked', 'more-sent', 'approved'],
      );
    });

    test('a later bill gets the discount as well, once, until help is over', async () => {
      const id = await sentOne();
      await bill(100_00);
      assert.equal((await decide(id, { helpMonths: 1 })).status, 200);
      const later = await anotherBill(301);
      await portal().runDueJobs(LOOK_AFTER);
      assert.equal(await owed(later), 150);
      portal().advance(2 * 3_600_000);
      await portal().runDueJobs(LOOK_AFTER);
      assert.equal(await owed(later), 150);
      portal().advance(32 * DAY_MS);
      const after = await anotherBill(500);
      await portal().runDueJobs(LOOK_AFTER);
      luis = await portal().signIn(PEOPLE.luis.username);
      const { state, endReason } = await read(id);
      assert.deepEqual([state, endReason, await owed(after)], ['ended', 'over', 500]);
    });

    test('another discount than the rules give needs its reason', async () => {
      const id = await sentOne();
      await bill(100_00);
      assert.equal((await readDesk(id)).workedOut?.discount, 100);
      const refused = ProblemSchema.parse(await (await decide(id, { discount: 40, because: '' })).json());
      assert.deepEqual(refused.errors, [{ path: 'because', code: 'missing' }]);
      assert.equal((await decide(id, { discount: 40, because: 'They have savings' })).status, 200);
    });

    test('a refusal keeps bills on hold while a second look can be asked for, and a second look can give more', async () => {
      const id = await sentOne();
      const statementId = await bill(200_00);
      const refuse = { decision: 'refuse', refusal: 'income', answer: 'Your income is above the limit.' };
      assert.equal((await alicia.send('POST', `${desk}/${id}/decide`, refuse)).status, 200);
      assert.equal(await onHold(), true);
      assert.ok((await read(id)).appealBy);
      assert.equal((await luis.send('POST', `${base}/applications/${id}/appeal`, { words: 'I lost my job since' })).status, 200);
      assert.deepEqual([(await read(id)).state, (await readDesk(id)).isSecondLook], ['sent', true]);
      assert.equal((await decide(id)).status, 200);
      assert.equal(await owed(statementId), 100_00);
      assert.equal(await codeOf(await luis.send('POST', `${base}/applications/${id}/appeal`, { words: 'Once more' })), 'assistance/no-second-look');
    });

    test('a second look is somebody else’s where somebody else could do it, and nobody decides about themselves', async () => {
      const { id: grantId, scopes } = await db().accessGrant.findFirstOrThrow({ where: { clinicId: SUMMIT, user: { username: PEOPLE.lindqvist.username } } });
      await db().accessGrant.update({ where: { id: grantId }, data: { scopes: ['billing:write'] } });
      const id = await sentOne({ appealText: 'Again, please', decidedById: alicia.userId });
      assert.equal((await readDesk(id)).notBy, 'same-person');
      assert.equal(await codeOf(await decide(id)), 'assistance/same-person');
      await db().accessGrant.update({ where: { id: grantId }, data: { scopes } });
      assert.equal((await readDesk(id)).notBy, null);
      const { id: family } = await db().accessGrant.create({
        data: { userId: alicia.userId, patientId: LUIS, relationship: 'caregiver', scopes: ['billing:read'], startsAt: now() },
      });
      assert.equal(await codeOf(await decide(id)), 'assistance/own');
      await db().accessGrant.delete({ where: { id: family } });
    });

    test('what the clinic asked for and did not get ends it; of a draft that was canceled nothing stays', async () => {
      const id = await sentOne();
      assert.equal((await alicia.send('POST', `${desk}/${id}/ask-more`, { words: 'Your last two pay slips, please' })).status, 200);
      portal().advance(31 * DAY_MS);
      await portal().runDueJobs(LOOK_AFTER);
      luis = await portal().signIn(PEOPLE.luis.username);
      assert.deepEqual([(await read(id)).endReason, await onHold()], ['no-answer', false]);
      const draft = Application.parse(await (await luis.send('POST', `${base}/applications`, { insured: null })).json());
      for (const _ of [1, 2]) {
        const status = (await luis.send('POST', `${base}/applications/${draft.id}/withdraw`)).status;
        assert.ok(status === 204 || status === 404);
      }
      assert.equal(await db().assistanceApplication.count({ where: { id: draft.id } }), 0);
    });

    test('who applied alone reads it: another person with access to the bills learns only that somebody did', async () => {
      const id = await sentOne();
      const dana = await portal().signIn(PEOPLE.dana.username);
      await db().accessGrant.create({
        data: { userId: dana.userId, patientId: LUIS, relationship: 'caregiver', scopes: ['billing:read', 'billing:write'], startsAt: now() },
      });
      assert.equal((await dana.get(`${base}/applications/${id}`)).status, 404);
      assert.equal(Applications.parse(await (await dana.get(`${base}/applications`)).json()).count, 0);
      const { openId, othersOpen } = AssistanceTerms.parse(await (await dana.get(`${base}/terms`)).json());
      assert.deepEqual([openId, othersOpen], [null, true]);
      assert.equal((await dana.get(`/api/patients/${LUIS}/drafts/billing.help-more.${id}`)).status, 404);
    });
  });
});
