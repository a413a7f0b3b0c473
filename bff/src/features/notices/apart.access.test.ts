/** A teenager’s private conversation comes to a parent by no way of being told, nor the other way round (docs/messages.md). */
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { PATIENT_SCOPES } from '../../access/scopes.ts';
import { eachEngine } from '../../database/testing.ts';
import type { HubMessage } from '../../events/event-hub.ts';
import { countUnread } from '../../notifications/notices.ts';
import { happens } from '../../testing/news.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { changeChoices, HOUR, useTelling, withTopic } from '../../testing/telling.ts';
import { readAudiences } from '../events/service.ts';
import { until } from '../../testing/until.ts';

const TEEN = PATIENT_IDS.theo;
const { dana: PARENT, luis: LUIS } = PEOPLE;
const QUERIES = ['', '?unread=true', '?topic=messages', `?patientId=${TEEN}`];

eachEngine((engine) => {
  describe('what is private to a teenager or a parent', () => {
    const portal = usePortal(engine);
    const bench = useTelling(portal);
    const db = () => portal().portal.db.prisma;
    let parent: Visitor;
    /** Luis signs in for Theo, who has no account in the demo world. */
    let teen: Visitor;
    before(async () => {
      const { id: userId } = await db().user.findUniqueOrThrow({ where: { username: LUIS.username } });
      const startsAt = portal().portal.now();
      await db().accessGrant.create({ data: { userId, patientId: TEEN, relationship: 'self', scopes: [...PATIENT_SCOPES], startsAt } });
    });
    beforeEach(async () => {
      portal().advance(HOUR);
      await signIn();
      for (const { username } of [PARENT, LUIS]) {
        await bench.confirmPhone(username, username === PARENT.username ? '+15555550101' : '+15555550102');
        await bench.addBrowser(username);
      }
    });
    const signIn = async () => {
      [parent, teen] = [await portal().signIn(PARENT.username), await portal().signIn(LUIS.username)];
    };
    /** A conversation that one of them began, with an answer of the clinic. */
    async function answered(by: Visitor): Promise<string> {
      const at = portal().portal.now();
      const { id } = await db().messageThread.create({
        data: {
          patientId: TEEN,
          clinicId: CLINICS.lakeside.id,
          subject: 'Zebrafish',
          lastMessageAt: at,
          privateToId: by.userId,
          messages: {
            create: [
              { side: 'patient', authorUserId: by.userId, authorName: 'A', body: 'Zebrafish', sentAt: at },
              { side: 'clinic', authorName: 'Grace', body: 'Zebrafish', sentAt: at },
            ],
          },
        },
      });
      await happens(portal(), 'messages', TEEN, { entityId: id });
      return id;
    }
    /** All that somebody can learn of what they are told. */
    const look = async (who: Visitor) => {
      const text = async (path: string) => (await who.get(`/api/notices${path}`)).text();
      return {
        lists: await Promise.all(QUERIES.map(text)),
        count: await text('/count'),
        sent: await text('/sent'),
        badge: await countUnread(portal().portal, who.userId),
      };
    };
    const sentTo = async ({ userId }: Visitor) => db().outboundMail.count({ where: { recipientId: userId } });

    for (const writes of ['teen', 'parent'] as const) {
      const pair = () => (writes === 'teen' ? ([teen, parent] as const) : ([parent, teen] as const));

      test(`AZ-08 MS-08 of what is private to the ${writes} the other has no notice, count, badge, line of what was sent, or event`, async () => {
        const [author, other] = pair();
        const earlier = await look(other);
        const heard: string[] = [];
        const ends = (await readAudiences(portal().portal, other.userId)).map((audience) =>
          portal().portal.events.subscribe(audience, (message: HubMessage) => {
            if (message.kind === 'event') heard.push(message.event.type);
          }),
        );
        await answered(author);
        await bench.dispatch();
        assert.deepEqual(await look(other), earlier);
        assert.equal(await sentTo(other), 0);
        assert.equal((await look(author)).badge, 1);
        // What is meant for them comes next, so nothing came before it.
        await portal().portal.events.publish(portal().portal.db, { type: 'notices.changed', scope: 'session', onlyUser: other.userId });
        await until(() => heard.length > 0, 'an event');
        for (const end of ends) end();
        assert.deepEqual(heard, ['notices.changed']);
      });

      test(`AZ-08 what is private to the ${writes} and stays unread goes to the other on no other way, nor is it in their digest`, async () => {
        const [author, other] = pair();
        await answered(author);
        await bench.dispatch();
        bench.sent();
        portal().advance(3 * HOUR);
        await bench.sweep();
        assert.equal(await sentTo(other), 0);
        assert.deepEqual([bench.pushes.length, bench.mails.length, bench.texts.length], [1, 0, 0], 'to its author alone');
        bench.sent();

        for (const { username } of [PARENT, LUIS]) {
          const choose = await changeChoices(portal(), username, (choices) => ({
            ...withTopic('messages', { rhythm: 'daily' })(choices),
            digest: { time: '18:00', weekday: 1, timeZone: 'UTC' },
          }));
          assert.equal(choose.status, 200);
        }
        bench.untilHour(9);
        await signIn();
        await answered(pair()[0]);
        await bench.dispatch();
        bench.untilHour(18);
        await bench.dispatch();
        assert.equal(await sentTo(pair()[1]), 0);
        assert.equal(bench.mails.length, 1);
      });

      test(`AZ-08 a notice that came before it was private to the ${writes} is not shown to the other any more, and its notice does not go out`, async () => {
        bench.untilHour(10);
        for (const { username } of [PARENT, LUIS]) await bench.beQuiet(username, 9, 12);
        await signIn();
        const [author, other] = pair();
        const at = portal().portal.now();
        const { id } = await db().messageThread.create({
          data: {
            patientId: TEEN,
            clinicId: CLINICS.lakeside.id,
            subject: 'Shared',
            lastMessageAt: at,
            messages: {
              create: [
                { side: 'patient', authorUserId: parent.userId, authorName: 'A', body: 'x', sentAt: at },
                { side: 'clinic', authorName: 'Grace', body: 'x', sentAt: at },
              ],
            },
          },
        });
        await happens(portal(), 'messages', TEEN, { entityId: id });
        await bench.dispatch();
        assert.equal((await look(other)).badge, 1);
        assert.equal(await sentTo(other), 1);
        await db().messageThread.update({ where: { id }, data: { privateToId: author.userId } });
        const { lists, count, sent, badge } = await look(other);
        for (const text of [...lists, sent]) assert.ok(!text.includes(id) && !text.includes('"messages"'), text);
        assert.deepEqual([badge, JSON.parse(count)], [0, { unread: 0, unseen: 0 }]);
        bench.untilHour(13);
        await bench.dispatch();
        assert.equal(await sentTo(other), 0, 'no trace stays');
      });
    }
  });
});
