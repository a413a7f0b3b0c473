import assert from 'node:assert/strict';
import { beforeEach, describe } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { racesOnBoth } from '../database/testing.ts';
import { SEND_TEXT } from '../mail/send-kinds.ts';
import { happens, newRow } from '../testing/news.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { changeChoices, HOUR, MINUTE, useTelling, withTopic } from '../testing/telling.ts';
import { FOLLOW_UP } from './follow-up.ts';

const { walter: WALTER } = PEOPLE;
const MAIL = 'walter.brandt@example.org';
const PHONE = '+15555550177';
const BILL = 'You have a new bill';

racesOnBoth((engine, { race, test }) => {
  describe('what stays unread for hours', () => {
    const portal = usePortal(engine);
    const bench = useTelling(portal);
    const db = () => portal().portal.db.prisma;
    let walter: Visitor;
    beforeEach(async () => {
      // Hours have gone by.
      walter = await portal().signIn(WALTER.username);
    });
    const tellBill = async () => {
      await happens(portal(), 'bills', PATIENT_IDS.walter);
      await bench.dispatch();
    };
    const later = async (ms: number) => {
      portal().advance(ms);
      await bench.sweep();
      return bench.sent();
    };

    test('goes to text after three hours when it was told by e-mail, once, and not before', async () => {
      await bench.confirmPhone(WALTER.username);
      await tellBill();
      assert.deepEqual(bench.sent(), [`${MAIL} ${BILL}`]);
      assert.deepEqual(await later(3 * HOUR - MINUTE), []);
      assert.deepEqual(await later(MINUTE), [`${PHONE} ${BILL}`]);
      for (let hour = 0; hour < 12; hour += 1) assert.deepEqual(await later(HOUR), []);
    });

    test('a message that is still unread goes to text, and one whose conversation was opened does not', async () => {
      await bench.confirmPhone(WALTER.username);
      const [open, unread] = [await newRow(portal(), 'messages', PATIENT_IDS.walter), await newRow(portal(), 'messages', PATIENT_IDS.walter)];
      await happens(portal(), 'messages', PATIENT_IDS.walter, { entityId: open });
      await bench.dispatch();
      bench.sent();
      await db().threadRead.create({ data: { threadId: open, userId: walter.userId, readAt: portal().portal.now() } });
      assert.deepEqual(await later(4 * HOUR), []);
      await happens(portal(), 'messages', PATIENT_IDS.walter, { entityId: unread });
      await bench.dispatch();
      assert.equal(bench.sent().length, 2, 'Walter and Dana, by e-mail');
      assert.deepEqual(await later(4 * HOUR), [`${PHONE} You have a new message`]);
    });

    test('a result that was seen, an offer that was answered and a notice that was read go nowhere', async () => {
      await bench.confirmPhone(WALTER.username);
      const { userId } = walter;
      const [report, offer] = [await newRow(portal(), 'results', PATIENT_IDS.walter), await newRow(portal(), 'offers', PATIENT_IDS.walter)];
      await happens(portal(), 'results', PATIENT_IDS.walter, { entityId: report });
      await happens(portal(), 'offers', PATIENT_IDS.walter, { entityId: offer });
      await tellBill();
      bench.sent();
      portal().advance(MINUTE);
      const at = portal().portal.now();
      await db().reportSeen.create({ data: { reportId: report, userId, seenAt: at } });
      await db().slotOffer.update({ where: { id: offer }, data: { state: 'declined', decidedAt: at } });
      const bill = await db().notice.findFirstOrThrow({ where: { userId, topic: 'bills' } });
      const marked = await walter.send('PUT', `/api/notices/${bill.id}`, { isRead: true, until: bill.arrivedAt.toISOString() });
      assert.equal(marked.status, 200);
      assert.deepEqual(await later(4 * HOUR), []);
    });

    test('the ways are tried in the order of the person, and those that they were told on are used already', async () => {
      await bench.confirmPhone(WALTER.username);
      await bench.addBrowser(WALTER.username);
      await tellBill();
      bench.sent();
      assert.deepEqual(await later(3 * HOUR), [`push ${BILL}`]);
      assert.equal((await changeChoices(portal(), WALTER.username, (all) => ({ ...all, order: ['text', 'push', 'email'] }))).status, 200);
      await tellBill();
      bench.sent();
      assert.deepEqual(await later(3 * HOUR), [`${PHONE} ${BILL}`]);
      await bench.choose(WALTER.username, 'bills', 'text', true);
      portal().advance(HOUR);
      await tellBill();
      assert.deepEqual(bench.sent(), [`${MAIL} ${BILL}`, `${PHONE} ${BILL}`]);
      assert.deepEqual(await later(3 * HOUR), [`push ${BILL}`]);
    });

    test('a way that the person said no to for the topic is never used, nor one that reaches nobody', async () => {
      await bench.confirmPhone(WALTER.username);
      await bench.choose(WALTER.username, 'bills', 'text', false);
      await tellBill();
      bench.sent();
      assert.deepEqual(await later(4 * HOUR), []);
      assert.equal((await changeChoices(portal(), WALTER.username, withTopic('bills', { followUp: { text: true } }))).status, 200);
      await tellBill();
      bench.sent();
      assert.deepEqual(await later(4 * HOUR), [`${PHONE} ${BILL}`]);
      assert.equal((await changeChoices(portal(), WALTER.username, withTopic('bills', { followUp: { text: false } }))).status, 200);
      await bench.choose(WALTER.username, 'bills', 'text', true);
      await bench.choose(WALTER.username, 'bills', 'text', false);
      await tellBill();
      bench.sent();
      assert.deepEqual(await later(4 * HOUR), []);
    });

    test('a choice that changes while it waits holds: it is looked up when it goes out', async () => {
      await bench.confirmPhone(WALTER.username);
      await tellBill();
      bench.sent();
      portal().advance(3 * HOUR);
      await portal().runDueJobs(FOLLOW_UP);
      await bench.choose(WALTER.username, 'bills', 'text', false);
      await portal().runDueJobs(SEND_TEXT);
      assert.deepEqual(bench.sent(), []);
    });

    test('quiet hours hold it up, and what is read in them does not go out after', async () => {
      await bench.confirmPhone(WALTER.username);
      bench.untilHour(20);
      await bench.beQuiet(WALTER.username, 22, 7);
      await tellBill();
      bench.sent();
      assert.deepEqual(await later(3 * HOUR), [], 'it is eleven at night');
      assert.deepEqual(await later(8 * HOUR), [`${PHONE} ${BILL}`]);
      bench.untilHour(20);
      await tellBill();
      bench.sent();
      assert.deepEqual(await later(3 * HOUR), []);
      const bill = await db().notice.findFirstOrThrow({ where: { userId: walter.userId }, orderBy: { arrivedAt: 'desc' } });
      await db().notice.update({ where: { id: bill.id }, data: { readAt: portal().portal.now() } });
      assert.deepEqual(await later(8 * HOUR), []);
      const kept = await db().outboundMail.findFirstOrThrow({ where: { channel: 'text' }, orderBy: { createdAt: 'desc' } });
      assert.deepEqual([kept.state, kept.lastProblem], ['skipped', 'read']);
    });

    test('where quiet hours hold up the first way, the next one has its three hours after that', async () => {
      await bench.confirmPhone(WALTER.username);
      bench.untilHour(23);
      await bench.beQuiet(WALTER.username, 22, 7);
      await tellBill();
      assert.deepEqual(bench.sent(), []);
      assert.deepEqual(await later(4 * HOUR), []);
      assert.deepEqual(await later(4 * HOUR + MINUTE), [`${MAIL} ${BILL}`]);
      assert.deepEqual(await later(2 * HOUR), []);
      assert.deepEqual(await later(HOUR), [`${PHONE} ${BILL}`]);
    });

    test('MS-07 a first way that is down is no reason to wait any longer', async () => {
      await bench.confirmPhone(WALTER.username);
      bench.down.add('email');
      await tellBill();
      assert.deepEqual(await later(3 * HOUR), [`${PHONE} ${BILL}`]);
    });

    test('what may not be known any more goes nowhere', async () => {
      await bench.confirmPhone(WALTER.username);
      const bill = await newRow(portal(), 'bills', PATIENT_IDS.walter);
      await happens(portal(), 'bills', PATIENT_IDS.walter, { entityId: bill });
      await bench.dispatch();
      bench.sent();
      portal().advance(3 * HOUR);
      await portal().runDueJobs(FOLLOW_UP);
      await db().statement.delete({ where: { id: bill } });
      await portal().runDueJobs(SEND_TEXT);
      assert.deepEqual(bench.sent(), []);
      assert.equal(await db().outboundMail.count({ where: { channel: 'text' } }), 0);
    });

    race('two processes follow up once', async () => {
      await bench.confirmPhone(WALTER.username);
      for (let count = 0; count < 3; count += 1) await happens(portal(), 'bills', PATIENT_IDS.walter);
      await bench.dispatch();
      bench.sent();
      portal().advance(3 * HOUR);
      await Promise.all([bench.sweep(), bench.sweep()]);
      assert.deepEqual(bench.sent(), [`${PHONE} ${BILL}`]);
    });
  });
});
