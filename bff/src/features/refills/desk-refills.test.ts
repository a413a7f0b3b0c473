import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, describe } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { ClinicWho } from '../../access/who.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { newMedicine, newRefill } from '../../testing/refills.ts';
import { LAKESIDE } from '../../testing/write-case.ts';
import { askRefillFor } from './published.ts';
import { DecidedRefills, DeskRefillDetail, DeskRefills } from './schema.ts';
import type { DecideRefills } from './schema.ts';

const base = `/api/clinics/${LAKESIDE}/refills`;
const { dana: DANA, june: JUNE } = PATIENT_IDS;
const HOUR_MS = 3_600_000;

racesOnBoth((engine, { race, test }) => {
  describe('refills at the desk', () => {
    const portal = usePortal(engine);
    let grace: Visitor;
    let raman: Visitor;
    before(async () => {
      grace = await portal().signIn(PEOPLE.lindqvist.username);
      raman = await portal().signIn(PEOPLE.raman.username);
    });
    beforeEach(async () => {
      await db().refill.deleteMany({ where: { clinicId: LAKESIDE } });
    });
    const db = () => portal().portal.db.prisma;
    const soon = (hours: number) => new Date(portal().portal.now().getTime() + hours * HOUR_MS);
    const list = async (query = '', by = grace) => DeskRefills.parse(await (await by.get(`${base}/requests${query}`)).json());
    const read = async (id: string, by = grace) => DeskRefillDetail.parse(await (await by.get(`${base}/requests/${id}`)).json());
    const send = (items: DecideRefills['items'], by = grace, key = randomUUID()) => by.send('POST', `${base}/decisions`, { items }, { 'idempotency-key': key });
    const decide = async (items: DecideRefills['items'], by = grace) => DecidedRefills.parse(await (await send(items, by)).json()).items;
    const codesOf = (items: DecidedRefills['items']) => items.map((item) => (item.outcome === 'done' ? item.refill.state : item.code));
    const codeOf = async (answer: Response) => ProblemSchema.parse(await answer.json()).code;
    const controlled = () => newRefill(portal(), DANA, { controlled: 'IV', pool: 'physician' });
    const approve = (refillId: string, more: object = {}) => ({ decision: 'approve', refillId, version: 1, ...more }) as const;
    const refuse = (refillId: string, words = 'Please see us first') => ({ decision: 'refuse', refillId, version: 1, reason: 'visit-needed', words }) as const;

    test('come by when an answer is due, with how many are late, a part at a time', async () => {
      const later = await newRefill(portal(), DANA, { dueBy: soon(5) });
      const late = await newRefill(portal(), JUNE, { dueBy: soon(-1) });
      const { items, lateCount, count } = await list();
      assert.deepEqual([items.map(({ id }) => id), lateCount, count], [[late.id, later.id], 1, 2]);
      assert.deepEqual([items[0]?.late?.step, items[0]?.patient.id], ['review', JUNE]);
      const first = await list('?limit=1');
      const rest = await list(`?limit=1&after=${encodeURIComponent(first.next ?? '')}`);
      assert.deepEqual(
        [...first.items, ...rest.items].map(({ id }) => id),
        [late.id, later.id],
      );
    });

    test('are for who answers what is clinical, at this clinic', async () => {
      const refill = await newRefill(portal(), DANA);
      const tomasz = await portal().signIn(PEOPLE.nowak.username);
      assert.equal((await tomasz.get(`${base}/requests`)).status, 403);
      assert.equal((await send([refuse(refill.id)], tomasz)).status, 404);
      const ortega = await portal().signIn(PEOPLE.ortega.username);
      assert.equal((await ortega.get(`${base}/requests/${refill.id}`)).status, 404);
    });

    test('are sorted by who may approve them', async () => {
      const plain = await newRefill(portal(), DANA);
      const other = await controlled();
      assert.deepEqual(
        (await list('?of=approvable')).items.map(({ id }) => id),
        [plain.id],
      );
      assert.deepEqual((await list('?of=approvable', raman)).items.map(({ id }) => id).toSorted(), [plain.id, other.id].toSorted());
      assert.deepEqual((await list('?of=mine')).items, []);
      const shown = await read(other.id);
      assert.deepEqual([shown.controlled, shown.mayApprove, shown.needsProof], ['IV', false, true]);
    });

    test('show what a decision needs', async () => {
      const medicine = await newMedicine(portal(), DANA, { repeatsAllowed: 2 });
      const { id } = await newRefill(portal(), DANA, { medicationRequestId: medicine.id });
      const detail = await read(id);
      assert.deepEqual([detail.quantity, detail.unit, detail.refillsLeft, detail.daysLeft], [30, 'tablet', 2, null]);
      assert.ok(detail.colleagues.some(({ name }) => name === 'Priya Raman'));
      assert.equal(await db().auditEvent.count({ where: { patientId: DANA, clinicId: LAKESIDE, route: { contains: id } } }), 1);
    });

    test('somebody takes one, and it can’t be canceled until it is given back; who saw something else is told', async () => {
      const { id } = await newRefill(portal(), DANA);
      const own = (by: Visitor, ownerId: string | null, was: string | null) => by.send('PUT', `${base}/requests/${id}/owner`, { ownerId, was });
      assert.equal(DeskRefillDetail.parse(await (await own(grace, grace.userId, null)).json()).state, 'in_review');
      assert.equal(await codeOf(await own(raman, raman.userId, null)), 'refill/owned');
      assert.equal((await own(raman, raman.userId, grace.userId)).status, 200);
      assert.equal(DeskRefillDetail.parse(await (await own(raman, null, raman.userId)).json()).state, 'asked');
      const tomasz = await portal().signIn(PEOPLE.nowak.username);
      assert.equal(await codeOf(await own(grace, tomasz.userId, null)), 'refill/not-for-them');
    });

    test('many are decided at once, each answered for itself', async () => {
      const [one, two, old, done] = [
        await newRefill(portal(), DANA),
        await newRefill(portal(), JUNE),
        await newRefill(portal(), DANA),
        await newRefill(portal(), DANA, { state: 'sent' }),
      ];
      const other = await controlled();
      const items = await decide([
        approve(one.id),
        refuse(two.id),
        { ...approve(old.id), version: 4 },
        approve(done.id),
        approve(other.id),
        approve(randomUUID()),
        { ...refuse(old.id, ''), reason: 'other' },
        approve(one.id, { version: 2 }),
      ]);
      assert.deepEqual(codesOf(items), ['approved', 'refused', 'changed', 'already-decided', 'not-allowed', 'not-found', 'words-missing', 'already-decided']);
      const refused = items[1];
      assert.deepEqual(refused?.outcome === 'done' && refused.refill.refused, { reason: 'visit-needed', words: 'Please see us first' });
      assert.equal(await db().news.count({ where: { entityId: two.id, topic: 'refills' } }), 1);
      const audited = await db().auditEvent.findMany({ where: { action: 'write', patientId: { in: [DANA, JUNE] }, route: { endsWith: '/decisions' } } });
      assert.deepEqual(audited.map(({ entityId }) => entityId).toSorted(), [one.id, two.id].toSorted());
    });

    test('what is approved can be changed with it: dose, amount, refills and pharmacy', async () => {
      const { id } = await newRefill(portal(), DANA);
      const change = { dose: 'Take 2 tablets in the evening', quantity: 60, refills: 2, pharmacyId: 'dunes-all-day' };
      const [done] = await decide([approve(id, { change })]);
      assert.ok(done?.outcome === 'done');
      assert.deepEqual(done.refill.changed, { dose: change.dose, quantity: 60, refills: 2, pharmacy: true });
      assert.deepEqual([done.refill.kind, done.refill.pharmacy.id, done.refill.decidedBy], ['renewal', 'dunes-all-day', 'Grace Lindqvist']);
      const { id: other } = await newRefill(portal(), DANA);
      assert.deepEqual(codesOf(await decide([approve(other, { change: { pharmacyId: 'nowhere' } })])), ['pharmacy-closed']);
    });

    test('a controlled substance is approved by a physician, with a proof of who decides', async () => {
      const { id } = await controlled();
      portal().advance(6 * 60_000);
      assert.deepEqual(codesOf(await decide([approve(id)], raman)), ['proof-needed']);
      assert.deepEqual(codesOf(await decide([approve(id)], await portal().signIn(PEOPLE.raman.username))), ['approved']);
    });

    test('who may approve is data: a clinic’s own rules count', async () => {
      await db().refillPolicy.create({ data: { clinicId: LAKESIDE, rules: { approvers: ['physician'] } } });
      const { id } = await newRefill(portal(), DANA);
      assert.deepEqual(codesOf(await decide([approve(id)])), ['not-allowed']);
      await db().refillPolicy.deleteMany();
      assert.deepEqual(codesOf(await decide([approve(id)])), ['approved']);
    });

    test('what may be somebody else’s is not approved', async () => {
      const medicine = await newMedicine(portal(), DANA);
      const { id } = await newRefill(portal(), DANA, { medicationRequestId: medicine.id });
      const source = 'https://other.example/fhir';
      await db().fhirSource.create({
        data: { source, resourceType: 'MedicationRequest', resourceId: medicine.id, contentHash: '', localId: medicine.id, patientId: DANA },
      });
      await db().identityConflict.create({
        data: { source, resourceId: 'p', patientId: DANA, heldVersion: randomUUID(), differs: ['name'], foundAt: portal().portal.now() },
      });
      assert.deepEqual(codesOf(await decide([approve(id)])), ['may-be-someone-elses']);
      await db().identityConflict.deleteMany({ where: { source } });
    });

    race('of two who decide the same one at once, one decides', async () => {
      const { id } = await newRefill(portal(), DANA);
      const answers = await Promise.all([decide([approve(id)]), decide([refuse(id)], raman)]);
      const codes = answers.flatMap(codesOf);
      assert.equal(codes.filter((code) => code === 'already-decided').length, 1, codes.join());
      assert.equal(await db().refillStep.count({ where: { refillId: id, state: { in: ['approved', 'refused'] } } }), 1);
    });

    race('two who decide the same many in another order wait for each other, and each is decided once', async () => {
      const all = [await newRefill(portal(), DANA), await newRefill(portal(), DANA), await newRefill(portal(), DANA)];
      const items = all.map(({ id }) => approve(id));
      const answers = await Promise.all([decide(items), decide(items.toReversed(), raman)]);
      assert.equal(answers.flatMap(codesOf).filter((code) => code === 'approved').length, 3);
    });

    test('one that failed is sent once more, unless it was asked for again', async () => {
      const failed = await newRefill(portal(), DANA, { state: 'failed' });
      const again = (id: string) => grace.send('POST', `${base}/requests/${id}/send-again`, { version: 1 });
      assert.deepEqual(
        (await list('?state=failed')).items.map(({ id }) => id),
        [failed.id],
      );
      assert.equal(DeskRefillDetail.parse(await (await again(failed.id)).json()).state, 'approved');
      const other = await newRefill(portal(), DANA, { state: 'failed' });
      await newRefill(portal(), DANA, { medicationRequestId: other.medicationRequestId });
      assert.equal(await codeOf(await again(other.id)), 'refill/asked-again');
      assert.equal((await list('?state=decided')).count, 1);
    });

    test('a message becomes a refill by the same rules, taken by who makes it', async () => {
      const who = await clinicWho();
      const make = (medicineId: string) =>
        portal().portal.db.transaction((tx) =>
          askRefillFor(
            portal().portal,
            tx,
            who,
            { patientId: DANA, medicineId, pharmacyId: null, note: 'Asked in a message', threadId: randomUUID(), askedById: null },
            portal().portal.now(),
          ),
        );
      const { id } = await newMedicine(portal(), DANA, { repeatsAllowed: 0 });
      const made = await make(id);
      assert.ok(made.outcome === 'accepted');
      const { state, kind, owner } = await read(made.refillId);
      assert.deepEqual([state, kind, owner?.mine], ['in_review', 'renewal', true]);
      const again = await make(id);
      assert.equal(again.outcome === 'refused' && again.refusal.code, 'already-asked');
    });

    async function clinicWho(): Promise<ClinicWho> {
      const { id: grantId } = await db().accessGrant.findFirstOrThrow({ where: { userId: grace.userId, clinicId: LAKESIDE } });
      const via = { requestId: null, sourceIp: null, method: null, route: null };
      return {
        kind: 'clinic',
        relationship: 'staff',
        userId: grace.userId,
        displayName: 'Grace',
        grantId,
        scopes: [],
        via,
        clinicId: LAKESIDE,
        pools: ['clinical', 'physician'],
      };
    }
  });
});
