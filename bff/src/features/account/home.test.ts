import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Home } from '../home/schema.ts';

const OWN = PEOPLE.dana.grants[0]?.patientId ?? '';
const US = { addressLine1: '12 Lake Street', city: 'Northfield', state: 'MN', postalCode: '55057', country: 'US' };

eachEngine((engine) => {
  describe('what of the account is open', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });
    const open = async () => {
      const { attention } = Home.parse(await (await dana.get(`/api/patients/${OWN}/home`)).json());
      return attention.flatMap(({ kind }) => (kind.startsWith('account.') ? [kind] : [])).toSorted();
    };
    const withContact = async (data: object) => {
      await portal().portal.db.prisma.patient.update({ where: { id: OWN }, data: { mobilePhone: '5075550177', homePhone: null, ...US, ...data } });
      return open();
    };
    const verifyEmail = (emailVerified: boolean) => portal().portal.db.prisma.user.updateMany({ where: { id: dana.userId }, data: { emailVerified } });

    test('nothing, where all is on file', async () => {
      await verifyEmail(true);
      assert.deepEqual(await withContact({}), []);
      assert.deepEqual(await withContact({ mobilePhone: null, homePhone: '5075550178' }), []);
    });

    test('what is missing, and nothing that is not', async () => {
      assert.deepEqual(await withContact({ mobilePhone: null }), ['account.phone-missing']);
      assert.deepEqual(await withContact({ addressLine1: null, city: null, state: null, postalCode: null }), ['account.address-missing']);
      assert.deepEqual(await withContact({ postalCode: null }), ['account.postal-code-missing']);
      assert.deepEqual(await withContact({ postalCode: null, country: null }), ['account.postal-code-missing']);
    });

    test('the unconfirmed address of who acts for somebody only in their own record, or where they have none', async () => {
      const { prisma } = portal().portal.db;
      const inRecordOf = async (patientId: string) => {
        const { attention } = Home.parse(await (await dana.get(`/api/patients/${patientId}/home`)).json());
        return attention.some(({ kind }) => kind === 'account.email-unconfirmed');
      };
      await verifyEmail(false);
      assert.deepEqual([await inRecordOf(OWN), await inRecordOf(PATIENT_IDS.june)], [true, false]);
      const own = { userId: dana.userId, relationship: 'self' as const };
      await prisma.accessGrant.updateMany({ where: own, data: { revokedAt: portal().portal.now() } });
      assert.equal(await inRecordOf(PATIENT_IDS.june), true);
      await prisma.accessGrant.updateMany({ where: own, data: { revokedAt: null } });
      await verifyEmail(true);
    });

    test('three first steps in the first days of an own account, each until it is done, and none in somebody else’s record', async () => {
      const { prisma } = portal().portal.db;
      const now = portal().portal.now();
      const age = (days: number) => prisma.user.update({ where: { id: dana.userId }, data: { createdAt: new Date(now.getTime() - days * 86_400_000) } });
      const steps = async (patientId = OWN) => {
        const { attention } = Home.parse(await (await dana.get(`/api/patients/${patientId}/home`)).json());
        return attention.flatMap(({ kind }) => (kind.startsWith('account.start-') ? [kind.slice('account.start-'.length)] : []));
      };
      await prisma.communicationPreference.deleteMany({ where: { userId: dana.userId } });
      await prisma.patient.update({ where: { id: OWN }, data: { emergencyContacts: [] } });
      assert.deepEqual(await steps(), []);
      await age(3);
      assert.deepEqual(await steps(), ['emergency-contact', 'communication', 'second-step']);
      assert.deepEqual(await steps(PATIENT_IDS.june), []);
      await prisma.patient.update({ where: { id: OWN }, data: { emergencyContacts: [{ name: 'Walter', relationship: 'Father', phone: '5075550100' }] } });
      await prisma.communicationPreference.create({ data: { userId: dana.userId, topic: 'messages', channel: 'email', enabled: true } });
      assert.deepEqual(await steps(), ['second-step']);
      await age(15);
      assert.deepEqual(await steps(), []);
      await prisma.communicationPreference.deleteMany({ where: { userId: dana.userId } });
    });

    test('that staff opened the record in an emergency, to the patient alone and until they have looked at it', async () => {
      const { prisma } = portal().portal.db;
      const ortega = await portal().signIn(PEOPLE.ortega.username);
      const startsAt = portal().portal.now();
      const taken = {
        userId: ortega.userId,
        relationship: 'staff' as const,
        scopes: ['records:read'],
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
        emergencyReason: 'Fainted at the desk',
      };
      for (const patientId of [OWN, PATIENT_IDS.walter]) await prisma.accessGrant.create({ data: { ...taken, patientId } });
      portal().advance(1000);
      assert.deepEqual(await withContact({}), ['account.emergency']);
      const { attention } = Home.parse(await (await dana.get(`/api/patients/${PATIENT_IDS.walter}/home`)).json());
      assert.ok(!attention.some(({ kind }) => kind === 'account.emergency'));
      assert.equal((await dana.get(`/api/patients/${OWN}/sharing/emergencies`)).status, 200);
      assert.deepEqual(await open(), []);
      await prisma.accessGrant.deleteMany({ where: { emergencyReason: taken.emergencyReason } });
    });

    test('nothing of an address abroad, or one that came as a text, which have no state or code of ours', async () => {
      assert.deepEqual(await withContact({ city: 'Oaxaca', state: null, postalCode: null, country: 'MX' }), []);
      assert.deepEqual(await withContact({ addressLine1: '12 Lake Street, Northfield, MN 55057', city: null, state: null, postalCode: null }), []);
    });

    test('an email address that nobody confirmed, until somebody does', async () => {
      await verifyEmail(false);
      assert.deepEqual(await withContact({}), ['account.email-unconfirmed']);
      const { email } = await portal().portal.db.prisma.user.findUniqueOrThrow({ where: { id: dana.userId } });
      await portal().portal.db.prisma.contactChannel.create({
        data: { userId: dana.userId, channel: 'email', address: email, confirmedAt: portal().portal.now() },
      });
      assert.deepEqual(await open(), []);
      await portal().portal.db.prisma.contactChannel.deleteMany();
      await verifyEmail(true);
    });
  });
});
