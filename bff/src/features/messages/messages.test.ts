import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Activity } from '../activity/schema.ts';
import { Home } from '../home/schema.ts';
import { MessagesHome, Thread, ThreadList, ThreadMessage } from './schema.ts';

const [SELF, JUNE] = PEOPLE.dana.grants.map(({ patientId }) => patientId ?? '');

racesOnBoth((engine, { race, test }) => {
  describe('messages', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let nurse: Visitor;
    let clinicId: string;
    before(async () => {
      [dana, nurse] = await Promise.all([portal().signIn(PEOPLE.dana.username), portal().signIn(PEOPLE.lindqvist.username)]);
      const patient = await portal().portal.db.prisma.patient.findUniqueOrThrow({ where: { id: SELF ?? '' } });
      clinicId = patient.clinicId ?? '';
    });

    /** A thread of a patient in which the clinic wrote last. */
    async function newThread(patientId = SELF ?? ''): Promise<{ mine: string; desk: string; id: string; draft: string; deskDraft: string }> {
      const { prisma } = portal().portal.db;
      const patient = await prisma.patient.findUniqueOrThrow({ where: { id: patientId } });
      const { id } = await prisma.messageThread.create({
        data: {
          patientId,
          clinicId: patient.clinicId ?? '',
          subject: 'A question',
          lastMessageAt: TEST_NOW,
          messages: { create: { side: 'clinic', authorName: 'Front desk', body: 'Tell us more.', sentAt: TEST_NOW } },
        },
      });
      const form = `drafts/messages.reply.${id}`;
      return {
        mine: `/api/patients/${patientId}/messages/threads/${id}`,
        desk: `/api/clinics/${patient.clinicId}/messages/threads/${id}`,
        id,
        draft: `/api/patients/${patientId}/${form}`,
        deskDraft: `/api/clinics/${patient.clinicId}/${form}`,
      };
    }
    const read = async (who: Visitor, path: string) => Thread.parse(await (await who.get(path)).json());
    const list = async (who: Visitor, path: string) => ThreadList.parse(await (await who.get(path)).json()).items;

    test('threads come with the newest message first', async () => {
      const { id } = await newThread();
      const threads = await list(dana, `/api/patients/${SELF}/messages/threads`);
      assert.ok(threads.some((thread) => thread.id === id));
      const times = threads.map(({ lastMessageAt }) => lastMessageAt);
      assert.deepEqual(times, times.toSorted().toReversed());
      assert.equal(threads[0]?.patient, null);
    });

    test('a thread is new until it is marked as read, and marking twice is the same', async () => {
      const { mine } = await newThread();
      assert.equal((await read(dana, mine)).unreadCount, 1);
      for (const _ of [1, 2]) assert.equal((await dana.send('PUT', `${mine}/read`)).status, 204);
      assert.equal((await read(dana, mine)).unreadCount, 0);
    });

    test('a reply is stored as typed, signed by its author and awaited by the clinic', async () => {
      const { mine, desk } = await newThread();
      const body = '<b>Thank you</b>\n& good night';
      const response = await dana.send('POST', `${mine}/replies`, { body });
      assert.equal(response.status, 201);
      const message = ThreadMessage.parse(await response.json());
      assert.deepEqual(
        { ...message, id: '' },
        {
          id: '',
          side: 'patient',
          authorName: 'Dana Whitfield',
          authorRole: null,
          onBehalfOf: null,
          body,
          sentAt: TEST_NOW.toISOString(),
          mine: true,
          files: [],
        },
      );
      const seen = await read(nurse, desk);
      const { answerBy, ...work } = seen.work ?? {};
      assert.deepEqual(work, { pool: 'clinical', waitsSince: TEST_NOW.toISOString(), owner: null, doneAt: null, cover: null });
      assert.equal(answerBy, '2026-11-26T23:00:00.000Z');
      assert.equal(seen.messages.at(-1)?.mine, false);
      assert.equal(seen.messages.at(-1)?.body, body);
    });

    race('MS-02 the same key is the same message, also five times at once', async () => {
      const { mine, id } = await newThread();
      const reply = { body: 'Only once' };
      const key = { 'idempotency-key': randomUUID() };
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => dana.send('POST', `${mine}/replies`, reply, key)));
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
      const ids = await Promise.all(answers.map(async (answer) => ThreadMessage.parse(await answer.json()).id));
      assert.equal(new Set(ids).size, 1);
      assert.equal(await portal().portal.db.prisma.message.count({ where: { threadId: id, body: 'Only once' } }), 1);
    });

    test('a reply that is empty, too long, without a key or with more fields is refused', async () => {
      const { mine, id } = await newThread();
      const wrong = [{ body: '  \n' }, { body: 'x'.repeat(5001) }, { body: 'Hello', side: 'clinic' }];
      for (const reply of wrong) assert.equal((await dana.send('POST', `${mine}/replies`, reply)).status, 422);
      assert.equal((await dana.send('POST', `${mine}/replies`, { body: 'Hello' }, { 'idempotency-key': '' })).status, 422);
      assert.equal(await portal().portal.db.prisma.message.count({ where: { threadId: id } }), 1);
    });

    test('who writes for a patient is named with the patient', async () => {
      const { mine } = await newThread(JUNE);
      const message = ThreadMessage.parse(await (await dana.send('POST', `${mine}/replies`, { body: 'She is fine' })).json());
      assert.equal(message.authorName, 'Dana Whitfield');
      assert.equal(message.authorRole, 'for June');
      assert.equal(message.onBehalfOf, 'June Whitfield');
    });

    test('MS-01 a draft is kept for its author alone, sealed, and goes with the reply', async () => {
      const { mine, desk, draft, deskDraft } = await newThread();
      assert.equal((await dana.send('PUT', draft, { value: 'Half a th' })).status, 204);
      assert.equal((await dana.send('PUT', draft, { value: 'Half a thought' })).status, 204);
      assert.equal((await nurse.send('PUT', deskDraft, { value: 'We think' })).status, 204);
      assert.equal((await read(dana, mine)).draft, 'Half a thought');
      assert.equal((await read(nurse, desk)).draft, 'We think');
      assert.deepEqual(await (await dana.get(draft)).json(), { value: 'Half a thought' });
      const rows = await portal().portal.db.prisma.draft.findMany({ where: { form: draft.split('/').at(-1) ?? '' } });
      assert.equal(rows.length, 2);
      for (const { sealed } of rows) assert.ok(!/thought|think/.test(Buffer.from(sealed).toString('latin1')));
      await dana.send('POST', `${mine}/replies`, { body: 'A whole thought' });
      assert.equal((await read(dana, mine)).draft, '');
      assert.equal((await read(nurse, desk)).draft, 'We think');
    });

    test('a draft is dropped when asked, and when the reply that it became was not kept it stays', async () => {
      const { mine, draft, id } = await newThread();
      await dana.send('PUT', draft, { value: 'Never mind' });
      assert.equal((await dana.send('POST', `${mine}/replies`, { body: '' })).status, 422);
      assert.equal((await read(dana, mine)).draft, 'Never mind');
      assert.equal((await dana.send('DELETE', draft)).status, 204);
      assert.equal(await portal().portal.db.prisma.draft.count({ where: { form: `messages.reply.${id}` } }), 0);
    });

    test('a draft of the desk shows the patient that somebody was at their thread', async () => {
      const { deskDraft } = await newThread();
      await nurse.send('PUT', deskDraft, { value: 'We think' });
      const entry = await portal().portal.db.prisma.auditEvent.findFirstOrThrow({ where: { route: deskDraft } });
      assert.deepEqual([entry.patientId, entry.userId], [SELF, nurse.userId]);
      const { items: entries } = Activity.parse(
        await (await dana.send('POST', `/api/patients/${SELF}/activity/search`, { kind: 'messages', who: 'staff' })).json(),
      );
      assert.deepEqual([entries[0]?.what, entries[0]?.area], ['messages.viewed', 'messages']);
    });

    test('the desk sees what waits with two identifiers, and answering takes it off the pile', async () => {
      const { mine, desk, id } = await newThread();
      await dana.send('POST', `${mine}/replies`, { body: 'Are you there?' });
      const path = `/api/clinics/${clinicId}/messages/threads?filter=awaiting`;
      const waiting = (await list(nurse, path)).find((thread) => thread.id === id);
      assert.equal(waiting?.patient?.displayName, 'Dana Whitfield');
      assert.match(waiting?.patient?.birthDate ?? '', /^\d{4}-\d{2}-\d{2}$/);

      const answer = await nurse.send('POST', `${desk}/replies`, { body: 'Yes, we are.' });
      const message = ThreadMessage.parse(await answer.json());
      assert.deepEqual([message.side, message.authorName, message.authorRole], ['clinic', 'Grace Lindqvist', 'Nurse']);
      assert.ok(!(await list(nurse, path)).some((thread) => thread.id === id));
      assert.equal((await read(dana, mine)).messages.at(-1)?.body, 'Yes, we are.');
    });

    test('home counts conversations with something new and tells of each who wrote, until it was read', async () => {
      const home = async () => Home.parse(await (await dana.get(`/api/patients/${SELF}/home`)).json());
      const unread = (of: Home) => of.waiting.messages ?? 0;
      const earlier = unread(await home());
      const { mine } = await newThread();
      const after = await home();
      assert.equal(unread(after), earlier + 1);
      const told = after.changes.flatMap((change) => [change, ...change.links]).filter(({ kind }) => kind === 'messages.unread');
      assert.ok(told.length > 0 && told.every(({ path, values }) => path.startsWith('/messages/') && typeof values?.author === 'string'));
      assert.equal(after.cards.messages, undefined);
      await dana.send('PUT', `${mine}/read`);
      assert.equal(unread(await home()), earlier);
    });

    test('home tells of the three newest conversations with something new, and how many more there are', async () => {
      const parse = async () => Home.parse(await (await dana.get(`/api/patients/${SELF}/home`)).json());
      const made = [];
      for (let n = 0; n < 5; n += 1) made.push(await newThread());
      const home = await parse();
      const told = home.changes.flatMap((change) => [change, ...change.links]).filter(({ kind }) => kind.startsWith('messages.'));
      assert.deepEqual(
        told.map(({ kind }) => kind),
        ['messages.unread', 'messages.unread', 'messages.unread', 'messages.more-unread'],
      );
      assert.equal(told.at(-1)?.values?.count, (home.waiting.messages ?? 0) - 3);
      for (const { mine } of made) await dana.send('PUT', `${mine}/read`);
      const quiet = await parse();
      if (quiet.waiting.messages === undefined) assert.notEqual(MessagesHome.parse(quiet.cards.messages).newest, null);
    });
  });
});
