import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PATIENT_SCOPES } from '../../access/scopes.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { VisitList, VisitView } from '../appointments/schema.ts';
import { ThreadList } from '../messages/schema.ts';
import { Preview } from './schema.ts';

const { dana: OWN, theo: TEEN } = PATIENT_IDS;
/** Where each part is read on that person's own pages. */
const PATHS = {
  visits: 'appointments/visits',
  results: 'records/results',
  conditions: 'records/conditions',
  medicines: 'records/medications',
  allergies: 'records/allergies',
  vaccines: 'records/immunizations',
  messages: 'messages/threads',
  bills: 'billing/statements',
  details: 'account/profile',
};

eachEngine((engine) => {
  describe('what they see', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    let dana: Visitor;
    let luis: Visitor;
    before(async () => {
      [dana, luis] = [await portal().signIn('dana'), await portal().signIn('luis')];
    });
    const grant = async (patientId: string, userId: string, more: object) =>
      (await prisma().accessGrant.create({ data: { userId, patientId, relationship: 'caregiver', scopes: [], startsAt: portal().portal.now(), ...more } })).id;
    const preview = async (who: Visitor, patientId: string, grantId: string) =>
      Preview.parse(await (await who.get(`/api/patients/${patientId}/sharing/people/${grantId}/preview`)).json());

    test('each part is shown exactly where that person’s own request is answered, with the same titles', async () => {
      for (const scopes of [
        ['appointments:read', 'messages:read'],
        ['records:read'],
        ['records:basic', 'billing:read', 'billing:write'],
        [...PATIENT_SCOPES],
        [],
      ]) {
        const id = await grant(OWN, luis.userId, { scopes });
        const { parts, name } = await preview(dana, OWN, id);
        assert.equal(name, 'Luis Herrera');
        for (const { part, visible, items, count } of parts) {
          const answer = await luis.get(`/api/patients/${OWN}/${PATHS[part]}`);
          assert.equal(answer.status, visible ? 200 : 403, `${part} ${scopes.join()}`);
          if (!visible) assert.deepEqual([items, count], [[], 0]);
          const text = await answer.text();
          for (const { title } of items) assert.ok(text.includes(JSON.stringify(title).slice(1, -1)), title);
        }
        await prisma().accessGrant.delete({ where: { id } });
      }
    });

    test('AZ-08 of a teenager’s record it shows what a parent’s reduced access shows, and no more', async () => {
      const theo = await portal().signIn('walter');
      await prisma().accessGrant.create({
        data: { userId: theo.userId, patientId: TEEN, relationship: 'self', scopes: [...PATIENT_SCOPES], startsAt: portal().portal.now() },
      });
      await prisma().appointment.updateMany({ where: { patientId: TEEN }, data: { confidential: true } });
      const { clinicId } = await prisma().patient.findUniqueOrThrow({ where: { id: TEEN } });
      const thread = await prisma().messageThread.create({
        data: { patientId: TEEN, clinicId: clinicId ?? '', subject: 'My secret', lastMessageAt: portal().portal.now() },
      });
      await prisma().message.create({
        data: { threadId: thread.id, side: 'patient', authorUserId: theo.userId, authorName: 'Theo', body: 'Secret', sentAt: portal().portal.now() },
      });
      const { id } = await prisma().accessGrant.findFirstOrThrow({ where: { patientId: TEEN, userId: dana.userId, revokedAt: null } });
      const shown = await preview(theo, TEEN, id);
      assert.equal(shown.reduced, true);
      assert.deepEqual(
        shown.parts.filter(({ visible }) => visible).map(({ part }) => part),
        ['visits', 'allergies', 'vaccines', 'messages'],
      );
      const base = `/api/patients/${TEEN}`;
      const visits = await Promise.all(
        VisitView.options.map(async (view) => VisitList.parse(await (await dana.get(`${base}/appointments/visits?view=${view}`)).json()).count),
      );
      const threads = ThreadList.parse(await (await dana.get(`${base}/messages/threads`)).json());
      const counts = Object.fromEntries(shown.parts.map(({ part, count }) => [part, count]));
      assert.deepEqual([counts['visits'], counts['messages']], [visits.reduce((sum, count) => sum + count), threads.count]);
      assert.ok(!JSON.stringify(shown).includes('ecret'));
    });

    test('only the patient looks, it is logged as their reading, and access of nobody or of another chart is not there', async () => {
      const id = await grant(OWN, luis.userId, { scopes: ['account:read'] });
      const path = `/api/patients/${OWN}/sharing/people/${id}/preview`;
      assert.equal((await luis.get(path)).status, 403);
      assert.equal((await dana.get(path)).status, 200);
      const log = await prisma().auditEvent.findMany({ where: { route: path }, orderBy: { seq: 'asc' } });
      assert.deepEqual(
        log.map(({ userId, outcome, action, relationship }) => [userId, outcome, action, relationship]),
        [
          [luis.userId, 'denied', 'read', 'caregiver'],
          [dana.userId, 'success', 'read', 'self'],
        ],
      );
      const walters = await prisma().accessGrant.findFirstOrThrow({ where: { patientId: PATIENT_IDS.walter, relationship: 'caregiver' } });
      const own = await prisma().accessGrant.findFirstOrThrow({ where: { patientId: OWN, relationship: 'self' } });
      for (const other of [randomUUID(), walters.id, own.id])
        assert.equal((await dana.get(`/api/patients/${OWN}/sharing/people/${other}/preview`)).status, 404);
      await prisma().accessGrant.update({ where: { id }, data: { revokedAt: portal().portal.now() } });
      assert.equal((await dana.get(path)).status, 404);
    });
  });
});
