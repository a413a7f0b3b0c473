import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { CLINICS, DEMO_SOURCE, PATIENT_IDS, PRACTITIONER_IDS } from '../../demo/ids.ts';
import { eachEngine } from '../database/testing.ts';
import type { HubMessage } from '../events/event-hub.ts';
import { usePortal } from '../testing/portal.ts';
import { bundle, observation } from './fixtures/resources.ts';
import type { Resource } from './fixtures/resources.ts';
import { takeFile } from './fixtures/take.ts';

const { dana: DANA } = PATIENT_IDS;
const LAKESIDE = CLINICS.lakeside.id;
const DAY_MS = 86_400_000;

eachEngine((engine) => {
  describe('a result that an import brings', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db;
    const take = (...resources: Resource[]) => takeFile(db(), bundle(resources), { source: DEMO_SOURCE, announceAt: new Date() });
    const report = (id: string, more: object = {}): Resource => ({
      resourceType: 'DiagnosticReport',
      id,
      status: 'final',
      category: [{ coding: [{ code: 'LAB' }] }],
      code: { text: 'Potassium' },
      subject: { reference: `Patient/${DANA}` },
      performer: [{ reference: `Practitioner/${PRACTITIONER_IDS.raman}` }],
      issued: new Date().toISOString(),
      ...more,
    });
    const reviewOf = (id: string) => db().prisma.resultReview.findUnique({ where: { id } });
    const reviewed = (id: string) => db().prisma.resultReview.update({ where: { id }, data: { waitsSince: null, reviewedAt: new Date() } });
    const isWaiting = async (id: string) => ((await reviewOf(id))?.waitsSince ?? null) !== null;

    /** How often each side hears of results while something is done. */
    async function heard(work: () => Promise<unknown>): Promise<{ patient: number; desk: number; other: number }> {
      const { events } = portal().portal;
      const counts = { patient: 0, desk: 0, other: 0 };
      const count = (side: keyof typeof counts) => (message: HubMessage) => {
        if (message.kind === 'event' && message.event.type === 'records.results-changed') counts[side] += 1;
      };
      const last = Promise.withResolvers<void>();
      const scopes = ['records:read'];
      const stops = [
        events.subscribe({ patientId: DANA, scopes }, count('patient')),
        events.subscribe({ clinicId: LAKESIDE, scopes }, count('desk')),
        events.subscribe({ patientId: PATIENT_IDS.walter, scopes }, count('other')),
        events.subscribe({ patientId: LAKESIDE, scopes }, () => last.resolve()),
      ];
      await work();
      // Events come in the order in which they were sent.
      await events.publish(db(), { type: 'records.result-commented', scope: 'records:read', patientId: LAKESIDE, entityId: LAKESIDE });
      await last.promise;
      for (const stop of stops) stop();
      return counts;
    }

    test('waits for a review by who answers for it, and is told to the patient and the desk at once', async () => {
      const id = randomUUID();
      assert.deepEqual(await heard(() => take(report(id))), { patient: 1, desk: 1, other: 0 });
      const review = await reviewOf(id);
      assert.deepEqual([review?.patientId, review?.clinicId, review?.practitionerId, review?.version], [DANA, LAKESIDE, PRACTITIONER_IDS.raman, 1]);
      assert.ok(await isWaiting(id));
      // The same once more is nothing new.
      assert.deepEqual(await heard(() => take(report(id, { issued: review?.waitsSince?.toISOString() }))), { patient: 0, desk: 0, other: 0 });
    });

    test('waits once more when it comes anew, as the version that it then is', async () => {
      const id = randomUUID();
      await take(report(id));
      await reviewed(id);
      await take(report(id, { status: 'amended', conclusion: 'The sample was another one.' }));
      const review = await reviewOf(id);
      assert.deepEqual([await isWaiting(id), review?.version, review?.reviewedAt !== null], [true, 2, true]);
    });

    test('waits once more when a value in it is corrected', async () => {
      const [id, value] = [randomUUID(), randomUUID()];
      const potassium = (more: object) => observation(value, `Patient/${DANA}`, more);
      await take(potassium({}), report(id, { result: [{ reference: `Observation/${value}` }] }));
      await reviewed(id);
      assert.deepEqual(await heard(() => take(potassium({ status: 'corrected', valueQuantity: { value: 6.9, unit: 'mmol/L' } }))), {
        patient: 1,
        desk: 1,
        other: 0,
      });
      assert.ok(await isWaiting(id));
    });

    test('does not wait where it is from long ago, called off, or no result of a laboratory', async () => {
      const [old, off, note] = [randomUUID(), randomUUID(), randomUUID()];
      await take(
        report(old, { issued: new Date(Date.now() - 90 * DAY_MS).toISOString() }),
        report(off, { status: 'cancelled' }),
        report(note, { category: [{ coding: [{ code: 'RAD' }] }] }),
      );
      assert.deepEqual(await Promise.all([old, off, note].map(reviewOf)), [null, null, null]);
    });

    test('waits no more once it is taken back, and that is told as well', async () => {
      const id = randomUUID();
      await take(report(id));
      await db().prisma.reportSeen.create({ data: { reportId: id, userId: (await db().prisma.user.findFirstOrThrow()).id } });
      assert.deepEqual(await heard(() => take(report(id, { status: 'entered-in-error' }))), { patient: 1, desk: 1, other: 0 });
      assert.equal(await isWaiting(id), false);
    });

    test('is not asked about again where people are told of nothing, as when all is derived anew', async () => {
      const id = randomUUID();
      await take(report(id));
      await reviewed(id);
      const anew = () => takeFile(db(), bundle([report(id, { conclusion: 'As before' })]), { source: DEMO_SOURCE });
      assert.deepEqual(await heard(anew), { patient: 0, desk: 0, other: 0 });
      assert.equal(await isWaiting(id), false);
    });
  });
});
