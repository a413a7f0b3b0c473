/** A service that mail, texts or push notices go through is down: the portal is not, and all of it comes once when the service is back. */
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import type { HubMessage } from '../events/event-hub.ts';
import { readAudiences } from '../features/events/service.ts';
import { FailedNoticeCount, FailedNotices } from '../features/notices/schema.ts';
import { happens } from '../testing/news.ts';
import { usePortal } from '../testing/portal.ts';
import { HOUR, MINUTE, useTelling } from '../testing/telling.ts';
import { WATCH_WAYS } from './trouble.ts';
import { until } from '../testing/until.ts';

const { walter: WALTER, nowak: DESK, dana: DANA } = PEOPLE;
const DESK_API = `/api/clinics/${CLINICS.summit.id}/notices/failed`;
/** What Walter hears of a bill on each way. */
const HEARD = { email: 'walter.brandt@example.org You have a new bill', text: '+15555550177 You have a new bill', push: 'push You have a new bill' } as const;
const WAYS = ['email', 'text', 'push'] as const;

eachEngine((engine) => {
  describe('a way to send that is down', () => {
    const portal = usePortal(engine);
    const bench = useTelling(portal);
    const db = () => portal().portal.db.prisma;
    beforeEach(async () => {
      portal().advance(HOUR);
      await bench.confirmPhone(WALTER.username);
      await bench.addBrowser(WALTER.username);
      for (const way of WAYS) await bench.choose(WALTER.username, 'bills', way, true);
    });
    const tellBill = () => happens(portal(), 'bills', PATIENT_IDS.walter);
    const atDesk = async (path = '') => (await portal().signIn(DESK.username)).get(`${DESK_API}${path}`);
    const down = async () => FailedNoticeCount.parse(await (await atDesk('/count')).json()).down;
    const alarms = (since: number) =>
      portal()
        .logLines.slice(since)
        .filter((line) => line.includes('nothing goes out on a way to send') && line.includes('"level":50'));

    for (const way of WAYS) {
      const others = WAYS.filter((other) => other !== way);

      test(`MS-07 DB-06 ${way} for an hour: it is queued and tried again with longer and longer waits, staff are alarmed, and it comes once`, async () => {
        bench.down.add(way);
        const started = portal().logLines.length;
        await tellBill();
        await bench.dispatch();
        assert.deepEqual(bench.sent().toSorted(), others.map((other) => HEARD[other]).toSorted(), 'the other ways work');
        assert.deepEqual(await down(), []);
        const tries: number[] = [];
        for (let minute = 0; minute < 60; minute += 1) {
          const { attempts } = await db().outboundMail.findFirstOrThrow({ where: { channel: way } });
          portal().advance(MINUTE);
          await bench.dispatch();
          if ((await db().outboundMail.findFirstOrThrow({ where: { channel: way } })).attempts > attempts) tries.push(minute);
        }
        const waits = tries.slice(1).map((at, n) => at - (tries[n] ?? 0));
        assert.ok(tries.length >= 3 && tries.length <= 7, `tried ${tries.length} times in an hour`);
        assert.ok((waits.at(-1) ?? 0) > (waits[0] ?? 0), `waited ${waits.join(', ')} minutes`);
        assert.deepEqual(bench.sent(), []);

        // Staff: the way by name with since when, and a line in the log.
        assert.deepEqual(await down(), [way]);
        const { channels, items } = FailedNotices.parse(await (await atDesk()).json());
        assert.deepEqual([channels.map(({ channel, waiting }) => [channel, waiting]), items], [[[way, 1]], []]);
        await portal().runDueJobs(WATCH_WAYS);
        assert.equal(alarms(started).length, 1);
        assert.doesNotMatch(alarms(started).join(), /walter|5555550177|bills/i);

        // The portal is up, and says on its own what waits.
        const walter = await portal().signIn(WALTER.username);
        const { waiting } = (await (await walter.get('/api/notices/sent')).json()) as { waiting: { channel: string; reason: string }[] };
        assert.deepEqual(
          waiting.map(({ channel, reason }) => [channel, reason]),
          [[way, 'trying-again']],
        );
        assert.equal((await portal().anonymous.get('/readyz')).status, 200);

        bench.down.clear();
        for (let hour = 0; hour < 3; hour += 1) {
          portal().advance(HOUR);
          await bench.dispatch();
        }
        assert.deepEqual(bench.sent(), [HEARD[way]]);
        assert.deepEqual(await down(), []);
      });
    }

    test('MS-07 desks that are open hear of it, and nobody else', async () => {
      const heard: string[] = [];
      const ends: (() => void)[] = [];
      for (const { username } of [DESK, WALTER, DANA]) {
        const { userId } = await portal().signIn(username);
        for (const audience of await readAudiences(portal().portal, userId))
          ends.push(
            portal().portal.events.subscribe(audience, (message: HubMessage) => {
              if (message.kind === 'event' && message.event.type === 'notices.failed-changed') heard.push(username);
            }),
          );
      }
      bench.down.add('text');
      await tellBill();
      for (let minute = 0; minute < 20; minute += 5) {
        await bench.dispatch();
        portal().advance(5 * MINUTE);
      }
      await portal().runDueJobs(WATCH_WAYS);
      await until(() => heard.length > 0, 'an event');
      for (const end of ends) end();
      assert.deepEqual(new Set(heard), new Set([DESK.username]));
    });

    test('one address that takes nothing is no way that is down, as long as others get theirs', async () => {
      bench.down.add('email');
      await tellBill();
      await bench.dispatch();
      bench.down.clear();
      for (let minute = 0; minute < 20; minute += 5) {
        portal().advance(5 * MINUTE);
        await happens(portal(), 'results', PATIENT_IDS.june);
        await db().outboundMail.updateMany({
          where: { topic: 'bills', channel: 'email', state: 'waiting' },
          data: { nextTryAt: new Date(portal().portal.now().getTime() + HOUR), lastProblem: '450' },
        });
        await portal().portal.db.sql('hold', `update jobs.job set start_after = $1 where name = 'mail.email' and state = 'retry'`, [
          new Date(portal().portal.now().getTime() + HOUR),
        ]);
        await bench.dispatch();
      }
      assert.deepEqual(await down(), []);
    });
  });
});
