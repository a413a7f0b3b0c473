/** Attacks on every input of every route, generated from the API's description: a new route is covered by itself. */
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../demo/ids.ts';
import { DEMO_PEOPLE, PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { addressOf, allows, examples, fieldsOf, routeInputs, withValue } from '../testing/route-inputs.ts';
import type { Field, RouteInputs, Shape } from '../testing/route-inputs.ts';
import { hashTables } from '../testing/rows.ts';

const CLINIC_ID = CLINICS.lakeside.id;
const JSON_TYPE = 'application/json';
/** Longer than any answer may take, short of what a bad pattern needs for this much text. */
const PATIENCE_MS = 2_000;
const LONG = 30_000;
const SLOW_PATTERNS = ['0', 'a', ' ', 'a.', 'a@', '-a', 'a1', '\t '].map((part) => `${part.repeat(LONG / part.length)}!`);

/** JSON in which every object has each of its names twice. */
const twice = (body: unknown): string => JSON.stringify(body).replace(/^\{("(?:[^"\\]|\\.)*":)/, '{$1null,$1');
const withText = (text: string) => `{"x":"${text}"}`;

eachEngine((engine) => {
  describe('hostile input', () => {
    const portal = usePortal(engine);
    let routes: RouteInputs[];
    let dana: Visitor;
    const staff = new Map<string, Visitor>();
    const usernames = new Map<Visitor, string>();
    before(async () => {
      routes = routeInputs(portal());
      dana = await portal().signIn(PEOPLE.dana.username);
      usernames.set(dana, PEOPLE.dana.username);
      for (const { username, grants } of DEMO_PEOPLE) {
        const desk = grants.find(({ clinicId }) => clinicId === CLINIC_ID);
        if (!desk) continue;
        const visitor = await portal().signIn(username);
        usernames.set(visitor, username);
        for (const scope of desk.scopes) if (!staff.has(scope)) staff.set(scope, visitor);
      }
    });

    // Strangers ask more here than a network may.
    beforeEach(async () => void (await portal().portal.db.prisma.signInFailure.deleteMany()));

    const name = ({ method, path }: RouteInputs) => `${method} ${path}`;
    const visitorOf = ({ path, access, onlyStaff }: RouteInputs): Visitor =>
      (onlyStaff || path.includes('{clinicId}') ? (staff.get(access) ?? [...staff.values()][0]) : undefined) ?? dana;
    const subjectOf = ({ path }: RouteInputs) => (path.includes('{clinicId}') ? CLINIC_ID : PATIENT_IDS.dana);
    const address = (route: RouteInputs) => addressOf(route, subjectOf(route));
    const withBody = () => routes.flatMap((route) => (route.body ? [{ route, body: route.body }] : []));
    const send = (route: RouteInputs, body: unknown) => visitorOf(route).send(route.method as 'POST', address(route), body);

    /** Sends bytes as they are, declared as `type` or as nothing. */
    const sendBytes = (route: RouteInputs, bytes: string | Uint8Array<ArrayBuffer>, type: string | null) => {
      const body = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
      const headers = {
        cookie: visitorOf(route).cookie,
        origin: portal().portal.config.origin,
        'x-portal-client': '1',
        'content-length': String(body.length),
        ...(type === null ? {} : { 'content-type': type }),
      };
      return Promise.resolve(portal().app.request(address(route), { method: route.method, headers, body }));
    };

    /** Fails when `attack` changes a row. */
    async function unchanged(attack: () => Promise<void>): Promise<void> {
      const had = await hashTables(portal().portal.db);
      await attack();
      assert.deepEqual(await hashTables(portal().portal.db), had);
    }

    /** Values that are not of the kind the field takes. */
    function wrongValues({ shape, isRequired }: Field): unknown[] {
      const wrong: unknown[] = [];
      if (!allows(shape, 'object')) wrong.push({ not: '' }, { contains: '' }, {});
      if (!allows(shape, 'array')) wrong.push([], [{ not: '' }], ['x']);
      if (!allows(shape, 'null')) wrong.push(null);
      if (!allows(shape, 'number')) wrong.push(1);
      if (!allows(shape, 'boolean')) wrong.push(true);
      if (!allows(shape, 'string')) wrong.push('1');
      if (isRequired) wrong.push(undefined);
      return wrong;
    }

    test('IN-01 an object, a list, null or nothing where something else is due is refused by name and changes nothing', () =>
      unchanged(async () => {
        const wrong: string[] = [];
        let tried = 0;
        for (const { route, body } of withBody()) {
          for (const field of fieldsOf(body)) {
            for (const value of wrongValues(field)) {
              tried += 1;
              const answer = await send(route, withValue(field.body, field.path, value));
              const at = field.path.join('.');
              const { errors = [] } = answer.status === 422 ? ((await answer.json()) as { errors?: { path: string }[] }) : {};
              // A union can only say that nothing of it fits.
              const isNamed = errors.some(({ path }) => path === '' || `${at}.`.startsWith(`${path}.`) || path.startsWith(`${at}.`));
              if (!isNamed) wrong.push(`${name(route)} ${at} = ${JSON.stringify(value)}: ${answer.status}`);
            }
          }
        }
        assert.deepEqual(wrong, []);
        assert.ok(tried > 400, `${tried} tries are not the whole API`);
      }));

    test('IN-01 what is not an object at all is refused', () =>
      unchanged(async () => {
        for (const { route } of withBody()) {
          for (const body of ['null', '[]', '[{}]', '"text"', '1', 'true']) {
            assert.ok([400, 422].includes((await sendBytes(route, body, JSON_TYPE)).status), `${name(route)} ${body}`);
          }
        }
      }));

    test('IN-01 operators and lists in a query are refused or make no difference', async () => {
      for (const route of routes.filter(({ method, path }) => method === 'GET' && path.includes('{'))) {
        const plain = await (await visitorOf(route).get(address(route))).text();
        for (const key of Object.keys(route.query).concat('id', 'patientId')) {
          for (const query of [`${key}[not]=`, `${key}[]=a`, `${key}.not=`]) {
            const answer = await visitorOf(route).get(`${address(route)}?${query}`);
            if (answer.status !== 200) assert.ok([400, 404, 422].includes(answer.status), `${name(route)} ${query}: ${answer.status}`);
            else assert.equal(await answer.text(), plain, `${name(route)} ${query}`);
          }
        }
      }
    });

    test('IN-05 a body of another type or character set, of twisted JSON, or too large is refused and changes nothing', () =>
      unchanged(async () => {
        const form = 'application/x-www-form-urlencoded';
        for (const { route, body } of withBody()) {
          const [example] = examples(body);
          const good = JSON.stringify(example);
          const cases: [string, string | Uint8Array<ArrayBuffer>, string | null, number][] = [
            ...[
              'text/plain',
              'application/json; x',
              'application/json; charset=utf-16',
              'application/json; charset=utf-7',
              'text/json',
              'application/jsonp',
              'application/json, text/plain',
              form,
              'multipart/form-data; boundary=x',
              null,
            ].map((type): [string, string, string | null, number] => [`as ${type}`, good, type, 415]),
            ['a name twice', twice(example), JSON_TYPE, 400],
            ['a name twice, once in escapes', '{"x":1,"\\u0078":2}', JSON_TYPE, 400],
            ['a hundred deep', `${'{"x":'.repeat(100)}1${'}'.repeat(100)}`, JSON_TYPE, 400],
            ['a hundred lists deep', `${'['.repeat(100)}${']'.repeat(100)}`, JSON_TYPE, 400],
            ['all of it brackets', '['.repeat(200_000), JSON_TYPE, 400],
            ['NUL', withText('\\u0000'), JSON_TYPE, 400],
            ['a name with NUL', '{"\\u0000":"x"}', JSON_TYPE, 400],
            ['half a character', withText('\\ud800'), JSON_TYPE, 400],
            ['the other half', withText('\\udc00x'), JSON_TYPE, 400],
            ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), JSON_TYPE, 400],
            ['a surrogate as bytes', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]), JSON_TYPE, 400],
            ['half of it', good.slice(0, -1), JSON_TYPE, 400],
            ['nothing', '', JSON_TYPE, 400],
            ['ten megabytes', withText('x'.repeat(10_000_000)), JSON_TYPE, 413],
          ];
          for (const [what, bytes, type, expected] of cases) {
            const answer = await sendBytes(route, bytes, type);
            assert.equal(answer.status, expected, `${name(route)}: ${what}`);
            assert.equal(answer.headers.get('content-type'), 'application/problem+json', `${name(route)}: ${what}`);
          }
        }
      }));

    test('IN-05 text as people write it, in any script and with emoji, is JSON like any other', async () => {
      const path = `/api/patients/${PATIENT_IDS.dana}/drafts/account.details`;
      for (const value of ['línea 1\nlínea 2\t"quoted" \\ {[', '👩‍⚕️ žluťoučký 漢字 עברית', '{"a":{"a":"\\u0000"}}', 'a" : "a" : "a']) {
        assert.equal((await dana.send('PUT', path, { value })).status, 204, value);
        assert.equal(((await (await dana.get(path)).json()) as { value: string }).value, value);
      }
    });

    test('IN-07 whose record it is stands once in a request: not in a query twice, not in the query of a write, not in a body', () =>
      unchanged(async () => {
        for (const route of routes) {
          const visitor = visitorOf(route);
          const query = `patientId=${PATIENT_IDS.dana}&patientId=${PATIENT_IDS.luis}`;
          for (const more of [query, query.replaceAll('patientId', 'ids'), `x=1&y=2&%78=3`]) {
            const answer = await portal().app.request(`${address(route)}?${more}`, {
              method: route.method,
              headers: { cookie: visitor.cookie, origin: portal().portal.config.origin, 'x-portal-client': '1' },
            });
            if (route.path !== '/api/csp-reports') assert.equal(answer.status, 400, `${name(route)} ${more}`);
          }
        }
        for (const { route, body } of withBody()) {
          for (const example of examples(body)) {
            const answer = await visitorOf(route).send(route.method as 'POST', `${address(route)}?patientId=${PATIENT_IDS.luis}`, example);
            assert.equal(answer.status, 400, name(route));
          }
        }
      }));

    test('IN-07 a patient named in a query or a body beside the path is refused or changes nothing about whose it is', async () => {
      const other = PATIENT_IDS.luis;
      for (const route of routes.filter(({ path, method }) => path.includes('{') && method === 'GET')) {
        const [plain, named] = [await visitorOf(route).get(address(route)), await visitorOf(route).get(`${address(route)}?patientId=${other}`)];
        if (named.status === 200) assert.equal(await named.text(), await plain.text(), name(route));
        else assert.ok([404, 422].includes(named.status), `${name(route)}: ${named.status}`);
      }
      await unchanged(async () => {
        for (const { route, body } of withBody()) {
          if (!route.path.includes('{')) continue;
          for (const example of examples(body)) {
            if (Object.hasOwn(example as object, 'patientId')) continue;
            const answer = await send(route, { ...(example as object), patientId: other });
            assert.equal(answer.status, 422, name(route));
          }
        }
      });
    });

    test('RL-07 numbers and dates beyond all bounds in a query or a body get a quick answer that is no failure of ours', async () => {
      const huge = [1e9, -1, 1e308, 0.5, '1000000000', '-1', '9'.repeat(400), '0001-01-01', '9999-12-31', '-000001-01-01', '+275760-09-13', '2026-02-30'];
      await eachAttack(huge, ({ shape }) => (shape.type === 'integer' || shape.type === 'number' ? [1e9, 1e308, -1, 0.5] : huge));
    });

    test('RL-07 text that makes a careless pattern run for minutes gets a quick answer', () => eachAttack(SLOW_PATTERNS, () => SLOW_PATTERNS));

    /** Every value in every place of every query and body. */
    async function eachAttack(inQuery: readonly unknown[], inBody: (field: { readonly shape: Shape }) => readonly unknown[]): Promise<void> {
      const slowest = { ms: 0, what: '' };
      const measured = async (what: string, work: () => Promise<Response>) => {
        const began = performance.now();
        const { status } = await work();
        const ms = performance.now() - began;
        if (ms > slowest.ms) Object.assign(slowest, { ms, what });
        assert.ok(status < 500, `${what}: ${status}`);
      };
      for (const route of routes) {
        // Anew for each: a route of the one before may have ended the session.
        const visitor = await portal().signIn(usernames.get(visitorOf(route)) ?? '');
        for (const key of Object.keys(route.query)) {
          for (const value of inQuery)
            await measured(`${name(route)} ?${key}=${String(value).slice(0, 20)}`, () =>
              visitor.get(`${address(route)}?${key}=${encodeURIComponent(String(value))}`),
            );
        }
        for (const field of route.body ? fieldsOf(route.body) : []) {
          for (const value of inBody(field))
            await measured(`${name(route)} ${field.path.join('.')} = ${String(value).slice(0, 20)}`, () =>
              visitor.send(route.method as 'POST', address(route), withValue(field.body, field.path, value)),
            );
        }
      }
      assert.ok(slowest.ms < PATIENCE_MS, `${slowest.what}: ${slowest.ms} ms`);
    }
  });
});
