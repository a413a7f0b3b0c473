import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { DEMO_PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { ProblemSchema } from './problem-schema.ts';

const PATIENT = DEMO_PEOPLE.find(({ role, grants }) => role === 'patient' && grants.some(({ relationship }) => relationship === 'self'));
const USERNAME = PATIENT?.username ?? '';
const OWN_ID = PATIENT?.grants.find(({ relationship }) => relationship === 'self')?.patientId ?? '';

async function assertProblem(answer: Response, status: number, code: string): Promise<void> {
  assert.equal(answer.status, status);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  const problem = ProblemSchema.parse(await answer.json());
  assert.equal(problem.code, code);
  assert.equal(problem.status, status);
  assert.equal(answer.headers.get('x-request-id') ?? problem.requestId, problem.requestId);
}

eachEngine((engine) => {
  describe('the HTTP edge', () => {
    const portal = usePortal(engine);
    let visitor: Visitor;
    before(async () => {
      visitor = await portal().signIn(USERNAME);
    });
    const raw = (path: string, init: RequestInit) => portal().app.request(path, init);
    const origin = () => portal().portal.config.origin;

    test('an unknown route is a problem, not a page', async () => {
      await assertProblem(await visitor.get('/api/no-such-thing'), 404, 'resource/not-found');
    });

    test('PV-02 a path dressed up as a static file is not the record', async () => {
      for (const path of [`/api/patients/${OWN_ID}/home/x.css`, `/api/patients/${OWN_ID}/home;a.js`, '/api/session/me.css']) {
        assert.equal((await visitor.get(path)).status, 404, path);
      }
    });

    test('malformed ids are not found', async () => {
      for (const id of ['1', '../../etc/passwd', '%00', "'; select 1", 'x'.repeat(300)]) {
        await assertProblem(await visitor.get(`/api/patients/${encodeURIComponent(id)}/home`), 404, 'resource/not-found');
      }
      await assertProblem(await visitor.get(`/api/patients/${OWN_ID}/appointments/visits/not-an-id`), 404, 'resource/not-found');
    });

    test('a body that is not JSON is refused with 400', async () => {
      const headers = { origin: origin(), 'x-portal-client': '1', 'content-type': 'application/json' };
      for (const body of ['{"identifier":', '\u0000', 'identifier=a']) {
        await assertProblem(await raw('/api/session', { method: 'POST', headers, body }), 400, 'request/malformed');
      }
    });

    test('a body that is too large is refused with 413, also without a declared length', async () => {
      const headers = { origin: origin(), 'x-portal-client': '1', 'content-type': 'application/json' };
      const body = JSON.stringify({ identifier: 'x'.repeat(300_000), password: 'y' });
      await assertProblem(await raw('/api/session', { method: 'POST', headers, body }), 413, 'request/too-large');
      const stream = new Blob([body]).stream();
      const chunked = { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit;
      await assertProblem(await raw('/api/session', chunked), 413, 'request/too-large');
    });

    test('fields that are not valid are named, never repeated', async () => {
      const answer = await visitor.send('POST', '/api/session', { identifier: { not: '' }, password: 'canary-password' });
      const text = await answer.clone().text();
      await assertProblem(answer, 422, 'request/invalid');
      assert.doesNotMatch(text, /canary/);
      assert.match(text, /identifier/);
    });

    test('EM-02 no other site is ever allowed to read an answer', async () => {
      for (const hostile of ['https://evil.test', 'null', `${origin()}.evil.test`, origin().toUpperCase(), `${origin()}.`]) {
        for (const method of ['GET', 'OPTIONS']) {
          const answer = await raw('/api/session', { method, headers: { origin: hostile, cookie: visitor.cookie, 'access-control-request-method': 'POST' } });
          assert.equal(answer.headers.get('access-control-allow-origin'), null);
          assert.equal(answer.headers.get('access-control-allow-credentials'), null);
        }
      }
    });

    test('EM-03 a write from another site is refused and changes nothing', async () => {
      const path = '/api/session';
      const attempts: Record<string, string>[] = [
        { origin: 'https://evil.test', 'content-type': 'application/json', 'x-portal-client': '1' },
        { origin: 'https://evil.test', 'content-type': 'text/plain' },
        { origin: 'null', 'content-type': 'application/json', 'x-portal-client': '1' },
        { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json', 'x-portal-client': '1' },
        { origin: origin(), 'content-type': 'application/json' },
        {},
      ];
      for (const headers of attempts) {
        await assertProblem(await raw(path, { method: 'DELETE', headers: { ...headers, cookie: visitor.cookie } }), 403, 'request/cross-site');
      }
      const form = { origin: origin(), 'x-portal-client': '1', 'content-type': 'application/x-www-form-urlencoded' };
      await assertProblem(await raw(path, { method: 'POST', headers: { ...form, cookie: visitor.cookie }, body: 'a=1' }), 415, 'request/media-type');
      assert.equal((await visitor.get('/api/session')).status, 200);
    });

    test('EM-10 EM-11 every answer carries the security headers', async () => {
      const everywhere = ["default-src 'none'", "base-uri 'none'", 'form-action', "frame-ancestors 'none'"];
      const pages = [...everywhere, "script-src 'self'", "frame-src 'none'", "object-src 'none'", "require-trusted-types-for 'script'"];
      for (const [path, parts] of [
        ['/healthz', pages],
        ['/nothing', pages],
        ['/api/session', everywhere],
        ['/api/nothing', everywhere],
      ] as const) {
        const { headers } = await visitor.get(path);
        const policy = headers.get('content-security-policy') ?? '';
        for (const part of parts) assert.ok(policy.includes(part), `${path}: ${part}`);
        assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/);
        assert.equal(headers.get('x-content-type-options'), 'nosniff');
        assert.equal(headers.get('referrer-policy'), 'no-referrer');
        assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
        assert.match(headers.get('permissions-policy') ?? '', /camera=\(\)/);
      }
    });

    test('PV-01 no answer of the API may be kept by any cache', async () => {
      for (const path of ['/api/session', `/api/patients/${OWN_ID}/home`, '/api/nothing', '/api/features']) {
        assert.equal((await visitor.get(path)).headers.get('cache-control'), 'no-store', path);
      }
    });

    test('PV-03 PV-04 a fault answers with a request id alone, and neither answer nor log holds patient data', async () => {
      const { db } = portal().portal;
      const canary = 'Canary-Zyxwv';
      await db.prisma.patient.update({ where: { id: OWN_ID }, data: { preferredName: canary } });
      await db.prisma.$executeRawUnsafe('alter table appointment rename to appointment_away');
      try {
        const answer = await visitor.get(`/api/patients/${OWN_ID}/home`);
        const text = await answer.clone().text();
        await assertProblem(answer, 500, 'service/internal');
        assert.doesNotMatch(text, new RegExp(`${canary}|appointment|at .*\\.ts`));
      } finally {
        await db.prisma.$executeRawUnsafe('alter table appointment_away rename to appointment');
      }
      await visitor.get(`/api/patients/${OWN_ID}/home`);
      const log = portal().logLines.join('');
      assert.ok(log.includes('request failed'));
      for (const secret of [canary, OWN_ID, visitor.cookie.slice(-30), USERNAME]) assert.ok(!log.includes(secret), secret);
      assert.doesNotMatch(await (await visitor.get('/metrics')).text(), new RegExp(`${canary}|${OWN_ID}`));
    });

    test('the API describes itself, every guarded route with its scope', async () => {
      const document = (await (await visitor.get('/openapi.json')).json()) as { paths: Record<string, Record<string, { 'x-scope'?: string }>> };
      assert.equal(document.paths['/api/patients/{patientId}/appointments/visits']?.get?.['x-scope'], 'appointments:read');
      assert.equal((await visitor.get('/api-docs')).status, 200);
      assert.equal((await visitor.get('/api-docs/swagger-ui-bundle.js')).status, 200);
    });

    test('machines can ask whether the portal is alive and ready', async () => {
      assert.equal((await portal().anonymous.get('/healthz')).status, 200);
      assert.equal((await portal().anonymous.get('/readyz')).status, 200);
      assert.match(await (await portal().anonymous.get('/metrics')).text(), /portal_http_request_seconds_bucket/);
    });

    test("another patient's id and an id that is nobody's answer alike, and both are audited", async () => {
      const stranger = Object.values(PATIENT_IDS).find((id) => !PATIENT?.grants.some(({ patientId }) => patientId === id)) ?? '';
      const answers = await Promise.all([stranger, '00000000-0000-4000-8000-000000000000'].map((id) => visitor.get(`/api/patients/${id}/home`)));
      const bodies = await Promise.all(answers.map(async (answer) => ({ ...((await answer.json()) as object), requestId: '' })));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [404, 404],
      );
      assert.deepEqual(bodies[0], bodies[1]);
      const denied = await portal().portal.db.prisma.auditEvent.count({ where: { outcome: 'denied', userId: visitor.userId, patientId: stranger } });
      assert.equal(denied, 1);
    });
  });
});
