/** AZ-06: what a parent of a teenager can't see, they can't find out by counts, order, search or a refusal either. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { isSubjectRoute, routeTable } from '../testing/requests.ts';
import type { RouteEntry } from '../testing/requests.ts';
import { pathIds } from '../testing/subject-ids.ts';

const { theo: TEEN } = PATIENT_IDS;
const DAY = 86_400_000;
/** Questions about what may not be read, as other servers understand them. */
const QUESTIONS = [
  'sort=confidential',
  'order=-body',
  'filter=confidential',
  'filter[confidential]=true',
  'q=secret',
  '_has:Message:body=secret',
  '_summary=count',
  'count=true',
  'include=patient',
  'fields=email,mobilePhone',
  'confidential=true',
  'patientId=x',
  'limit=1',
  'filter=awaiting',
];

eachEngine((engine) => {
  describe('what can be inferred', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let routes: RouteEntry[] = [];
    let ids: Record<string, string> = {};
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
      routes = routeTable(portal()).filter((route) => isSubjectRoute(route) && !route.writes && route.path.includes('patients/:patientId'));
      ids = { ...(await pathIds(portal(), TEEN, CLINICS.lakeside.id)) };
      const { prisma } = portal().portal.db;
      const own = await prisma.messageThread.create({
        data: { patientId: TEEN, clinicId: CLINICS.lakeside.id, subject: 'School form', lastMessageAt: portal().portal.now() },
      });
      await prisma.message.create({
        data: { threadId: own.id, side: 'patient', authorUserId: dana.userId, authorName: 'Dana', body: 'Is it ready?', sentAt: portal().portal.now() },
      });
    });

    async function ask({ method, path }: RouteEntry, question = ''): Promise<[number, string]> {
      const url = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? randomUUID());
      const answer = method === 'GET' ? await dana.get(question ? `${url}?${question}` : url) : await dana.send(method as 'POST', url, {});
      const text = await answer.text();
      return [answer.status, text.replace(/"requestId":"[^"]+"/, '')];
    }
    /** Of a list, what asking for one row must give: the first of the same rows, and how many there are in all. */
    function firstOf(plain: [number, string], asked: [number, string]): [number, string] {
      const list = JSON.parse(plain[1].replace(/,}$/, '}')) as { items?: unknown[]; count?: number; next?: string | null };
      // What is always told whole has no next part.
      if (list.items === undefined || !('next' in list)) return plain;
      const { next } = JSON.parse(asked[1]) as { next: string | null };
      assert.equal(next === null, (list.count ?? 0) <= 1);
      // Written again by the same hand, so that only what it says is compared.
      const first = { ...list, items: list.items.slice(0, 1), next };
      return JSON.stringify(JSON.parse(asked[1])) === JSON.stringify(first) ? asked : plain;
    }
    /** All a parent can read of the chart, and what their own session says. */
    async function everything(): Promise<Record<string, unknown>> {
      const seen: Record<string, unknown> = {};
      for (const route of routes) seen[`${route.method} ${route.path}`] = await ask(route);
      const { subjects } = (await (await dana.get('/api/session')).json()) as { subjects: unknown[] };
      return { ...seen, subjects };
    }

    test('AZ-06 lists, counts, the home page and every other answer are the same with and without hidden rows', async () => {
      const before = await everything();
      assert.ok(Object.values(before).some((answer) => Array.isArray(answer) && answer[0] === 200));
      const { prisma } = portal().portal.db;
      const at = portal().portal.now();
      const visit = { patientId: TEEN, clinicId: CLINICS.lakeside.id, title: 'Secret visit', confidential: true };
      for (const [status, offset] of [
        ['booked', DAY],
        ['fulfilled', -DAY],
        ['cancelled', -2 * DAY],
      ] as const) {
        const startsAt = new Date(at.getTime() + offset);
        await prisma.appointment.create({ data: { ...visit, status, startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000) } });
      }
      await prisma.encounter.create({ data: { ...visit, status: 'finished', classCode: 'AMB', startsAt: new Date(at.getTime() - DAY) } });
      const secret = await prisma.messageThread.create({
        data: { patientId: TEEN, clinicId: CLINICS.lakeside.id, subject: 'Secret', lastMessageAt: at, waitsSince: at },
      });
      for (const side of ['patient', 'clinic'] as const) {
        await prisma.message.create({
          data: { threadId: secret.id, side, authorUserId: side === 'patient' ? randomUUID() : null, authorName: 'T', body: 'Secret', sentAt: at },
        });
      }
      await prisma.patient.update({ where: { id: TEEN }, data: { preferredName: 'Secret', pronouns: 'they/them', mobilePhone: '+15075550199' } });
      await prisma.diagnosticReport.create({ data: { patientId: TEEN, category: 'LAB', name: 'Secret', status: 'final', issuedAt: at } });
      portal().advance(20_000);
      const after = await everything();
      assert.deepEqual(after, before);
      assert.ok(!JSON.stringify(after).includes('Secret'));
    });

    test('AZ-06 a question about what may not be read is refused, or changes nothing of the answer', async () => {
      for (const route of routes.filter(({ method }) => method === 'GET')) {
        const plain = await ask(route);
        for (const question of QUESTIONS) {
          const asked = await ask(route, question);
          const expected = question === 'limit=1' ? firstOf(plain, asked) : plain;
          assert.ok(asked[0] === 422 || JSON.stringify(asked) === JSON.stringify(expected), `${route.path}?${question}: ${asked[0]}`);
        }
      }
    });
  });
});
