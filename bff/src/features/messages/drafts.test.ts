import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { teamId } from '../../../demo/messaging.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { SPREAD_NEWS } from '../../notifications/news.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { releaseMessage } from './release.ts';
import { RELEASE_MESSAGE } from './release-kind.ts';
import { MessageDraft, MessageDrafts, SavedDraft, SentDraft, Thread, ThreadList } from './schema.ts';
import type { DraftInput } from './schema.ts';

const API = `/api/patients/${PATIENT_IDS.dana}/messages`;
const DESK = `/api/clinics/${CLINICS.lakeside.id}/messages/threads`;
const NURSES = teamId('lakeside', 'nurses');
const TYPED = { threadId: null, teamId: NURSES, category: 'question', subject: 'My knee', body: 'It hurts when I climb stairs.', link: null } as const;

racesOnBoth((engine, { race, test }) => {
  describe('messages that are being written', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let dana: Visitor;
    let nurse: Visitor;
    before(async () => {
      [dana, nurse] = await Promise.all([portal().signIn(PEOPLE.dana.username), portal().signIn(PEOPLE.lindqvist.username)]);
    });

    const at = (id: string, api = API) => `${api}/drafts/${id}`;
    const save = (id: string, version: number, more: Partial<DraftInput> = {}, who = dana, api = API) =>
      who.send('PUT', at(id, api), { version, ...TYPED, ...more });
    const saved = async (answer: Response) => SavedDraft.parse(await answer.json());
    const newDraft = async (more: Partial<DraftInput> = {}) => (await saved(await save(randomUUID(), 0, more))).draft;
    const read = async (id: string) => MessageDraft.parse(await (await dana.get(at(id))).json());
    const list = async (who = dana, api = API) => MessageDrafts.parse(await (await who.get(`${api}/drafts?limit=100`)).json()).items;
    const send = (id: string, version = 1, headers = {}, who = dana) => who.send('POST', `${at(id)}/send`, { version }, headers);
    const undo = (id: string, who = dana) => who.send('POST', `${at(id)}/undo`);
    const codeOf = async (answer: Response) => [answer.status, ProblemSchema.parse(await answer.json()).code];
    const release = async () => {
      portal().advance(10_000);
      await portal().runDueJobs(RELEASE_MESSAGE);
    };
    const atDesk = async () => ThreadList.parse(await (await nurse.get(`${DESK}?filter=awaiting&limit=100`)).json()).items;

    test('MS-01 what was typed is there on another device, up to the last save, also after signing out', async () => {
      const { id } = await newDraft({ body: 'It h' });
      assert.equal((await save(id, 1, { body: 'It hurts' })).status, 200);
      const other = await portal().signIn(PEOPLE.dana.username);
      assert.equal(MessageDraft.parse(await (await other.get(at(id))).json()).body, 'It hurts');
      assert.equal((await list(other))[0]?.id, id);
    });

    test('MS-04 saved in two places at once, both versions are kept, and who saved last is told', async () => {
      const { id } = await newDraft({ body: 'One' });
      await save(id, 1, { body: 'One, from the phone' });
      const other = await saved(await save(id, 1, { body: 'One, from the computer' }));
      assert.deepEqual([other.copied, other.draft.copyOfId, other.draft.version], ['changed', id, 1]);
      assert.equal((await read(id)).body, 'One, from the phone');
      assert.equal((await read(other.draft.id)).body, 'One, from the computer');
      // Its answer was lost, and it is sent again.
      assert.deepEqual(await saved(await save(id, 1, { body: 'One, from the computer' })), other);
      assert.equal((await list()).filter(({ id: one, copyOfId }) => one === id || copyOfId === id).length, 2);
    });

    race('MS-04 of many that save over the same version at once, nothing is lost', async () => {
      const { id } = await newDraft({ body: 'Start' });
      const bodies = ['a', 'b', 'c', 'd'];
      const answers = await Promise.all(bodies.map((body) => save(id, 1, { body })));
      const kept = await Promise.all(answers.map(saved));
      assert.deepEqual(
        kept.map(({ draft }) => draft.body),
        bodies,
      );
      assert.equal(kept.filter(({ copied }) => copied === null).length, 1);
      assert.equal(new Set(kept.map(({ draft }) => draft.id)).size, 4);
    });

    test('a save that is sent again is one save', async () => {
      const { id } = await newDraft();
      for (const _ of [1, 2]) assert.deepEqual((await saved(await save(id, 1, { body: 'More' }))).draft.version, 2);
    });

    test('what is saved over a draft that was deleted elsewhere is kept as a new one', async () => {
      const { id } = await newDraft();
      for (const _ of [1, 2]) assert.equal((await dana.send('DELETE', at(id))).status, 204);
      const late = await saved(await save(id, 1, { body: 'I was not done' }));
      assert.deepEqual([late.copied, late.draft.body], ['deleted', 'I was not done']);
      assert.equal((await dana.get(at(id))).status, 404);
    });

    test('MS-05 a draft is sealed, for its author and its patient: another row’s content does not open', async () => {
      const [one, two] = [await newDraft({ body: 'A secret knee' }), await newDraft({ body: 'Another' })];
      const row = await db().unsentMessage.findUniqueOrThrow({ where: { id: one.id } });
      assert.ok(!/knee|secret|question/.test(Buffer.from(row.sealed).toString('latin1')));
      await db().unsentMessage.update({ where: { id: two.id }, data: { sealed: row.sealed } });
      assert.equal((await read(two.id)).body, '');
      await db().unsentMessage.delete({ where: { id: two.id } });
    });

    test('MS-05 a draft is its author’s alone: who looks after the same patient neither lists, reads, changes, sends nor deletes it', async () => {
      const { id } = await newDraft();
      const luis = await portal().signIn(PEOPLE.luis.username);
      const scopes = ['messages:read', 'messages:write'];
      const { id: grant } = await db().accessGrant.create({
        data: { userId: luis.userId, patientId: PATIENT_IDS.dana, relationship: 'caregiver', scopes, startsAt: portal().portal.now() },
      });
      assert.deepEqual(await list(luis), []);
      const answers = [await luis.get(at(id)), await save(id, 1, {}, luis), await send(id, 1, {}, luis), await undo(id, luis)];
      assert.deepEqual(
        answers.map(({ status }) => status),
        [404, 404, 404, 404],
      );
      assert.equal((await luis.send('DELETE', at(id))).status, 204);
      assert.equal((await read(id)).body, TYPED.body);
      await db().accessGrant.delete({ where: { id: grant } });
    });

    test('MS-06 a draft for one patient stays with them, whoever is looked at when it is sent', async () => {
      const { id } = await newDraft();
      const june = `/api/patients/${PATIENT_IDS.june}/messages`;
      assert.ok(!(await list(dana, june)).some((draft) => draft.id === id));
      const answers = [await dana.get(at(id, june)), await save(id, 1, {}, dana, june), await dana.send('POST', `${at(id, june)}/send`, { version: 1 })];
      assert.deepEqual(
        answers.map(({ status }) => status),
        [404, 404, 404],
      );
      assert.equal((await send(id)).status, 201);
      await release();
      const thread = await db().messageThread.findUniqueOrThrow({ where: { id } });
      assert.equal(thread.patientId, PATIENT_IDS.dana);
    });

    test('a message that was sent is held back from the clinic, and nobody is told, until it can’t be taken back any more', async () => {
      const { id } = await newDraft();
      const news = await db().news.count();
      const sent = SentDraft.parse(await (await send(id)).json());
      assert.deepEqual(sent, { id, threadId: id, releaseAt: new Date(portal().portal.now().getTime() + 10_000).toISOString() });
      portal().advance(9_999);
      await portal().runDueJobs(RELEASE_MESSAGE, SPREAD_NEWS);
      assert.equal((await read(id)).releaseAt, sent.releaseAt);
      assert.equal((await nurse.get(`${DESK}/${id}`)).status, 404);
      assert.equal(await db().message.count({ where: { id } }), 0);
      assert.equal(await db().news.count(), news);
      await release();
      assert.equal((await dana.get(at(id))).status, 404);
      const thread = Thread.parse(await (await nurse.get(`${DESK}/${id}`)).json());
      assert.deepEqual([thread.subject, thread.category, thread.work?.pool, thread.messages[0]?.body], ['My knee', 'question', 'clinical', TYPED.body]);
      assert.ok((await atDesk()).some((one) => one.id === id));
    });

    test('a message that is taken back is a draft again, and can be changed and sent', async () => {
      const { id } = await newDraft();
      await send(id);
      const back = MessageDraft.parse(await (await undo(id)).json());
      assert.deepEqual([back.releaseAt, back.body], [null, TYPED.body]);
      assert.equal((await undo(id)).status, 200);
      await release();
      assert.equal(await db().message.count({ where: { id } }), 0);
      assert.equal((await save(id, back.version, { body: 'It hurts less' })).status, 200);
      assert.equal((await send(id, back.version + 1)).status, 201);
      // The job of the first time finds that it is not the time yet.
      await portal().runDueJobs(RELEASE_MESSAGE);
      assert.equal(await db().message.count({ where: { id } }), 0);
      await release();
      assert.equal((await db().message.findUniqueOrThrow({ where: { id } })).body, 'It hurts less');
      assert.deepEqual(await codeOf(await undo(id)), [409, 'message/already-sent']);
    });

    race('a message that is taken back while it goes is either a draft or sent, never both nor neither', async () => {
      for (let round = 0; round < 6; round += 1) {
        const { id } = await newDraft({ subject: `Round ${round}` });
        await send(id);
        portal().advance(10_000);
        const going = () => portal().runDueJobs(RELEASE_MESSAGE);
        const ahead = round % 2 === 0 ? null : going();
        const [answer] = await Promise.all([undo(id), ahead ?? going()]);
        const messages = await db().message.count({ where: { id } });
        const drafts = await db().unsentMessage.count({ where: { id, releaseAt: null } });
        assert.equal(messages + drafts, 1);
        assert.equal(answer.status, drafts === 1 ? 200 : 409);
        await portal().runDueJobs(RELEASE_MESSAGE);
        assert.equal(await db().message.count({ where: { id } }), messages);
      }
    });

    race('MS-02 sent five times at once, with one key, with others and from two tabs, it is one message', async () => {
      const { id } = await newDraft();
      const key = { 'idempotency-key': randomUUID() };
      const answers = await Promise.all([send(id, 1, key), send(id, 1, key), send(id, 1, key), send(id), send(id)]);
      const sent = await Promise.all(answers.map(async (answer) => SentDraft.parse(await answer.json())));
      assert.equal(new Set(sent.map((one) => JSON.stringify(one))).size, 1);
      await release();
      await portal().runDueJobs(RELEASE_MESSAGE);
      // Once more, long after it was lost.
      assert.equal((await send(id)).status, 201);
      assert.equal(await db().messageThread.count({ where: { id } }), 1);
      assert.equal(await db().message.count({ where: { threadId: id } }), 1);
      const changes = await db().domainChange.count({ where: { entityId: id } });
      assert.equal(changes, 1);
    });

    test('MS-03 a process that dies while it sends or gives a message on has done it wholly or not at all, and the next one does the rest', async () => {
      const { id } = await newDraft();
      const real = portal().portal.db;
      const { transaction } = real;
      /** Ends the next transaction the moment before its commit. */
      const dieOnce = () => {
        Object.assign(real, {
          transaction: async (work: (tx: unknown) => Promise<unknown>, ...rest: unknown[]) => {
            Object.assign(real, { transaction });
            return (transaction as (...args: unknown[]) => Promise<unknown>)(
              async (tx: unknown) => {
                await work(tx);
                throw new Error('killed');
              },
              ...rest,
            );
          },
        });
      };
      dieOnce();
      assert.equal((await send(id)).status, 500);
      assert.equal((await read(id)).releaseAt, null);
      const jobs = async () =>
        (
          await real.sql<{ count: number }>(
            'jobs_of_release',
            `select count(*)::int as count from jobs.job where name = 'messages.release' and data->>'id' = $1`,
            [id],
          )
        )[0]?.count;
      assert.equal(await jobs(), 0);
      assert.equal((await send(id)).status, 201);
      assert.equal(await jobs(), 1);
      portal().advance(10_000);
      dieOnce();
      const { signal } = new AbortController();
      await assert.rejects(Promise.resolve(releaseMessage.run(portal().portal, { id }, { signal, attempt: 1, progress: async () => undefined })), /killed/);
      assert.equal(await db().message.count({ where: { id } }), 0);
      assert.equal((await read(id)).id, id);
      await portal().runDueJobs(RELEASE_MESSAGE);
      assert.equal(await db().message.count({ where: { id } }), 1);
      assert.equal((await dana.get(at(id))).status, 404);
    });

    test('what was sent is not what another tab has: saved late, it is kept as a draft, but what is the same is not', async () => {
      const { id } = await newDraft();
      await send(id);
      assert.deepEqual(await codeOf(await save(id, 1)), [409, 'message/already-sent']);
      const copy = await saved(await save(id, 1, { body: 'It hurts, and it is swollen' }));
      assert.equal(copy.copied, 'sent');
      assert.deepEqual(await codeOf(await dana.send('DELETE', at(id))), [409, 'message/already-sent']);
      await release();
      assert.deepEqual(await codeOf(await save(id, 1)), [409, 'message/already-sent']);
      assert.equal((await saved(await save(id, 1, { body: 'Late' }))).copied, 'sent');
    });

    test('nothing is sent that its author has not read: a version that was changed elsewhere is refused', async () => {
      const { id } = await newDraft();
      await save(id, 1, { body: 'Changed on the phone' });
      assert.deepEqual(await codeOf(await send(id, 1)), [412, 'resource/changed']);
      assert.equal((await send(id, 2)).status, 201);
    });

    test('what can’t be sent is refused while it is a draft, and stays one', async () => {
      const wrong: readonly (readonly [Partial<DraftInput>, string])[] = [
        [{ body: ' \n' }, 'message/too-short'],
        [{ subject: ' ' }, 'message/too-short'],
        [{ subject: 'x'.repeat(51) }, 'message/too-long'],
        [{ body: 'x'.repeat(5001) }, 'message/too-long'],
        [{ teamId: null }, 'request/invalid'],
        [{ teamId: randomUUID() }, 'request/invalid'],
        [{ teamId: teamId('summit', 'nurses') }, 'request/invalid'],
        [{ category: null }, 'request/invalid'],
        [{ category: 'billing' }, 'message/not-their-topic'],
        [{ link: { kind: 'result', id: randomUUID() } }, 'request/invalid'],
      ];
      for (const [more, code] of wrong) {
        const { id } = await newDraft(more);
        assert.equal((await codeOf(await send(id)))[1], code, JSON.stringify(more).slice(0, 80));
        assert.equal((await read(id)).releaseAt, null);
      }
      await db().messageTeam.update({ where: { id: NURSES }, data: { refusal: { en: 'We are away.' } } });
      assert.deepEqual(await codeOf(await send((await newDraft()).id)), [409, 'message/team-closed']);
      await db().messageTeam.update({ where: { id: NURSES }, data: { refusal: {} } });
    });

    test('characters are counted as people count them', async () => {
      const family = '👩‍👩‍👧‍👦';
      const { id } = await newDraft({ subject: family.repeat(50), body: 'é'.normalize('NFD').repeat(5000) });
      assert.equal((await send(id)).status, 201);
      assert.deepEqual(await codeOf(await send((await newDraft({ subject: family.repeat(51) })).id)), [422, 'message/too-long']);
    });

    test('what it is about is checked against the record of the patient, and shown as a card on both sides', async () => {
      const [own, foreign] = await Promise.all(
        [PATIENT_IDS.dana, PATIENT_IDS.walter].map((patientId) => db().diagnosticReport.findFirst({ where: { patientId, category: 'LAB' } })),
      );
      assert.ok(own);
      if (foreign) assert.equal((await codeOf(await send((await newDraft({ link: { kind: 'result', id: foreign.id } })).id)))[1], 'request/invalid');
      const draft = await newDraft({ link: { kind: 'result', id: own.id } });
      const card = { kind: 'result', id: own.id, title: own.name, date: (own.issuedAt ?? own.effectiveAt)?.toISOString() ?? null };
      assert.deepEqual(draft.linked, card);
      await send(draft.id);
      await release();
      assert.deepEqual(Thread.parse(await (await nurse.get(`${DESK}/${draft.id}`)).json()).linked, card);
      assert.deepEqual(Thread.parse(await (await dana.get(`${API}/threads/${draft.id}`)).json()).linked, card);
    });

    test('a reply that was drafted joins its conversation, and one to a closed conversation is refused with a way on', async () => {
      const { id } = await newDraft();
      await send(id);
      await release();
      const reply = await newDraft({ threadId: id, teamId: null, category: null, subject: '', body: 'And it is swollen' });
      assert.equal(SentDraft.parse(await (await send(reply.id)).json()).threadId, id);
      await release();
      const thread = Thread.parse(await (await dana.get(`${API}/threads/${id}`)).json());
      assert.deepEqual(
        thread.messages.map(({ body }) => body),
        [TYPED.body, 'And it is swollen'],
      );
      assert.equal(thread.isClosed, false);
      assert.equal((await save(randomUUID(), 0, { threadId: randomUUID() })).status, 404);
      const late = await newDraft({ threadId: id, teamId: null, category: null, subject: '', body: 'Still?' });
      await db().message.updateMany({ where: { threadId: id }, data: { sentAt: new Date(portal().portal.now().getTime() - 46 * 86_400_000) } });
      await db().messageThread.update({ where: { id }, data: { lastMessageAt: new Date(portal().portal.now().getTime() - 46 * 86_400_000) } });
      assert.deepEqual(await codeOf(await send(late.id)), [409, 'message/closed']);
      assert.deepEqual(await codeOf(await dana.send('POST', `${API}/threads/${id}/replies`, { body: 'Still?' })), [409, 'message/closed']);
      assert.equal(Thread.parse(await (await dana.get(`${API}/threads/${id}`)).json()).isClosed, true);
      assert.equal((await nurse.send('POST', `${DESK}/${id}/replies`, { body: 'How is it?' })).status, 201);
      assert.equal((await send(late.id)).status, 201);
    });
  });
});
