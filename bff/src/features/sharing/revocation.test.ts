import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { eachEngine } from '../../database/testing.ts';
import { createEventHub } from '../../events/event-hub.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Sharing } from './schema.ts';
import { WAITING_FOR_LOCKS } from '../../testing/locks.ts';
import { until } from '../../testing/until.ts';

const WALTER = PATIENT_IDS.walter;
/** Well below the time at which a stream looks again by itself. */
const AT_ONCE_MS = 2_000;

eachEngine((engine) => {
  describe('ending access', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let walter: Visitor;
    let grantId: string;
    before(async () => {
      [dana, walter] = [await portal().signIn('dana'), await portal().signIn('walter')];
      const answer = await walter.get(`/api/patients/${WALTER}/sharing`);
      grantId = Sharing.parse(await answer.json()).items[0]?.id ?? '';
    });
    const listen = (visitor: Visitor) => portal().app.request('/api/events', { headers: { cookie: visitor.cookie } });
    const ended = async (stream: Response): Promise<number> => {
      const started = performance.now();
      let bytes = 0;
      for await (const chunk of stream.body ?? []) bytes += (chunk as Uint8Array).length;
      assert.ok(bytes > 0);
      return performance.now() - started;
    };

    test('AZ-12 changing and ending access ends the person’s open streams at once, and nobody else’s', async () => {
      const [stream, other] = [await listen(dana), await listen(walter)];
      assert.equal(
        (await walter.send('PUT', `/api/patients/${WALTER}/sharing/people/${grantId}`, { permissions: ['messages', 'appointments-manage'], lastDay: null }))
          .status,
        204,
      );
      assert.ok((await ended(stream)) < AT_ONCE_MS);
      const again = await listen(dana);
      const visits = `/api/patients/${WALTER}/appointments/visits`;
      assert.equal((await dana.get(visits)).status, 200);
      assert.equal((await walter.send('DELETE', `/api/patients/${WALTER}/sharing/people/${grantId}`)).status, 204);
      assert.ok((await ended(again)) < AT_ONCE_MS);
      assert.equal((await dana.get(visits)).status, 404);
      const reader = other.body?.getReader();
      assert.equal((await reader?.read())?.done, false);
      await reader?.cancel();
    });

    test('AZ-12 a change of access is heard in another process, by the streams of that person', async () => {
      const { db } = portal().portal;
      // A hub of its own, as another process has.
      const hub = await createEventHub(db);
      const heard = new Promise<void>((resolve) => hub.onAccessChange(dana.userId, resolve));
      await db.transaction((tx) => portal().portal.events.publishAccessChange(tx, dana.userId));
      await heard;
      await hub.close();
    });

    test('AZ-12 a write whose access is ended while it is under way is not kept', async () => {
      const { db, now } = portal().portal;
      const grant = await db.prisma.accessGrant.update({ where: { id: grantId }, data: { revokedAt: null, scopes: ['messages:read', 'messages:write'] } });
      const { clinicId } = await db.prisma.patient.findUniqueOrThrow({ where: { id: WALTER } });
      const thread = await db.prisma.messageThread.create({ data: { patientId: WALTER, clinicId: clinicId ?? '', subject: 'Race', lastMessageAt: now() } });
      let begin: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => (begin = resolve));
      const revoking = db.transaction(async (tx) => {
        await tx.accessGrant.update({ where: { id: grant.id }, data: { revokedAt: now() } });
        begin();
        // The guard of the request reads what is committed; its write then waits for this transaction.
        // An embedded database lets nobody else in meanwhile.
        if (engine.name !== 'postgres') return;
        await until(async () => {
          const [waiting] = await tx.$queryRawUnsafe<{ count: number }[]>(WAITING_FOR_LOCKS);
          return (waiting?.count ?? 0) > 0;
        }, 'the write that waits');
      });
      await begun;
      const reply = dana.send('POST', `/api/patients/${WALTER}/messages/threads/${thread.id}/replies`, { body: 'Too late' });
      await revoking;
      assert.equal((await reply).status, 404);
      assert.equal(await db.prisma.message.count({ where: { threadId: thread.id } }), 0);
      const [entry] = await db.prisma.auditEvent.findMany({ where: { patientId: WALTER }, orderBy: { seq: 'desc' }, take: 1 });
      assert.equal(entry?.status, 404);
    });
  });
});
