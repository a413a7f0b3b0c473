import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import type { HubMessage } from '../../events/event-hub.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { readAudiences } from '../events/service.ts';
import { MessageFolder, MessageFolders, MessagePeople, Thread, ThreadList, ThreadMessages } from './schema.ts';
import type { ThreadSearch } from './schema.ts';
import { until } from '../../testing/until.ts';

const API = `/api/patients/${PATIENT_IDS.dana}/messages`;
const DESK = `/api/clinics/${CLINICS.lakeside.id}/messages`;

racesOnBoth((engine, { race, test }) => {
  describe('where people keep their conversations', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let nurse: Visitor;
    before(async () => {
      [dana, nurse] = await Promise.all([portal().signIn(PEOPLE.dana.username), portal().signIn(PEOPLE.lindqvist.username)]);
    });

    /** A conversation in which the clinic wrote so many messages, the last of them now. */
    async function newThread(subject = 'A question', count = 1): Promise<string> {
      portal().advance(1000);
      const at = portal().portal.now();
      const { id } = await portal().portal.db.prisma.messageThread.create({
        data: { patientId: PATIENT_IDS.dana, clinicId: CLINICS.lakeside.id, subject, lastMessageAt: at },
      });
      await portal().portal.db.prisma.message.createMany({
        data: Array.from({ length: count }, (_, i) => ({
          threadId: id,
          side: 'clinic' as const,
          authorName: 'Front desk',
          body: `Answer ${i}`,
          sentAt: new Date(at.getTime() - (count - 1 - i) * 10),
        })),
      });
      return id;
    }
    const find = async (search: Partial<ThreadSearch>, who = dana) =>
      ThreadList.parse(await (await who.send('POST', `${API}/threads/search`, { limit: 100, ...search })).json());
    const idsIn = async (search: Partial<ThreadSearch>) => (await find(search)).items.map(({ id }) => id);
    const put = (place: string, threadIds: string[], folderId: string | null = null, who = dana) =>
      who.send('PUT', `${API}/places`, { threadIds, place, folderId });
    const folders = async () => MessageFolders.parse(await (await dana.get(`${API}/folders`)).json());
    const newFolder = async (name = randomUUID().slice(0, 20)) =>
      MessageFolder.parse(await (await dana.send('PUT', `${API}/folders/${randomUUID()}`, { name })).json());
    const codeOf = async (answer: Response) => [answer.status, ProblemSchema.parse(await answer.json()).code];
    const answer = async (id: string) => {
      portal().advance(1000);
      assert.equal((await nurse.send('POST', `${DESK}/threads/${id}/replies`, { body: 'One more thing' })).status, 201);
    };

    test('a conversation is in the inbox until it is put elsewhere, and moving it twice is the same', async () => {
      const id = await newThread();
      for (const place of ['archive', 'trash', 'archive', 'inbox'] as const) {
        for (const _ of [1, 2]) assert.equal((await put(place, [id])).status, 204);
        for (const other of ['inbox', 'archive', 'trash'] as const)
          assert.equal((await idsIn({ place: other })).includes(id), other === place, `${place} ${other}`);
      }
    });

    test('the inbox, and the list that opened before there were places, are the same', async () => {
      const id = await newThread();
      await put('archive', [id]);
      const list = ThreadList.parse(await (await dana.get(`${API}/threads?limit=100`)).json());
      assert.deepEqual(list, await find({}));
      assert.ok(!list.items.some((thread) => thread.id === id));
      assert.equal(list.count, list.items.length);
    });

    test('what the clinic answers comes back from the archive and the trash, but stays in its folder', async () => {
      const [archived, trashed, filed] = [await newThread(), await newThread(), await newThread()];
      const folder = await newFolder();
      await put('archive', [archived]);
      await put('trash', [trashed]);
      await put('folder', [filed], folder.id);
      for (const id of [archived, trashed, filed]) await answer(id);
      const inbox = await idsIn({});
      assert.deepEqual([inbox.includes(archived), inbox.includes(trashed), inbox.includes(filed)], [true, true, false]);
      assert.deepEqual(await idsIn({ place: 'folder', folderId: folder.id }), [filed]);
      const { folders: own } = await folders();
      assert.deepEqual(own.find(({ id }) => id === folder.id)?.unread, 1);
    });

    test('the trash takes nothing from the clinic, nor from who looks after the patient as well', async () => {
      const id = await newThread();
      await put('trash', [id]);
      assert.equal((await nurse.get(`${DESK}/threads/${id}`)).status, 200);
      assert.equal((await dana.get(`${API}/threads/${id}`)).status, 200);
      const luis = await portal().signIn(PEOPLE.luis.username);
      const grant = await portal().portal.db.prisma.accessGrant.create({
        data: { userId: luis.userId, patientId: PATIENT_IDS.dana, relationship: 'caregiver', scopes: ['messages:read'], startsAt: portal().portal.now() },
      });
      assert.ok((await find({}, luis)).items.some((thread) => thread.id === id));
      await portal().portal.db.prisma.accessGrant.delete({ where: { id: grant.id } });
    });

    test('a folder is made and named anew, and what lay in one that is deleted is in the inbox again', async () => {
      const id = await newThread();
      const folder = await newFolder();
      await put('folder', [id], folder.id);
      const named = await dana.send('PUT', `${API}/folders/${folder.id}`, { name: '  Knee  ' });
      assert.deepEqual(MessageFolder.parse(await named.json()), { id: folder.id, name: 'Knee', threads: 1, unread: 1 });
      assert.deepEqual(await codeOf(await dana.send('PUT', `${API}/folders/${randomUUID()}`, { name: 'KNEE' })), [409, 'message/folder-name']);
      for (const _ of [1, 2]) assert.equal((await dana.send('DELETE', `${API}/folders/${folder.id}`)).status, 204);
      assert.ok((await idsIn({})).includes(id));
    });

    test('nobody uses, names or deletes a folder of somebody else, and folders of one patient are not those of another', async () => {
      const folder = await newFolder();
      const luis = await portal().signIn(PEOPLE.luis.username);
      const own = `/api/patients/${PATIENT_IDS.luis}/messages`;
      assert.equal((await luis.send('PUT', `${own}/folders/${folder.id}`, { name: 'Mine' })).status, 404);
      assert.equal((await luis.send('DELETE', `${own}/folders/${folder.id}`)).status, 204);
      assert.ok((await folders()).folders.some(({ id }) => id === folder.id));
      const child = `/api/patients/${PATIENT_IDS.june}/messages`;
      assert.equal((await dana.send('PUT', `${child}/folders/${folder.id}`, { name: 'Hers' })).status, 404);
      const id = await newThread();
      assert.deepEqual(await codeOf(await put('folder', [id], randomUUID())), [404, 'resource/not-found']);
      assert.deepEqual(await codeOf(await put('folder', [id])), [422, 'request/invalid']);
      assert.deepEqual(await codeOf(await put('archive', [id], folder.id)), [422, 'request/invalid']);
    });

    test('of many that are moved, one that is not theirs leaves all where they were', async () => {
      const id = await newThread();
      const other = await portal().portal.db.prisma.messageThread.create({
        data: { patientId: PATIENT_IDS.luis, clinicId: CLINICS.lakeside.id, subject: 'His', lastMessageAt: portal().portal.now() },
      });
      assert.equal((await put('archive', [id, other.id])).status, 404);
      assert.equal((await dana.send('PUT', `${API}/marks`, { threadIds: [id, other.id], read: true })).status, 404);
      assert.ok((await idsIn({})).includes(id));
      assert.equal(await portal().portal.db.prisma.threadPlace.count({ where: { threadId: { in: [id, other.id] } } }), 0);
    });

    test('many are marked at once, as read and as not read, and counts say so everywhere', async () => {
      const ids = [await newThread(), await newThread('Two', 3)];
      const start = (await folders()).inbox;
      assert.equal((await dana.send('PUT', `${API}/marks`, { threadIds: ids, read: true })).status, 204);
      assert.equal((await folders()).inbox.unread, start.unread - 2);
      assert.deepEqual((await folders()).inbox.threads, start.threads);
      assert.equal((await dana.send('PUT', `${API}/marks`, { threadIds: ids, read: false })).status, 204);
      assert.equal((await folders()).inbox.unread, start.unread);
      const thread = Thread.parse(await (await dana.get(`${API}/threads/${ids[1]}`)).json());
      assert.equal(thread.unreadCount, 1);
      assert.ok((await idsIn({ unread: true })).includes(ids[1] ?? ''));
    });

    race('two devices that mark at once leave one count that is right', async () => {
      const ids = await Promise.all([newThread(), newThread(), newThread()]);
      const start = (await folders()).inbox.unread;
      const other = await portal().signIn(PEOPLE.dana.username);
      const answers = await Promise.all([
        dana.send('PUT', `${API}/marks`, { threadIds: ids, read: true }),
        other.send('PUT', `${API}/marks`, { threadIds: ids.toReversed(), read: true }),
        dana.send('PUT', `${API}/threads/${ids[0]}/read`),
        put('archive', [ids[1] ?? '']),
        put('archive', ids, null, other),
      ]);
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([204]));
      assert.equal((await folders()).inbox.unread, start - 3);
      assert.equal((await find({ place: 'archive', unread: true })).items.filter(({ id }) => ids.includes(id)).length, 0);
    });

    test('what came after the last message that was seen stays new, also when another device says so late', async () => {
      const id = await newThread('Two', 2);
      const { messages } = Thread.parse(await (await dana.get(`${API}/threads/${id}`)).json());
      const read = (lastMessageId?: string) => dana.send('PUT', `${API}/threads/${id}/read`, lastMessageId === undefined ? {} : { lastMessageId });
      assert.equal((await read(messages[0]?.id)).status, 204);
      const unread = async () => Thread.parse(await (await dana.get(`${API}/threads/${id}`)).json()).unreadCount;
      assert.equal(await unread(), 1);
      assert.equal((await read(messages[1]?.id)).status, 204);
      assert.equal((await read(messages[0]?.id)).status, 204);
      assert.equal(await unread(), 0);
      assert.equal((await read(randomUUID())).status, 404);
    });

    test('another device of this person hears that something was read, once, and nobody else does', async () => {
      const id = await newThread();
      const heard: string[] = [];
      const ends = (await readAudiences(portal().portal, dana.userId)).map((audience) =>
        portal().portal.events.subscribe(audience, (message: HubMessage) => {
          if (message.kind === 'event' && message.event.type === 'messages.sorted') heard.push(`${message.event.onlyUser} ${message.event.entityId ?? ''}`);
        }),
      );
      const { messages } = Thread.parse(await (await dana.get(`${API}/threads/${id}`)).json());
      for (const _ of [1, 2]) assert.equal((await dana.send('PUT', `${API}/threads/${id}/read`, { lastMessageId: messages.at(-1)?.id })).status, 204);
      // In order: what comes last has let all before it pass.
      const last = await newThread();
      assert.equal((await dana.send('PUT', `${API}/threads/${last}/read`, {})).status, 204);
      await until(() => heard.includes(`${dana.userId} ${last}`), 'the last event');
      for (const end of ends) end();
      assert.deepEqual(heard, [`${dana.userId} ${id}`, `${dana.userId} ${last}`]);
    });

    test('what waits says the same as the inbox: nothing that was put away, until the clinic writes again', async () => {
      const waiting = async () =>
        (JSON.parse(await (await dana.get(`/api/patients/${PATIENT_IDS.dana}/home`)).text()) as { waiting: { messages?: number } }).waiting.messages ?? 0;
      const start = await waiting();
      const [archived, trashed, filed] = [await newThread(), await newThread(), await newThread()];
      const folder = await newFolder();
      assert.equal(await waiting(), start + 3);
      await put('archive', [archived]);
      await put('trash', [trashed]);
      await put('folder', [filed], folder.id);
      assert.equal(await waiting(), start + 1);
      await answer(trashed);
      assert.equal(await waiting(), start + 2);
    });

    test('a long conversation comes in parts, the newest messages first', async () => {
      const id = await newThread('Long', 25);
      const thread = Thread.parse(await (await dana.get(`${API}/threads/${id}?messages=10`)).json());
      assert.deepEqual([thread.messages.length, thread.messageCount, thread.messages.at(-1)?.body], [10, 25, 'Answer 24']);
      const bodies = thread.messages.map(({ body }) => body);
      let after = thread.earlier;
      while (after !== null) {
        const part: ThreadMessages = ThreadMessages.parse(
          await (await dana.get(`${API}/threads/${id}/messages?limit=10&after=${encodeURIComponent(after)}`)).json(),
        );
        bodies.unshift(...part.items.map(({ body }) => body).toReversed());
        after = part.next;
      }
      assert.deepEqual(
        bodies,
        Array.from({ length: 25 }, (_, i) => `Answer ${i}`),
      );
      const whole = Thread.parse(await (await dana.get(`${API}/threads/${id}`)).json());
      assert.deepEqual([whole.messages.length, whole.earlier], [25, null]);
    });

    test('conversations are found by words, person, category, day and what is new, together, and in parts', async () => {
      const db = portal().portal.db.prisma;
      const [one, two] = [await newThread('Knee 100% better'), await newThread('Another_knee')];
      await db.messageThread.update({ where: { id: one }, data: { category: 'question' } });
      await db.message.updateMany({ where: { threadId: two }, data: { authorName: 'Ada O’Neil', body: 'The ÜBUNG helps' } });
      assert.deepEqual(await idsIn({ text: 'knee' }), [two, one]);
      assert.deepEqual(await idsIn({ text: '100% B' }), [one]);
      assert.deepEqual(await idsIn({ text: '_' }), [two]);
      assert.deepEqual(await idsIn({ text: 'übung' }), [two]);
      assert.deepEqual(await idsIn({ text: 'the  ubung' }), [two]);
      for (const text of ['.*', '[', '(', String.raw`\\`, '%knee', '$1']) assert.deepEqual(await idsIn({ text }), [], text);
      assert.deepEqual(await idsIn({ text: 'o’neil' }), [two]);
      assert.deepEqual(await idsIn({ text: `'; drop table message; --` }), []);
      const { people } = MessagePeople.parse(await (await dana.get(`${API}/people`)).json());
      const ada = people.filter(({ name }) => name === 'Ada O’Neil');
      assert.equal(ada.length, 1);
      assert.deepEqual(await idsIn({ person: ada[0]?.id ?? '' }), [two]);
      assert.deepEqual(await idsIn({ person: randomUUID() }), []);
      assert.deepEqual(await idsIn({ text: 'knee', category: 'question', unread: true }), [one]);
      const today = portal().portal.now().toISOString().slice(0, 10);
      assert.deepEqual(await idsIn({ text: 'knee', from: today, until: today }), [two, one]);
      assert.deepEqual(await idsIn({ text: 'knee', until: '2020-01-01' }), []);
      assert.deepEqual(await idsIn({ text: 'knee', withFiles: true }), []);
      const part = await find({ text: 'knee', limit: 1 });
      assert.deepEqual([part.items.map(({ id }) => id), part.count], [[two], 2]);
      assert.deepEqual(await idsIn({ text: 'knee', limit: 1, after: part.next ?? '' }), [one]);
      assert.equal((await dana.send('POST', `${API}/threads/search`, { after: part.next, limit: 1 })).status, 422);
      await put('trash', [one]);
      assert.deepEqual(await idsIn({ text: 'knee', place: 'all' }), [two]);
    });

    test('what somebody wrote is among what they sent, their last one first', async () => {
      const [one, two] = [await newThread(), await newThread()];
      for (const id of [two, one]) {
        portal().advance(1000);
        await dana.send('POST', `${API}/threads/${id}/replies`, { body: 'Thank you' });
      }
      assert.deepEqual((await idsIn({ place: 'sent' })).slice(0, 2), [one, two]);
      assert.equal((await folders()).sent, (await find({ place: 'sent' })).count);
    });
  });
});
