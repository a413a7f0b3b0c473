import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, describe } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import type { HubMessage } from '../../events/event-hub.ts';
import { SPREAD_NEWS } from '../../notifications/news.ts';
import { FORGET_NEWS } from '../../notifications/spread.ts';
import { happens, newRow } from '../../testing/news.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { changeChoices, HOUR, MINUTE, useTelling, withTopic } from '../../testing/telling.ts';
import { readAudiences } from '../events/service.ts';
import { Marked, NoticeCount, Notices } from './schema.ts';
import { until } from '../../testing/until.ts';

const { walter: WALTER, dana: DANA } = PEOPLE;
const DAY = 24 * HOUR;
const API = '/api/notices';

racesOnBoth((engine, { race, test }) => {
  describe('the list of notices', () => {
    const portal = usePortal(engine);
    const bench = useTelling(portal);
    const db = () => portal().portal.db.prisma;
    let walter: Visitor;
    let dana: Visitor;
    beforeEach(async () => {
      [walter, dana] = [await portal().signIn(WALTER.username), await portal().signIn(DANA.username)];
    });
    const list = async (who: Visitor, query = ''): Promise<Notices> => Notices.parse(await (await who.get(`${API}${query}`)).json());
    const count = async (who: Visitor) => NoticeCount.parse(await (await who.get(`${API}/count`)).json());
    const topicsOf = async (who: Visitor, query = '') => (await list(who, query)).items.map(({ topic }) => topic);
    const happened = async (topic: 'bills' | 'results' | 'messages', more: { entityId?: string; at?: Date } = {}) => {
      await happens(portal(), topic, PATIENT_IDS.walter, more);
      await portal().runDueJobs(SPREAD_NEWS);
      portal().advance(MINUTE);
    };
    const mark = (who: Visitor, id: string, isRead: boolean, until: string) => who.send('PUT', `${API}/${id}`, { isRead, until });
    const marked = async (answer: Promise<Response>) => Marked.parse(await (await answer).json());

    test('has what a person was told of, newest first, with whose it is, when, and the page it is on', async () => {
      const bill = await newRow(portal(), 'bills', PATIENT_IDS.walter);
      const at = portal().portal.now().toISOString();
      await happened('bills', { entityId: bill });
      await happened('results');
      const { items, counts, newestAt, topics, patients } = await list(walter);
      assert.deepEqual(
        items.map(({ topic }) => topic),
        ['results', 'bills'],
      );
      const { id, ...said } = items[1] ?? { id: '' };
      assert.match(id, /^[\w-]{36}$/);
      assert.deepEqual(said, {
        topic: 'bills',
        titles: { en: 'You have a new bill', es: 'Tiene una factura nueva' },
        patient: { id: PATIENT_IDS.walter, name: 'Walter Brandt' },
        at,
        path: `/patients/${PATIENT_IDS.walter}/billing/statements/${bill}`,
        isUrgent: false,
        isRead: false,
        isSeen: false,
      });
      assert.deepEqual([counts, newestAt], [{ unread: 2, unseen: 2 }, items[0]?.at]);
      assert.deepEqual([topics.map(({ topic }) => topic), patients.map(({ name }) => name)], [['results', 'bills'], ['Walter Brandt']]);
    });

    test('a thing stands there once, comes to the top and is new again when more happens to it', async () => {
      const thread = await newRow(portal(), 'messages', PATIENT_IDS.walter);
      await happened('messages', { entityId: thread });
      await happened('bills');
      const { items } = await list(walter);
      assert.equal((await mark(walter, items[1]?.id ?? '', true, items[1]?.at ?? '')).status, 200);
      assert.equal((await count(walter)).unread, 1);
      await happened('messages', { entityId: thread });
      assert.deepEqual(await topicsOf(walter), ['messages', 'bills']);
      assert.equal((await count(walter)).unread, 2);
    });

    test('is asked for in parts, by topic, by person, and what is unread alone', async () => {
      for (let times = 0; times < 4; times += 1) await happened('bills');
      await happened('results');
      await happens(portal(), 'bills', PATIENT_IDS.june);
      await portal().runDueJobs(SPREAD_NEWS);
      const first = await list(walter, '?limit=3');
      const rest = await list(walter, `?limit=3&after=${first.next ?? ''}`);
      assert.deepEqual([first.count, first.items.length, rest.items.length, rest.next], [5, 3, 2, null]);
      assert.equal(new Set([...first.items, ...rest.items].map(({ id }) => id)).size, 5);
      assert.deepEqual(await topicsOf(walter, '?topic=results'), ['results']);
      assert.deepEqual([await topicsOf(dana), await topicsOf(dana, `?patientId=${PATIENT_IDS.june}`)], [['bills', 'results'], ['bills']]);
      const [newest] = first.items;
      await mark(walter, newest?.id ?? '', true, newest?.at ?? '');
      assert.deepEqual([(await list(walter, '?unread=true')).count, (await list(walter, '?unread=false')).count], [4, 1]);
    });

    test('what was opened, on whichever device, is read without a word; marked as unread it is new again', async () => {
      const thread = await newRow(portal(), 'messages', PATIENT_IDS.walter);
      await happened('messages', { entityId: thread });
      await db().threadRead.create({ data: { threadId: thread, userId: walter.userId, readAt: portal().portal.now() } });
      const [notice] = (await list(walter)).items;
      assert.deepEqual([notice?.isRead, await count(walter)], [true, { unread: 0, unseen: 0 }]);
      portal().advance(MINUTE);
      await mark(walter, notice?.id ?? '', false, notice?.at ?? '');
      assert.equal((await count(walter)).unread, 1);
      portal().advance(MINUTE);
      await db().threadRead.updateMany({ data: { readAt: portal().portal.now() } });
      assert.equal((await count(walter)).unread, 0);
      assert.equal((await count(dana)).unread, 1, 'Dana did not open it');
    });

    test('marking late leaves new what happened since it was shown', async () => {
      const thread = await newRow(portal(), 'messages', PATIENT_IDS.walter);
      await happened('messages', { entityId: thread });
      const [shown] = (await list(walter)).items;
      await happened('messages', { entityId: thread });
      await mark(walter, shown?.id ?? '', true, shown?.at ?? '');
      assert.equal((await count(walter)).unread, 1);
    });

    test('all are marked at once up to what was shown, however often it is sent, and undoing restores exactly that', async () => {
      for (let times = 0; times < 3; times += 1) await happened('bills');
      const shown = await list(walter);
      const [, second] = shown.items;
      await mark(walter, second?.id ?? '', true, second?.at ?? '');
      await happened('results');
      const markId = randomUUID();
      const all = () => marked(walter.send('PUT', `${API}/marks/${markId}`, { until: shown.newestAt }));
      assert.deepEqual(await all(), { changed: 2, counts: { unread: 1, unseen: 1 } });
      assert.deepEqual(await all(), { changed: 0, counts: { unread: 1, unseen: 1 } });
      // Read by hand meanwhile, and so no part of it any more.
      const [result] = (await list(walter)).items;
      await mark(walter, result?.id ?? '', true, result?.at ?? '');
      const undo = () => marked(walter.send('DELETE', `${API}/marks/${markId}`));
      assert.deepEqual(
        [await undo(), await undo()].map(({ changed, counts }) => [changed, counts.unread]),
        [
          [2, 2],
          [0, 2],
        ],
      );
      assert.deepEqual(
        (await list(walter)).items.map(({ isRead }) => isRead),
        [true, false, true, false],
      );
    });

    test('undoing leaves alone what came anew or was marked otherwise since, and what is somebody else’s', async () => {
      const thread = await newRow(portal(), 'messages', PATIENT_IDS.walter);
      await happened('messages', { entityId: thread });
      await happened('bills');
      const markId = randomUUID();
      await walter.send('PUT', `${API}/marks/${markId}`, { until: portal().portal.now().toISOString() });
      assert.equal((await marked(dana.send('DELETE', `${API}/marks/${markId}`))).changed, 0);
      await happened('messages', { entityId: thread });
      const [message] = (await list(walter)).items;
      await mark(walter, message?.id ?? '', true, message?.at ?? '');
      assert.equal((await marked(walter.send('DELETE', `${API}/marks/${markId}`))).changed, 1);
      assert.deepEqual(await topicsOf(walter, '?unread=true'), ['bills']);
    });

    test('only what the filters let through is marked together', async () => {
      await happened('bills');
      await happened('results');
      const body = { until: portal().portal.now().toISOString(), topic: 'bills' };
      assert.equal((await marked(walter.send('PUT', `${API}/marks/${randomUUID()}`, body))).changed, 1);
      assert.deepEqual(await topicsOf(walter, '?unread=true'), ['results']);
    });

    test('what was in the list is seen, which is not read', async () => {
      await happened('bills');
      const { newestAt } = await list(walter);
      await happened('results');
      const seen = await walter.send('PUT', `${API}/seen`, { until: newestAt });
      assert.deepEqual(await seen.json(), { unread: 2, unseen: 1 });
    });

    test('AZ-05 access that ended takes all of it away, from the list, the counts and the filters, and gives it back with the access', async () => {
      await happened('results');
      assert.deepEqual([await topicsOf(dana), (await count(dana)).unread], [['results'], 1]);
      const [notice] = (await list(dana)).items;
      const grant = { patientId: PATIENT_IDS.walter, relationship: 'caregiver' } as const;
      await db().accessGrant.updateMany({ where: grant, data: { revokedAt: portal().portal.now() } });
      const { items, counts, count: inAll, newestAt, topics, patients } = await list(dana);
      assert.deepEqual(
        { items, counts, inAll, newestAt, topics, patients },
        { items: [], counts: { unread: 0, unseen: 0 }, inAll: 0, newestAt: null, topics: [], patients: [] },
      );
      assert.deepEqual(await count(dana), { unread: 0, unseen: 0 });
      assert.equal((await mark(dana, notice?.id ?? '', true, notice?.at ?? '')).status, 404);
      await db().accessGrant.updateMany({ where: grant, data: { revokedAt: null } });
      assert.deepEqual(await topicsOf(dana), ['results']);
    });

    test('a result that was withdrawn is gone from it', async () => {
      const report = await newRow(portal(), 'results', PATIENT_IDS.walter);
      await happened('results', { entityId: report });
      await db().diagnosticReport.delete({ where: { id: report } });
      assert.deepEqual([await topicsOf(walter), (await count(walter)).unread], [[], 0]);
    });

    test('nobody marks what is in the list of somebody else, staff included', async () => {
      await happened('bills');
      const [notice] = (await list(walter)).items;
      const nurse = await portal().signIn(PEOPLE.lindqvist.username);
      for (const other of [dana, nurse]) assert.equal((await mark(other, notice?.id ?? '', true, notice?.at ?? '')).status, 404);
      assert.deepEqual([(await list(nurse)).items, (await count(walter)).unread], [[], 1]);
    });

    test('a topic that is not told in the portal is neither shown nor counted, and is all there when it is again', async () => {
      await happened('bills');
      assert.equal((await changeChoices(portal(), WALTER.username, withTopic('bills', { inPortal: false }))).status, 200);
      await happened('bills');
      assert.deepEqual([await topicsOf(walter), (await count(walter)).unread], [[], 0]);
      await changeChoices(portal(), WALTER.username, withTopic('bills', { inPortal: true }));
      assert.deepEqual(await topicsOf(walter), ['bills', 'bills']);
    });

    describe('live', () => {
      const heard: Record<'walter' | 'dana', string[]> = { walter: [], dana: [] };
      before(async () => {
        for (const name of ['walter', 'dana'] as const) {
          const { userId } = await portal().signIn(PEOPLE[name].username);
          const listener = (message: HubMessage) => {
            if (message.kind === 'event' && message.event.type.startsWith('notices.')) heard[name].push(JSON.stringify(message.event));
          };
          for (const audience of await readAudiences(portal().portal, userId)) portal().portal.events.subscribe(audience, listener);
        }
      });

      test('a person’s devices hear that there is something, and that it was read; nobody else does, and nothing is said', async () => {
        heard.walter.length = 0;
        await happened('bills');
        await until(() => heard.walter.length === 1, 'what was told');
        const [notice] = (await list(walter)).items;
        await mark(walter, notice?.id ?? '', true, notice?.at ?? '');
        await until(() => heard.walter.length === 2, 'what was told again');
        const event = JSON.stringify({ type: 'notices.changed', scope: 'session', onlyUser: walter.userId });
        assert.deepEqual(heard, { walter: [event, event], dana: [] });
      });
    });

    race('what is marked and undone on two devices at once is one of the two, and counts come out right', async () => {
      for (let times = 0; times < 5; times += 1) await happened('bills');
      const until = portal().portal.now().toISOString();
      const markId = randomUUID();
      await Promise.all([
        walter.send('PUT', `${API}/marks/${markId}`, { until }),
        walter.send('DELETE', `${API}/marks/${markId}`),
        walter.send('PUT', `${API}/seen`, { until }),
      ]);
      const { items, counts } = await list(walter);
      assert.equal(counts.unread, items.filter(({ isRead }) => !isRead).length);
      assert.ok([0, 5].includes(counts.unread), `${counts.unread} are unread`);
      assert.equal(counts.unseen, 0);
    });

    race('two processes put the same thing into it once', async () => {
      const thread = await newRow(portal(), 'messages', PATIENT_IDS.walter);
      for (let times = 0; times < 5; times += 1) await happens(portal(), 'messages', PATIENT_IDS.walter, { entityId: thread });
      await Promise.all([portal().runDueJobs(SPREAD_NEWS), portal().runDueJobs(SPREAD_NEWS)]);
      assert.deepEqual([(await list(walter)).count, (await list(dana)).count], [1, 1]);
      assert.deepEqual(bench.sent(), []);
    });

    // Last: a year goes by.
    test('it outlives the news it came from, and is kept for a year', async () => {
      await happened('bills');
      portal().advance(30 * DAY);
      await portal().runDueJobs(FORGET_NEWS);
      walter = await portal().signIn(WALTER.username);
      assert.deepEqual([await db().news.count(), await topicsOf(walter)], [0, ['bills']]);
      portal().advance(336 * DAY);
      await portal().runDueJobs(FORGET_NEWS);
      assert.equal(await db().notice.count(), 0);
    });
  });
});
