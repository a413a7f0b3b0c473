import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import { FORGET_CHANGES } from './jobs.ts';
import { ChangesForgottenError, readChanges } from './read-changes.ts';
import type { RecordedChange } from './read-changes.ts';
import { CHANGES_CHANNEL, recordChange } from './record-change.ts';

const { dana: DANA, walter: WALTER, luis: LUIS } = PATIENT_IDS;
const DAY = 86_400_000;

eachEngine((engine) => {
  describe('recorded changes', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db;
    /** Where a reader that has read everything stands. */
    let here = 0;
    beforeEach(async () => {
      here = (await readChanges(db(), here, 1000)).at(-1)?.position ?? here;
    });
    const record = (patientId: string, entityId: string = randomUUID()) =>
      db().transaction((tx) => recordChange(portal().portal, tx, { kind: 'profile.changed', patientId, entityId, byUserId: null }));

    /** A connector: remembers where it stands, and reads on until it has so many. */
    async function follow(count: number, limit = 7): Promise<RecordedChange[]> {
      const read: RecordedChange[] = [];
      let position = here;
      while (read.length < count) {
        const next = await readChanges(db(), position, limit);
        read.push(...next);
        position = next.at(-1)?.position ?? position;
      }
      return read;
    }

    test('a change is recorded with what changed, and not when that is undone', async () => {
      const [kept, undone] = [randomUUID(), randomUUID()];
      await assert.rejects(
        db().transaction(async (tx) => {
          await recordChange(portal().portal, tx, { kind: 'profile.changed', patientId: DANA, entityId: undone, byUserId: null });
          throw new Error('undo');
        }),
      );
      await record(DANA, kept);
      const [change, ...more] = await readChanges(db(), here, 10);
      assert.deepEqual([change?.entityId, change?.kind, change?.patientId, more.length], [kept, 'profile.changed', DANA, 0]);
    });

    test('writers that race lose nothing: a reader that follows meets each change once, and each patient’s in order', async () => {
      const patients = [DANA, WALTER];
      const before = new Map((await readChanges(db(), 0, 10_000)).map(({ patientId, patientSeq }) => [patientId, patientSeq]));
      const writers = Array.from({ length: 4 }, async (_, writer) => {
        for (let i = 0; i < 10; i += 1) await record(patients[(i + writer) % 2] ?? DANA);
      });
      const [read] = await Promise.all([follow(40), ...writers]);
      assert.equal(new Set(read.map(({ entityId }) => entityId)).size, 40);
      assert.equal((await readChanges(db(), read.at(-1)?.position ?? 0, 10)).length, 0);
      for (const patientId of patients) {
        const numbers = read.filter((change) => change.patientId === patientId).map(({ patientSeq }) => patientSeq);
        const first = (before.get(patientId) ?? 0) + 1;
        assert.deepEqual(
          numbers,
          Array.from({ length: 20 }, (_, i) => first + i),
        );
      }
    });

    test('readers at the same time see the same order', async () => {
      await Promise.all(Array.from({ length: 10 }, (_, i) => record([DANA, WALTER, LUIS][i % 3] ?? DANA)));
      const [one, other] = await Promise.all([readChanges(db(), here, 100), readChanges(db(), here, 100)]);
      const later = await readChanges(db(), here, 100);
      assert.equal(later.length, 10);
      for (const seen of [one, other]) assert.deepEqual(seen, later.slice(0, seen.length));
    });

    if (engine.name === 'postgres') {
      // Embedded, there is one connection, and so no two transactions at a time.
      test('a transaction that began first and ends late is not gone past, and orders a patient’s changes by its end', async () => {
        const [slow, quick] = [randomUUID(), randomUUID()];
        const [begun, may] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
        const late = db().transaction(async (tx) => {
          await recordChange(portal().portal, tx, { kind: 'profile.changed', patientId: DANA, entityId: slow, byUserId: null });
          begun.resolve();
          await may.promise;
        });
        await begun.promise;
        await record(DANA, quick);
        const first = await readChanges(db(), here, 10);
        assert.deepEqual(
          first.map(({ entityId }) => entityId),
          [quick],
        );
        may.resolve();
        await late;
        const next = await readChanges(db(), first[0]?.position ?? 0, 10);
        assert.deepEqual(
          next.map(({ entityId, patientSeq }) => [entityId, patientSeq]),
          [[slow, (first[0]?.patientSeq ?? 0) + 1]],
        );
      });
    }

    test('a reader is woken', async () => {
      const woken = Promise.withResolvers<void>();
      const listening = await db().listen(CHANGES_CHANNEL, () => woken.resolve());
      await record(DANA);
      await woken.promise;
      await listening.stop();
    });

    test('what is recorded stays as it is', async () => {
      await record(DANA);
      await readChanges(db(), here, 10);
      for (const set of [`kind = 'x'`, `"patientSeq" = 1000`, 'position = 1000000', 'at = now()'])
        await assert.rejects(db().prisma.$executeRawUnsafe(`update domain_change set ${set} where position > 0`), set);
    });

    test('what somebody does in the portal is recorded with who did it', async () => {
      const dana = await portal().signIn(PEOPLE.dana.username);
      const { id } = await db().prisma.appointment.findFirstOrThrow({ where: { patientId: DANA, status: 'booked', startsAt: { gt: portal().portal.now() } } });
      for (const _ of [1, 2]) assert.equal((await dana.send('POST', `/api/patients/${DANA}/appointments/visits/${id}/cancel`, {})).status, 200);
      assert.equal((await dana.send('PUT', `/api/patients/${DANA}/billing/preferences`, { paperless: true })).status, 200);
      assert.equal((await dana.send('PUT', `/api/patients/${DANA}/billing/preferences`, { paperless: false })).status, 200);
      const read = await readChanges(db(), here, 10);
      assert.deepEqual(
        read.slice(0, 1).map(({ kind, entityId, byUserId }) => [kind, entityId, byUserId]),
        [['appointment.cancelled', id, dana.userId]],
      );
      assert.ok(read.slice(1).length > 0 && read.slice(1).every(({ kind, byUserId }) => kind === 'billing-preferences.changed' && byUserId === dana.userId));
    });

    test('changes are kept for half a year; a reader that was away for longer is told', async () => {
      await record(DANA);
      portal().advance(181 * DAY);
      await record(DANA);
      await readChanges(db(), here, 10);
      await portal().runDueJobs(FORGET_CHANGES);
      await assert.rejects(readChanges(db(), here, 10), ChangesForgottenError);
      assert.equal(await db().prisma.domainChange.count(), 1);
    });
  });
});
