import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { createRequest } from '../requests/service.ts';
import { SessionInfo } from '../session/schema.ts';
import { mailsTo } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { isSubjectRoute, routeTable } from '../../testing/requests.ts';
import { ChartAccess } from './access-schema.ts';

const LAKESIDE = `/api/clinics/${CLINICS.lakeside.id}/desk`;
const { june: CHILD, dana: DANA } = PATIENT_IDS;
const ORDER = { basis: 'court_order', reason: 'Order of the family court of November 2' } as const;

eachEngine((engine) => {
  describe('a parent restricted by a court', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    let tomasz: Visitor;
    let dana: Visitor;
    let luis: Visitor;
    before(async () => {
      [tomasz, dana, luis] = await Promise.all([portal().signIn(PEOPLE.nowak.username), portal().signIn('dana'), portal().signIn('luis')]);
    });

    const chart = `${LAKESIDE}/charts/${CHILD}`;
    const restrict = (account: string, visitor = tomasz) => visitor.send('POST', `${chart}/restrictions`, { who: { by: 'account', account }, ...ORDER });
    const give = (account: string, more: object = {}) =>
      tomasz.send('POST', `${chart}/access`, {
        who: { by: 'account', account },
        basis: 'guardianship',
        permissions: ['records-see', 'messages'],
        lastDay: null,
        reason: 'Guardian by order of the court',
        ...more,
      });
    const shown = async () => ChartAccess.parse(await (await tomasz.get(`${chart}/access`)).json());
    const plain = async (answer: Response) => ({ status: answer.status, body: { ...((await answer.json()) as object), requestId: '' } });
    const subjects = async (visitor: Visitor) => SessionInfo.parse(await (await visitor.get('/api/session')).json()).subjects.map(({ id }) => id);

    test('AZ-14 the restricted parent finds what a stranger finds, on every route, and the other parent everything', async () => {
      assert.equal((await give('luis')).status, 201);
      assert.equal((await luis.get(`/api/patients/${CHILD}/messages/threads`)).status, 200);
      assert.equal((await restrict('luis')).status, 204);
      const nobody = '00000000-0000-4000-8000-000000000000';
      const reads = routeTable(portal()).filter((route) => isSubjectRoute(route) && route.method === 'GET' && route.path.includes(':patientId'));
      assert.ok(reads.length > 10);
      for (const { path } of reads) {
        const url = (id: string) => path.replace(':patientId', id).replaceAll(/:\w+/g, nobody);
        assert.deepEqual(await plain(await luis.get(url(CHILD))), await plain(await luis.get(url(nobody))), path);
      }
      assert.ok(!(await subjects(luis)).includes(CHILD));
      assert.ok((await subjects(dana)).includes(CHILD));
      assert.equal((await dana.get(`/api/patients/${CHILD}/messages/threads`)).status, 200);
      const [denied] = await prisma().auditEvent.findMany({ where: { userId: luis.userId, patientId: CHILD }, orderBy: { seq: 'desc' }, take: 1 });
      assert.deepEqual([denied?.outcome, denied?.status, denied?.relationship], ['denied', 404, null]);
    });

    test('AZ-14 they are told no more than that their access ended, and what they were sent names no reason', async () => {
      const last = (await mailsTo(portal(), PEOPLE.luis.email)).at(-1);
      assert.deepEqual(last, { kind: 'your-access-changed', what: 'ended', who: 'June Whitfield' });
      const { restrictions } = await shown();
      assert.deepEqual(
        restrictions.map(({ name, basis, reason }) => [name, basis, reason]),
        [['Luis Herrera', 'court_order', ORDER.reason]],
      );
    });

    test('AZ-14 no access can be given while it stands: not by the desk, a request, an invitation, nor past the code', async () => {
      const state = () =>
        prisma().accessGrant.count({ where: { userId: luis.userId, patientId: CHILD, revokedAt: null, relationship: { not: 'restricted' } } });
      const answer = await give('luis');
      assert.equal(answer.status, 422);
      assert.ok((await answer.text()).includes('restricted'));
      const { id } = await portal().portal.db.transaction((tx) =>
        createRequest(portal().portal, tx, { kind: 'child', userId: luis.userId, patientId: null, clinicId: null, content: { locale: 'en' } }),
      );
      assert.equal((await tomasz.send('POST', `${LAKESIDE}/requests/${id}/decision`, { approved: true, answer: 'Yes.', chartId: CHILD })).status, 409);
      assert.equal((await give('', { who: { by: 'invitation', email: 'other@example.org', displayName: 'Uncle' } })).status, 201);
      const mail = (await mailsTo(portal(), 'other@example.org')).at(-1);
      const code = mail && 'link' in mail ? (mail.link.split('#')[1] ?? '') : '';
      assert.equal((await luis.send('POST', '/api/proxy-invitations/accept', { code })).status, 404);
      // The database itself lets none in.
      await assert.rejects(
        prisma().accessGrant.create({
          data: { userId: luis.userId, patientId: CHILD, relationship: 'parent', scopes: ['records:read'], startsAt: portal().portal.now() },
        }),
      );
      assert.equal(await state(), 0);
    });

    test('AZ-14 staff who are restricted see nothing of that patient through their clinic either', async () => {
      const raman = await portal().signIn(PEOPLE.raman.username);
      const visits = `/api/patients/${CHILD}/appointments/visits`;
      assert.equal((await raman.get(visits)).status, 200);
      const { clinicId } = await prisma().patient.findUniqueOrThrow({ where: { id: CHILD } });
      const thread = await prisma().messageThread.create({
        data: { patientId: CHILD, clinicId: clinicId ?? '', subject: 'Her secret', lastMessageAt: portal().portal.now() },
      });
      const desk = `/api/clinics/${clinicId}/messages/threads`;
      assert.ok((await (await raman.get(desk)).text()).includes('Her secret'));
      assert.equal((await restrict(PEOPLE.raman.username)).status, 204);
      assert.equal((await raman.get(visits)).status, 404);
      assert.ok(!(await (await raman.get(desk)).text()).includes('Her secret'));
      assert.equal((await raman.get(`${desk}/${thread.id}`)).status, 404);
      assert.equal((await raman.get(`/api/patients/${PATIENT_IDS.theo}/appointments/visits`)).status, 200);
      const broken = await raman.send('POST', `${LAKESIDE}/emergency-access`, {
        patientNumber: (await prisma().patient.findUniqueOrThrow({ where: { id: CHILD } })).patientNumber,
        reason: 'I would like to see it',
      });
      assert.equal(broken.status, 404);
    });

    test('AZ-14 an open stream ends when the restriction comes', async () => {
      const walter = await portal().signIn('walter');
      assert.equal((await give('walter')).status, 201);
      const stream = await portal().app.request('/api/events', { headers: { cookie: walter.cookie } });
      assert.equal((await restrict('walter')).status, 204);
      for await (const _ of stream.body ?? []) assert.ok(true);
      assert.equal((await walter.get(`/api/patients/${CHILD}/home`)).status, 404);
    });

    test('a restriction said twice is one, is logged with its reason, and when lifted opens nothing by itself', async () => {
      assert.equal((await restrict('luis')).status, 204);
      const rows = await prisma().accessGrant.findMany({ where: { userId: luis.userId, patientId: CHILD, relationship: 'restricted', revokedAt: null } });
      assert.equal(rows.length, 1);
      const id = rows[0]?.id ?? '';
      const log = await prisma().auditEvent.findMany({ where: { entityId: id, action: 'legal-access' } });
      assert.deepEqual(
        log.map(({ reason, userId, patientId }) => [reason, userId, patientId]),
        [[`restricted (court_order): ${ORDER.reason}`, tomasz.userId, CHILD]],
      );
      for (const _ of [1, 2]) assert.equal((await tomasz.send('POST', `${chart}/access/${id}/end`, { reason: 'The order was lifted today' })).status, 204);
      assert.equal((await luis.get(`/api/patients/${CHILD}/home`)).status, 404);
      assert.equal((await give('luis')).status, 201);
      assert.equal((await luis.get(`/api/patients/${CHILD}/home`)).status, 200);
    });

    test('AZ-14 nobody but the desk of the patient’s clinic restricts, nor the patient, nor staff themselves', async () => {
      const count = await prisma().accessGrant.count({ where: { relationship: 'restricted' } });
      assert.equal((await restrict('luis', dana)).status, 404);
      assert.equal((await restrict(PEOPLE.nowak.username)).status, 422);
      assert.equal((await restrict('nobody-by-this-name')).status, 422);
      const own = await tomasz.send('POST', `${LAKESIDE}/charts/${DANA}/restrictions`, { who: { by: 'account', account: 'dana' }, ...ORDER });
      assert.ok([404, 422].includes(own.status));
      assert.equal(await prisma().accessGrant.count({ where: { relationship: 'restricted' } }), count);
    });
  });
});
