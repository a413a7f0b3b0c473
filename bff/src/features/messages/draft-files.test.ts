import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { teamId } from '../../../demo/messaging.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { SCAN_WAITING, SWEEP_FILES } from '../../files/jobs.ts';
import { clamdScanner, NO_SCANNER } from '../../files/scan.ts';
import type { FileScanner } from '../../files/scan.ts';
import { startClamd, VIRUS } from '../../files/testing-clamd.ts';
import { heic, MADE_BY, pdf, pdfOf, photo } from '../../files/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { announced, appended, sendFile, uploadRequest } from '../../testing/uploads.ts';
import { RELEASE_MESSAGE } from './release-kind.ts';
import { MessageDraft, Thread, ThreadList } from './schema.ts';

const API = `/api/patients/${PATIENT_IDS.dana}/messages`;
const DESK = `/api/clinics/${CLINICS.lakeside.id}/messages/threads`;
const MB = 1024 * 1024;
const TYPED = { threadId: null, teamId: teamId('lakeside', 'nurses'), category: 'question', subject: 'A rash', body: 'See the photo.', link: null } as const;

racesOnBoth((engine, { race, test }) => {
  describe('files of messages', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let dana: Visitor;
    let nurse: Visitor;
    before(async () => {
      [dana, nurse] = await Promise.all([portal().signIn(PEOPLE.dana.username), portal().signIn(PEOPLE.lindqvist.username)]);
    });

    async function newDraft(): Promise<string> {
      await db().rateLimit.deleteMany();
      const id = randomUUID();
      assert.equal((await dana.send('PUT', `${API}/drafts/${id}`, { version: 0, ...TYPED })).status, 200);
      return id;
    }
    const documents = (id: string) => `${API}/drafts/${id}/documents`;
    const add = (id: string, bytes: Uint8Array, name = 'file.pdf') => sendFile(portal(), dana.cookie, documents(id), bytes, { name });
    const read = async (id: string) => MessageDraft.parse(await (await dana.get(`${API}/drafts/${id}`)).json());
    const send = (id: string) => dana.send('POST', `${API}/drafts/${id}/send`, { version: 1 });
    const release = async () => {
      portal().advance(10_000);
      await portal().runDueJobs(RELEASE_MESSAGE);
    };
    const codeOf = async (answer: Response) => [answer.status, ProblemSchema.parse(await answer.json()).code];
    const withScanner = async (scanner: FileScanner, work: () => Promise<void>) => {
      Object.assign(portal().portal.files, { scanner });
      await work().finally(() => Object.assign(portal().portal.files, { scanner: NO_SCANNER }));
    };

    test('files go with their message, and whoever sees it opens them on both sides', async () => {
      const id = await newDraft();
      const { file } = await add(id, pdf(), 'letter of the school.pdf');
      assert.ok(file);
      assert.deepEqual((await read(id)).files, [{ ...file, name: 'letter of the school.pdf' }]);
      assert.equal((await dana.get(`${API}/drafts/${id}/files/${file.id}`)).status, 200);
      assert.equal((await send(id)).status, 201);
      assert.equal((await nurse.get(`${DESK}/${id}/files/${file.id}`)).status, 404);
      await release();
      const thread = Thread.parse(await (await nurse.get(`${DESK}/${id}`)).json());
      assert.deepEqual(thread.messages[0]?.files, [{ ...file, name: 'letter of the school.pdf' }]);
      assert.equal(thread.hasFiles, true);
      for (const [who, path] of [
        [nurse, `${DESK}/${id}`],
        [dana, `${API}/threads/${id}`],
      ] as const) {
        const answer = await who.get(`${path}/files/${file.id}`);
        assert.deepEqual(Buffer.from(await answer.arrayBuffer()), pdf());
        assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="letter of the school\.pdf"/);
        assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/);
      }
      const found = await dana.send('POST', `${API}/threads/search`, { withFiles: true });
      assert.deepEqual(ThreadList.parse(await found.json()).items[0]?.id, id);
      assert.equal((await dana.get(`${API}/drafts/${id}/files/${file.id}`)).status, 404);
    });

    test('UP-06 nobody else opens a file of a draft or of a conversation that is not theirs', async () => {
      const id = await newDraft();
      const { file } = await add(id, pdf());
      const luis = await portal().signIn(PEOPLE.luis.username);
      const own = `/api/patients/${PATIENT_IDS.luis}/messages`;
      for (const path of [`${own}/drafts/${id}/files/${file?.id}`, `${own}/drafts/${id}/documents/${file?.id}`, `${API}/drafts/${id}/files/${file?.id}`])
        assert.equal((await luis.get(path)).status, 404, path);
      assert.equal((await sendFile(portal(), luis.cookie, `${own}/drafts/${id}/documents`, pdf())).status, 404);
      await send(id);
      await release();
      assert.equal((await luis.get(`${own}/threads/${id}/files/${file?.id}`)).status, 404);
      const other = await db().messageThread.findFirstOrThrow({ where: { patientId: PATIENT_IDS.dana, id: { not: id } } });
      assert.equal((await dana.get(`${API}/threads/${other.id}/files/${file?.id}`)).status, 404);
    });

    test('a photo comes without the place where it was taken, and what is no document is refused by its content', async () => {
      const id = await newDraft();
      const jpeg = await photo('jpeg');
      assert.ok(jpeg.includes(MADE_BY));
      for (const [bytes, name] of [
        [jpeg, 'IMG_1.jpg'],
        [heic(), 'IMG_2.heic'],
      ] as const) {
        const { file } = await add(id, bytes, name);
        const kept = Buffer.from(await (await dana.get(`${API}/drafts/${id}/files/${file?.id}`)).arrayBuffer());
        assert.ok(kept.length > 0 && !kept.includes(MADE_BY), name);
      }
      const refused = [await add(id, Buffer.from('<html><script>1</script>'), 'photo.jpg'), await add(id, Buffer.from('MZ program'), 'a.pdf')];
      assert.deepEqual(
        refused.map(({ status }) => status),
        [415, 415],
      );
      assert.equal((await read(id)).files.length, 2);
    });

    test('a file that stopped on its way is told with how far it is, so that it can go on or be removed', async () => {
      const id = await newDraft();
      const begun = await uploadRequest(portal(), dana.cookie, documents(id), { method: 'POST', headers: announced(1_000) });
      const paperId = begun.headers.get('location')?.split('/').at(-1);
      const [stopped] = (await read(id)).unfinished;
      assert.deepEqual([stopped?.id, stopped?.received, stopped?.length], [paperId, 0, 1_000]);
      assert.deepEqual((await read(id)).files, []);
      assert.equal((await dana.send('DELETE', `${documents(id)}/${paperId}`)).status, 204);
      assert.deepEqual((await read(id)).unfinished, []);
    });

    test('UP-09 more than ten files, one over 25 MB and more than 50 MB in all are refused in plain words', async () => {
      const id = await newDraft();
      const begin = (length: number) => uploadRequest(portal(), dana.cookie, documents(id), { method: 'POST', headers: announced(length) });
      assert.deepEqual(await codeOf(await begin(25 * MB + 1)), [413, 'request/too-large']);
      assert.equal((await begin(25 * MB)).status, 201);
      assert.equal((await begin(25 * MB)).status, 201);
      assert.deepEqual(await codeOf(await begin(1)), [413, 'upload/too-much']);
      const many = await newDraft();
      for (let n = 0; n < 10; n += 1) assert.equal((await add(many, pdf(), `${n}.pdf`)).status, 201);
      assert.deepEqual(await add(many, pdf()), { status: 409, file: null, code: 'upload/too-many' });
    });

    race('of files that begin at once, no more are taken than fit', async () => {
      const id = await newDraft();
      const begun = await Promise.all(
        Array.from({ length: 4 }, () => uploadRequest(portal(), dana.cookie, documents(id), { method: 'POST', headers: announced(20 * MB) })),
      );
      assert.deepEqual(begun.map(({ status }) => status).toSorted(), [201, 201, 413, 413]);
    });

    test('UP-08 a file that broke off goes on where it ended, and one that is not whole keeps the message from being sent', async () => {
      const id = await newDraft();
      const bytes = pdfOf(300_000);
      const begun = await uploadRequest(portal(), dana.cookie, documents(id), { method: 'POST', headers: announced(bytes.length, { name: 'long.pdf' }) });
      const place = begun.headers.get('location') ?? '';
      const append = (from: number, to: number) =>
        uploadRequest(portal(), dana.cookie, place, { method: 'PATCH', headers: appended(from), body: new Uint8Array(bytes.subarray(from, to)) });
      assert.equal((await append(0, 120_000)).status, 204);
      assert.deepEqual(await codeOf(await send(id)), [409, 'message/file-unfinished']);
      // Another browser asks how far it is.
      const head = await uploadRequest(portal(), (await portal().signIn(PEOPLE.dana.username)).cookie, place, { method: 'HEAD' });
      assert.equal(head.headers.get('upload-offset'), '120000');
      assert.equal((await append(100_000, 300_000)).status, 409);
      assert.equal((await append(120_000, bytes.length)).status, 204);
      assert.deepEqual(
        (await read(id)).files.map(({ name, size }) => [name, size]),
        [['long.pdf', bytes.length]],
      );
      assert.equal((await send(id)).status, 201);
      assert.deepEqual(await codeOf(await uploadRequest(portal(), dana.cookie, documents(id), { method: 'POST', headers: announced(10) })), [
        409,
        'message/already-sent',
      ]);
      assert.equal((await dana.send('DELETE', place)).status, 409);
    });

    test('a file is removed before the message is sent, and what a deleted draft had is swept', async () => {
      const id = await newDraft();
      const [one, two] = [await add(id, pdf()), await add(id, pdf('/Type /Other'))];
      for (const _ of [1, 2]) assert.equal((await dana.send('DELETE', `${documents(id)}/${one.file?.id}`)).status, 204);
      assert.deepEqual(
        (await read(id)).files.map((file) => file.id),
        [two.file?.id],
      );
      const { object } = await db().storedFile.findUniqueOrThrow({ where: { id: two.file?.id ?? '' } });
      assert.equal((await dana.send('DELETE', `${API}/drafts/${id}`)).status, 204);
      assert.equal(await db().storedFile.count({ where: { id: two.file?.id ?? '' } }), 0);
      await db().storedPiece.updateMany({ where: { key: object ?? '' }, data: { createdAt: new Date(0) } });
      await portal().runDueJobs(SWEEP_FILES);
      assert.equal(await db().storedPiece.count({ where: { key: object ?? '' } }), 0);
    });

    test('UP-05 DB-06 while the scanner is down a message and its file are sent and kept, nobody opens the file, and it is looked at later', async () => {
      const clamd = await startClamd();
      clamd.close();
      await withScanner(clamdScanner(clamd.url), async () => {
        const id = await newDraft();
        const { file } = await add(id, pdf());
        assert.equal(file?.scan, 'waiting');
        assert.equal((await send(id)).status, 201);
        await release();
        for (const path of [`${API}/threads/${id}/files/${file?.id}`]) assert.deepEqual(await codeOf(await dana.get(path)), [409, 'file/not-checked']);
        assert.deepEqual(await codeOf(await nurse.get(`${DESK}/${id}/files/${file?.id}`)), [409, 'file/not-checked']);
        await portal().runDueJobs(SCAN_WAITING);
        assert.equal((await nurse.get(`${DESK}/${id}/files/${file?.id}`)).status, 409);
        const again = await startClamd(Number(new URL(clamd.url).port));
        portal().advance(6 * 60_000);
        await portal().runDueJobs(SCAN_WAITING);
        again.close();
        assert.deepEqual(again.streams, [pdf()]);
        assert.equal((await nurse.get(`${DESK}/${id}/files/${file?.id}`)).status, 200);
        assert.equal(Thread.parse(await (await dana.get(`${API}/threads/${id}`)).json()).messages[0]?.files[0]?.scan, 'clean');
      });
    });

    test('UP-05 a file with harmful software is refused at once, and one found later opens for nobody', async () => {
      const clamd = await startClamd();
      await withScanner(clamdScanner(clamd.url), async () => {
        const id = await newDraft();
        assert.deepEqual(await add(id, pdf(`/${VIRUS}`)), { status: 422, file: null, code: 'upload/infected' });
        assert.deepEqual((await read(id)).files, []);
        clamd.answer = () => 'stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND';
        const { file } = await add(id, pdf(`/${VIRUS}`));
        assert.equal(file?.scan, 'waiting');
        await send(id);
        await release();
        clamd.answer = () => 'stream: Eicar-Test-Signature FOUND';
        portal().advance(6 * 60_000);
        await portal().runDueJobs(SCAN_WAITING);
        assert.equal((await nurse.get(`${DESK}/${id}/files/${file?.id}`)).status, 404);
        assert.equal(Thread.parse(await (await dana.get(`${API}/threads/${id}`)).json()).messages[0]?.files[0]?.scan, 'infected');
      });
      clamd.close();
    });
  });
});
