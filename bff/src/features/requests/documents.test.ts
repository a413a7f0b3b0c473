import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { before, describe } from 'node:test';
import { Upload } from 'tus-js-client';
import type { UploadOptions } from 'tus-js-client';
import { CLINICS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { MAX_DOCUMENT_BYTES } from '../../files/document-types.ts';
import { pdf, pdfOf, photo } from '../../files/testing.ts';
import { listen } from '../../http/listen.ts';
import { linkToken, openBrowser } from '../../testing/browser.ts';
import type { TestBrowser } from '../../testing/browser.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import { announced, appended, sendFile, uploadRequest } from '../../testing/uploads.ts';
import { DeskRequest } from '../desk/schema.ts';
import { RegistrationProgress } from '../registration/schema.ts';
import { SWEEP_DOCUMENTS } from './document-sweep.ts';

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

racesOnBoth((engine, { race, test }) => {
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
    const post = (browser: { readonly cookie: string }, bytes: Buffer, options: { name?: string; key?: string } = {}) =>
      sendFile(portal(), browser.cookie, `${BASE}/documents`, bytes, options);
    const beginning = (browser: { readonly cookie: string }, headers: Record<string, string>) =>
      uploadRequest(portal(), browser.cookie, `${BASE}/documents`, { method: 'POST', headers });
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
      const taken = await photo('jpeg');
      const { file } = await post(browser, taken, { name: 'Ben Moss.jpg', key });
      assert.ok(file);
      assert.deepEqual((await post(browser, taken, { name: 'Ben Moss.jpg', key })).file, file);
      assert.deepEqual(await papers(browser), [file]);
      assert.deepEqual([file.type, file.scan], ['image/jpeg', 'unchecked']);
      const row = await prisma().storedFile.findUniqueOrThrow({ where: { id: file.id } });
      const pieces = await prisma().storedPiece.findMany({ where: { key: row.object ?? '' } });
      for (const bytes of [...pieces.map(({ sealed }) => sealed), row.sealedName])
        for (const text of ['JFIF', 'Moss', 'GPS']) assert.ok(!Buffer.from(bytes).includes(text));
      const other = await begin();
      assert.equal((await other.get(`${BASE}/documents/${row.id}`)).status, 404);
      assert.equal((await other.send('DELETE', `${BASE}/documents/${row.id}`)).status, 204);
      assert.equal((await papers(browser)).length, 1);
      for (const _ of [1, 2]) assert.equal((await browser.send('DELETE', `${BASE}/documents/${row.id}`)).status, 204);
      assert.deepEqual(await papers(browser), []);
      assert.equal(await prisma().storedPiece.count({ where: { key: { startsWith: row.object ?? '' } } }), 0);
    });

    test('UP-01 a file of the limit is taken; one byte more is not, by its length or by its count, and leaves nothing', async () => {
      const browser = await begin();
      assert.equal((await post(browser, pdfOf(MAX_DOCUMENT_BYTES))).status, 201);
      assert.equal((await post(browser, pdfOf(MAX_DOCUMENT_BYTES + 1))).status, 413);
      for (const headers of [{}, { 'upload-length': '0' }, { 'upload-length': '-1' }, { 'upload-length': '1e3' }, { 'upload-defer-length': '1' }])
        assert.equal((await beginning(browser, { ...announced(100), 'upload-length': '', ...headers })).status, 422, JSON.stringify(headers));
      const begun = await beginning(browser, announced(100_000));
      const place = begun.headers.get('location') ?? '';
      let sent = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 65_536;
          controller.enqueue(new Uint8Array(65_536));
        },
      });
      const patch = (headers: Record<string, string>, body: RequestInit['body']) =>
        uploadRequest(portal(), browser.cookie, place, { method: 'PATCH', headers: { ...appended(0), ...headers }, body });
      assert.equal((await patch({}, endless)).status, 413);
      assert.ok(sent < 1_000_000, 'it was not read to any end');
      assert.equal((await patch({ 'content-length': '100001' }, 'x')).status, 413);
      assert.equal((await papers(browser)).length, 1);
    });

    test('UP-02 what is no document is refused by its content, whatever it is called, and leaves nothing', async () => {
      const browser = await begin();
      const refused: [Buffer, string, number][] = [
        [Buffer.from('<html><script>alert(1)</script>'), 'photo.jpg', 415],
        [Buffer.from('<svg onload="alert(1)"/>'), 'photo.png', 415],
        [Buffer.from('MZ\x90\0'), 'order.pdf', 415],
        [pdf('/S /JavaScript /JS (app.alert(1))'), 'order.pdf', 422],
      ];
      for (const [bytes, name, status] of refused) assert.equal((await post(browser, bytes, { name })).status, status, name);
      // What a browser says that it is counts for nothing.
      const lying = { ...announced(6), 'upload-metadata': `${announced(6)['upload-metadata']},filetype ${Buffer.from('application/pdf').toString('base64')}` };
      const place = (await beginning(browser, lying)).headers.get('location') ?? '';
      assert.equal((await uploadRequest(portal(), browser.cookie, place, { method: 'PATCH', headers: appended(0), body: '<html>' })).status, 415);
      assert.equal((await post(browser, pdf(), { key: 'no-uuid' })).status, 422);
      assert.deepEqual(await papers(browser), []);
      assert.equal(await prisma().storedFile.count({ where: { completedAt: null, announced: { lt: 1_000 } } }), 0);
    });

    test('UP-03 an archive is refused before anything in it is unpacked', async () => {
      const browser = await begin();
      for (const bytes of ['PK\x03\x04', '\x1f\x8b\x08\0', 'Rar!\x1a\x07\x01\0', '7z\xbc\xaf\x27\x1c']) {
        const { status, code } = await post(browser, Buffer.from(bytes.padEnd(100, '\0'), 'latin1'));
        assert.deepEqual([status, code], [415, 'upload/wrong-kind']);
      }
    });

    race('a file from elsewhere, without its length, and of a browser without a registration is refused, and a sixth file', async () => {
      const browser = await begin();
      assert.equal((await beginning(browser, { ...announced(100), origin: 'https://elsewhere.example' })).status, 403);
      assert.equal((await beginning(browser, { ...announced(100), 'x-portal-client': '' })).status, 403);
      assert.equal((await browser.send('POST', `${BASE}/documents`, {})).status, 422);
      assert.equal((await post({ cookie: '' }, pdf())).status, 409);
      const answers = await Promise.all(Array.from({ length: 6 }, () => post(browser, pdf())));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 201, 201, 201, 201, 409]);
      assert.equal(answers.find(({ status }) => status === 409)?.code, 'upload/too-many');
      // Another kind of account has no use for them.
      assert.equal((await browser.send('POST', BASE, { kind: 'us', locale: 'en' })).status, 204);
      assert.deepEqual(await papers(browser), []);
    });

    test('UP-06 staff download a paper as a file that can do nothing; others find nothing; it is logged', async () => {
      const browser = await begin();
      assert.equal((await post(browser, pdf(), { name: '../Sorge\u202erecht für Ben.pdf' })).status, 201);
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
        ['content-type', 'content-length', 'content-disposition', 'content-security-policy', 'cache-control', 'x-content-type-options'].map((name) => [
          name,
          answer.headers.get(name),
        ]),
      );
      assert.deepEqual(headers, {
        'content-type': 'application/octet-stream',
        'content-length': String(pdf().length),
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

    test('a paper that was changed where it is kept breaks off, and the log says so', async () => {
      const browser = await begin();
      const { file } = await post(browser, pdf());
      const id = await finish(browser, 'papers4');
      const { object } = await prisma().storedFile.findUniqueOrThrow({ where: { id: file?.id ?? '' } });
      await prisma().storedPiece.updateMany({ where: { key: object ?? '' }, data: { sealed: new Uint8Array(200) } });
      const tomasz = await portal().signIn(PEOPLE.nowak.username);
      const answer = await tomasz.get(`${LAKESIDE}/requests/${id}/papers/${file?.id}`);
      await assert.rejects(answer.arrayBuffer());
      assert.ok(portal().logLines.some((line) => line.includes('stored file can not be read') && line.includes(file?.id ?? '')));
    });

    test('another client of the same protocol sends a paper too, and goes on with one that was broken off', async () => {
      const browser = await begin();
      const server = await listen(portal().app.fetch, { port: 0, host: '127.0.0.1' });
      try {
        const { port } = server.address() as AddressInfo;
        const bytes = pdfOf(300_000);
        const endpoint = `http://127.0.0.1:${port}${BASE}/documents`;
        const headers = { cookie: browser.cookie, origin: portal().portal.config.origin, 'x-portal-client': '1' };
        const send = (options: Partial<UploadOptions>) =>
          new Promise<string>((resolve, reject) => {
            const upload = new Upload(bytes, {
              endpoint,
              headers,
              chunkSize: 100_000,
              retryDelays: null,
              metadata: { key: randomUUID(), filename: 'order.pdf' },
              onError: reject,
              onSuccess: () => resolve(upload.url ?? ''),
              onChunkComplete: (_size, sent) => {
                if (options.uploadUrl === undefined && sent >= 200_000) void upload.abort().then(() => resolve(upload.url ?? ''));
              },
              ...options,
            });
            upload.start();
          });
        const uploadUrl = await send({});
        const path = new URL(uploadUrl).pathname;
        const state = await uploadRequest(portal(), browser.cookie, path, { method: 'HEAD' });
        assert.deepEqual([state.headers.get('upload-offset'), state.headers.get('upload-length')], ['200000', '300000']);
        assert.deepEqual(await papers(browser), []);
        await send({ uploadUrl });
        assert.deepEqual(
          (await papers(browser)).map(({ size }) => size),
          [bytes.length],
        );
      } finally {
        server.closeAllConnections();
        server.close();
      }
    });

    test('UP-07 a path that climbs out of its folder is not there', async () => {
      const tomasz = await portal().signIn(PEOPLE.nowak.username);
      for (const bad of ['..%5c..%5cetc', '%2e%2e%2fpasswd', '%00', '..'])
        assert.equal((await tomasz.get(`${LAKESIDE}/requests/${randomUUID()}/papers/${bad}`)).status, 404, bad);
      assert.equal((await portal().anonymous.get(`/api/clinics/${CLINICS.lakeside.id}//desk/requests/${randomUUID()}/papers/x`)).status, 404);
    });

    test('papers are deleted a month after the decision, and with a registration nobody finished', async () => {
      const browser = await begin();
      await post(browser, pdf());
      const id = await finish(browser, 'papers3');
      const count = () => prisma().storedFile.count({ where: { requestId: id } });
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
      await post(await begin(), pdf());
      portal().advance(2 * DAY);
      await begin();
      assert.equal(await prisma().storedFile.count({ where: { registrationId: { not: null } } }), 0);
    });
  });
});
