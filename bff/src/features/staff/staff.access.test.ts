/** LD-12: who works at a clinic, what they must have before anything opens, and that all of it ends at once. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { DEMO_PEOPLE, PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { codeOf } from '../../testing/browser.ts';
import { readSentMail } from '../../testing/mail.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { call, routeTable } from '../../testing/requests.ts';
import { until } from '../../testing/until.ts';
import { runStaffCommand } from '../../staff/command.ts';
import { readAudiences } from '../events/service.ts';
import { SessionInfo } from '../session/schema.ts';
import { Member, Members } from './schema.ts';

const LAKESIDE = CLINICS.lakeside.id;
const BASE = `/api/clinics/${LAKESIDE}/staff`;
const PASSWORD = 'nine lanterns on the river';
const REASON = 'Left the clinic on Friday';

eachEngine((engine) => {
  describe('LD-12 staff', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    const administrator = () => portal().signIn(PEOPLE.quint.username);

    async function invite(by: Visitor, email: string, role = 'nurse'): Promise<Member> {
      const answer = await by.send('POST', BASE, { name: 'Nia Adler', email, role });
      assert.equal(answer.status, 201, await answer.clone().text());
      return Member.parse(await answer.json());
    }
    const members = async (by: Visitor) => Members.parse(await (await by.get(`${BASE}?limit=100`)).json()).items;
    const linkTo = async (email: string) => {
      const sent = (await readSentMail(portal().portal)).filter(({ address }) => address === email).at(-1)?.content;
      return sent?.kind === 'staff-invitation' ? (sent.link.split('#')[1] ?? '') : '';
    };
    /** Sets the password by the link, and signs in with it. */
    async function accept(email: string): Promise<Visitor> {
      const done = await portal().anonymous.send('POST', '/api/recovery/password/complete', { token: await linkTo(email), password: PASSWORD });
      assert.equal(done.status, 204, await done.text());
      const { id } = await prisma().user.update({ where: { email }, data: { username: email.split('@')[0] ?? '' } });
      assert.equal((await prisma().user.findUniqueOrThrow({ where: { id } })).emailVerified, true);
      return portal().signIn(email.split('@')[0] ?? '');
    }
    async function setUpSecondStep(userId: string): Promise<void> {
      const at = portal().portal.now();
      await prisma().secondFactor.create({ data: { userId, sealed: new Uint8Array(), byEmail: true, confirmedAt: at, createdAt: at } });
    }
    const audited = async (entityId: string) =>
      (await prisma().auditEvent.findMany({ where: { action: 'staff', entityId }, orderBy: { seq: 'asc' } })).map(({ userId, reason }) => [userId, reason]);

    test('LD-12 the roles of the demo people are those that the data has', async () => {
      const roles = await prisma().staffRoleScopes.findMany();
      for (const person of DEMO_PEOPLE.filter(({ role }) => role !== 'patient'))
        for (const { scopes } of person.grants) assert.deepEqual([...scopes].toSorted(), roles.find(({ role }) => role === person.role)?.scopes.toSorted());
    });

    test('LD-12 who was invited sets a password by the link, and reaches no route of the desk before a second step', async () => {
      const by = await administrator();
      const invited = await invite(by, 'nia.one@example.org');
      assert.deepEqual([invited.role, invited.state, invited.givenBy], ['nurse', 'invited', PEOPLE.quint.displayName]);
      const nurse = await accept('nia.one@example.org');
      assert.equal(SessionInfo.parse(await (await nurse.get('/api/session')).json()).mustAddSecondStep, true);
      const wrong: string[] = [];
      const desk = routeTable(portal()).filter(({ path }) => path.startsWith('/api/clinics/:clinicId/'));
      assert.ok(desk.length > 50, 'the table is not the whole desk');
      for (const route of desk) {
        const answer = await call(nurse, route, LAKESIDE);
        if ((await codeOf(answer)) !== 'session/second-factor-required') wrong.push(`${route.method} ${route.path}: ${answer.status}`);
      }
      assert.deepEqual(wrong, []);
      assert.equal((await nurse.get(`/api/patients/${PATIENT_IDS.dana}/home`)).status, 403);
      assert.equal((await nurse.get('/api/events')).status, 403);
      await setUpSecondStep(nurse.userId);
      assert.equal((await nurse.get(`/api/clinics/${LAKESIDE}/desk/requests`)).status, 200);
      assert.equal((await nurse.get(`/api/clinics/${CLINICS.summit.id}/desk/requests`)).status, 404, 'the role is of one clinic');
      assert.equal((await nurse.get(BASE)).status, 403);
      assert.equal((await members(by)).find(({ id }) => id === nurse.userId)?.state, 'active');
      assert.deepEqual(await audited(nurse.userId), [[by.userId, 'invited as nurse']]);
    });

    test('LD-12 the list tells when somebody last signed in, and finds them by name, address and role', async () => {
      const by = await administrator();
      const found = async (query: string) => Members.parse(await (await by.get(`${BASE}?${query}`)).json()).items.map(({ name }) => name);
      const { displayName } = PEOPLE.lindqvist;
      assert.deepEqual(await found('name=LINDQ'), [displayName]);
      assert.deepEqual(await found(`name=${PEOPLE.lindqvist.email}`), [displayName]);
      assert.deepEqual(await found('role=physician&name=grace'), []);
      assert.ok((await found('role=physician')).includes(PEOPLE.raman.displayName));
      assert.deepEqual(await found('name=%25'), [], 'what is typed is no pattern');
      const lastSignIn = async () => Members.parse(await (await by.get(`${BASE}?name=ortega`)).json());
      assert.equal((await lastSignIn()).count, 0, 'of another clinic');
      const { userId } = await portal().signIn(PEOPLE.raman.username);
      const at = (await members(by)).find(({ id }) => id === userId)?.lastSignIn;
      assert.equal(at, portal().portal.now().toISOString());
    });

    test('LD-12 a link works once, and the one sent again takes its place', async () => {
      const by = await administrator();
      const { id } = await invite(by, 'nia.two@example.org');
      const first = await linkTo('nia.two@example.org');
      portal().advance(1000);
      assert.equal((await by.send('POST', `${BASE}/${id}/invitation`)).status, 204);
      const set = (token: string) => portal().anonymous.send('POST', '/api/recovery/password/complete', { token, password: PASSWORD });
      const second = await linkTo('nia.two@example.org');
      assert.notEqual(first, second);
      assert.deepEqual([(await set(first)).status, (await set(second)).status, (await set(second)).status], [404, 204, 404]);
      assert.equal(await codeOf(await by.send('POST', `${BASE}/${id}/invitation`)), 'staff/has-account');
    });

    test('LD-12 leaving ends sessions, what streams hear, grants and links at once', async () => {
      const by = await administrator();
      await invite(by, 'nia.three@example.org');
      const nurse = await accept('nia.three@example.org');
      await setUpSecondStep(nurse.userId);
      assert.ok((await readAudiences(portal().portal, nurse.userId)).length > 1);
      let isHeard = false;
      const unwatch = portal().portal.events.onAccessChange(nurse.userId, () => (isHeard = true));
      const began = performance.now();
      assert.equal((await by.send('POST', `${BASE}/${nurse.userId}/end`, { reason: REASON })).status, 204);
      await until(() => isHeard, 'what ends their open streams', 5_000);
      unwatch();
      assert.ok(performance.now() - began < 5_000);
      assert.equal((await nurse.get(`/api/clinics/${LAKESIDE}/desk/requests`)).status, 401);
      assert.deepEqual(await readAudiences(portal().portal, nurse.userId), [{ userId: nurse.userId, scopes: ['session'] }]);
      const { disabledAt, staff, sessions, mailTokens } = await prisma().user.findUniqueOrThrow({
        where: { id: nurse.userId },
        include: { staff: true, sessions: true, mailTokens: true },
      });
      assert.deepEqual([disabledAt !== null, staff, sessions.length, mailTokens.length], [true, null, 0, 0]);
      assert.ok((await members(by)).every(({ id }) => id !== nurse.userId));
      assert.deepEqual((await audited(nurse.userId)).at(-1), [by.userId, `ended: ${REASON}`]);
    });

    test('LD-12 a patient who works here too keeps their own record when the work ends', async () => {
      const by = await administrator();
      const { id } = await invite(by, PEOPLE.dana.email, 'billing');
      assert.equal(await codeOf(await (await portal().signIn('dana')).get(`/api/patients/${PATIENT_IDS.dana}/home`)), 'session/second-factor-required');
      assert.equal((await by.send('POST', `${BASE}/${id}/end`, { reason: REASON })).status, 204);
      assert.equal((await (await portal().signIn('dana')).get(`/api/patients/${PATIENT_IDS.dana}/home`)).status, 200);
      assert.equal(await codeOf(await by.send('POST', BASE, { name: 'L', email: PEOPLE.luis.email, role: 'nurse' })), 'staff/email-unconfirmed');
    });

    test('LD-12 another role has its own scopes from then on, and is on record', async () => {
      const by = await administrator();
      const { id } = await invite(by, 'nia.four@example.org');
      const nurse = await accept('nia.four@example.org');
      await setUpSecondStep(id);
      const emergency = () => nurse.send('POST', `/api/clinics/${LAKESIDE}/desk/emergency-access`, { patientNumber: 'none', reason: REASON });
      assert.equal((await emergency()).status, 404);
      const changed = Member.parse(await (await by.send('PUT', `${BASE}/${id}/role`, { role: 'billing' })).json());
      assert.equal(changed.role, 'billing');
      assert.equal((await emergency()).status, 403);
      assert.equal((await nurse.get(`/api/clinics/${LAKESIDE}/desk/requests`)).status, 403);
      assert.deepEqual((await audited(id)).at(-1), [by.userId, 'role: nurse to billing']);
    });

    test('LD-12 an administrator opens no record, raises nobody of another clinic, nor themself, and the last one stays', async () => {
      const by = await administrator();
      assert.equal((await by.get(`/api/patients/${PATIENT_IDS.dana}/home`)).status, 404);
      assert.equal((await by.get(`/api/clinics/${LAKESIDE}/desk/requests`)).status, 403);
      assert.equal(await codeOf(await by.send('PUT', `${BASE}/${by.userId}/role`, { role: 'physician' })), 'staff/own');
      assert.equal(await codeOf(await by.send('POST', `${BASE}/${by.userId}/end`, { reason: REASON })), 'staff/own');
      assert.equal(await codeOf(await by.send('POST', BASE, { name: 'Me', email: PEOPLE.quint.email, role: 'physician' })), 'staff/own');

      const { id } = await invite(by, 'nia.five@example.org', 'administrator');
      const second = await accept('nia.five@example.org');
      await setUpSecondStep(id);
      // Of one clinic: whoever works at two is not theirs to change.
      const { userId: grace } = await portal().signIn(PEOPLE.lindqvist.username);
      assert.equal(await codeOf(await second.send('PUT', `${BASE}/${grace}/role`, { role: 'billing' })), 'staff/works-elsewhere');
      assert.equal(await codeOf(await second.send('PUT', `${BASE}/${by.userId}/role`, { role: 'billing' })), 'staff/works-elsewhere');
      assert.equal((await second.send('POST', `${BASE}/${by.userId}/end`, { reason: REASON })).status, 204);
      // The desk of accounts is no way round.
      const desk = await portal().signIn(PEOPLE.nowak.username);
      const closing = await desk.send('PUT', `/api/clinics/${LAKESIDE}/desk/accounts/${id}/state`, { open: false, reason: REASON });
      assert.equal(await codeOf(closing), 'staff/last-administrator');
      await invite(second, 'nia.six@example.org', 'administrator');
      const notYet = await desk.send('PUT', `/api/clinics/${LAKESIDE}/desk/accounts/${id}/state`, { open: false, reason: REASON });
      assert.equal(await codeOf(notYet), 'staff/last-administrator', 'who has no password yet can make nobody an administrator');
    });

    test('LD-12 the command adds, lists, changes and ends, also the last administrator, and is on record', async () => {
      const host = portal().portal;
      const email = 'nia.seven@example.org';
      const [, link = ''] = await runStaffCommand(host, { command: 'add', email, name: 'Nia', role: 'scheduler', clinic: 'summit' });
      assert.match(link, /\/reset-password#/);
      assert.ok((await runStaffCommand(host, { command: 'list', clinic: 'summit' })).some((line) => line.includes(`scheduler\tNia\t${email}`)));
      assert.deepEqual(await runStaffCommand(host, { command: 'role', email, role: 'privacy_officer' }), [
        `${email} was scheduler and is privacy_officer now.`,
      ]);
      await assert.rejects(runStaffCommand(host, { command: 'add', email, name: 'Nia', role: 'nurse', clinic: 'lakeside' }), /another role/);
      await runStaffCommand(host, { command: 'disable', email });
      await assert.rejects(runStaffCommand(host, { command: 'disable', email }), /Nobody who works/);
      const { id } = await prisma().user.findUniqueOrThrow({ where: { email } });
      assert.deepEqual(
        (await audited(id)).map(([, reason]) => reason),
        ['invited as scheduler, by command', 'role: scheduler to privacy_officer, by command', 'ended, by command'],
      );
    });
  });

  describe('LD-12 outside of the demo', () => {
    const portal = usePortal(engine, { PORTAL_DEMO: '0' });

    test('LD-12 nobody who works at a clinic is let off the second step', async () => {
      const nurse = await portal().signIn(PEOPLE.lindqvist.username);
      assert.equal(await codeOf(await nurse.get(`/api/clinics/${LAKESIDE}/desk/requests`)), 'session/second-factor-required');
      const patient = await portal().signIn(PEOPLE.luis.username);
      assert.equal((await patient.get(`/api/patients/${PATIENT_IDS.luis}/home`)).status, 200);
    });
  });
});
