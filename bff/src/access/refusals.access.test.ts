/** What a refusal says and gives away, for every route about a patient or a clinic, and for the pages. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { createApp } from '../app.ts';
import { eachEngine } from '../database/testing.ts';
import { openRegistry } from '../registry/releases.ts';
import { problemRow } from '../http/problems.ts';
import type { ProblemCode } from '../http/problems.ts';
import { openStaticFolder } from '../http/static-files.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { isSubjectRoute, routeTable } from '../testing/requests.ts';
import type { RouteEntry } from '../testing/requests.ts';
import { pathIds } from '../testing/subject-ids.ts';

const { dana: ANA, luis: BEN } = PATIENT_IDS;
/** Beside what every answer has: the time is on each that leaves the server, and the length of a text that has no data in it tells none. */
const HEADERS = ['date', 'cache-control', 'content-type', 'x-request-id', 'x-session-expires', 'retry-after', 'allow'];

eachEngine((engine) => {
  describe('refusals', () => {
    const portal = usePortal(engine);
    let routes: RouteEntry[] = [];
    let ben: Visitor;
    let alicia: Visitor;
    let secure: string[] = [];
    before(async () => {
      routes = routeTable(portal()).filter(isSubjectRoute);
      [ben, alicia] = [await portal().signIn(PEOPLE.luis.username), await portal().signIn(PEOPLE.fontaine.username)];
      const open = await portal().anonymous.get('/api/features');
      secure = [...open.headers.keys()].filter((name) => !['etag', 'content-length', 'last-modified'].includes(name));
    });

    async function ask(
      visitor: Visitor,
      { method, path }: RouteEntry,
      ids: Readonly<Record<string, string>>,
      headers: Record<string, string> = {},
    ): Promise<Response> {
      const url = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? randomUUID());
      return method === 'GET' ? visitor.get(url, headers) : visitor.send(method as 'POST', url, {});
    }

    /** All that a refusal holds is fixed text, beside the request's own number. */
    async function assertSaysNothing(answer: Response, what: string): Promise<void> {
      const { code, requestId, ...said } = (await answer.json()) as Record<string, unknown> & { code: ProblemCode; requestId: string };
      const { status, title } = problemRow(portal().portal.features, code);
      assert.deepEqual(said, { type: `urn:problem:${code.replace('/', ':')}`, title, status }, what);
      assert.match(requestId, /^[\w-]{8,64}$/, what);
      assert.equal(answer.status, status, what);
      const extra = [...answer.headers.keys()].filter((name) => !HEADERS.includes(name) && !secure.includes(name));
      assert.deepEqual(extra, [], what);
      assert.equal(answer.headers.get('cache-control'), 'no-store', what);
      assert.equal(answer.headers.get('etag'), null, what);
    }

    test('AZ-05 whoever is refused reads fixed words and nothing else: no data, no mark of a version, no “not modified”', async () => {
      const ids = await pathIds(portal(), ANA, CLINICS.lakeside.id);
      for (const route of routes) {
        const key = `${route.method} ${route.path}`;
        await assertSaysNothing(await ask(portal().anonymous, route, ids), `${key}, nobody`);
        for (const headers of [{}, { 'if-none-match': '*' }, { 'if-none-match': 'W/"1"', 'if-modified-since': new Date().toUTCString() }]) {
          await assertSaysNothing(await ask(ben, route, ids, headers), `${key}, a stranger`);
        }
        // Billing's own people are known here, and refused for the scope.
        const answer = await ask(alicia, route, ids);
        if (answer.status === 403) await assertSaysNothing(answer, `${key}, without the scope`);
      }
    });

    test('AZ-02 AZ-05 what is somebody else’s is answered as what is not there, header for header', async () => {
      const theirs = await pathIds(portal(), ANA, CLINICS.lakeside.id);
      const plain = async (answer: Response) => {
        const { requestId: _, ...body } = (await answer.json()) as Record<string, unknown>;
        return [answer.status, body, [...answer.headers].filter(([name]) => name !== 'x-request-id')];
      };
      for (const route of routes.filter(({ path, method }) => method === 'GET' && /:(?!patientId|clinicId|form)\w+/.test(path))) {
        if (!route.path.includes('patients/:patientId')) continue;
        // Through Ben's own chart, to what is Ana's.
        const [found, random] = [await ask(ben, route, { ...theirs, patientId: BEN }), await ask(ben, route, { patientId: BEN })];
        assert.deepEqual(await plain(found), await plain(random), route.path);
        assert.equal(found.status, 404, route.path);
      }
    });

    test('AZ-05 a page is the same for whoever opens its address: it holds no data', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'portal-pages-'));
      try {
        for (const name of ['index', 'sign-in', 'recover', 'register', 'accept']) await writeFile(join(folder, `${name}.html`), `<title>{{name}}</title>`);
        const app = createApp(portal().portal, openRegistry(join(folder, 'features'), { now: portal().portal.now }), await openStaticFolder(folder));
        const ana = await portal().signIn(PEOPLE.dana.username);
        for (const path of [
          `/patients/${ANA}`,
          `/patients/${ANA}/account`,
          `/patients/${ANA}/records/${randomUUID()}`,
          `/clinics/${CLINICS.lakeside.id}/desk`,
          `/patients/${randomUUID()}/account`,
        ]) {
          const seen = [];
          for (const cookie of [ana.cookie, ben.cookie, '']) {
            const answer = await app.request(path, { headers: { accept: 'text/html', ...(cookie ? { cookie } : {}) } });
            const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id' && name !== 'content-security-policy');
            // The one header that differs holds what stands in the address.
            seen.push(JSON.stringify([answer.status, await answer.text(), headers]).replaceAll(path.split('/')[2] ?? '', 'ID'));
          }
          assert.equal(new Set(seen).size, 1, path);
          assert.ok(!seen.join().includes('Whitfield'));
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });
});
