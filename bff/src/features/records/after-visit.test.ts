import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { PatientWho } from '../../access/who.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Visit } from '../appointments/schema.ts';
import { getVisit } from '../appointments/service.ts';
import { readAfterVisit } from './after-visit.ts';
import { AfterVisitSummary } from './schema.ts';

const OWN = PATIENT_IDS.dana;
/** Evening at the clinic in Illinois, and the next day in UTC. */
const STARTS = new Date('2026-09-10T01:30:00.000Z');
const ENDS = new Date('2026-09-10T02:00:00.000Z');
const DAY = '2026-09-09';
const NOWHERE = { grantId: '', relationship: 'parent', displayName: '', via: { requestId: null, sourceIp: null, method: null, route: null } } as const;

eachEngine((engine) => {
  describe('the summary of a visit', () => {
    const portal = usePortal(engine);
    let visitor: Visitor;
    let encounterId: string;
    let practitionerId: string;
    let clinicId: string;
    const prisma = () => portal().portal.db.prisma;
    const ask = (id: string, patientId: string = OWN, by = visitor) => by.get(`/api/patients/${patientId}/records/visits/${id}`);
    const read = async (id: string, patientId: string = OWN, by = visitor) => AfterVisitSummary.parse(await (await ask(id, patientId, by)).json());
    const names = ({ items }: { items: readonly { name: string }[] }) => items.map(({ name }) => name);

    before(async () => {
      visitor = await portal().signIn(PEOPLE.dana.username);
      const seen = await prisma().encounter.findFirstOrThrow({ where: { patientId: OWN, practitionerId: { not: null }, clinicId: { not: null } } });
      [practitionerId, clinicId] = [seen.practitionerId ?? '', seen.clinicId ?? ''];
      ({ id: encounterId } = await encounter({ reason: 'Three-month check' }));
    });

    function encounter(more: object = {}) {
      const data = { patientId: OWN, clinicId, practitionerId, status: 'finished', classCode: 'AMB', title: 'Evening visit', startsAt: STARTS, ...more };
      return prisma().encounter.create({ data });
    }

    test('of every past visit of the demo world tells when, where and with whom, and what is linked to it', async () => {
      const rows = await prisma().encounter.findMany({ where: { patientId: OWN, id: { not: encounterId } }, include: { reports: true, observations: true } });
      assert.ok(rows.length > 2);
      for (const row of rows) {
        const { visit, results, notes, measurements } = await read(row.id);
        assert.equal(visit.startsAt, row.startsAt.toISOString());
        assert.ok(visit.practitioner && visit.clinic && visit.timeZone);
        assert.equal(results.count, row.reports.filter(({ category }) => category === 'LAB').length);
        assert.equal(notes.count, row.reports.filter(({ category, noteText }) => category !== 'LAB' && noteText !== null).length);
        assert.equal(measurements.count, row.observations.filter(({ category }) => category === 'vital-signs').length);
      }
      assert.ok(rows.some(({ reports }) => reports.length > 0));
      assert.ok(rows.some(({ observations }) => observations.length > 0));
    });

    test('tells apart what is linked to the visit and what only has its day, by the clinic’s calendar', async () => {
      const own = { patientId: OWN };
      const vital = { ...own, category: 'vital-signs', status: 'final', effectiveAt: STARTS, valueNumber: 71, valueUnit: 'kg' };
      await prisma().observation.createMany({
        data: [
          { ...vital, name: 'Weight', encounterId },
          { ...vital, name: 'Weight at home' },
          { ...vital, name: 'Questions', category: 'survey', encounterId },
        ],
      });
      const report = { ...own, status: 'final', effectiveAt: STARTS };
      await prisma().diagnosticReport.createMany({
        data: [
          { ...report, name: 'Lipids', category: 'LAB', encounterId },
          { ...report, name: 'Lipids of another day', category: 'LAB' },
          { ...report, name: 'Progress note', category: '34109-9', noteText: 'Walk every day.', practitionerId, encounterId },
          { ...report, name: 'Early note', category: '34109-9', noteText: 'Draft', status: 'preliminary', encounterId },
        ],
      });
      const condition = { ...own, clinicalStatus: 'active' };
      await prisma().condition.createMany({
        data: [
          { ...condition, name: 'Said for the day', recordedDate: DAY, recordedAt: new Date(`${DAY}T00:00:00Z`) },
          { ...condition, name: 'The evening, UTC is a day on', recordedDate: STARTS.toISOString(), recordedAt: STARTS },
          { ...condition, name: 'Began then, recorded later', onsetDate: DAY, onsetAt: STARTS, recordedDate: '2026-09-20' },
          { ...condition, name: 'Began then', onsetDate: DAY, onsetAt: STARTS },
          { ...condition, name: 'The month alone', recordedDate: '2026-09', recordedAt: new Date('2026-09-01T00:00:00Z') },
          { ...condition, name: 'Ruled out', recordedDate: DAY, verificationStatus: 'refuted' },
          { ...condition, name: 'The day after', recordedDate: '2026-09-10', recordedAt: new Date('2026-09-10T00:00:00Z') },
        ],
      });
      await prisma().medicationRequest.createMany({
        data: ['active', 'draft'].map((status) => ({ ...own, status, name: `Medicine, ${status}`, authoredAt: STARTS, authoredDate: DAY })),
      });
      await prisma().immunization.create({ data: { ...own, name: 'Flu', status: 'completed', givenAt: STARTS, givenDate: DAY } });
      await prisma().procedure.createMany({
        data: ['completed', 'not-done'].map((status) => ({
          ...own,
          status,
          name: `Ear wash, ${status}`,
          performedAt: STARTS,
          performedDate: STARTS.toISOString(),
        })),
      });
      const { visit, notes, measurements, results, sameDay } = await read(encounterId);
      assert.equal(visit.reason, 'Three-month check');
      assert.equal(visit.timeZone, 'America/Chicago');
      assert.deepEqual(names(measurements), ['Weight']);
      assert.deepEqual(names(results), ['Lipids']);
      assert.deepEqual(
        notes.items.map(({ name, text, writtenBy }) => [name, text, writtenBy !== null]),
        [['Progress note', 'Walk every day.', true]],
      );
      assert.deepEqual(names(sameDay.conditions).toSorted(), ['Began then', 'Said for the day', 'The evening, UTC is a day on']);
      assert.deepEqual(names(sameDay.medications), ['Medicine, active']);
      assert.deepEqual(names(sameDay.immunizations), ['Flu']);
      assert.deepEqual(names(sameDay.procedures), ['Ear wash, completed']);
    });

    test('tells the first ten of a list, and how many there are', async () => {
      const { id } = await encounter({ startsAt: new Date('2026-08-03T15:00:00Z') });
      await prisma().observation.createMany({
        data: Array.from({ length: 12 }, (_, n) => ({
          patientId: OWN,
          category: 'vital-signs',
          status: 'final',
          name: `Pulse ${n}`,
          valueNumber: 60 + n,
          encounterId: id,
        })),
      });
      const { measurements } = await read(id);
      assert.deepEqual([measurements.items.length, measurements.count], [10, 12]);
    });

    test('tells what was ordered that day and waits, and the next visit, and neither to who may not read visits', async () => {
      const order = { patientId: OWN, clinicId };
      await prisma().serviceRequest.createMany({
        data: [
          { ...order, title: 'Eye check', orderedAt: STARTS },
          { ...order, title: 'Known to the day', orderedAt: new Date(`${DAY}T00:00:00Z`) },
          { ...order, title: 'Another day', orderedAt: new Date('2026-09-12T15:00:00Z') },
          { ...order, title: 'Done', orderedAt: STARTS, status: 'completed' as const },
        ],
      });
      const { next } = await read(encounterId);
      assert.deepEqual(next?.orders.map(({ title }) => title).toSorted(), ['Eye check', 'Known to the day']);
      const first = await prisma().appointment.findFirstOrThrow({
        where: { patientId: OWN, status: 'booked', endsAt: { gt: portal().portal.now() } },
        orderBy: { startsAt: 'asc' },
      });
      assert.equal(next.visit?.id, first.id);
      const caregiver = await portal().signIn(PEOPLE.luis.username);
      await prisma().accessGrant.create({
        data: { userId: caregiver.userId, patientId: OWN, relationship: 'caregiver', scopes: ['records:read'], startsAt: portal().portal.now() },
      });
      assert.equal((await read(encounterId, OWN, caregiver)).next, null);
    });

    test('is found by the booking that was kept, and the visit’s own page says where it is', async () => {
      const kept = await prisma().appointment.findFirstOrThrow({ where: { patientId: OWN, status: 'fulfilled' } });
      const became = await prisma().encounter.findFirstOrThrow({ where: { patientId: OWN, startsAt: kept.startsAt, practitionerId: kept.practitionerId } });
      assert.equal((await read(kept.id)).visit.id, became.id);
      const visit = async (id: string) => Visit.parse(await (await visitor.get(`/api/patients/${OWN}/appointments/visits/${id}`)).json());
      assert.equal((await visit(kept.id)).summaryId, became.id);
      assert.equal((await visit(became.id)).summaryId, became.id);
      const booked = await prisma().appointment.findFirstOrThrow({ where: { patientId: OWN, status: 'booked' } });
      assert.equal((await visit(booked.id)).summaryId, null);
      assert.equal((await ask(booked.id)).status, 404);
    });

    test('AZ-02 of somebody else’s visit is not there, nor are their rows that name one’s own', async () => {
      const theirs = await prisma().encounter.findFirstOrThrow({ where: { patientId: PATIENT_IDS.walter } });
      assert.equal((await ask(theirs.id)).status, 404);
      assert.equal((await ask('not-an-id')).status, 404);
      const theirKept = await prisma().appointment.create({
        data: { patientId: PATIENT_IDS.walter, clinicId, practitionerId, title: 'Theirs', status: 'fulfilled', startsAt: STARTS, endsAt: ENDS },
      });
      assert.equal((await ask(theirKept.id)).status, 404);
      const before = await read(encounterId);
      await prisma().observation.create({ data: { patientId: PATIENT_IDS.walter, category: 'vital-signs', status: 'final', name: 'Theirs', encounterId } });
      assert.deepEqual(await read(encounterId), before);
    });

    test('is not open to a parent of a teenager, and with less access nothing confidential is in it', async () => {
      const theo = PATIENT_IDS.theo;
      const secret = await encounter({ patientId: theo, confidential: true });
      const open = await encounter({ patientId: theo, startsAt: new Date('2026-09-01T15:00:00Z') });
      assert.equal((await ask(open.id, theo)).status, 403);
      const row = { patientId: theo, category: 'vital-signs', status: 'final', encounterId: open.id };
      await prisma().observation.createMany({
        data: [
          { ...row, name: 'Weight' },
          { ...row, name: 'Secret', confidential: true },
        ],
      });
      await prisma().condition.createMany({
        data: [false, true].map((confidential) => ({
          patientId: theo,
          clinicalStatus: 'active',
          name: confidential ? 'Secret' : 'Asthma',
          recordedDate: '2026-09-01',
          confidential,
        })),
      });
      const reader: PatientWho = { kind: 'patient', patientId: theo, userId: visitor.userId, reduced: true, scopes: ['records:read'], ...NOWHERE };
      const { measurements, sameDay } = await readAfterVisit(portal().portal, reader, open.id);
      assert.deepEqual([names(measurements), names(sameDay.conditions)], [['Weight'], ['Asthma']]);
      const whole = await readAfterVisit(portal().portal, { ...reader, reduced: false }, open.id);
      assert.deepEqual([whole.measurements.count, whole.sameDay.conditions.count], [2, 2]);
      await assert.rejects(readAfterVisit(portal().portal, reader, secret.id), { code: 'resource/not-found' });
      const kept = { patientId: theo, clinicId, practitionerId, title: 'Kept', status: 'fulfilled', startsAt: STARTS, endsAt: ENDS } as const;
      const booking = await prisma().appointment.create({ data: kept });
      assert.equal((await getVisit(portal().portal, { ...reader, reduced: false }, booking.id)).summaryId, secret.id);
      assert.equal((await getVisit(portal().portal, reader, booking.id)).summaryId, null);
    });
  });
});
