import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Activity } from '../activity/schema.ts';
import { Thread, ThreadList, ThreadMessage, ThreadWork } from './schema.ts';

const API = `/api/clinics/${CLINICS.lakeside.id}/messages/threads`;
const RECORD = `/api/patients/${PATIENT_IDS.dana}`;
const HOUR = 3_600_000;

racesOnBoth((engine, { race, test }) => {
  describe('work on conversations at the desk', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let nurse: Visitor;
    let physician: Visitor;
    let clerk: Visitor;
    before(async () => {
      [dana, nurse, physician, clerk] = await Promise.all([
        portal().signIn(PEOPLE.dana.username),
        portal().signIn(PEOPLE.lindqvist.username),
        portal().signIn(PEOPLE.raman.username),
        portal().signIn(PEOPLE.fontaine.username),
      ]);
    });

    /** A conversation in which the patient asked so many hours ago. */
    async function asked(hours = 1): Promise<string> {
      const sentAt = new Date(TEST_NOW.getTime() - hours * HOUR);
      const message = { side: 'patient' as const, authorUserId: dana.userId, authorName: 'Dana Whitfield', body: 'May I?', sentAt };
      const about = { patientId: PATIENT_IDS.dana, clinicId: CLINICS.lakeside.id, subject: 'A question' };
      const { id } = await portal().portal.db.prisma.messageThread.create({
        data: { ...about, lastMessageAt: sentAt, waitsSince: sentAt, messages: { create: message } },
      });
      return id;
    }
    const list = async (who: Visitor, filter: string) => ThreadList.parse(await (await who.get(`${API}?filter=${filter}&limit=100`)).json()).items;
    const waits = async (who: Visitor, id: string) => (await list(who, 'awaiting')).some((thread) => thread.id === id);
    const read = async (who: Visitor, id: string) => Thread.parse(await (await who.get(`${API}/${id}`)).json());
    const own = (who: Visitor, id: string, ownerId: string | null, was: string | null) => who.send('PUT', `${API}/${id}/owner`, { ownerId, was });
    const say = async (id: string, body: string) =>
      ThreadMessage.parse(await (await dana.send('POST', `${RECORD}/messages/threads/${id}/replies`, { body })).json());
    const codeOf = async (answer: Response) => [answer.status, ProblemSchema.parse(await answer.json()).code];

    test('LD-02 what waits comes oldest first, from the first message that nobody answered', async () => {
      const [later, first] = [await asked(2), await asked(30)];
      portal().advance(1000);
      await say(first, 'Are you there?');
      const waiting = (await list(nurse, 'awaiting')).map(({ id }) => id).filter((id) => id === later || id === first);
      assert.deepEqual(waiting, [first, later]);
      const { work } = await read(nurse, first);
      assert.equal(work?.waitsSince, new Date(TEST_NOW.getTime() - 30 * HOUR).toISOString());
    });

    test('a conversation is taken, given to a colleague of its team and given back, and stands among one’s own', async () => {
      const id = await asked();
      const taken = ThreadWork.parse(await (await own(nurse, id, nurse.userId, null)).json());
      assert.deepEqual(taken.owner, { id: nurse.userId, name: PEOPLE.lindqvist.displayName, mine: true });
      assert.ok((await list(nurse, 'mine')).some((thread) => thread.id === id));
      assert.equal((await own(nurse, id, physician.userId, nurse.userId)).status, 200);
      assert.ok((await list(physician, 'mine')).some((thread) => thread.id === id));
      assert.ok(!(await list(nurse, 'mine')).some((thread) => thread.id === id));
      assert.equal((await own(physician, id, null, physician.userId)).status, 200);
      assert.equal((await read(nurse, id)).work?.owner, null);
    });

    test('taking it twice is the same, and nobody of another team, no patient and nobody unknown can be given it', async () => {
      const id = await asked();
      for (const _ of [1, 2]) assert.equal((await own(nurse, id, nurse.userId, null)).status, 200);
      for (const stranger of [clerk.userId, dana.userId, randomUUID()])
        assert.deepEqual(await codeOf(await own(nurse, id, stranger, nurse.userId)), [422, 'message/not-for-them']);
    });

    race('of two who take the same one at once, one has it and the other is told', async () => {
      const id = await asked();
      const answers = await Promise.all([own(nurse, id, nurse.userId, null), own(physician, id, physician.userId, null)]);
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
      const { work } = await read(nurse, id);
      assert.equal(work?.owner?.id, answers[0]?.status === 200 ? nurse.userId : physician.userId);
    });

    test('what needs no answer does not wait, until somebody writes again', async () => {
      const id = await asked();
      const { id: thanks } = await say(id, 'Thank you!');
      const state = { done: true, lastMessageId: thanks };
      for (const _ of [1, 2]) assert.equal((await nurse.send('PUT', `${API}/${id}/state`, state)).status, 200);
      assert.equal(await waits(nurse, id), false);
      assert.ok((await list(nurse, 'all')).some((thread) => thread.id === id));
      portal().advance(60_000);
      const { sentAt } = await say(id, 'One more thing');
      assert.equal(await waits(nurse, id), true);
      assert.equal((await read(nurse, id)).work?.waitsSince, sentAt);
    });

    test('what was put aside by mistake waits again, for as long as it did', async () => {
      const id = await asked(5);
      const lastMessageId = (await read(nurse, id)).messages.at(-1)?.id;
      await nurse.send('PUT', `${API}/${id}/state`, { done: true, lastMessageId });
      const { waitsSince, doneAt } = ThreadWork.parse(await (await nurse.send('PUT', `${API}/${id}/state`, { done: false, lastMessageId })).json());
      assert.deepEqual([waitsSince, doneAt], [new Date(TEST_NOW.getTime() - 5 * HOUR).toISOString(), null]);
      assert.equal(await waits(nurse, id), true);
    });

    test('nobody is through with a message they have not seen', async () => {
      const id = await asked();
      const lastMessageId = (await read(nurse, id)).messages.at(-1)?.id;
      await say(id, 'It got worse');
      assert.deepEqual(await codeOf(await nurse.send('PUT', `${API}/${id}/state`, { done: true, lastMessageId })), [409, 'message/newer']);
      assert.equal(await waits(nurse, id), true);
    });

    race('a message that comes while somebody puts the conversation aside leaves it waiting, or they are told', async () => {
      const id = await asked();
      const lastMessageId = (await read(nurse, id)).messages.at(-1)?.id;
      const [put] = await Promise.all([nurse.send('PUT', `${API}/${id}/state`, { done: true, lastMessageId }), say(id, 'It got worse')]);
      assert.ok([200, 409].includes(put.status));
      assert.equal(await waits(nurse, id), true);
    });

    test('an answer ends the waiting, and being through with it takes it from one’s own', async () => {
      const id = await asked();
      await own(nurse, id, nurse.userId, null);
      const { id: lastMessageId } = ThreadMessage.parse(await (await nurse.send('POST', `${API}/${id}/replies`, { body: 'Yes.' })).json());
      assert.equal(await waits(nurse, id), false);
      assert.ok((await list(nurse, 'mine')).some((thread) => thread.id === id));
      await nurse.send('PUT', `${API}/${id}/state`, { done: true, lastMessageId });
      assert.ok(!(await list(nurse, 'mine')).some((thread) => thread.id === id));
    });

    test('what is passed on waits with the other team, is nobody’s yet, and sent again with its key is one move', async () => {
      const id = await asked();
      await own(nurse, id, nurse.userId, null);
      await nurse.send('POST', `${API}/${id}/replies`, { body: 'Billing will help you.' });
      const key = { 'idempotency-key': randomUUID() };
      for (const _ of [1, 2]) assert.equal((await nurse.send('PUT', `${API}/${id}/pool`, { pool: 'billing', was: 'clinical' }, key)).status, 204);
      assert.equal(await waits(clerk, id), true);
      assert.equal((await read(clerk, id)).work?.owner, null);
    });

    test('who passes on what is with another team already is told', async () => {
      const id = await asked();
      await nurse.send('PUT', `${API}/${id}/pool`, { pool: 'physician', was: 'clinical' });
      assert.deepEqual(await codeOf(await nurse.send('PUT', `${API}/${id}/pool`, { pool: 'billing', was: 'clinical' })), [409, 'message/taken']);
    });

    test('the patient sees that it was passed on, and by whom', async () => {
      const id = await asked();
      await nurse.send('PUT', `${API}/${id}/pool`, { pool: 'physician', was: 'clinical' });
      const { items } = Activity.parse(await (await dana.send('POST', `${RECORD}/activity/search`, { kind: 'messages', who: 'staff' })).json());
      assert.deepEqual([items[0]?.what, items[0]?.name], ['messages.moved', PEOPLE.lindqvist.displayName]);
    });

    test('the patient is told nothing of who works on it', async () => {
      const id = await asked();
      await own(nurse, id, nurse.userId, null);
      const { work, colleagues } = Thread.parse(await (await dana.get(`${RECORD}/messages/threads/${id}`)).json());
      assert.deepEqual([work, colleagues], [null, null]);
    });
  });
});
