import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { AppointmentStatus } from '../../database/generated/client.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { VisitDisputes } from './schema.ts';

const base = `/api/clinics/${CLINICS.lakeside.id}/appointments/disputes`;

eachEngine((engine) => {
  describe('a visit about which its source and this portal do not agree', () => {
    const portal = usePortal(engine);
    let staff: Visitor;
    before(async () => {
      staff = await portal().signIn(PEOPLE.nowak.username);
    });
    const prisma = () => portal().portal.db.prisma;
    const list = async () => VisitDisputes.parse(await (await staff.get(base)).json());
    const settle = (id: string, answer: string) => staff.send('POST', `${base}/${id}/settle`, { answer });

    async function make(here: AppointmentStatus, sent: AppointmentStatus, clinicId: string = CLINICS.lakeside.id) {
      const at = portal().portal.now();
      const startsAt = new Date(at.getTime() + 86_400_000);
      const endsAt = new Date(startsAt.getTime() + 1_800_000);
      const practitioner = await prisma().practitioner.findFirstOrThrow();
      const row = { patientId: PATIENT_IDS.dana, clinicId, practitionerId: practitioner.id, title: 'Check-up', status: here, startsAt, endsAt };
      const { id } = await prisma().appointment.create({ data: { ...row, cancelReason: 'I am away', changedHereAt: at } });
      await prisma().visitDispute.create({
        data: { appointmentId: id, at, sent: { status: sent, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() } },
      });
      return id;
    }
    const row = (id: string) => prisma().appointment.findUniqueOrThrow({ where: { id }, include: { dispute: true } });

    test('waits on the list of its clinic, with what each side says', async () => {
      const [id, elsewhere] = [await make('cancelled', 'booked'), await make('cancelled', 'booked', CLINICS.summit.id)];
      const { items } = await list();
      assert.deepEqual(
        items.map(({ visitId, here, sent, patient }) => [visitId, here.status, sent.status, patient.id]),
        [[id, 'cancelled', 'booked', PATIENT_IDS.dana]],
      );
      assert.equal((await settle(elsewhere, 'keep')).status, 404);
      await prisma().appointment.deleteMany({ where: { id: { in: [id, elsewhere] } } });
    });

    test('stays off when staff say so', async () => {
      const id = await make('cancelled', 'booked');
      assert.deepEqual([(await settle(id, 'keep')).status, (await settle(id, 'keep')).status], [204, 204]);
      const kept = await row(id);
      assert.deepEqual([kept.status, kept.cancelReason, kept.dispute?.settledById], ['cancelled', 'I am away', staff.userId]);
      assert.equal((await list()).count, 0);
      assert.equal((await settle(id, 'as-sent')).status, 409, 'it was answered otherwise before');
      await prisma().appointment.delete({ where: { id } });
    });

    test('takes place when staff say so: its time is taken, the patient hears of it, and it is on record for other systems', async () => {
      const id = await make('cancelled', 'booked');
      assert.equal((await settle(id, 'as-sent')).status, 204);
      const booked = await row(id);
      assert.deepEqual([booked.status, booked.cancelReason, booked.changedHereAt, booked.sequence], ['booked', null, null, 1]);
      assert.ok((await prisma().bookingClaim.count({ where: { appointmentId: id } })) > 0);
      assert.equal(await prisma().domainChange.count({ where: { entityId: id, kind: 'appointment.settled' } }), 1);
      assert.equal(await prisma().news.count({ where: { entityId: id } }), 1);
      assert.equal((await settle(id, 'as-sent')).status, 204);
      assert.equal((await row(id)).sequence, 1);
    });

    test('is off when its source calls off what was moved here, and its time is free', async () => {
      const id = await make('booked', 'cancelled');
      assert.equal((await settle(id, 'as-sent')).status, 204);
      assert.equal((await row(id)).status, 'cancelled');
      assert.equal(await prisma().bookingClaim.count({ where: { appointmentId: id } }), 0);
    });
  });
});
