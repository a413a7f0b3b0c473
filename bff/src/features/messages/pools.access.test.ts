import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { POOLS, poolOfTopic } from '../../access/pools.ts';
import type { Pool } from '../../access/pools.ts';
import { eachEngine } from '../../database/testing.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { readAudiences } from '../events/service.ts';
import { DeskThreadList, Thread } from './schema.ts';
import { until } from '../../testing/until.ts';

const LAKESIDE = CLINICS.lakeside.id;
const CLINIC_API = `/api/clinics/${LAKESIDE}`;

/** The own one first. Written down here once more, so that a slip in the portal's own table shows. */
const MAY_READ: Readonly<Record<string, readonly Pool[]>> = {
  raman: ['physician', 'clinical'],
  lindqvist: ['clinical', 'physician'],
  nowak: ['scheduling', 'account'],
  fontaine: ['billing'],
};
const STAFF = Object.keys(MAY_READ) as ('raman' | 'lindqvist' | 'nowak' | 'fontaine')[];
const isIn = (name: string, pool: Pool): boolean => MAY_READ[name]?.includes(pool) === true;

eachEngine((engine) => {
  describe('which conversations each role has', () => {
    const portal = usePortal(engine);
    const visitors = new Map<string, Visitor>();
    const threads = new Map<Pool, { id: string; messageId: string }>();
    before(async () => {
      for (const name of STAFF) visitors.set(name, await portal().signIn(PEOPLE[name].username));
      for (const pool of POOLS) threads.set(pool, await threadIn(pool));
    });

    /** A conversation that waits in this pool. */
    async function threadIn(pool: Pool): Promise<{ id: string; messageId: string }> {
      const { prisma } = portal().portal.db;
      const about = { patientId: PATIENT_IDS.dana, clinicId: LAKESIDE };
      const message = { side: 'patient' as const, authorName: 'Dana Whitfield', body: `About ${pool}`, sentAt: TEST_NOW };
      const { id, messages } = await prisma.messageThread.create({
        data: { ...about, pool, subject: `About ${pool}`, lastMessageAt: TEST_NOW, waitsSince: TEST_NOW, messages: { create: message } },
        include: { messages: true },
      });
      return { id, messageId: messages[0]?.id ?? '' };
    }

    /** What each request of a table answered, by role and pool. */
    async function table(ask: (visitor: Visitor, thread: { id: string; messageId: string }, pool: Pool) => Promise<Response>): Promise<Record<string, number>> {
      const answers: Record<string, number> = {};
      for (const [name, visitor] of visitors) {
        for (const pool of POOLS) answers[`${name} ${pool}`] = (await ask(visitor, threads.get(pool) ?? (await threadIn(pool)), pool)).status;
      }
      return answers;
    }
    const expected = (allowed: number): Record<string, number> =>
      Object.fromEntries(STAFF.flatMap((name) => POOLS.map((pool) => [`${name} ${pool}`, isIn(name, pool) ? allowed : 404])));

    const at = (id: string) => `${CLINIC_API}/messages/threads/${id}`;

    for (const filter of ['awaiting', 'all', 'mine'] as const) {
      test(`AZ-15 the list "${filter}" has and counts the conversations of one’s own pools alone, also when it is asked for others`, async () => {
        for (const [name, { userId, get }] of visitors) {
          const { prisma } = portal().portal.db;
          if (filter === 'mine') await prisma.messageThread.updateMany({ data: { ownerId: userId } });
          const all = DeskThreadList.parse(await (await get(`${CLINIC_API}/messages/threads?filter=${filter}&limit=100`)).json());
          const seen = new Set(all.items.map(({ work }) => work?.pool));
          assert.deepEqual([...seen].toSorted(), MAY_READ[name]?.toSorted(), name);
          assert.equal(all.count, all.items.length);
          assert.deepEqual(
            all.pools.map(({ pool }) => pool),
            MAY_READ[name],
            name,
          );
          assert.ok(
            all.pools.every(({ waiting }) => waiting > 0),
            name,
          );
          for (const pool of POOLS) {
            const part = DeskThreadList.parse(await (await get(`${CLINIC_API}/messages/threads?filter=${filter}&pool=${pool}&limit=100`)).json());
            assert.equal(part.count > 0, isIn(name, pool), `${name} ${pool}`);
            assert.ok(part.items.every(({ work }) => work?.pool === pool));
          }
          await prisma.messageThread.updateMany({ data: { ownerId: null } });
        }
      });
    }

    test('AZ-15 "own" is the first pool of one’s role', async () => {
      for (const [name, { get }] of visitors) {
        const { items } = DeskThreadList.parse(await (await get(`${CLINIC_API}/messages/threads?pool=own&limit=100`)).json());
        assert.deepEqual([...new Set(items.map(({ work }) => work?.pool))], MAY_READ[name]?.slice(0, 1));
      }
    });

    test('AZ-15 a conversation opens for its pool alone', async () => {
      assert.deepEqual(await table((visitor, { id }) => visitor.get(at(id))), expected(200));
    });

    test('AZ-15 marking, keeping a draft, taking and being through are for its pool alone', async () => {
      assert.deepEqual(await table((visitor, { id }) => visitor.send('PUT', `${at(id)}/read`)), expected(204));
      const drafts = (id: string) => `${CLINIC_API}/drafts/messages.reply.${id}`;
      assert.deepEqual(await table((visitor, { id }) => visitor.send('PUT', drafts(id), { value: 'Half a thought' })), expected(204));
      assert.deepEqual(await table((visitor, { id }) => visitor.get(drafts(id))), expected(200));
      assert.deepEqual(await table((visitor, { id }) => visitor.send('PUT', `${at(id)}/owner`, { ownerId: null, was: null })), expected(200));
      const state = (lastMessageId: string) => ({ done: true, lastMessageId });
      assert.deepEqual(await table((visitor, { id, messageId }) => visitor.send('PUT', `${at(id)}/state`, state(messageId))), expected(200));
      await portal().portal.db.prisma.messageThread.updateMany({ data: { doneAt: null } });
    });

    test('AZ-15 passing on is for its pool alone, and who passed it on has it no more', async () => {
      const moved = await table(async (visitor, { id }, pool) => {
        const answer = await visitor.send('PUT', `${at(id)}/pool`, { pool: 'billing', was: pool });
        await portal().portal.db.prisma.messageThread.update({ where: { id }, data: { pool } });
        return answer;
      });
      assert.deepEqual(moved, expected(204));
      const { id } = await threadIn('clinical');
      const nurse = visitors.get('lindqvist');
      assert.equal((await nurse?.send('PUT', `${at(id)}/pool`, { pool: 'billing', was: 'clinical' }))?.status, 204);
      assert.equal((await nurse?.get(at(id)))?.status, 404);
      assert.equal((await visitors.get('fontaine')?.get(at(id)))?.status, 200);
    });

    test('AZ-15 an answer is for its pool alone', async () => {
      assert.deepEqual(await table((visitor, { id }) => visitor.send('POST', `${at(id)}/replies`, { body: 'Hello' })), expected(201));
    });

    test('AZ-15 the colleagues who may take a conversation are those of its pool', async () => {
      for (const [name, { get }] of visitors) {
        for (const pool of MAY_READ[name] ?? []) {
          const { colleagues } = Thread.parse(await (await get(at(threads.get(pool)?.id ?? ''))).json());
          const wanted = STAFF.filter((one) => isIn(one, pool)).map((one) => PEOPLE[one].displayName);
          assert.deepEqual(colleagues?.map((colleague) => colleague.name).toSorted(), wanted.toSorted(), pool);
        }
      }
    });

    test('AZ-15 nobody of staff reads or answers conversations through a patient’s record, nor finds them on its home', async () => {
      const record = `/api/patients/${PATIENT_IDS.dana}`;
      for (const [name, visitor] of visitors) {
        assert.equal((await visitor.get(`${record}/messages/threads`)).status, 403, name);
        for (const { id } of threads.values()) assert.equal((await visitor.get(`${record}/messages/threads/${id}`)).status, 403, name);
        const home = (await (await visitor.get(`${record}/home`)).json()) as { cards: Record<string, unknown> };
        assert.equal('messages' in home.cards, false, name);
      }
    });

    test('AZ-15 live events of a conversation reach its pool alone', async () => {
      const heard: Record<string, string[]> = {};
      const { events, db } = portal().portal;
      const last = randomUUID();
      for (const [name, { userId }] of visitors) {
        heard[name] = [];
        for (const audience of await readAudiences(portal().portal, userId)) {
          events.subscribe(audience, (message) => {
            if (message.kind === 'event') heard[name]?.push(message.event.entityId ?? '');
          });
        }
      }
      const dana = await portal().signIn(PEOPLE.dana.username);
      for (const pool of POOLS) await dana.send('POST', `/api/patients/${PATIENT_IDS.dana}/messages/threads/${threads.get(pool)?.id}/replies`, { body: 'Hm' });
      await events.publish(db, { type: 'messages.changed', scope: 'messages:read', clinicId: LAKESIDE, entityId: last });
      // In order: who has heard the last has been passed over for the others.
      await until(() => Object.values(heard).every((entities) => entities.includes(last)), 'the last event');
      for (const name of STAFF) {
        const wanted = POOLS.filter((pool) => isIn(name, pool)).map((pool) => threads.get(pool)?.id);
        assert.deepEqual(heard[name], [...wanted, last], name);
      }
    });

    test('AZ-15 staff of no role have no conversations', async () => {
      const { prisma } = portal().portal.db;
      const { userId } = visitors.get('fontaine') ?? (await portal().signIn(PEOPLE.fontaine.username));
      const member = await prisma.staffMember.delete({ where: { userId } });
      const { items, pools } = DeskThreadList.parse(await (await visitors.get('fontaine')?.get(`${CLINIC_API}/messages/threads`))?.json());
      assert.deepEqual([items, pools], [[], []]);
      await prisma.staffMember.create({ data: member });
    });

    test('a topic leads to its pool, and one that nobody knows to nurses', () => {
      assert.deepEqual(['bill', 'appointment', 'account', 'for-my-doctor', 'medicine'].map(poolOfTopic), [
        'billing',
        'scheduling',
        'account',
        'physician',
        'clinical',
      ]);
      assert.deepEqual([poolOfTopic(undefined), poolOfTopic('constructor'), poolOfTopic('something else')], ['clinical', 'clinical', 'clinical']);
    });
  });
});
