/** However long a conversation is, and however often somebody writes, the work for a page and for the clinic is bounded. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { teamId } from '../../../demo/messaging.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { codeOf } from '../../testing/browser.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { DeskThreadList, SavedDraft, Thread, ThreadList, ThreadMessages } from './schema.ts';

const MESSAGES = 10_000;
const HOURLY = 30;
const OWN = `/api/patients/${PATIENT_IDS.dana}/messages`;
const DESK = `/api/clinics/${CLINICS.lakeside.id}/messages`;
const LIST_MS = 50;

eachEngine((engine) => {
  describe('long conversations', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let nurse: Visitor;
    before(async () => {
      [dana, nurse] = await Promise.all([portal().signIn(PEOPLE.dana.username), portal().signIn(PEOPLE.lindqvist.username)]);
    });

    async function newThread(patientId: string = PATIENT_IDS.dana): Promise<string> {
      const { id } = await portal().portal.db.prisma.messageThread.create({
        data: { patientId, clinicId: CLINICS.lakeside.id, subject: 'A long story', lastMessageAt: TEST_NOW, waitsSince: TEST_NOW },
      });
      return id;
    }

    test('LD-06 with ten thousand long messages in a conversation, lists read the last one alone, and it is opened and walked in parts', async () => {
      const id = await newThread();
      await portal().portal.db.prisma.$executeRawUnsafe(
        `insert into message (id, "threadId", side, "authorUserId", "authorName", body, "sentAt")
          select gen_random_uuid(), $1::uuid, 'patient', $2::uuid, 'Dana Whitfield', n || repeat(' why', 1000), $3::timestamptz - make_interval(mins => ${MESSAGES} - n)
          from generate_series(1, ${MESSAGES}) n`,
        id,
        dana.userId,
        TEST_NOW,
      );
      for (const [who, list, shape] of [
        [dana, `${OWN}/threads?limit=100`, ThreadList],
        [nurse, `${DESK}/threads?filter=awaiting&limit=100`, DeskThreadList],
      ] as const) {
        const times: number[] = [];
        for (let i = 0; i < 20; i += 1) {
          const begin = performance.now();
          const text = await (await who.get(list)).text();
          times.push(performance.now() - begin);
          assert.ok(text.length < 200_000);
          const found = shape.parse(JSON.parse(text)).items.find((item) => item.id === id);
          assert.ok(found);
          assert.ok(found.excerpt.startsWith(`${MESSAGES} why`));
          assert.equal(found.unreadCount, who === nurse ? MESSAGES : 0);
        }
        assert.ok(Math.min(...times) <= LIST_MS, `${list} took ${Math.min(...times)} ms`);
      }
      for (const [who, api] of [
        [dana, OWN],
        [nurse, DESK],
      ] as const) {
        const { messages, messageCount, earlier } = Thread.parse(await (await who.get(`${api}/threads/${id}`)).json());
        assert.deepEqual([messages.length, messageCount], [100, MESSAGES]);
        assert.ok(messages.at(-1)?.body.startsWith(`${MESSAGES} `));
        const part = ThreadMessages.parse(await (await who.get(`${api}/threads/${id}/messages?limit=100&after=${earlier}`)).json());
        assert.deepEqual([part.items.length, part.items[0]?.body.split(' ')[0]], [100, String(MESSAGES - 100)]);
      }
    });

    test('LD-06 somebody writes thirty messages in an hour, by answers and drafts alike; the next one waits, and the clinic answers on', async () => {
      const id = await newThread();
      const reply = (body: string, who = dana, api = OWN) => who.send('POST', `${api}/threads/${id}/replies`, { body });
      for (let n = 1; n <= HOURLY; n += 1) assert.equal((await reply(`Message ${n}`)).status, 201);
      const refused = await reply('One more');
      assert.deepEqual([refused.status, await codeOf(refused)], [429, 'message/too-many']);
      const draftId = randomUUID();
      const typed = { threadId: null, teamId: teamId('lakeside', 'nurses'), category: 'question', subject: 'My knee', body: 'It hurts.', link: null };
      const { draft } = SavedDraft.parse(await (await dana.send('PUT', `${OWN}/drafts/${draftId}`, { version: 0, ...typed })).json());
      const send = () => dana.send('POST', `${OWN}/drafts/${draftId}/send`, { version: draft.version });
      assert.equal((await send()).status, 429);
      assert.equal((await reply('We are here.', nurse, DESK)).status, 201);
      assert.equal(await portal().portal.db.prisma.message.count({ where: { threadId: id } }), HOURLY + 1);
      portal().advance(3_600_000);
      dana = await portal().signIn(PEOPLE.dana.username);
      // What was refused is a draft still.
      assert.equal((await send()).status, 201);
    });
  });
});
