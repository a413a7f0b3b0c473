import assert from 'node:assert/strict';
import { before, describe } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { mailsTo } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { EmergencyAccesses, OpenInvitation, PersonWithAccess, Sharing } from './schema.ts';

const OWN = PEOPLE.dana.grants[0]?.patientId ?? '';
const CHILD = PEOPLE.dana.grants[1]?.patientId ?? '';
const WALTER = PEOPLE.walter.grants[0]?.patientId ?? '';
const DAY = 24 * 60 * 60 * 1000;
const RUTH = { email: 'Ruth@example.org', displayName: 'My neighbor Ruth', permissions: ['appointments-manage', 'messages'], lastDay: '2026-12-31' };

racesOnBoth((engine, { race, test }) => {
  describe('who can see my record', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let luis: Visitor;
    let walter: Visitor;
    before(async () => {
      [dana, luis, walter] = [await portal().signIn('dana'), await portal().signIn('luis'), await portal().signIn('walter')];
    });

    const path = (patientId: string, rest = '') => `/api/patients/${patientId}/sharing${rest}`;
    const sharing = async (visitor: Visitor, patientId: string) => Sharing.parse(await (await visitor.get(path(patientId))).json());
    const invite = (visitor: Visitor, patientId: string, more: object = {}) => visitor.send('POST', path(patientId, '/invitations'), { ...RUTH, ...more });
    const accept = (visitor: Visitor, code: string) => visitor.send('POST', '/api/proxy-invitations/accept', { code });
    const codeTo = async (address: string) => {
      const mail = (await mailsTo(portal(), address)).findLast(({ kind }) => kind === 'proxy-invitation');
      assert.ok(mail && 'link' in mail);
      return mail.link.split('#')[1] ?? '';
    };
    const denials = () => portal().portal.db.prisma.auditEvent.count({ where: { outcome: 'denied' } });

    test('the patient sees who has access, what they may do, until when and when they last used it', async () => {
      await dana.get(`/api/patients/${WALTER}/appointments/visits`);
      const { items: people, mayInvite, timeZone } = await sharing(walter, WALTER);
      assert.equal(mayInvite, true);
      assert.equal(timeZone, 'America/Denver');
      assert.equal(people.length, 1);
      const [person] = people;
      assert.equal(person?.name, 'Dana Whitfield');
      assert.equal(person?.relationship, 'caregiver');
      assert.deepEqual(person?.permissions, ['appointments-manage', 'records-see', 'messages', 'account']);
      assert.equal(person?.lastDay, '2027-11-24');
      assert.equal(person?.lastUsedAt, portal().portal.now().toISOString());
      assert.equal(person?.changeable, true);
    });

    test('one person with access is the same as in the list, and the list comes in parts', async () => {
      const { items, count, next } = await sharing(walter, WALTER);
      assert.deepEqual([count, next], [1, null]);
      assert.deepEqual(PersonWithAccess.parse(await (await walter.get(path(WALTER, `/people/${items[0]?.id}`))).json()), items[0]);
      await invite(walter, WALTER, { email: 'part@example.org' });
      await accept(luis, await codeTo('part@example.org'));
      const first = Sharing.parse(await (await walter.get(path(WALTER, '?limit=1'))).json());
      const second = Sharing.parse(await (await walter.get(path(WALTER, `?limit=1&after=${first.next}`))).json());
      assert.deepEqual(
        [first, second].flatMap((part) => part.items.map(({ name }) => name)),
        ['Dana Whitfield', 'Luis Herrera'],
      );
      assert.deepEqual([first.count, second.count, second.next], [2, 2, null]);
      assert.equal((await walter.send('DELETE', path(WALTER, `/people/${second.items[0]?.id}`))).status, 204);
    });

    test('an invitation is mailed once, opens what was chosen, and tells the patient that it was taken', async () => {
      const first = await invite(dana, OWN);
      assert.equal(first.status, 201);
      assert.equal((await invite(dana, OWN)).status, 200);
      assert.equal((await mailsTo(portal(), 'ruth@example.org')).length, 1);
      const [open] = (await sharing(dana, OWN)).invitations;
      assert.deepEqual(open, OpenInvitation.parse(await first.json()));
      assert.deepEqual(open?.permissions, ['appointments-manage', 'messages']);

      const code = await codeTo('ruth@example.org');
      const offer = await portal().anonymous.send('POST', '/api/proxy-invitations/offer', { code });
      assert.deepEqual(await offer.json(), {
        from: 'Dana Whitfield',
        permissions: ['appointments-manage', 'messages'],
        lastDay: '2026-12-31',
        expiresAt: open?.expiresAt,
      });
      assert.equal((await luis.get(`/api/patients/${OWN}/home`)).status, 404);
      assert.deepEqual(await (await accept(luis, code)).json(), { patientId: OWN });
      assert.equal((await luis.get(`/api/patients/${OWN}/appointments/visits`)).status, 200);
      assert.equal((await luis.get(`/api/patients/${OWN}/records/conditions`)).status, 403);
      const now = await sharing(dana, OWN);
      assert.deepEqual(now.invitations, []);
      assert.deepEqual(
        now.items.map(({ name, givenBy, lastDay }) => ({ name, givenBy, lastDay })),
        [{ name: 'Luis Herrera', givenBy: 'Dana Whitfield', lastDay: '2026-12-31' }],
      );
      const told = (await mailsTo(portal(), PEOPLE.dana.email)).at(-1);
      assert.deepEqual(told, { kind: 'proxy-changed', what: 'accepted', who: 'My neighbor Ruth (Luis Herrera)' });
    });

    race('a code is used once: of ten tries at once by two people, one person gets in; the same again is harmless', async () => {
      await invite(dana, OWN, { email: 'once@example.org' });
      const code = await codeTo('once@example.org');
      const before = await portal().portal.db.prisma.accessGrant.count({ where: { patientId: OWN, revokedAt: null } });
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) => accept(i % 2 ? luis : walter, code).then(({ status }) => `${i % 2 ? 'luis' : 'walter'} ${status}`)),
      );
      assert.deepEqual(new Set(answers).size, 2, answers.join());
      const after = await portal().portal.db.prisma.accessGrant.findMany({ where: { patientId: OWN, revokedAt: null, relationship: 'caregiver' } });
      // Luis had access already: it is replaced, never doubled.
      assert.ok(after.length <= before);
      assert.equal(new Set(after.map(({ userId }) => userId)).size, after.length);
    });

    test('a code that is unknown, withdrawn, expired or one’s own opens nothing, and all answers are the same', async () => {
      const problems: unknown[] = [];
      const refused = async (code: string, visitor = luis) => {
        const denied = await denials();
        const answer = await accept(visitor, code);
        assert.equal(answer.status, 404);
        assert.equal(await denials(), denied + 1);
        problems.push({ ...((await answer.json()) as object), requestId: '' });
      };
      await refused('x'.repeat(43));
      const sent = OpenInvitation.parse(await (await invite(walter, WALTER, { email: 'late@example.org' })).json());
      const withdrawn = await codeTo('late@example.org');
      assert.equal((await walter.send('DELETE', path(WALTER, `/invitations/${sent.id}`))).status, 204);
      assert.equal((await walter.send('DELETE', path(WALTER, `/invitations/${sent.id}`))).status, 204);
      await refused(withdrawn);
      await invite(walter, WALTER, { email: 'own@example.org' });
      await refused(await codeTo('own@example.org'), walter);
      portal().advance(14 * DAY);
      [dana, luis, walter] = [await portal().signIn('dana'), await portal().signIn('luis'), await portal().signIn('walter')];
      await refused(await codeTo('own@example.org'));
      assert.equal(new Set(problems.map((problem) => JSON.stringify(problem))).size, 1);
      assert.equal((await luis.get(`/api/patients/${WALTER}/home`)).status, 404);
    });

    test('an invitation of somebody whose own access has ended is worth nothing', async () => {
      await invite(walter, WALTER, { email: 'after@example.org' });
      const code = await codeTo('after@example.org');
      const { prisma } = portal().portal.db;
      const own = { userId: walter.userId, patientId: WALTER, relationship: 'self' as const };
      await prisma.accessGrant.updateMany({ where: own, data: { revokedAt: portal().portal.now() } });
      assert.equal((await accept(luis, code)).status, 404);
      await prisma.accessGrant.updateMany({ where: own, data: { revokedAt: null } });
    });

    test('changing access counts from the next request on, ending it too, and both are mailed to both sides', async () => {
      await invite(walter, WALTER, { email: 'change@example.org' });
      await accept(luis, await codeTo('change@example.org'));
      const grant = (await sharing(walter, WALTER)).items.find(({ name }) => name === 'Luis Herrera');
      const visits = async () => (await luis.get(`/api/patients/${WALTER}/appointments/visits`)).status;
      assert.equal(await visits(), 200);
      assert.equal((await walter.send('PUT', path(WALTER, `/people/${grant?.id}`), { permissions: ['billing'], lastDay: null })).status, 204);
      assert.equal(await visits(), 403);
      assert.equal((await luis.get(`/api/patients/${WALTER}/billing/statements`)).status, 200);
      for (const _ of [1, 2]) assert.equal((await walter.send('DELETE', path(WALTER, `/people/${grant?.id}`))).status, 204);
      assert.equal(await visits(), 404);
      const told = async (address: string) => (await mailsTo(portal(), address)).slice(-2).map((mail) => `${mail.kind} ${'what' in mail ? mail.what : ''}`);
      assert.deepEqual(await told(PEOPLE.walter.email), ['proxy-changed changed', 'proxy-changed ended']);
      assert.deepEqual(await told(PEOPLE.luis.email), ['your-access-changed changed', 'your-access-changed ended']);
    });

    test('an end that is over or too far, an empty choice, an unknown right and a name of two lines are refused', async () => {
      const wrong = [
        { lastDay: '2026-11-23' },
        { lastDay: '2040-01-01' },
        { permissions: [] },
        { permissions: ['account'] },
        { displayName: 'Ruth\r\nBcc: x@example.org' },
        { email: PEOPLE.dana.email },
        { scopes: ['account:write'] },
      ];
      for (const each of wrong) assert.equal((await invite(dana, OWN, each)).status, 422, JSON.stringify(each));
      assert.equal((await invite(dana, OWN, { lastDay: portal().portal.now().toISOString().slice(0, 10), email: 'today@example.org' })).status, 201);
    });

    test('a patient can have ten invitations mailed in a day', async () => {
      const answers: number[] = [];
      for (let i = 0; i < 11; i++) answers.push((await invite(dana, OWN, { email: `many${i}@example.org` })).status);
      assert.equal(answers.at(-1), 429);
    });

    test('AZ-13 who has access neither sees nor gives on nor raises it', async () => {
      const [grant] = (await sharing(walter, WALTER)).items;
      const tries = [
        ['GET', path(WALTER)],
        ['GET', path(WALTER, '/emergencies')],
        ['GET', path(WALTER, `/people/${grant?.id}`)],
        ['POST', path(WALTER, '/invitations'), RUTH],
        ['POST', path(CHILD, '/invitations'), RUTH],
        ['PUT', path(WALTER, `/people/${grant?.id}`), { permissions: ['billing'], lastDay: null }],
        ['DELETE', path(WALTER, `/people/${grant?.id}`)],
      ] as const;
      const { prisma } = portal().portal.db;
      const state = async () =>
        JSON.stringify([
          await prisma.accessGrant.findMany({ orderBy: { id: 'asc' } }),
          await prisma.proxyInvitation.count(),
          await prisma.outboundMail.count(),
        ]);
      const earlier = await state();
      for (const [method, where, body] of tries) {
        const denied = await denials();
        const answer = method === 'GET' ? await dana.get(where) : await dana.send(method, where, body);
        assert.equal(answer.status, 403, `${method} ${where}`);
        assert.ok(!(await answer.text()).includes('Walter'));
        assert.equal(await denials(), denied + 1);
      }
      assert.equal(await state(), earlier);
    });

    test('an id of another chart’s access is not there', async () => {
      const [grant] = (await sharing(walter, WALTER)).items;
      assert.equal((await dana.get(path(OWN, `/people/${grant?.id}`))).status, 404);
      assert.equal((await dana.send('DELETE', path(OWN, `/people/${grant?.id}`))).status, 404);
      assert.equal((await dana.send('PUT', path(OWN, `/people/${grant?.id}`), { permissions: ['billing'], lastDay: null })).status, 404);
      assert.equal((await dana.send('DELETE', path(OWN, `/invitations/${grant?.id}`))).status, 404);
    });

    test('emergency access of staff is shown with its reason', async () => {
      const { prisma } = portal().portal.db;
      const nurse = await prisma.user.findUniqueOrThrow({ where: { username: PEOPLE.raman.username } });
      const startsAt = portal().portal.now();
      await prisma.accessGrant.create({
        data: {
          userId: nurse.id,
          patientId: OWN,
          relationship: 'staff',
          scopes: ['records:read'],
          startsAt,
          endsAt: new Date(startsAt.getTime() + 3_600_000),
          emergencyReason: 'Found unconscious',
        },
      });
      const { items: emergencies } = EmergencyAccesses.parse(await (await dana.get(path(OWN, '/emergencies'))).json());
      const { items: people } = await sharing(dana, OWN);
      assert.deepEqual(
        emergencies.map(({ name, reason }) => [name, reason]),
        [['Priya Raman', 'Found unconscious']],
      );
      assert.ok(people.every(({ relationship }) => relationship !== 'staff'));
    });
  });
});
