import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { FORGET_NEWS } from '../../notifications/spread.ts';
import { happens, newRow } from '../../testing/news.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { changeChoices, HOUR, useTelling, withTopic } from '../../testing/telling.ts';
import { SentNotices } from './schema.ts';

const { walter: WALTER } = PEOPLE;

eachEngine((engine) => {
  describe('the list of what was sent', () => {
    const portal = usePortal(engine);
    const bench = useTelling(portal);
    const db = () => portal().portal.db.prisma;
    let walter: Visitor;
    beforeEach(async () => {
      portal().advance(HOUR);
      walter = await portal().signIn(WALTER.username);
    });
    const list = async (query = '', who?: Visitor) => {
      // Hours may have gone by.
      const visitor = who ?? (await portal().signIn(WALTER.username));
      return SentNotices.parse(await (await visitor.get(`/api/notices/sent${query}`)).json());
    };
    const happened = async (topic: 'bills' | 'results' | 'offers', entityId?: string) => {
      await happens(portal(), topic, PATIENT_IDS.walter, entityId ? { entityId } : {});
      await bench.dispatch();
    };

    test('has each notice of each way with when, where to and about which topic, and nothing of what it said', async () => {
      await bench.confirmPhone(WALTER.username);
      await bench.addBrowser(WALTER.username);
      for (const channel of ['text', 'push'] as const) await bench.choose(WALTER.username, 'bills', channel, true);
      const at = portal().portal.now().toISOString();
      await happened('bills');
      const { items, count, waiting, keptDays } = await list();
      const told = {
        topic: 'bills',
        titles: { en: 'You have a new bill', es: 'Tiene una factura nueva' },
        at,
        outcome: 'sent',
        reason: null,
        isFollowUp: false,
        isDigest: false,
      };
      assert.deepEqual(
        items.map(({ id: _id, ...one }) => one).toSorted((one, other) => one.channel.localeCompare(other.channel)),
        [
          { ...told, channel: 'email', address: 'w•••@example.org' },
          { ...told, channel: 'push', address: 'Firefox, Linux' },
          { ...told, channel: 'text', address: '•••0177' },
        ],
      );
      assert.deepEqual([count, waiting, keptDays], [3, [], 365]);
      assert.doesNotMatch(JSON.stringify(await list()), /walter\.brandt|5555550177/);
    });

    test('says what failed, what follows on another way, and what was not needed any more because it was read', async () => {
      await bench.confirmPhone(WALTER.username);
      portal().transports.email = { send: () => Promise.reject(new Error('broken')) };
      await happened('bills');
      for (let hour = 0; hour < 30; hour += 1) {
        portal().advance(HOUR);
        await bench.sweep();
      }
      assert.deepEqual(
        (await list()).items.map(({ channel, outcome, isFollowUp }) => [channel, outcome, isFollowUp]),
        [
          ['email', 'failed', false],
          ['text', 'sent', true],
        ],
      );
    });

    test('says what waits, until when and why', async () => {
      const { userId } = walter;
      bench.untilHour(10);
      await bench.beQuiet(WALTER.username, 9, 12);
      await changeChoices(portal(), WALTER.username, (choices) => ({
        ...withTopic('bills', { rhythm: 'daily' })(choices),
        digest: { time: '18:00', weekday: 1, timeZone: 'UTC' },
      }));
      await bench.choose(WALTER.username, 'offers', 'mail', true);
      for (const topic of ['results', 'bills', 'offers'] as const) await happened(topic);
      const { waiting } = await list();
      const today = portal().portal.now().toISOString().slice(0, 10);
      assert.deepEqual(
        waiting.map(({ topic, channel, reason, until, isDigest }) => [topic, channel, reason, until, isDigest]).toSorted(),
        [
          [null, 'email', 'digest', `${today}T18:00:00.000Z`, true],
          ['offers', 'email', 'quiet-hours', `${today}T12:00:00.000Z`, false],
          ['offers', 'mail', 'letter', null, false],
          ['results', 'email', 'quiet-hours', `${today}T12:00:00.000Z`, false],
        ].toSorted(),
      );
      await db().notice.updateMany({ where: { userId, topic: 'results' }, data: { readAt: portal().portal.now() } });
      bench.untilHour(13);
      await bench.dispatch();
      assert.deepEqual((await list()).items.map(({ topic, outcome, reason }) => [topic, outcome, reason]).toSorted(), [
        ['offers', 'sent', null],
        ['results', 'skipped', 'read'],
      ]);
    });

    test('AZ-05 what waits of something that they may not know any more is not said, and leaves no trace when it is not sent', async () => {
      bench.untilHour(10);
      await bench.beQuiet(WALTER.username, 9, 12);
      const report = await newRow(portal(), 'results', PATIENT_IDS.walter);
      await happened('results', report);
      assert.equal((await list()).waiting.length, 1);
      await db().diagnosticReport.delete({ where: { id: report } });
      assert.deepEqual((await list()).waiting, []);
      bench.untilHour(13);
      await bench.dispatch();
      const { items, waiting } = await list();
      assert.deepEqual([items, waiting], [[], []]);
    });

    test('has what is sent about the account, and everybody has their own alone', async () => {
      assert.equal((await walter.send('POST', '/api/communication/phone/code', { phone: '(555) 555-0199' })).status, 204);
      await bench.dispatch();
      const code = /\d{6}/.exec(bench.texts[0]?.text ?? '')?.[0] ?? 'none';
      assert.deepEqual(
        (await list()).items.map(({ topic, channel, address }) => [topic, channel, address]),
        [['account', 'text', '•••0199']],
      );
      assert.deepEqual((await list('', await portal().signIn(PEOPLE.dana.username))).items, []);
      assert.ok(code !== 'none' && !JSON.stringify((await list()).items.map(({ id: _id, ...one }) => one)).includes(code));
    });

    test('is asked for in parts, and kept for a year', async () => {
      for (let times = 0; times < 3; times += 1) {
        await happened('bills');
        portal().advance(HOUR);
      }
      const first = await list('?limit=2');
      const rest = await list(`?limit=2&after=${first.next ?? ''}`);
      assert.deepEqual([first.count, first.items.length, rest.items.length, rest.next], [3, 2, 1, null]);
      portal().advance(366 * 24 * HOUR);
      await portal().runDueJobs(FORGET_NEWS);
      assert.equal((await list()).count, 0);
    });
  });
});
