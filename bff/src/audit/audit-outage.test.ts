/** What happens while the audit log can't be written, and what it says about what did not work out. */
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../demo/ids.ts';
import { DEMO_PASSWORD, PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { addressOf, examples, routeInputs } from '../testing/route-inputs.ts';
import type { RouteInputs } from '../testing/route-inputs.ts';
import { hashTables } from '../testing/rows.ts';
import { verifyAuditLog } from './verify.ts';

const { dana: DANA } = PATIENT_IDS;
const CLINIC_ID = CLINICS.lakeside.id;
const DRAFT = `/api/patients/${DANA}/drafts/account.details`;

/** Ways for the log to be away, each with its end. */
const OUTAGES = {
  full: [
    `create function audit_full() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$`,
    'create trigger audit_full before insert on audit_event for each row execute function audit_full()',
  ],
  down: ['alter table audit_event rename to audit_event_away'],
} as const;
const ENDS = {
  full: ['drop trigger audit_full on audit_event', 'drop function audit_full()'],
  down: ['alter table audit_event_away rename to audit_event'],
} as const;

eachEngine((engine) => {
  describe('while the audit log is away', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let desk: Visitor;
    beforeEach(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
      desk = await portal().signIn(PEOPLE.nowak.username);
    });

    async function run(statements: readonly string[]): Promise<void> {
      for (const statement of statements) await portal().portal.db.prisma.$executeRawUnsafe(statement);
    }

    async function during(kind: keyof typeof OUTAGES, work: () => Promise<void>): Promise<void> {
      await run(OUTAGES[kind]);
      try {
        await work();
      } finally {
        await run(ENDS[kind]);
      }
      assert.equal((await verifyAuditLog(portal().portal.db)).ok, true);
    }

    const visitorOf = ({ path }: RouteInputs) => (path.includes('{clinicId}') ? desk : dana);
    const addressFor = (route: RouteInputs) => addressOf(route, route.path.includes('{clinicId}') ? CLINIC_ID : DANA);

    for (const kind of ['full', 'down'] as const) {
      test(`AD-06 ${kind}: every write is refused with 503 and changes nothing`, () =>
        during(kind, async () => {
          const had = await hashTables(portal().portal.db);
          const writes = routeInputs(portal()).filter(
            ({ method, path }) => method !== 'GET' && path !== '/api/csp-reports' && !(method === 'DELETE' && path === '/api/session'),
          );
          assert.ok(writes.length > 40, `${writes.length} writes are not the whole API`);
          for (const route of writes) {
            for (const body of route.body ? examples(route.body) : [undefined]) {
              const answer = await visitorOf(route).send(route.method as 'POST', addressFor(route), body);
              assert.equal(answer.status, 503, `${route.method} ${route.path}`);
              assert.ok(Number(answer.headers.get('retry-after')) > 0);
            }
          }
          assert.deepEqual(await hashTables(portal().portal.db), had);
        }));

      test(`AD-06 ${kind}: no record is shown that nobody could find out about, and the alarm is raised`, async () => {
        const home = `/api/patients/${DANA}/account/profile`;
        assert.match(await (await dana.get(home)).text(), /Whitfield/);
        const failures = async () => Number(/^portal_audit_failures_total (\d+)$/m.exec(await (await dana.get('/metrics')).text())?.[1]);
        const had = await failures();
        await during(kind, async () => {
          const lines = portal().logLines.length;
          const answer = await dana.get(home);
          assert.equal(answer.status, 503);
          assert.equal(answer.headers.get('content-type'), 'application/problem+json');
          assert.doesNotMatch(await answer.text(), /Whitfield|audit/);
          const alarms = portal()
            .logLines.slice(lines)
            .filter((line) => line.includes('audit log unavailable'));
          assert.equal(alarms.length, 1);
          assert.equal((JSON.parse(alarms[0] ?? '{}') as { level: number }).level, 50);
          assert.ok((await failures()) > had);
          assert.equal((await portal().anonymous.get('/readyz')).status, 503);
          assert.equal((await portal().anonymous.get('/healthz')).status, 200);
        });
        assert.equal((await dana.get(home)).status, 200);
        assert.equal((await portal().anonymous.get('/readyz')).status, 200);
      });

      test(`AD-06 ${kind}: signing out works`, () =>
        during(kind, async () => {
          const answer = await dana.send('DELETE', '/api/session');
          assert.equal(answer.status, 204);
          assert.ok(answer.headers.getSetCookie().length > 0);
          assert.equal((await dana.get('/api/session')).status, 401);
        }));
    }
  });

  describe('what was undone', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let desk: Visitor;
    before(async () => {
      // Every change is undone at its very end, when all statements of it went well.
      await portal().portal.db.prisma.$executeRawUnsafe(`create function undo() returns trigger language plpgsql as $$ begin raise exception 'undone'; end $$`);
      dana = await portal().signIn(PEOPLE.dana.username);
      desk = await portal().signIn(PEOPLE.nowak.username);
      const { prisma } = portal().portal.db;
      const tables = await prisma.$queryRaw<
        { name: string }[]
      >`select table_name::text as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and left(table_name, 6) <> 'audit_'`;
      for (const { name } of tables) {
        await prisma.$executeRawUnsafe(
          `create constraint trigger undo after insert or update or delete on "${name}" deferrable initially deferred for each row execute function undo()`,
        );
      }
    });

    test('AD-07 is never a success in the log, on no route', async () => {
      const { prisma } = portal().portal.db;
      const had = await hashTables(portal().portal.db);
      const undone = new Set<string>();
      const refused = new Set<string>();
      for (const route of routeInputs(portal())) {
        if (route.method === 'GET' || !/\{(patient|clinic)Id\}/.test(route.path)) continue;
        const isDesk = route.path.includes('{clinicId}');
        for (const body of route.body ? examples(route.body) : [undefined]) {
          const answer = await (isDesk ? desk : dana).send(route.method as 'POST', addressOf(route, isDesk ? CLINIC_ID : DANA), body);
          const rows = await prisma.auditEvent.findMany({ where: { requestId: answer.headers.get('x-request-id') } });
          const at = `${route.method} ${route.path}: ${answer.status}`;
          // The same refusal of the same person again is counted, and not written each time (LD-03).
          assert.ok(rows.length > 0 || (answer.status === 403 && refused.has(at)), at);
          if (answer.status === 403) refused.add(at);
          if (answer.status >= 400)
            assert.ok(
              rows.every(({ outcome }) => outcome !== 'success'),
              at,
            );
          if (answer.status >= 500) {
            undone.add(`${route.method} ${route.path}`);
            assert.deepEqual(
              rows.map(({ outcome, status }) => [outcome, status]),
              [['failure', answer.status]],
              at,
            );
          }
        }
      }
      assert.deepEqual(await hashTables(portal().portal.db), had);
      assert.ok(undone.size >= 3, [...undone].join('\n'));
    });

    test('AD-07 a sign-in that was undone is no success, and opens nothing', async () => {
      const { prisma } = portal().portal.db;
      const answer = await portal().anonymous.send('POST', '/api/session', { identifier: PEOPLE.luis.username, password: DEMO_PASSWORD });
      assert.ok(answer.status >= 500);
      assert.equal(answer.headers.getSetCookie().length, 0);
      assert.equal(await prisma.auditEvent.count({ where: { requestId: answer.headers.get('x-request-id'), outcome: 'success' } }), 0);
      assert.equal(await prisma.session.count({ where: { user: { username: PEOPLE.luis.username } } }), 0);
    });
  });

  describe('the log of hostile requests', () => {
    const portal = usePortal(engine);

    test('AD-09 line ends, colors and very long text come to one encoded line, and a short row', async () => {
      const dana = await portal().signIn(PEOPLE.dana.username);
      const colors = '\u001B[2J\u001B[31mroot signed in\u001B[0m';
      const had = portal().logLines.length;
      const last = await portal().portal.db.prisma.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
      let sent = 0;
      const count = async (answer: Promise<Response>) => {
        sent += 1;
        assert.ok((await answer).status < 500);
      };
      await count(portal().anonymous.send('POST', '/api/session', { identifier: `x\n{"level":30,"msg":"${colors}"}`, password: 'not the right one' }));
      for (const header of ['user-agent', 'x-request-id', 'x-forwarded-for', 'referer', 'accept-language']) {
        for (const text of [colors, 'u'.repeat(1_000_000)]) await count(dana.get(`/api/patients/${DANA}/home`, { [header]: text }));
      }
      for (const path of [
        `/api/patients/${DANA}/drafts/${encodeURIComponent(`a\r\n${colors}`)}`,
        `/api/patients/${DANA}/drafts/a%00b`,
        `/api/patients/${DANA}/drafts/${'x'.repeat(7_000)}`,
        `/${encodeURIComponent(`a\n${colors}`)}`,
      ])
        await count(dana.get(path));
      await count(dana.send('PUT', DRAFT, { value: `a\n${colors}` }));

      const lines = portal().logLines.slice(had);
      assert.equal(lines.length, sent);
      for (const line of lines) {
        assert.match(line, /^\{.*\}\n$/);
        // One line, no control character but its end.
        assert.doesNotMatch(line.slice(0, -1), /[\p{Cc}\u2028\u2029]/u);
        assert.ok(line.length < 1_000, line);
        assert.doesNotMatch(line, /root signed in|uuuu/);
      }
      const rows = await portal().portal.db.prisma.auditEvent.findMany({ where: { seq: { gt: last?.seq ?? 0n } } });
      for (const row of rows) {
        const text = [row.route, row.reason, row.sourceIp, row.method, row.requestId].join('|');
        assert.doesNotMatch(text, /\p{Cc}/u);
        assert.ok(text.length < 500, text);
      }
    });
  });
});
