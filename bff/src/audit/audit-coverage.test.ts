/** AD-01: what the log holds after each thing a person can do, generated from the route table. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { DEMO_PEOPLE } from '../../demo/people.ts';
import { createInvitation } from '../auth/activation-codes.ts';
import { eachEngine } from '../database/testing.ts';
import { prepareAccount } from '../testing/register.ts';
import { TEST_NOW, usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { call, isSubjectRoute, routeTable } from '../testing/requests.ts';

const person = (username: string) => DEMO_PEOPLE.find((each) => each.username === username);
const PATIENT_ID = person('dana')?.grants.find(({ relationship }) => relationship === 'self')?.patientId ?? '';
const CLINIC_ID = person('grace')?.grants.find(({ clinicId }) => clinicId !== null)?.clinicId ?? '';
const BIRTH_DATE = '1990-02-03';

eachEngine((engine) => {
  describe('AD-01 the audit log', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let grace: Visitor;
    let tomasz: Visitor;
    let alicia: Visitor;
    let harper: Visitor;
    let luis: Visitor;
    before(async () => {
      dana = await portal().signIn('dana');
      grace = await portal().signIn('grace');
      tomasz = await portal().signIn('tomasz');
      alicia = await portal().signIn('alicia');
      harper = await portal().signIn('harper');
      luis = await portal().signIn('luis');
    });

    /** What `act` adds to the log. */
    async function added(act: () => Promise<unknown>) {
      const { prisma } = portal().portal.db;
      const last = await prisma.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
      await act();
      return prisma.auditEvent.findMany({ where: { seq: { gt: last?.seq ?? 0n } }, orderBy: { seq: 'asc' } });
    }

    test('AD-01 every use of a chart is one row: who, for whom, what, when, by which access, with what outcome', async () => {
      for (const route of routeTable(portal()).filter(isSubjectRoute)) {
        const aboutClinic = route.path.includes(':clinicId');
        const byStaff = aboutClinic || route.onlyStaff;
        const staff = route.access?.startsWith('staff:')
          ? harper
          : route.access?.startsWith('billing:')
            ? alicia
            : route.access === 'appointments:write'
              ? tomasz
              : grace;
        const visitor = byStaff ? staff : dana;
        let answer: Response | undefined;
        const rows = await added(async () => (answer = await call(visitor, route, aboutClinic ? CLINIC_ID : PATIENT_ID)));
        const name = `${route.method} ${route.path}`;
        assert.equal(rows.length, 1, name);
        const [row] = rows;
        assert.equal(row?.userId, visitor.userId, name);
        assert.equal(aboutClinic ? row?.clinicId : row?.patientId, aboutClinic ? CLINIC_ID : PATIENT_ID, name);
        assert.equal(row?.action, route.writes ? 'write' : 'read', name);
        assert.equal(row?.relationship, byStaff ? 'staff' : 'self', name);
        assert.equal(row?.scope, route.access, name);
        assert.equal(row?.status, answer?.status, name);
        assert.equal(row?.outcome, (answer?.status ?? 500) < 400 ? 'success' : 'failure', name);
        assert.equal(row?.at.getTime(), TEST_NOW.getTime(), name);
        assert.equal(row?.requestId, answer?.headers.get('x-request-id'), name);
      }
    });

    test('AD-01 every refusal is one row that says so', async () => {
      for (const route of routeTable(portal()).filter(isSubjectRoute)) {
        const aboutClinic = route.path.includes(':clinicId');
        const rows = await added(() => call(luis, route, aboutClinic ? CLINIC_ID : PATIENT_ID));
        assert.deepEqual(
          rows.map(({ userId, outcome, status }) => ({ userId, outcome, status })),
          [{ userId: luis.userId, outcome: 'denied', status: 404 }],
          `${route.method} ${route.path}`,
        );
      }
    });

    test('AD-01 signing in, a wrong password, signing out and making an account are one row each', async () => {
      const { password = '' } = person('luis') ?? {};
      const actions = (rows: { action: string; outcome: string }[]) => rows.map(({ action, outcome }) => `${action} ${outcome}`);
      const signIn = (secret: string) => portal().anonymous.send('POST', '/api/session', { identifier: 'luis', password: secret });
      assert.deepEqual(actions(await added(() => signIn(password))), ['sign-in success']);
      assert.deepEqual(actions(await added(() => signIn('not it at all'))), ['sign-in denied']);
      assert.deepEqual(actions(await added(() => luis.send('DELETE', '/api/session'))), ['sign-out success']);

      const { prisma } = portal().portal.db;
      await prisma.patient.create({ data: { patientNumber: 'NH-700009', givenName: 'New', familyName: 'Person', birthDate: new Date(BIRTH_DATE) } });
      const { code } = await createInvitation(portal().portal.db, 'NH-700009', TEST_NOW);
      const browser = await prepareAccount(portal(), { identity: { by: 'code', code, birthDate: BIRTH_DATE }, email: 'new@example.org' });
      const account = { username: 'new.person', password: 'a long enough sentence', acceptsTerms: true };
      const made = await added(() => browser.send('POST', '/api/registration/finish', account));
      assert.deepEqual(actions(made), ['activate success', 'sign-in success']);
    });
  });
});
