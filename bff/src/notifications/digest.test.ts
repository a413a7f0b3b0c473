import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { racesOnBoth } from '../database/testing.ts';
import { SEND_EMAIL } from '../mail/send-kinds.ts';
import { happens, newRow } from '../testing/news.ts';
import { usePortal } from '../testing/portal.ts';
import { changeChoices, HOUR, MINUTE, useTelling, withTopic } from '../testing/telling.ts';
import { nextDigest } from './digest-time.ts';
import { SPREAD_NEWS } from './news.ts';
import type { RecordTopic } from './topics.ts';

const { walter: WALTER, dana: DANA } = PEOPLE;
const TO = 'walter.brandt@example.org';
const DIGEST = `${TO} What is new for you`;

racesOnBoth((engine, { race, test }) => {
  describe('what is told once a day or once a week', () => {
    const portal = usePortal(engine);
    const bench = useTelling(portal);
    const db = () => portal().portal.db.prisma;
    const choose = async (rhythm: 'daily' | 'weekly' | 'at-once', ...topics: RecordTopic[]) => {
      const answer = await changeChoices(portal(), WALTER.username, (choices) =>
        topics.reduce((all, topic) => withTopic(topic, { rhythm })(all), { ...choices, digest: { time: '18:00', weekday: 5, timeZone: 'UTC' } }),
      );
      assert.equal(answer.status, 200);
    };
    const happened = async (topic: RecordTopic, more: { entityId?: string } = {}) => {
      await happens(portal(), topic, PATIENT_IDS.walter, more);
      await bench.dispatch();
    };
    const toWalter = () => bench.sent().filter((line) => !line.startsWith(DANA.email));
    /** What comes at that hour, today or tomorrow. */
    const at = async (hour: number) => {
      portal().advance(MINUTE);
      bench.untilHour(hour);
      await bench.sweep();
      return toWalter();
    };

    test('MS-08 is one mail at that time with how much there is of each topic, and nothing of what it says or of whom', async () => {
      await choose('daily', 'messages', 'results', 'bills');
      bench.untilHour(9);
      for (const topic of ['messages', 'messages', 'results', 'bills'] as const) await happened(topic);
      assert.deepEqual(toWalter(), []);
      bench.untilHour(18);
      await bench.dispatch();
      const mine = bench.mails.filter(({ to }) => to === TO);
      assert.equal(mine.length, 1);
      assert.equal(mine[0]?.subject, 'What is new for you – Northfield Health');
      assert.equal(
        mine[0]?.text,
        [
          'Since the last summary there is something new for you:',
          '- 1 new test result\n- new messages in 2 conversations\n- 1 new bill',
          'http://localhost:8080',
          'You can choose what we tell you about: http://localhost:8080/account/communication',
          `Northfield Health\n${portal().portal.config.phone}\n`,
        ].join('\n\n'),
      );
    });

    test('is in the person’s language', async () => {
      const { language } = await db().patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.walter } });
      await db().patient.update({ where: { id: PATIENT_IDS.walter }, data: { language: 'es' } });
      await choose('daily', 'results', 'bills');
      bench.untilHour(9);
      await happened('results');
      await happened('bills');
      await happened('bills');
      bench.untilHour(18);
      await bench.dispatch();
      const mine = bench.mails.find(({ to }) => to === TO);
      assert.match(mine?.subject ?? '', /^Novedades para usted/);
      assert.match(mine?.text ?? '', /- 1 resultado de prueba nuevo\n- 2 facturas nuevas\n/);
      await db().patient.update({ where: { id: PATIENT_IDS.walter }, data: { language } });
    });

    test('what can’t wait is told at once, and so is a topic for which nobody chose otherwise', async () => {
      await choose('daily', 'bills');
      bench.untilHour(9);
      for (const topic of ['offers', 'results', 'bills'] as const) await happened(topic);
      assert.deepEqual(toWalter(), [`${TO} A visit time to answer`, `${TO} You have a new test result`]);
      assert.deepEqual(await at(18), [DIGEST]);
      const refused = await changeChoices(portal(), WALTER.username, withTopic('offers', { rhythm: 'daily' }));
      assert.equal(refused.status, 422);
    });

    test('comes once a day, with what came since, and not where nothing did or all of it was read', async () => {
      await choose('daily', 'messages', 'bills');
      bench.untilHour(9);
      const thread = await newRow(portal(), 'messages', PATIENT_IDS.walter);
      await happened('messages', { entityId: thread });
      assert.deepEqual(await at(18), [DIGEST]);
      assert.deepEqual(await at(17), []);
      assert.deepEqual(await at(18), []);
      await happened('messages', { entityId: thread });
      const { id: userId } = await db().user.findUniqueOrThrow({ where: { username: WALTER.username } });
      await db().threadRead.create({ data: { threadId: thread, userId, readAt: portal().portal.now() } });
      assert.deepEqual(await at(18), []);
      await happened('bills');
      assert.deepEqual(await at(18), [DIGEST]);
      assert.deepEqual(
        (await db().outboundMail.findMany({ where: { kind: 'digest' }, orderBy: { createdAt: 'asc' } })).map(({ state, lastProblem }) => [state, lastProblem]),
        [
          ['sent', null],
          ['skipped', 'read'],
          ['sent', null],
        ],
      );
    });

    test('once a week comes on the day of the week that was chosen', async () => {
      // Tuesday.
      await choose('weekly', 'bills');
      const days: string[] = [];
      await happened('bills');
      for (let day = 0; day < 8; day += 1) {
        if ((await at(18)).length > 0) days.push(portal().portal.now().toUTCString().slice(0, 3));
        portal().advance(HOUR);
      }
      assert.deepEqual(days, ['Fri']);
    });

    test('a text and a push notice of the topic wait for that time, too, and nothing unread follows on another way', async () => {
      await bench.confirmPhone(WALTER.username);
      await bench.addBrowser(WALTER.username);
      await bench.choose(WALTER.username, 'bills', 'push', true);
      await choose('daily', 'bills');
      bench.untilHour(9);
      for (let count = 0; count < 3; count += 1) await happened('bills');
      assert.deepEqual(toWalter(), []);
      assert.deepEqual(await at(18), [DIGEST, 'push You have a new bill']);
      portal().advance(4 * HOUR);
      await bench.sweep();
      assert.deepEqual(toWalter(), []);
    });

    test('quiet hours hold it up', async () => {
      await choose('daily', 'bills');
      await bench.beQuiet(WALTER.username, 17, 20);
      bench.untilHour(9);
      await happened('bills');
      assert.deepEqual(await at(18), []);
      assert.deepEqual(await at(20), [DIGEST]);
    });

    test('AZ-05 what may not be known any more is not counted', async () => {
      await choose('daily', 'bills');
      bench.untilHour(9);
      const bill = await newRow(portal(), 'bills', PATIENT_IDS.walter);
      await happened('bills', { entityId: bill });
      await db().statement.delete({ where: { id: bill } });
      assert.deepEqual(await at(18), []);
      assert.equal(await db().outboundMail.count({ where: { kind: 'digest' } }), 0);
    });

    test('MS-07 a mail server that is down delays it, and it comes once', async () => {
      await choose('daily', 'bills');
      bench.untilHour(9);
      await happened('bills');
      bench.down.add('email');
      assert.deepEqual(await at(18), []);
      portal().advance(HOUR);
      await bench.sweep();
      bench.down.clear();
      for (let hour = 0; hour < 4; hour += 1) {
        portal().advance(HOUR);
        await bench.sweep();
      }
      assert.deepEqual(toWalter(), [DIGEST]);
    });

    race('two processes that spread and send at once make one of it', async () => {
      await choose('daily', 'bills', 'results');
      bench.untilHour(9);
      for (const topic of ['bills', 'results', 'bills'] as const) await happens(portal(), topic, PATIENT_IDS.walter);
      await Promise.all([portal().runDueJobs(SPREAD_NEWS), portal().runDueJobs(SPREAD_NEWS)]);
      bench.untilHour(18);
      await Promise.all([portal().runDueJobs(SEND_EMAIL), portal().runDueJobs(SEND_EMAIL)]);
      assert.deepEqual(toWalter(), [DIGEST]);
    });

    test('the time is by the clock on the wall, also when it is changed; what comes shortly before waits for the next', () => {
      const evening = { atMin: 18 * 60, weekday: 1, timeZone: 'America/Chicago' };
      const next = (now: string, rhythm: 'daily' | 'weekly' = 'daily') => nextDigest(evening, rhythm, new Date(now)).toISOString();
      assert.equal(next('2026-10-31T12:00:00Z'), '2026-10-31T23:00:00.000Z');
      assert.equal(next('2026-11-01T12:00:00Z'), '2026-11-02T00:00:00.000Z');
      assert.equal(next('2026-10-31T22:56:00Z'), '2026-11-02T00:00:00.000Z');
      assert.equal(next('2026-11-01T12:00:00Z', 'weekly'), '2026-11-03T00:00:00.000Z');
    });
  });
});
