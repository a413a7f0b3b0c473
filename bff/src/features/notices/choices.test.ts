import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { CHANNELS } from '../../notifications/channel.ts';
import type { RecordTopic } from '../../notifications/topics.ts';
import { topicsOf } from '../../notifications/words.ts';
import { happens } from '../../testing/news.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { changeChoices, HOUR, useTelling, withTopic } from '../../testing/telling.ts';
import { NoticeChoices } from './schema.ts';
import type { NoticeChoicesChange } from './schema.ts';

const { dana: DANA } = PEOPLE;
const { walter: WALTER_ID, june: JUNE_ID, dana: DANA_ID } = PATIENT_IDS;

eachEngine((engine) => {
  describe('how people choose to hear', () => {
    const portal = usePortal(engine);
    const bench = useTelling(portal);
    let dana: Visitor;
    beforeEach(async () => {
      portal().advance(HOUR);
      dana = await portal().signIn(DANA.username);
    });
    const read = async (who = dana) => NoticeChoices.parse(await (await who.get('/api/notices/choices')).json());
    const change = (work: (choices: NoticeChoicesChange) => NoticeChoicesChange) => changeChoices(portal(), DANA.username, work);
    const of = (patientId: string, mode: 'own' | 'matrix' | 'urgent' | 'none', matrix: NoticeChoicesChange['people'][string]['matrix'] = null) =>
      change((choices) => ({ ...choices, people: { [patientId]: { mode, matrix } } }));
    const happened = async (topic: RecordTopic, patientId: string) => {
      await happens(portal(), topic, patientId);
      await bench.dispatch();
    };
    /** What came to Dana. */
    const toDana = () => bench.sent().filter((line) => line.startsWith(DANA.email) || line.startsWith('+1') || line.startsWith('push'));
    const inPortal = async () => ((await (await dana.get('/api/notices')).json()) as { items: { topic: string }[] }).items.map(({ topic }) => topic);
    const matrix = (on: (topic: string, channel: string) => boolean) =>
      Object.fromEntries(
        topicsOf(portal().portal.features).map((topic) => [topic, Object.fromEntries(CHANNELS.map((channel) => [channel, on(topic, channel)]))]),
      ) as NoticeChoicesChange['people'][string]['matrix'];

    test('nobody chose yet: all at once and in the portal, the digest in the evening of their clinic, each person as themselves', async () => {
      const { topics, digest, order, followUpHours, people } = await read();
      assert.deepEqual(
        topics.map(({ topic }) => topic),
        topicsOf(portal().portal.features),
      );
      assert.deepEqual(new Set(topics.map(({ rhythm, inPortal: shown }) => `${rhythm} ${shown}`)), new Set(['at-once true']));
      assert.deepEqual([digest, order, followUpHours], [{ time: '18:00', weekday: 1, timeZone: 'America/Chicago' }, ['push', 'email', 'text'], 3]);
      assert.deepEqual(
        people.map(({ patient, mode }) => `${patient.name}: ${mode}`),
        ['June Whitfield: own', 'Theodore Whitfield: own', 'Walter Brandt: own'],
      );
      assert.deepEqual(topics.flatMap(({ topic, isFixed, isUrgent }) => (isFixed || isUrgent ? [topic] : [])).toSorted(), ['account', 'offers']);
    });

    test('what is set is kept, the same again changes nothing, and who is left out stays as they were', async () => {
      assert.equal((await of(WALTER_ID, 'urgent')).status, 200);
      const set = () =>
        change((choices) => ({ ...withTopic('bills', { rhythm: 'weekly', inPortal: false })(choices), order: ['text', 'email', 'push'], people: {} }));
      assert.equal((await set()).status, 200);
      const kept = await read();
      assert.deepEqual(NoticeChoices.parse(await (await set()).json()), kept);
      const bills = kept.topics.find(({ topic }) => topic === 'bills');
      assert.deepEqual([bills?.rhythm, bills?.inPortal, kept.order], ['weekly', false, ['text', 'email', 'push']]);
      assert.equal(kept.people.find(({ patient }) => patient.id === WALTER_ID)?.mode, 'urgent');
    });

    test('nothing can be chosen of somebody else’s patients, of oneself, or of topics that there are not', async () => {
      for (const patientId of [PATIENT_IDS.luis, DANA_ID]) assert.equal((await of(patientId, 'none')).status, 422);
      assert.equal((await of(WALTER_ID, 'matrix')).status, 422);
      const unknown = await change((choices) => ({
        ...choices,
        topics: { ...choices.topics, gossip: { inPortal: true, rhythm: 'daily', followUp: { push: true, email: true, text: true } } },
      }));
      const account = await change((choices) => ({
        ...choices,
        topics: { ...choices.topics, account: { inPortal: false, rhythm: 'daily', followUp: { push: true, email: true, text: true } } },
      }));
      const twice = await change((choices) => ({ ...choices, order: ['text', 'text', 'push'] }));
      const nowhere = await change((choices) => ({ ...choices, digest: { time: '18:00', weekday: 1, timeZone: 'Europe/Nowhere' } }));
      assert.deepEqual(
        [unknown, account, twice, nowhere].map(({ status }) => status),
        [422, 422, 422, 422],
      );
      assert.equal(await portal().portal.db.prisma.personChoice.count(), 0);
    });

    test('of somebody they hear nothing, on no way and in the portal, and of everybody else as before', async () => {
      await of(WALTER_ID, 'none');
      await happened('results', WALTER_ID);
      await happened('offers', WALTER_ID);
      assert.deepEqual([toDana(), await inPortal()], [[], []]);
      await happened('results', JUNE_ID);
      assert.deepEqual([toDana(), await inPortal()], [[`${DANA.email} You have a new test result`], ['results']]);
    });

    test('of somebody they hear only what can’t wait', async () => {
      await of(WALTER_ID, 'urgent');
      await happened('results', WALTER_ID);
      await happened('offers', WALTER_ID);
      assert.deepEqual([toDana(), await inPortal()], [[`${DANA.email} A visit time to answer`], ['offers']]);
    });

    test('of somebody they hear on ways of their own, and never on another when it stays unread', async () => {
      await bench.confirmPhone(DANA.username);
      await of(
        WALTER_ID,
        'matrix',
        matrix((topic, channel) => topic === 'results' && channel === 'text'),
      );
      await happened('results', WALTER_ID);
      await happened('messages', WALTER_ID);
      assert.deepEqual(toDana(), ['+15555550177 You have a new test result']);
      await happened('messages', JUNE_ID);
      assert.deepEqual(toDana(), [`${DANA.email} You have a new message`]);
      portal().advance(3 * HOUR);
      await bench.sweep();
      assert.deepEqual(toDana(), ['+15555550177 You have a new message'], 'June’s, not Walter’s');
      const kept = (await read(await portal().signIn(DANA.username))).people.find(({ patient }) => patient.id === WALTER_ID);
      assert.deepEqual([kept?.mode, kept?.matrix?.results], ['matrix', { email: false, text: true, push: false, mail: false }]);
    });

    test('a choice that is made while a notice waits holds for it', async () => {
      bench.untilHour(10);
      await bench.beQuiet(DANA.username, 9, 12);
      await happened('results', WALTER_ID);
      await of(WALTER_ID, 'none');
      bench.untilHour(13);
      await bench.dispatch();
      assert.deepEqual(toDana(), []);
    });

    test('one notice of a topic is enough for several people, and says of none', async () => {
      await happened('results', WALTER_ID);
      assert.deepEqual(toDana(), [`${DANA.email} You have a new test result`]);
      await of(WALTER_ID, 'none');
      portal().advance(HOUR);
      await happens(portal(), 'results', WALTER_ID);
      await happens(portal(), 'results', JUNE_ID);
      await bench.dispatch();
      const [mail] = bench.mails.filter(({ to }) => to === DANA.email);
      assert.ok(mail?.text.includes(`/patients/${JUNE_ID}/`), 'it leads to the one that is told');
      assert.doesNotMatch(JSON.stringify(bench.mails), /June|Walter Brandt/);
    });

    test('AZ-01 nobody reads or sets it without a session', async () => {
      const { anonymous } = portal();
      for (const path of ['', '/count', '/sent', '/choices']) assert.equal((await anonymous.get(`/api/notices${path}`)).status, 401);
      assert.equal((await anonymous.send('PUT', '/api/notices/choices', {})).status, 401);
    });
  });
});
