import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { PATIENT_SCOPES } from '../../access/scopes.ts';
import { eachEngine } from '../../database/testing.ts';
import { createRequest } from '../requests/service.ts';
import { Sharing } from '../sharing/schema.ts';
import { mailsTo } from '../../testing/browser.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { ChartAccess } from './access-schema.ts';

const LAKESIDE = `/api/clinics/${CLINICS.lakeside.id}/desk`;
const { dana: OWN, june: CHILD } = PATIENT_IDS;

eachEngine((engine) => {
  describe('access on a legal document', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    let tomasz: Visitor;
    let dana: Visitor;
    let luis: Visitor;
    before(async () => {
      // Dana's own chart must be of the desk's clinic.
      await prisma().patient.update({ where: { id: OWN }, data: { clinicId: CLINICS.lakeside.id } });
      [tomasz, dana, luis] = await Promise.all([portal().signIn(PEOPLE.nowak.username), portal().signIn('dana'), portal().signIn('luis')]);
    });

    const chart = (id = OWN) => `${LAKESIDE}/charts/${id}`;
    const attorney = { basis: 'power_of_attorney', permissions: ['records-see', 'billing'], lastDay: '2027-01-31', reason: 'Power of attorney of October 3' };
    const give = (who: object, more: object = {}, visitor = tomasz, id = OWN) => visitor.send('POST', `${chart(id)}/access`, { who, ...attorney, ...more });
    const shown = async () => ChartAccess.parse(await (await tomasz.get(`${chart()}/access`)).json());
    const sharing = async () => Sharing.parse(await (await dana.get(`/api/patients/${OWN}/sharing`)).json());

    test('staff give it by username or e-mail, at once, both are told, and the patient sees what it rests on', async () => {
      assert.equal((await give({ by: 'account', account: PEOPLE.luis.email.toUpperCase() })).status, 201);
      assert.equal((await luis.get(`/api/patients/${OWN}/records/results`)).status, 200);
      assert.equal((await luis.get(`/api/patients/${OWN}/messages/threads`)).status, 403);
      const [person] = (await sharing()).items.filter(({ name }) => name === 'Luis Herrera');
      assert.deepEqual(
        [person?.basis, person?.changeable, person?.lastDay, person?.permissions, person?.givenBy],
        ['power_of_attorney', false, '2027-01-31', ['records-see', 'billing'], 'Tomasz Nowak'],
      );
      assert.ok(!JSON.stringify(await sharing()).includes('October'));
      assert.deepEqual((await mailsTo(portal(), PEOPLE.dana.email)).at(-1), {
        kind: 'clinic-gave-access',
        who: 'Luis Herrera',
        phone: portal().portal.config.phone,
      });
      assert.equal((await mailsTo(portal(), PEOPLE.luis.email)).at(-1)?.kind, 'clinic-gave-you-access');
      const [entry] = await prisma().auditEvent.findMany({ where: { entityId: person?.id ?? '', action: 'legal-access' } });
      assert.deepEqual([entry?.userId, entry?.patientId, entry?.reason], [tomasz.userId, OWN, 'given (power_of_attorney): Power of attorney of October 3']);
    });

    test('the patient can neither change nor end it, but ask the clinic, which then ends it', async () => {
      const [person] = (await shown()).people.filter(({ name }) => name === 'Luis Herrera');
      const id = person?.id ?? '';
      assert.equal((await dana.send('DELETE', `/api/patients/${OWN}/sharing/people/${id}`)).status, 404);
      assert.equal((await dana.send('PUT', `/api/patients/${OWN}/sharing/people/${id}`, { permissions: ['billing'], lastDay: null })).status, 404);
      const ask = (grantId: string) =>
        dana.send('POST', `/api/patients/${OWN}/account/requests`, { kind: 'end_access', grantId, message: 'I decide myself now' });
      assert.equal((await ask(randomUUID())).status, 404);
      const { id: requestId } = (await (await ask(id)).json()) as { id: string };
      assert.equal((await luis.get(`/api/patients/${OWN}/records/results`)).status, 200);
      assert.equal((await tomasz.send('POST', `${LAKESIDE}/requests/${requestId}/decision`, { approved: true, answer: 'Done.' })).status, 200);
      assert.equal((await luis.get(`/api/patients/${OWN}/records/results`)).status, 404);
    });

    test('somebody without an account is invited, and the access they take has the same basis', async () => {
      assert.deepEqual(await (await give({ by: 'invitation', email: 'Guard@example.org', displayName: 'Guardian' })).json(), { invited: true });
      assert.deepEqual(
        (await shown()).invitations.map(({ email, basis }) => [email, basis]),
        [['guard@example.org', 'power_of_attorney']],
      );
      assert.deepEqual((await sharing()).invitations, []);
      const mail = (await mailsTo(portal(), 'guard@example.org')).at(-1);
      const code = mail && 'link' in mail ? (mail.link.split('#')[1] ?? '') : '';
      assert.equal((await luis.send('POST', '/api/proxy-invitations/accept', { code })).status, 200);
      const [person] = (await shown()).people.filter(({ name }) => name === 'Luis Herrera');
      assert.deepEqual([person?.basis, person?.reason, person?.relationship], ['power_of_attorney', attorney.reason, 'caregiver']);
      for (const _ of [1, 2])
        assert.equal((await tomasz.send('POST', `${chart()}/access/${person?.id}/end`, { reason: 'The document was withdrawn' })).status, 204);
      assert.equal((await luis.get(`/api/patients/${OWN}/home`)).status, 404);
    });

    test('a guardian of a minor has a parent’s access, which the ages narrow', async () => {
      assert.equal((await give({ by: 'account', account: 'luis' }, { basis: 'guardianship' }, tomasz, PATIENT_IDS.theo)).status, 201);
      const [grant] = await prisma().accessGrant.findMany({ where: { userId: luis.userId, patientId: PATIENT_IDS.theo } });
      assert.equal(grant?.relationship, 'parent');
      assert.equal((await luis.get(`/api/patients/${PATIENT_IDS.theo}/records/results`)).status, 403);
    });

    test('unknown accounts, the patient, staff themselves, past days and no reason are refused; so is everybody but the desk', async () => {
      const count = await prisma().accessGrant.count();
      for (const account of ['nobody', 'dana', PEOPLE.nowak.username]) assert.equal((await give({ by: 'account', account })).status, 422, account);
      for (const more of [{ lastDay: '2020-01-01' }, { reason: 'short' }, { permissions: [] }, { permissions: ['desk'] }, { basis: 'hunch' }]) {
        assert.equal((await give({ by: 'account', account: 'luis' }, more)).status, 422, JSON.stringify(more));
      }
      assert.equal((await give({ by: 'account', account: 'luis' }, {}, dana)).status, 404);
      assert.equal((await give({ by: 'account', account: 'luis' }, {}, tomasz, randomUUID())).status, 404);
      assert.equal(await prisma().accessGrant.count(), count);
      await prisma().session.updateMany({ where: { userId: tomasz.userId }, data: { provenAt: new Date(TEST_NOW.getTime() - 600_000) } });
      assert.equal((await give({ by: 'account', account: 'luis' })).status, 403);
      tomasz = await portal().signIn(PEOPLE.nowak.username);
    });

    test('a yes to a request opens what staff chose until when they chose, else what was asked, else everything', async () => {
      const asked = async (kind: 'child' | 'adult', patientId: string, decision: object, content: object = {}) => {
        const user = await prisma().user.create({ data: { name: 'Asks', email: `${randomUUID()}@example.org` } });
        const { id } = await portal().portal.db.transaction((tx) =>
          createRequest(portal().portal, tx, { kind, userId: user.id, patientId: null, clinicId: null, content: { locale: 'en', ...content } }),
        );
        const { status } = await tomasz.send('POST', `${LAKESIDE}/requests/${id}/decision`, {
          approved: true,
          answer: 'Yes.',
          chartId: patientId,
          ...decision,
        });
        const [grant] = await prisma().accessGrant.findMany({ where: { userId: user.id } });
        return { status, scopes: grant?.scopes, endsAt: grant?.endsAt?.toISOString() ?? null };
      };
      assert.deepEqual(await asked('child', CHILD, {}), { status: 200, scopes: [...PATIENT_SCOPES], endsAt: null });
      assert.deepEqual(await asked('adult', OWN, {}, { permissions: ['billing'] }), { status: 200, scopes: ['billing:read', 'billing:write'], endsAt: null });
      const chosen = await asked('adult', OWN, { permissions: ['appointments-see', 'account'], lastDay: '2026-12-31' }, { permissions: ['billing'] });
      assert.deepEqual(chosen, { status: 200, scopes: ['appointments:read', 'account:read', 'account:write'], endsAt: '2027-01-01T06:00:00.000Z' });
      assert.equal((await asked('adult', OWN, { lastDay: '2020-01-01' })).status, 422);
    });
  });
});
