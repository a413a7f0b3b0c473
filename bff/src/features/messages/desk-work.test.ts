/** Answering at the desk: who writes, what they saw, from templates, by promise, and for who is out. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Absences, DeskSide, DeskThreadList, MessageTemplate, MessageTemplates, Presences, Thread } from './schema.ts';

const DESK = `/api/clinics/${CLINICS.lakeside.id}/messages`;
const API = `${DESK}/threads`;
const RECORD = `/api/patients/${PATIENT_IDS.dana}/messages/threads`;
const HOUR = 3_600_000;

racesOnBoth((engine, { race, test }) => {
  describe('answering at the desk', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let dana: Visitor;
    let nurse: Visitor;
    let physician: Visitor;
    let clerk: Visitor;
    before(async () => {
      [dana, nurse, physician, clerk] = (await Promise.all(
        [PEOPLE.dana, PEOPLE.lindqvist, PEOPLE.raman, PEOPLE.fontaine].map(({ username }) => portal().signIn(username)),
      )) as [Visitor, Visitor, Visitor, Visitor];
    });
    beforeEach(() => db().staffAbsence.deleteMany());

    /** A conversation in which Dana asked, with its message. */
    async function asked(more: { answerBy?: Date; waitsSince?: Date; ownerId?: string } = {}): Promise<{ id: string; messageId: string }> {
      const sentAt = more.waitsSince ?? new Date(TEST_NOW.getTime() - HOUR);
      const message = { side: 'patient' as const, authorUserId: dana.userId, authorName: 'Dana Whitfield', body: 'May I?', sentAt };
      const about = { patientId: PATIENT_IDS.dana, clinicId: CLINICS.lakeside.id, subject: 'A question' };
      const { id, messages } = await db().messageThread.create({
        data: { ...about, lastMessageAt: sentAt, waitsSince: sentAt, ...more, messages: { create: message } },
        include: { messages: true },
      });
      return { id, messageId: messages[0]?.id ?? '' };
    }
    const read = async (who: Visitor, id: string) => Thread.parse(await (await who.get(`${API}/${id}`)).json());
    const side = async (who: Visitor, id: string) => DeskSide.parse(await (await who.get(`${API}/${id}/desk`)).json());
    const list = async (who: Visitor, filter: string) => DeskThreadList.parse(await (await who.get(`${API}?filter=${filter}&limit=100`)).json());
    const be = async (who: Visitor, id: string, state: string) => Presences.parse(await (await who.send('PUT', `${API}/${id}/presence`, { state })).json());
    const answer = (who: Visitor, id: string, body: object) => who.send('POST', `${API}/${id}/replies`, body);
    const codeOf = async (response: Response) => [response.status, ProblemSchema.parse(await response.json()).code];

    describe('presence', () => {
      test('who has it open and who writes is seen by colleagues, and is over when they leave or give no sign', async () => {
        const { id } = await asked();
        await be(nurse, id, 'reading');
        assert.deepEqual(
          (await be(physician, id, 'reading')).present.map(({ name, isTyping }) => [name, isTyping]),
          [[PEOPLE.lindqvist.displayName, false]],
        );
        await be(nurse, id, 'writing');
        assert.equal((await side(physician, id)).present[0]?.isTyping, true);
        await be(nurse, id, 'gone');
        assert.deepEqual((await side(physician, id)).present, []);
        await be(nurse, id, 'reading');
        portal().advance(46_000);
        assert.deepEqual((await side(physician, id)).present, []);
      });

      test('who begins to write takes what is nobody’s, and nothing that is somebody’s', async () => {
        const { id } = await asked();
        assert.equal((await be(nurse, id, 'reading')).owner, null);
        assert.deepEqual((await be(nurse, id, 'writing')).owner, { id: nurse.userId, name: PEOPLE.lindqvist.displayName, mine: true });
        assert.deepEqual((await be(physician, id, 'writing')).owner, { id: nurse.userId, name: PEOPLE.lindqvist.displayName, mine: false });
      });

      race('of two who begin to write at once one has it, and both are told who', async () => {
        const { id } = await asked();
        const told = await Promise.all([be(nurse, id, 'writing'), be(physician, id, 'writing')]);
        const { work } = await read(nurse, id);
        assert.deepEqual(
          told.map(({ owner }) => owner?.id),
          [work?.owner?.id, work?.owner?.id],
        );
        assert.ok([nurse.userId, physician.userId].includes(work?.owner?.id ?? ''));
      });
    });

    describe('an answer', () => {
      test('takes what is nobody’s', async () => {
        const { id, messageId } = await asked();
        assert.equal((await answer(nurse, id, { body: 'Yes.', lastMessageId: messageId })).status, 201);
        assert.equal((await read(nurse, id)).work?.owner?.id, nurse.userId);
      });

      test('is not sent after another that its author has not seen, and is once they have', async () => {
        const { id, messageId } = await asked();
        await answer(physician, id, { body: 'Yes.', lastMessageId: messageId });
        assert.deepEqual(await codeOf(await answer(nurse, id, { body: 'No.', lastMessageId: messageId })), [409, 'message/newer']);
        const { messages } = await read(nurse, id);
        assert.deepEqual(
          messages.map(({ body }) => body),
          ['May I?', 'Yes.'],
        );
        assert.equal((await answer(nurse, id, { body: 'As they said.', lastMessageId: messages.at(-1)?.id })).status, 201);
      });

      race('of two that are sent at once one is sent, and the other author is told', async () => {
        const { id, messageId } = await asked();
        const sent = await Promise.all([nurse, physician].map((who) => answer(who, id, { body: 'Yes.', lastMessageId: messageId })));
        assert.deepEqual(sent.map(({ status }) => status).toSorted(), [201, 409]);
        assert.equal((await read(nurse, id)).messages.length, 2);
      });

      test('drops the draft of it, and one that was not sent keeps it', async () => {
        const { id, messageId } = await asked();
        const draft = `/api/clinics/${CLINICS.lakeside.id}/drafts/messages.reply.${id}`;
        await nurse.send('PUT', draft, { value: 'We think' });
        assert.equal((await answer(nurse, id, { body: 'We think', lastMessageId: randomUUID() })).status, 409);
        assert.equal((await read(nurse, id)).draft, 'We think');
        assert.equal((await answer(nurse, id, { body: 'We think', lastMessageId: messageId })).status, 201);
        assert.equal((await read(nurse, id)).draft, '');
      });
    });

    describe('templates', () => {
      const save = (who: Visitor, id: string, body: object) => who.send('PUT', `${DESK}/templates/${id}`, body);
      const one = { version: 0, pool: 'clinical', name: 'How often', bodies: { en: 'Take it {how often}.', es: 'Tómelo {cada cuánto}.' }, isRetired: false };

      test('are made, changed and retired by their team, each once however often it is asked', async () => {
        const id = randomUUID();
        for (const _ of [1, 2]) assert.equal(MessageTemplate.parse(await (await save(nurse, id, one)).json()).version, 1);
        const changed = { ...one, version: 1, name: 'How often to take it' };
        assert.equal(MessageTemplate.parse(await (await save(physician, id, changed)).json()).version, 2);
        assert.deepEqual(await codeOf(await save(nurse, id, { ...one, version: 1, name: 'Stale' })), [412, 'resource/changed']);
        const { id: thread } = await asked();
        assert.ok((await side(nurse, thread)).templates.some((template) => template.id === id));
        assert.equal((await save(nurse, id, { ...changed, version: 2, isRetired: true })).status, 200);
        assert.ok(!(await side(nurse, thread)).templates.some((template) => template.id === id));
        const { items } = MessageTemplates.parse(await (await nurse.get(`${DESK}/templates`)).json());
        assert.equal(items.find((template) => template.id === id)?.isRetired, true);
      });

      test('of another team or clinic are not there', async () => {
        const id = randomUUID();
        await save(nurse, id, one);
        assert.equal((await save(clerk, id, { ...one, version: 1, pool: 'billing' })).status, 404);
        assert.equal((await save(nurse, randomUUID(), { ...one, pool: 'billing' })).status, 404);
        assert.equal(
          (await nurse.send('PUT', `/api/clinics/${CLINICS.summit.id}/messages/templates/${id}`, { ...one, version: 1, name: 'Other' })).status,
          404,
        );
        const { items } = MessageTemplates.parse(await (await clerk.get(`${DESK}/templates`)).json());
        assert.ok(items.length > 0 && items.every(({ pool }) => pool === 'billing'));
      });

      test('with a field that is not closed, or without a text, are refused with what is wrong', async () => {
        const refused = async (bodies: object) => {
          const response = await save(nurse, randomUUID(), { ...one, bodies });
          assert.equal(response.status, 422);
          return ProblemSchema.parse(await response.json()).errors;
        };
        assert.deepEqual(await refused({ en: 'Take it {how often' }), [{ path: 'bodies.en', code: 'unclosed' }]);
        assert.deepEqual(await refused({ es: 'Tómelo }' }), [{ path: 'bodies.es', code: 'unopened' }]);
        assert.deepEqual(await refused({ en: ' ' }), [{ path: 'bodies', code: 'empty' }]);
      });

      test('a field that nobody filled stops an answer, and braces that are nobody’s field do not', async () => {
        const { id } = await asked();
        const { values, templates, language } = await side(nurse, id);
        assert.equal(values.patient, 'Dana');
        assert.equal(values.staff, PEOPLE.lindqvist.displayName);
        assert.equal(language, 'en');
        assert.ok(templates.length > 0);
        const refused = await answer(nurse, id, { body: 'Take {medicine} {how often}.' });
        assert.equal(refused.status, 422);
        const problem = (await refused.json()) as { code: string; fields: string[] };
        assert.deepEqual([problem.code, problem.fields.toSorted()], ['message/unfilled', ['how often', 'medicine']]);
        assert.equal((await answer(nurse, id, { body: 'Press { and }, or {so}.' })).status, 201);
      });
    });

    describe('the order', () => {
      test('is by promise: what is late first, and how much of it there is', async () => {
        await db().messageThread.updateMany({ data: { waitsSince: null } });
        const inHours = (hours: number) => new Date(portal().portal.now().getTime() + hours * HOUR);
        const later = await asked({ answerBy: inHours(30), waitsSince: inHours(-50) });
        const late = await asked({ answerBy: inHours(-2), waitsSince: inHours(-3) });
        const soon = await asked({ answerBy: inHours(1), waitsSince: inHours(-1) });
        const { items, pools } = await list(nurse, 'awaiting');
        assert.deepEqual(
          items.map(({ id }) => id),
          [late.id, soon.id, later.id],
        );
        assert.equal(items[0]?.work?.answerBy, inHours(-2).toISOString());
        assert.deepEqual(pools[0], { pool: 'clinical', waiting: 3, late: 1 });
      });

      test('what is passed on without a promise has one from then on', async () => {
        const { id, messageId } = await asked();
        await answer(nurse, id, { body: 'A doctor will look at it.', lastMessageId: messageId });
        assert.equal((await nurse.send('PUT', `${API}/${id}/pool`, { pool: 'physician', was: 'clinical' })).status, 204);
        const { work } = await read(physician, id);
        assert.ok(work?.answerBy && Date.parse(work.answerBy) > portal().portal.now().getTime());
      });
    });

    describe('cover', () => {
      const day = (days: number) => new Date(portal().portal.now().getTime() + days * 24 * HOUR).toISOString().slice(0, 10);
      const beOut = (who: Visitor, coverId: string, from = 0, until = 3) => who.send('PUT', `${DESK}/absence`, { from: day(from), until: day(until), coverId });

      test('what waits for somebody who is out is with their cover, and back with them afterwards', async () => {
        const { id } = await asked({ ownerId: physician.userId });
        const mine = async (who: Visitor) => (await list(who, 'mine')).items.find((thread) => thread.id === id);
        assert.equal(await mine(nurse), undefined);
        assert.equal((await beOut(physician, nurse.userId)).status, 200);
        assert.deepEqual((await mine(nurse))?.work?.cover, { id: nurse.userId, name: PEOPLE.lindqvist.displayName, mine: true });
        assert.ok(await mine(physician));
        const { away } = await side(nurse, id);
        assert.deepEqual(
          away.map(({ id: who, cover }) => [who, cover.id]),
          [[physician.userId, nurse.userId]],
        );
        // Nobody ended it: the days are over.
        await db().staffAbsence.updateMany({ data: { endsAt: portal().portal.now() } });
        assert.equal(await mine(nurse), undefined);
        assert.equal((await read(nurse, id)).work?.cover, null);
        assert.deepEqual((await side(nurse, id)).away, []);
      });

      test('the patient is told that somebody covers where the clinic lets them know, and never who', async () => {
        const { id } = await asked({ ownerId: physician.userId });
        await beOut(physician, nurse.userId);
        const seen = async () => {
          const text = await (await dana.get(`${RECORD}/${id}`)).text();
          assert.ok(!text.includes('Raman') && !text.includes('Lindqvist'));
          return Thread.parse(JSON.parse(text)).standing?.isCovered;
        };
        assert.equal(await seen(), true);
        await db().clinic.update({ where: { id: CLINICS.lakeside.id }, data: { tellsOfCover: false } });
        assert.equal(await seen(), false);
        await db().clinic.update({ where: { id: CLINICS.lakeside.id }, data: { tellsOfCover: true } });
      });

      test('is changed and ended by who is out alone, and saying it twice is the same', async () => {
        for (const _ of [1, 2]) assert.equal((await beOut(physician, nurse.userId)).status, 200);
        const { items } = Absences.parse(await (await nurse.get(`${DESK}/absences`)).json());
        assert.deepEqual(
          items.map(({ name, mine, isNow, cover }) => [name, mine, isNow, cover.mine]),
          [[PEOPLE.raman.displayName, false, true, true]],
        );
        assert.equal((await nurse.send('DELETE', `${DESK}/absence`)).status, 204);
        assert.equal(await db().staffAbsence.count(), 1);
        for (const _ of [1, 2]) assert.equal((await physician.send('DELETE', `${DESK}/absence`)).status, 204);
        assert.equal(await db().staffAbsence.count(), 0);
      });

      test('is given to nobody who can’t open it, nor to who is out as well', async () => {
        assert.deepEqual(await codeOf(await beOut(physician, clerk.userId)), [422, 'message/not-for-them']);
        assert.deepEqual(await codeOf(await beOut(physician, physician.userId)), [422, 'message/not-for-them']);
        await beOut(nurse, physician.userId);
        assert.deepEqual(await codeOf(await beOut(physician, nurse.userId)), [422, 'message/cover-away']);
        assert.equal((await beOut(physician, nurse.userId, 5, 9)).status, 200);
        assert.equal((await beOut(physician, nurse.userId, 9, 5)).status, 422);
      });

      race('of two who would cover for each other at once one stays', async () => {
        const both = await Promise.all([beOut(nurse, physician.userId), beOut(physician, nurse.userId)]);
        assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 422]);
        assert.equal(await db().staffAbsence.count(), 1);
      });
    });
  });
});
