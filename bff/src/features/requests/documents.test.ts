import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { bothEngines } from '../../database/testing.ts';
import { MAX_DOCUMENT_BYTES } from '../../files/document-types.ts';
import { exifSegment, jpeg, pdf } from '../../files/testing.ts';
import { codeOf, linkToken, openBrowser } from '../../testing/browser.ts';
import type { TestBrowser } from '../../testing/browser.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import { DeskRequest } from '../desk/schema.ts';
import { RegistrationProgress } from '../registration/schema.ts';
import { SWEEP_DOCUMENTS } from './document-sweep.ts';
import { KeptDocument } from './schema.ts';

const BASE = '/api/registration';
const LAKESIDE = `/api/clinics/${CLINICS.lakeside.id}/desk`;
const ABOUT = {
  who: 'child',
  relationship: 'Mother',
  givenName: 'Ada',
  familyName: 'Moss',
  otherGivenName: 'Ben',
  otherFamilyName: 'Moss',
  otherBirthDate: '2020-02-02',
};
const DAY = 86_400_000;

bothEngines((engine) => {
  describe('papers with a request', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' });
    const prisma = () => portal().portal.db.prisma;
    before(() => {
      // Sign-in keeps its own clock, which is the machine's.
      portal().advance(Date.now() - TEST_NOW.getTime());
    });

    async function begin(): Promise<TestBrowser> {
      const browser = openBrowser(portal());
      assert.equal((await browser.send('POST', BASE, { kind: 'dependent', locale: 'en' })).status, 204);
      return browser;
    }
    function post(browser: { readonly cookie: string }, body: FormData | ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Promise<Response> {
      const { config } = portal().portal;
      const init = {
        method: 'POST',
        body,
        duplex: 'half' as const,
        headers: { cookie: browser.cookie, origin: config.origin, 'x-portal-client': '1', ...headers },
      };
      return Promise.resolve(portal().app.request(`${BASE}/documents`, init));
    }
    function form(bytes: Buffer, name = 'order.pdf', key: string = randomUUID()): FormData {
      const data = new FormData();
      data.set('key', key);
      data.set('file', new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }));
      return data;
    }
    const papers = async (browser: TestBrowser) => RegistrationProgress.parse(await (await browser.get(BASE)).json()).papers;
    async function finish(browser: TestBrowser, username: string): Promise<string> {
      const email = `${username}@example.org`;
      assert.equal((await browser.send('PUT', `${BASE}/dependent`, ABOUT)).status, 204);
      await browser.send('PUT', `${BASE}/email`, { email });
      await browser.send('POST', `${BASE}/confirmation`, { token: await linkToken(portal(), email) });
      assert.equal((await browser.send('POST', `${BASE}/finish`, { username, password: 'seven quiet herons at dusk', acceptsTerms: true })).status, 200);
      const user = await prisma().user.findUniqueOrThrow({ where: { username } });
      return (await prisma().accountRequest.findFirstOrThrow({ where: { userId: user.id } })).id;
    }

    test('a paper is kept sealed and once, without its name in answers, and can be removed', async () => {
      const browser = await begin();
      const key = randomUUID();
      const photo = jpeg([exifSegment(6, 'GPS 44.95')]);
      const answers = await Promise.all([post(browser, form(photo, 'Ben Moss.jpg', key)), post(browser, form(photo, 'Ben Moss.jpg', key))]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        [201, 201],
      );
      const kept = await Promise.all(answers.map(async (answer) => KeptDocument.parse(await answer.json())));
      assert.deepEqual(kept[0], kept[1]);
      assert.deepEqual(await papers(browser), [kept[0]]);
      const row = await prisma().requestDocument.findUniqueOrThrow({ where: { id: kept[0]?.id ?? '' } });
      for (const bytes of [row.sealed, row.sealedName]) for (const text of ['JFIF', 'Moss', 'GPS']) assert.ok(!Buffer.from(bytes).includes(text));
      assert.equal(row.type, 'image/jpeg');
      const other = await begin();
      assert.equal((await other.send('DELETE', `${BASE}/documents/${row.id}`)).status, 204);
      assert.equal((await papers(browser)).length, 1);
      for (const _ of [1, 2]) assert.equal((await browser.send('DELETE', `${BASE}/documents/${row.id}`)).status, 204);
      assert.deepEqual(await papers(browser), []);
    });

    test('UP-01 a file of the limit is taken; one byte more is not, by its length or by its count, and leaves nothing', async () => {
      const browser = await begin();
      const sized = (size: number) => Buffer.concat([pdf().subarray(0, -7), Buffer.alloc(size - pdf().length, 32), pdf().subarray(-7)]);
      assert.equal((await post(browser, form(sized(MAX_DOCUMENT_BYTES)))).status, 201);
      assert.equal((await post(browser, form(sized(MAX_DOCUMENT_BYTES + 1)))).status, 413);
      let sent = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 65_536;
          controller.enqueue(new Uint8Array(65_536));
        },
      });
      assert.equal((await post(browser, endless, { 'content-type': 'multipart/form-data; boundary=x' })).status, 413);
      assert.ok(sent < MAX_DOCUMENT_BYTES + 1_000_000, 'it was not read to any end');
      const declared = await post(browser, form(pdf()), { 'content-length': String(MAX_DOCUMENT_BYTES * 2) });
      assert.equal(declared.status, 413);
      assert.equal((await papers(browser)).length, 1);
    });

    test('UP-02 what is no document is refused by its content, whatever it is called', async () => {
      const browser = await begin();
      const refused: [Buffer, string, number][] = [
        [Buffer.from('<html><script>alert(1)</script>'), 'photo.jpg', 415],
        [Buffer.from('<svg onload="alert(1)"/>'), 'photo.png', 415],
        [Buffer.from('MZ\x90\0'), 'order.pdf', 415],
        [Buffer.from('PK\x03\x04'), 'order.pdf', 415],
        [pdf('/S /JavaScript /JS (app.alert(1))'), 'order.pdf', 422],
        [Buffer.alloc(0), 'order.pdf', 422],
      ];
      for (const [bytes, name, status] of refused) assert.equal((await post(browser, form(bytes, name))).status, status, name);
      const two = form(pdf());
      two.append('file', new File(['x'], 'more.pdf'));
      assert.equal((await post(browser, two)).status, 422);
      assert.equal((await post(browser, form(pdf(), 'a.pdf', 'no-uuid'))).status, 422);
      assert.deepEqual(await papers(browser), []);
    });

    test('a form from elsewhere, JSON, and a browser without a registration are refused, and a sixth file', async () => {
      const browser = await begin();
      assert.equal((await post(browser, form(pdf()), { origin: 'https://elsewhere.example' })).status, 403);
      assert.equal((await post(browser, form(pdf()), { 'x-portal-client': '' })).status, 403);
      assert.equal((await browser.send('POST', `${BASE}/documents`, {})).status, 415);
      assert.equal((await post({ cookie: '' }, form(pdf()))).status, 409);
      const answers = await Promise.all(Array.from({ length: 6 }, () => post(browser, form(pdf()))));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 201, 201, 201, 201, 409]);
      const full = answers.find(({ status }) => status === 409);
      assert.equal(full && (await codeOf(full)), 'upload/too-many');
      // Another kind of account has no use for them.
      assert.equal((await browser.send('POST', BASE, { kind: 'us', locale: 'en' })).status, 204);
      assert.deepEqual(await papers(browser), []);
    });

    test('UP-06 staff download a paper as a file that can do nothing; others find nothing; it is logged', async () => {
      const browser = await begin();
      assert.equal((await post(browser, form(pdf(), '../Sorge\u202erecht für Ben.pdf'))).status, 201);
      const id = await finish(browser, 'papers1');
      const tomasz = await portal().signIn(PEOPLE.nowak.username);
      const { papers: sent } = DeskRequest.parse(await (await tomasz.get(`${LAKESIDE}/requests/${id}`)).json());
      assert.deepEqual(
        sent.map(({ name, type }) => [name, type]),
        [['Sorgerecht für Ben.pdf', 'application/pdf']],
      );
      const path = `${LAKESIDE}/requests/${id}/papers/${sent[0]?.id}`;
      const answer = await tomasz.get(path, { range: 'bytes=0-3' });
      assert.equal(answer.status, 200);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), pdf());
      const headers = Object.fromEntries(
        ['content-type', 'content-disposition', 'content-security-policy', 'cache-control', 'x-content-type-options'].map((name) => [
          name,
          answer.headers.get(name),
        ]),
      );
      assert.deepEqual(headers, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="Sorgerecht f_r Ben.pdf"; filename*=UTF-8''Sorgerecht%20f%C3%BCr%20Ben.pdf`,
        'content-security-policy': `sandbox; default-src 'none'`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      const [read] = await prisma().auditEvent.findMany({ where: { route: path }, orderBy: { seq: 'desc' }, take: 1 });
      assert.deepEqual([read?.action, read?.outcome, read?.userId], ['read', 'success', tomasz.userId]);
      const dana = await portal().signIn('dana');
      for (const visitor of [dana, portal().anonymous]) assert.ok([401, 404].includes((await visitor.get(path)).status));
      const [denied] = await prisma().auditEvent.findMany({ where: { route: path, userId: dana.userId } });
      assert.equal(denied?.outcome, 'denied');
      // Of another request it is not there.
      const other = await finish(await begin(), 'papers2');
      assert.equal((await tomasz.get(`${LAKESIDE}/requests/${other}/papers/${sent[0]?.id}`)).status, 404);
    });

    test('UP-07 a path that climbs out of its folder is not there', async () => {
      const tomasz = await portal().signIn(PEOPLE.nowak.username);
      for (const bad of ['..%5c..%5cetc', '%2e%2e%2fpasswd', '%00', '..'])
        assert.equal((await tomasz.get(`${LAKESIDE}/requests/${randomUUID()}/papers/${bad}`)).status, 404, bad);
      assert.equal((await portal().anonymous.get(`/api/clinics/${CLINICS.lakeside.id}//desk/requests/${randomUUID()}/papers/x`)).status, 404);
    });

    test('papers are deleted a month after the decision, and with a registration nobody finished', async () => {
      const browser = await begin();
      await post(browser, form(pdf()));
      const id = await finish(browser, 'papers3');
      const count = () => prisma().requestDocument.count({ where: { requestId: id } });
      portal().advance(40 * DAY);
      await portal().runDueJobs(SWEEP_DOCUMENTS);
      assert.equal(await count(), 1);
      const tomasz = await portal().signIn(PEOPLE.nowak.username);
      assert.equal((await tomasz.send('POST', `${LAKESIDE}/requests/${id}/decision`, { approved: false, answer: 'Please come by.' })).status, 200);
      portal().advance(30 * DAY - 1000);
      await portal().runDueJobs(SWEEP_DOCUMENTS);
      assert.equal(await count(), 1);
      portal().advance(1000);
      await portal().runDueJobs(SWEEP_DOCUMENTS);
      assert.equal(await count(), 0);
      await post(await begin(), form(pdf()));
      portal().advance(2 * DAY);
      await begin();
      assert.equal(await prisma().requestDocument.count({ where: { registrationId: { not: null } } }), 0);
    });
  });
});
