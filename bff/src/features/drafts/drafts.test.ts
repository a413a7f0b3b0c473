import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { KeptFormDraft } from './schema.ts';
import { SWEEP_DRAFTS } from './sweep.ts';

const OWN = PEOPLE.dana.grants[0]?.patientId ?? '';
const CHILD = PEOPLE.dana.grants.find(({ relationship }) => relationship === 'parent')?.patientId ?? '';
const FOREIGN = PEOPLE.luis.grants[0]?.patientId ?? '';
const DAY = 24 * 60 * 60 * 1000;

eachEngine((engine) => {
  describe('drafts of forms', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });
    const path = (patientId: string, form = 'account.contact') => `/api/patients/${patientId}/drafts/${form}`;
    const read = async (visitor: Visitor, where: string) => KeptFormDraft.parse(await (await visitor.get(where)).json()).value;

    test('what was typed comes back, the last of it, until it is dropped', async () => {
      assert.equal(await read(dana, path(OWN)), null);
      assert.equal((await dana.send('PUT', path(OWN), { value: 'first' })).status, 204);
      assert.equal((await dana.send('PUT', path(OWN), { value: 'second' })).status, 204);
      assert.equal(await read(dana, path(OWN)), 'second');
      assert.equal((await dana.send('DELETE', path(OWN))).status, 204);
      assert.equal((await dana.send('DELETE', path(OWN))).status, 204);
      assert.equal(await read(dana, path(OWN)), null);
    });

    test('a draft stays with the patient it is about, and with who typed it', async () => {
      await dana.send('PUT', path(OWN), { value: 'mine' });
      assert.equal(await read(dana, path(CHILD)), null);
      const nurse = await portal().signIn(PEOPLE.lindqvist.username);
      assert.equal(await read(nurse, path(OWN)), null);
      assert.equal((await dana.send('PUT', path(FOREIGN), { value: 'x' })).status, 404);
      assert.equal(await portal().portal.db.prisma.draft.count({ where: { patientId: FOREIGN } }), 0);
    });

    test('a draft at the desk stays with that clinic and with who typed it, sealed', async () => {
      const { prisma } = portal().portal.db;
      const [nurse, other] = [await portal().signIn(PEOPLE.lindqvist.username), await portal().signIn(PEOPLE.nowak.username)];
      const clinicId = PEOPLE.lindqvist.grants.find((grant) => 'clinicId' in grant)?.clinicId ?? '';
      const desk = `/api/clinics/${clinicId}/drafts/account.desk-answer.a1`;
      assert.equal((await nurse.send('PUT', desk, { value: 'Please bring an ID' })).status, 204);
      assert.equal(await read(nurse, desk), 'Please bring an ID');
      assert.equal(await read(other, desk), null);
      assert.equal((await dana.get(desk)).status, 404);
      const row = await prisma.draft.findFirstOrThrow({ where: { clinicId } });
      assert.ok(!Buffer.from(row.sealed).includes('bring'));
      assert.equal((await nurse.send('DELETE', desk)).status, 204);
      assert.equal(await prisma.draft.count({ where: { clinicId } }), 0);
    });

    test('a draft about the person alone needs no record, stays with who typed it, sealed, and ends after a month', async () => {
      const mine = '/api/drafts/account.care';
      const luis = await portal().signIn(PEOPLE.luis.username);
      assert.equal((await dana.send('PUT', mine, { value: 'My mother Rose' })).status, 204);
      assert.equal((await dana.send('PUT', mine, { value: 'My mother Ruth' })).status, 204);
      assert.deepEqual([await read(dana, mine), await read(luis, mine), await read(dana, path(OWN, 'account.care'))], ['My mother Ruth', null, null]);
      assert.equal((await portal().anonymous.get(mine)).status, 401);
      const { prisma } = portal().portal.db;
      const row = await prisma.draft.findFirstOrThrow({ where: { form: 'account.care' } });
      assert.ok(!Buffer.from(row.sealed).includes('Ruth'));
      await prisma.draft.updateMany({ where: { form: 'account.care' }, data: { updatedAt: new Date(portal().portal.now().getTime() - 31 * DAY) } });
      assert.equal(await read(dana, mine), null);
      assert.equal((await dana.send('DELETE', mine)).status, 204);
      assert.equal(await prisma.draft.count({ where: { form: 'account.care' } }), 0);
    });

    test('MS-05 a draft is sealed in the database', async () => {
      await dana.send('PUT', path(OWN), { value: 'Oak Street 5' });
      const row = await portal().portal.db.prisma.draft.findFirstOrThrow({ where: { patientId: OWN } });
      assert.ok(!Buffer.from(row.sealed).includes('Oak'));
    });

    test('a form that no feature could name, and a text that is too long, are refused', async () => {
      assert.equal((await dana.send('PUT', path(OWN, 'x'), { value: '' })).status, 404);
      assert.equal((await dana.send('PUT', path(OWN), { value: 'x'.repeat(64_001) })).status, 422);
    });

    test('after 30 days it is gone, also from the database', async () => {
      await dana.send('PUT', path(OWN, 'account.details'), { value: 'old' });
      portal().advance(30 * DAY + 1);
      const again = await portal().signIn(PEOPLE.dana.username);
      assert.equal(await read(again, path(OWN, 'account.details')), null);
      await again.send('PUT', path(OWN), { value: 'new' });
      await portal().runDueJobs(SWEEP_DRAFTS);
      assert.equal(await read(again, path(OWN)), 'new');
      assert.equal(await portal().portal.db.prisma.draft.count({ where: { form: 'account.details' } }), 0);
    });
  });
});
