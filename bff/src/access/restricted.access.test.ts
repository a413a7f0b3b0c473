/** AZ-14: staff whom a court keeps away from patients, on every route of every clinic, generated from the route table. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { readAudiences } from '../features/events/service.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { routeTable } from '../testing/requests.ts';
import type { RouteEntry } from '../testing/requests.ts';
import { clinicPathIds } from '../testing/subject-ids.ts';
import { addressOf, CLINIC_SEARCHES, storedState, WRITE_CASES } from '../testing/write-cases.ts';
import { until } from '../testing/until.ts';

/** What of a clinic's routes is about no patient, and shows none to anybody: drafts of a form about nobody, work that failed, a clinic’s times and what they are made of, the sums of a day’s payments, what a team often answers, who is out, and what one sent to several oneself. */
const OF_NO_PATIENT = [
  'GET /api/clinics/:clinicId/desk/jobs',
  'PUT /api/clinics/:clinicId/desk/jobs/retry',
  'PUT /api/clinics/:clinicId/desk/jobs/:jobId/retry',
  'DELETE /api/clinics/:clinicId/desk/jobs/:jobId',
  'GET /api/clinics/:clinicId/notices/failed/count',
  'GET /api/clinics/:clinicId/imports',
  'GET /api/clinics/:clinicId/billing/imports',
  'GET /api/clinics/:clinicId/drafts/:form',
  'PUT /api/clinics/:clinicId/drafts/:form',
  'DELETE /api/clinics/:clinicId/drafts/:form',
  'GET /api/clinics/:clinicId/visit-requests/requests/:visitRequestId/times',
  'GET /api/clinics/:clinicId/schedules/templates',
  'POST /api/clinics/:clinicId/schedules/templates',
  'PUT /api/clinics/:clinicId/schedules/templates/:templateId',
  'POST /api/clinics/:clinicId/schedules/closures',
  'DELETE /api/clinics/:clinicId/schedules/closures/:closureId',
  'POST /api/clinics/:clinicId/schedules/slots',
  'PUT /api/clinics/:clinicId/schedules/slots/:slotId',
  'GET /api/clinics/:clinicId/messages/templates',
  'PUT /api/clinics/:clinicId/messages/templates/:templateId',
  'GET /api/clinics/:clinicId/messages/absences',
  'PUT /api/clinics/:clinicId/messages/absence',
  'DELETE /api/clinics/:clinicId/messages/absence',
  'GET /api/clinics/:clinicId/messages/batches',
  'GET /api/clinics/:clinicId/payments/days',
  'PUT /api/clinics/:clinicId/payments/days/:day/comparison',
  'PUT /api/clinics/:clinicId/payments/days/:day/bank-file',
  'POST /api/clinics/:clinicId/payments/days/:day/close',
  'GET /api/clinics/:clinicId/staff',
  'POST /api/clinics/:clinicId/staff',
  'POST /api/clinics/:clinicId/staff/:memberId/invitation',
  'PUT /api/clinics/:clinicId/staff/:memberId/role',
  'POST /api/clinics/:clinicId/staff/:memberId/end',
  'GET /api/clinics/:clinicId/decision-questions',
  'POST /api/clinics/:clinicId/decision-questions',
  'GET /api/clinics/:clinicId/decision-questions/:versionId',
  'PUT /api/clinics/:clinicId/decision-questions/:versionId',
  'DELETE /api/clinics/:clinicId/decision-questions/:versionId',
  'POST /api/clinics/:clinicId/decision-questions/:versionId/publish',
];
const LAKESIDE = CLINICS.lakeside.id;
const SUMMIT = CLINICS.summit.id;
/** For whom the write cases at clinics are made. */
const KEPT_FROM = Object.values(PATIENT_IDS);

