import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Activity } from '../activity/schema.ts';
import { TreatmentPanel } from './schema.ts';

const at = (patientId: string) => `/api/patients/${patientId}/treatment`;

eachEngine((engine) => {
  describe('a record at a glance', () => {
    const portal = usePortal(engine);
    let nurse: Visitor;
    let dana: Visitor;
    before(async () => {
      [nurse, dana] = [await portal().signIn(PEOPLE.lindqvist.username), await portal().signIn(PEOPLE.dana.username)];
    });
    const read = async (who: Visitor, patientId: string) => TreatmentPanel.parse(await (await who.get(at(patientId))).json());

    test('tells who treats a patient what they must know', async () => {
      const panel = await read(nurse, PATIENT_IDS.dana);
      assert.equal(panel.patient.name, 'Dana Whitfield');
      for (const list of [panel.allergies, panel.medications, panel.conditions, panel.results]) assert.ok(list.items.length > 0);
      assert.ok(panel.results.items.length <= 5);
      assert.deepEqual(
        panel.visits?.map(({ startsAt }) => startsAt),
        panel.visits?.map(({ startsAt }) => startsAt).toSorted(),
      );
    });

    test('reckons with no visit that may be somebody else’s', async () => {
      const { prisma } = portal().portal.db;
      const [next] = (await read(nurse, PATIENT_IDS.dana)).visits ?? [];
      assert.ok(next);
      await prisma.appointment.update({ where: { id: next.id }, data: { status: 'unsure' } });
      assert.ok((await read(nurse, PATIENT_IDS.dana)).visits?.every(({ id }) => id !== next.id));
      await prisma.appointment.update({ where: { id: next.id }, data: { status: 'booked' } });
    });

    test('names who may speak for the patient', async () => {
      const { speakers } = await read(nurse, PATIENT_IDS.walter);
      assert.deepEqual(
        speakers?.map(({ name, relationship }) => [name, relationship]),
        [['Dana Whitfield', 'caregiver']],
      );
    });

    test('is on record as treatment, and the patient sees it so', async () => {
      await read(nurse, PATIENT_IDS.dana);
      const answer = await dana.send('POST', `/api/patients/${PATIENT_IDS.dana}/activity/search`, { who: 'staff', kind: 'records' });
      const [newest] = Activity.parse(await answer.json()).items;
      assert.deepEqual([newest?.what, newest?.name], ['records.treated', PEOPLE.lindqvist.displayName]);
      assert.match(newest?.sentence ?? '', /to care for the patient/);
    });

    test('AZ-16 is for staff who treat patients of that clinic alone', async () => {
      const answers: Record<string, number> = {};
      for (const name of ['raman', 'ortega', 'lindqvist', 'nowak', 'fontaine', 'dana', 'luis'] as const) {
        const { get } = await portal().signIn(PEOPLE[name].username);
        answers[name] = (await get(at(PATIENT_IDS.dana))).status;
      }
      // Ortega works at another clinic: there is emergency access for that.
      assert.deepEqual(answers, { raman: 200, ortega: 404, lindqvist: 200, nowak: 403, fontaine: 403, dana: 403, luis: 404 });
    });

    test('AZ-16 whom a court keeps away from a patient has nothing of it', async () => {
      const { prisma } = portal().portal.db;
      const { userId } = await portal().signIn(PEOPLE.raman.username);
      const away = await prisma.accessGrant.create({
        data: {
          userId,
          patientId: PATIENT_IDS.dana,
          relationship: 'restricted',
          scopes: [],
          basis: 'court_order',
          basisReason: 'Order',
          startsAt: portal().portal.now(),
        },
      });
      const { get } = await portal().signIn(PEOPLE.raman.username);
      assert.equal((await get(at(PATIENT_IDS.dana))).status, 404);
      await prisma.accessGrant.delete({ where: { id: away.id } });
    });

    test('opens by emergency access for who has no other', async () => {
      const ortega = await portal().signIn(PEOPLE.ortega.username);
      const clinicId = PEOPLE.ortega.grants[0]?.clinicId ?? '';
      const { patientNumber } = await portal().portal.db.prisma.patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } });
      const taken = await ortega.send('POST', `/api/clinics/${clinicId}/desk/emergency-access`, { patientNumber, reason: 'Unconscious in the waiting room' });
      assert.equal(taken.status, 201);
      assert.ok((await read(ortega, PATIENT_IDS.dana)).allergies.items.length > 0);
    });
  });
});
