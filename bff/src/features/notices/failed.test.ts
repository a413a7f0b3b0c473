import assert from 'node:assert/strict';
import { beforeEach, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { MailTransportError } from '../../mail/transport.ts';
import { happens } from '../../testing/news.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { HOUR, useTelling } from '../../testing/telling.ts';
import { FailedJobs } from '../desk/jobs-schema.ts';
import { FailedNoticeCount, FailedNotices } from './schema.ts';
import { failedNotice } from './write-cases.ts';

const { walter: WALTER, nowak: DESK, lindqvist: NURSE } = PEOPLE;
// Walter’s clinic.
const SUMMIT = `/api/clinics/${CLINICS.summit.id}`;
const API = `${SUMMIT}/notices/failed`;

racesOnBoth((engine, { race, test }) => {
  describe('what did not go out, at the desk', () => {
    const portal = usePortal(engine);
    const bench = useTelling(portal);
    const db = () => portal().portal.db.prisma;
    let desk: Visitor;
    beforeEach(async () => {
      portal().advance(HOUR);
      desk = await portal().signIn(DESK.username);
    });
    const list = async (query = '', who = desk) => FailedNotices.parse(await (await who.get(`${API}${query}`)).json());
    const count = async () => FailedNoticeCount.parse(await (await desk.get(`${API}/count`)).json());
    const userId = async (username: string) => (await db().user.findUniqueOrThrow({ where: { username } })).id;
    const tellBill = async () => {
      await happens(portal(), 'bills', PATIENT_IDS.walter);
      await bench.dispatch();
    };
    const refuse = (problem: MailTransportError['problem']) => {
      portal().transports.email = { send: () => Promise.reject(new MailTransportError(problem)) };
    };

    test('says to whom, on which way, why and about which topic, and nothing else of what it was about', async () => {
      refuse({ code: '550', refused: true, permanent: true });
      const at = portal().portal.now().toISOString();
      await tellBill();
      const { items, channels, count: inAll } = await list();
      assert.deepEqual(
        items.map(({ id: _id, ...one }) => one),
        [
          {
            channel: 'email',
            recipient: WALTER.displayName,
            address: 'w•••@example.org',
            topic: 'bills',
            cause: 'address',
            problem: '550',
            maybeSent: false,
            tries: 1,
            at,
          },
        ],
      );
      assert.deepEqual([inAll, channels, await count()], [1, [{ channel: 'email', failed: 1, waiting: 0, downSince: null }], { failed: 1, down: [] }]);
    });

    test('it is tried again, which finds the address and the access of now, and is on record with the patient', async () => {
      refuse({ code: '550', refused: true, permanent: true });
      await tellBill();
      const [failed] = (await list()).items;
      await db().user.update({ where: { username: WALTER.username }, data: { email: 'right@example.org' } });
      portal().transports.email = { send: async (mail, handOver) => (await handOver(), void bench.mails.push(mail)) };
      for (let times = 0; times < 2; times += 1) assert.equal((await desk.send('PUT', `${API}/${failed?.id ?? ''}/retry`)).status, 204);
      await bench.dispatch();
      assert.deepEqual(bench.sent(), ['right@example.org You have a new bill']);
      assert.deepEqual((await list()).items, []);
      const acts = await db().auditEvent.findMany({ where: { action: 'retry-notice' } });
      assert.deepEqual(
        acts.map(({ patientId, entityId }) => [patientId, entityId]),
        [[PATIENT_IDS.walter, failed?.id]],
      );
      const jobs = FailedJobs.parse(await (await desk.get(`${SUMMIT}/desk/jobs`)).json());
      assert.equal(jobs.count, 0, 'the work that failed is no longer there, either');
      await db().user.update({ where: { username: WALTER.username }, data: { email: WALTER.email } });
    });

    test('all of one way are tried again, but those that may have arrived', async () => {
      const id = await userId(WALTER.username);
      const [refused, maybe] = [await failedNotice(portal(), id, 'ETIMEDOUT'), await failedNotice(portal(), id, 'handover-unknown')];
      assert.deepEqual((await list('?channel=text')).items.map(({ cause, maybeSent }) => [cause, maybeSent]).toSorted(), [
        ['provider', false],
        ['unknown-whether-sent', true],
      ]);
      assert.deepEqual((await list('?channel=email')).items, []);
      assert.equal((await desk.send('PUT', `${API}/retry`, { channel: 'text' })).status, 204);
      const states = await db().outboundMail.findMany({ where: { id: { in: [refused, maybe] } }, select: { id: true, state: true } });
      assert.deepEqual(
        new Map(states.map((row) => [row.id, row.state])),
        new Map([
          [refused, 'waiting'],
          [maybe, 'failed'],
        ]),
      );
    });

    test('one that is dropped is never tried again, and its reader sees that it is not needed', async () => {
      const id = await failedNotice(portal(), await userId(WALTER.username));
      for (let times = 0; times < 2; times += 1) assert.equal((await desk.send('DELETE', `${API}/${id}`)).status, 204);
      assert.deepEqual((await list()).items, []);
      const walter = await portal().signIn(WALTER.username);
      const sent = (await (await walter.get('/api/notices/sent')).json()) as { items: { outcome: string; reason: string }[] };
      assert.deepEqual(
        sent.items.map(({ outcome, reason }) => [outcome, reason]),
        [['skipped', 'dropped']],
      );
      assert.equal(await db().auditEvent.count({ where: { action: 'drop-notice', entityId: id } }), 1);
    });

    test('AZ-02 AZ-14 another clinic, and staff who are kept away from the patient, find nothing and change nothing', async () => {
      const id = await failedNotice(portal(), await userId(WALTER.username));
      const other = `/api/clinics/${CLINICS.lakeside.id}/notices/failed`;
      // Whose account is no patient’s, and nobody’s who looks after one.
      const colleagues = await failedNotice(portal(), await userId(NURSE.username));
      const shown = async (path: string) => FailedNotices.parse(await (await desk.get(path)).json()).items.map((one) => one.id);
      assert.deepEqual([await shown(API), await shown(other)], [[id], []]);
      assert.equal((await desk.send('PUT', `${other}/${id}/retry`)).status, 404);
      assert.equal((await desk.send('PUT', `${API}/${colleagues}/retry`)).status, 404);
      const { userId: deskId } = desk;
      const order = {
        userId: deskId,
        patientId: PATIENT_IDS.walter,
        relationship: 'restricted',
        scopes: [],
        basis: 'court_order',
        basisReason: 'Order',
        startsAt: portal().portal.now(),
      } as const;
      const { id: grantId } = await db().accessGrant.create({ data: { ...order, scopes: [] } });
      assert.deepEqual([await shown(API), (await count()).failed], [[], 0]);
      for (const [method, path] of [
        ['PUT', `${API}/${id}/retry`],
        ['DELETE', `${API}/${id}`],
      ] as const)
        assert.equal((await desk.send(method, path)).status, 404);
      assert.equal((await db().outboundMail.findUniqueOrThrow({ where: { id } })).state, 'failed');
      await db().accessGrant.delete({ where: { id: grantId } });
    });

    test('who may see it and who may decide is by role', async () => {
      const id = await failedNotice(portal(), await userId(WALTER.username));
      const nurse = await portal().signIn(NURSE.username);
      const walter = await portal().signIn(WALTER.username);
      const raman = await portal().signIn(PEOPLE.raman.username);
      const asked = await Promise.all([desk, nurse, raman, walter].map(async (who) => (await who.get(API)).status));
      const grants = await db().accessGrant.findMany({
        where: { clinicId: CLINICS.summit.id, user: { username: { in: [NURSE.username, PEOPLE.raman.username] } } },
      });
      const may = (who: Visitor, scope: string) => grants.some((grant) => grant.userId === who.userId && grant.scopes.includes(scope));
      const had = (who: Visitor) => grants.some((grant) => grant.userId === who.userId);
      const expected = [nurse, raman].map((who) => (may(who, 'desk:read') ? 200 : had(who) ? 403 : 404));
      assert.deepEqual(asked, [200, ...expected, 404]);
      assert.equal((await walter.send('DELETE', `${API}/${id}`)).status, 404);
    });

    race('two who press at once have it tried once', async () => {
      refuse({ code: '550', refused: true, permanent: true });
      await tellBill();
      const [failed] = (await list()).items;
      portal().transports.email = { send: async (mail, handOver) => (await handOver(), void bench.mails.push(mail)) };
      const answers = await Promise.all([1, 2].map(() => desk.send('PUT', `${API}/${failed?.id ?? ''}/retry`)));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [204, 204],
      );
      await Promise.all([bench.dispatch(), bench.dispatch()]);
      assert.equal(bench.mails.length, 1);
    });
  });
});