eachEngine((engine) => {
  describe('staff who are kept away from patients', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    /** Two nurses with the same access at both clinics, who also book visits and look after bills, but that a court keeps one of them away from these patients. */
    let restricted: Visitor;
    let colleague: Visitor;
    let routes: RouteEntry[] = [];
    let marks: string[] = [];
    let ids: Record<string, Record<string, string>> = {};

    before(async () => {
      const at = portal().portal.now();
      [restricted, colleague] = [await portal().signIn(PEOPLE.nowak.username), await portal().signIn(PEOPLE.lindqvist.username)];
      const { scopes } = await prisma().accessGrant.findFirstOrThrow({ where: { userId: colleague.userId, clinicId: LAKESIDE } });
      const both = { userId: { in: [restricted.userId, colleague.userId] }, clinicId: { not: null } };
      await prisma().accessGrant.updateMany({
        where: both,
        data: { scopes: [...new Set([...scopes, 'appointments:write', 'billing:read', 'billing:write', 'staff:read', 'staff:write'])] },
      });
      await prisma().staffMember.update({ where: { userId: restricted.userId }, data: { role: 'nurse' } });
      routes = routeTable(portal()).filter(({ path }) => path.startsWith('/api/clinics/:clinicId/'));
      ids = { [LAKESIDE]: await clinicPathIds(portal(), 'dana', LAKESIDE), [SUMMIT]: await clinicPathIds(portal(), 'walter', SUMMIT) };
      const luis = await prisma().user.findUniqueOrThrow({ where: { username: PEOPLE.luis.username } });
      await prisma().accessGrant.create({
        data: { userId: luis.id, patientId: PATIENT_IDS.dana, relationship: 'caregiver', scopes: ['messages:read'], startsAt: at },
      });
      for (const [patientId, clinicId] of [
        [PATIENT_IDS.dana, LAKESIDE],
        [PATIENT_IDS.walter, SUMMIT],
      ] as const)
        await prisma().appointment.create({
          data: { patientId, clinicId, title: 'Today', status: 'booked', startsAt: at, endsAt: new Date(at.getTime() + 900_000) },
        });
      for (const patientId of KEPT_FROM) {
        await prisma().accessGrant.create({
          data: { userId: restricted.userId, patientId, relationship: 'restricted', scopes: [], basis: 'court_order', basisReason: 'Order', startsAt: at },
        });
      }
      marks = await marksOf();
    });

    /** Everything in an answer that would be of one of these patients: ids of their rows, their names, numbers, addresses. */
    async function marksOf(): Promise<string[]> {
      const patients = await prisma().patient.findMany({
        where: { id: { in: KEPT_FROM } },
        include: {
          threads: { select: { id: true } },
          requests: { select: { id: true } },
          grants: {
            where: { relationship: { in: ['self', 'parent', 'caregiver'] } },
            select: { id: true, relationship: true, user: { select: { id: true, email: true } } },
          },
        },
      });
      return patients.flatMap((row) => [
        ...[row.id, row.patientNumber, `${row.givenName} ${row.familyName}`, row.email, row.mobilePhone, row.homePhone, row.addressLine1].flatMap(
          (value) => value ?? [],
        ),
        ...[...row.threads, ...row.requests].map(({ id }) => id),
        ...row.grants.flatMap(({ id, relationship, user }) => (relationship === 'self' ? [user.id, user.email] : [id])),
      ]);
    }

    const keyOf = ({ method, path }: RouteEntry): string => `${method} ${path}`;
    const shownIn = (text: string): string | undefined => marks.find((mark) => text.includes(mark));

    /** Each read route with ids of a patient's rows, at each clinic. */
    async function read(visitor: Visitor, route: RouteEntry, clinicId: string): Promise<{ status: number; text: string }> {
      const known = ids[clinicId] ?? {};
      const url = route.path.replaceAll(/:(\w+)/g, (_, name: string) => {
        const id = known[name];
        if (id === undefined) throw new Error(`${keyOf(route)}: testing/subject-ids.ts knows no ${name}`);
        return id;
      });
      if (route.method === 'GET') return whole(await visitor.get(url));
      const search = CLINIC_SEARCHES[keyOf(route)];
      if (!search) throw new Error(`${keyOf(route)} is not described in testing/write-cases.ts`);
      return whole(await visitor.send('POST', url, await search(portal(), known['chartId'] ?? '')));
    }

    /** A file's name stands in its headers. */
    async function whole(answer: Response): Promise<{ status: number; text: string }> {
      return { status: answer.status, text: `${JSON.stringify([...answer.headers])} ${await answer.text()}` };
    }

    /** A case of a route that writes, not sent yet. */
    async function prepare(visitor: Visitor, route: RouteEntry): Promise<() => Promise<{ status: number; text: string }>> {
      const make = WRITE_CASES[keyOf(route)];
      if (!make) throw new Error(`${keyOf(route)} is not described in testing/write-cases.ts`);
      const made = await make(portal());
      marks = await marksOf();
      return async () => whole(await visitor.send(route.method as 'POST', addressOf(route.path, made), made.body, made.headers));
    }

    test('AZ-14 nothing of that patient comes out of any route of any clinic, and nothing is written', async () => {
      assert.ok(routes.length > 20);
      for (const route of routes) {
        const isOwn = OF_NO_PATIENT.includes(keyOf(route));
        if (route.writes) {
          const write = await prepare(restricted, route);
          const stored = isOwn ? undefined : await storedState(portal());
          const { text } = await write();
          assert.equal(shownIn(text), undefined, keyOf(route));
          if (stored) assert.deepEqual(await storedState(portal()), stored, keyOf(route));
          continue;
        }
        for (const clinicId of [LAKESIDE, SUMMIT]) {
          const { text } = await read(restricted, route, clinicId);
          assert.equal(shownIn(text), undefined, `${keyOf(route)}: ${text}`);
        }
      }
    });

    test('AZ-14 a request that no chart is known of yet, and that names such a patient, is as if it were not there', async () => {
      const desk = `/api/clinics/${LAKESIDE}/desk/requests`;
      const luis = await portal().signIn('luis');
      await prisma().accessGrant.updateMany({ where: { userId: restricted.userId, patientId: PATIENT_IDS.luis }, data: { revokedAt: portal().portal.now() } });
      const asked = await luis.send('POST', '/api/care-requests', {
        locale: 'en',
        who: 'child',
        relationship: 'Uncle',
        otherGivenName: 'June',
        otherFamilyName: 'Whitfield',
        otherBirthDate: (await prisma().patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.june } })).birthDate?.toISOString().slice(0, 10),
        permissions: ['messages'],
        lastDay: null,
      });
      assert.equal(asked.status, 201);
      const { id } = (await asked.json()) as { id: string };
      assert.ok((await (await colleague.get(desk)).text()).includes(id));
      assert.ok(!(await (await restricted.get(desk)).text()).includes(id));
      assert.equal((await colleague.get(`${desk}/${id}`)).status, 200);
      assert.equal((await restricted.get(`${desk}/${id}`)).status, 404);
      assert.equal((await restricted.send('POST', `${desk}/${id}/decision`, { approved: false, answer: 'No.' })).status, 404);
    });

    test('AZ-14 a draft of an answer to that patient is neither kept nor read', async () => {
      const path = `/api/clinics/${LAKESIDE}/drafts/messages.reply.${ids[LAKESIDE]?.['threadId']}`;
      for (const [visitor, statuses] of [
        [colleague, [204, 200]],
        [restricted, [404, 404]],
      ] as const) {
        assert.deepEqual([(await visitor.send('PUT', path, { value: 'We are' })).status, (await visitor.get(path)).status], statuses);
      }
    });

    test('AZ-14 live events of that patient reach the clinic’s other staff alone', async () => {
      const heard: Record<string, string[]> = { restricted: [], colleague: [] };
      const { events, db } = portal().portal;
      for (const [name, { userId }] of Object.entries({ restricted, colleague })) {
        for (const audience of await readAudiences(portal().portal, userId)) {
          events.subscribe(audience, (message) => {
            if (message.kind === 'event') heard[name]?.push(message.event.entityId ?? '');
          });
        }
      }
      const [hidden, open] = [randomUUID(), randomUUID()];
      const event = { type: 'messages.changed', scope: 'messages:read', clinicId: LAKESIDE } as const;
      await events.publish(db, { ...event, patientId: PATIENT_IDS.dana, entityId: hidden });
      await events.publish(db, { ...event, entityId: open });
      // In order: who has heard the second has been passed over for the first.
      await until(() => Object.values(heard).every((entities) => entities.includes(open)), 'the second event');
      assert.deepEqual(heard, { restricted: [open], colleague: [hidden, open] });
    });

    // Last, since it changes the world: what came out as nothing above is there.
    test('AZ-14 the same requests of a colleague show the patient, and work', async () => {
      for (const route of routes.filter(({ writes }) => !writes)) {
        for (const clinicId of [LAKESIDE, SUMMIT]) {
          const { status, text } = await read(colleague, route, clinicId);
          assert.equal(status, 200, keyOf(route));
          assert.equal(shownIn(text) !== undefined, !OF_NO_PATIENT.includes(keyOf(route)), `${keyOf(route)}: ${text}`);
        }
      }
      for (const route of routes.filter(({ writes }) => writes)) {
        const write = await prepare(colleague, route);
        const { status, text } = await write();
        assert.ok(status < 300, `${keyOf(route)}: ${status} ${text}`);
        await prisma().user.updateMany({ data: { disabledAt: null } });
        await prisma().accessGrant.deleteMany({ where: { patientId: PATIENT_IDS.walter, user: { username: PEOPLE.luis.username } } });
      }
    });
  });
});
