import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { ApiProblem } from '../http/problem.ts';
import type { JobContext } from '../jobs/job.ts';
import { appendUpload, findUpload } from './append-upload.ts';
import { beginUpload } from './begin-upload.ts';
import { incomingObject } from './file-names.ts';
import { scanWaiting, sweepFiles } from './jobs.ts';
import { BrokenFileError } from './pieces.ts';
import type { FileScanner, ScanResult } from './scan.ts';
import { PIECE_BYTES } from './sealed-pieces.ts';
import { databaseStorage } from './storage-database.ts';
import type { FileStorage } from './storage.ts';
import type { FileStorages } from './storages.ts';
import { openFile } from './stored-files.ts';
import { filePortal, MEGABYTE, newUploader, SCANS } from './testing-portal.ts';
import type { FilePortal } from './testing-portal.ts';
import { collected, inParts, pdf, pdfOf } from './testing.ts';

const DAY_MS = 86_400_000;
const PART = 64 * 1024;
const NO_CONTEXT: JobContext = { signal: new AbortController().signal, attempt: 1, progress: () => Promise.resolve() };

const problem = (code: string) => (error: unknown) => error instanceof ApiProblem && error.code === code;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes up to a point, and then the connection is gone. */
async function* brokenOff(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* inParts(bytes, PART);
  throw new Error('connection reset');
}

/** A promise that is kept when somebody says so. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

function onlyStorage(storage: FileStorage): FileStorages {
  return { current: storage, all: [storage], named: () => storage };
}

eachEngine((engine) => {
  describe('files coming in', () => {
    const db = useDatabase(engine);
    type Sender = Awaited<ReturnType<typeof newUploader>>;
    const begin = (portal: FilePortal, who: Sender, length: number, key: string = randomUUID()) =>
      beginUpload(portal, SCANS, who, { clientKey: key, length, name: 'scan.pdf' });
    const append = (portal: FilePortal, who: Sender, id: string, offset: number, body: AsyncIterable<Uint8Array>) =>
      appendUpload(portal, SCANS, who, { id, offset, body });
    const pieces = (key: string) => db().prisma.storedPiece.count({ where: { key } });
    async function whole(portal: FilePortal, who: Sender, bytes = pdf()): Promise<string> {
      const { id } = await begin(portal, who, bytes.length);
      await append(portal, who, id, 0, inParts(bytes, PART));
      return id;
    }

    test('UP-08 an upload that breaks off goes on where it ended, in another process too, and is kept once, sealed, with its SHA-256', async () => {
      const portal = filePortal(db());
      const who = await newUploader(portal);
      const bytes = pdfOf(3 * PIECE_BYTES + 12_345);
      const key = randomUUID();
      const { id } = await begin(portal, who, bytes.length, key);
      const cut = PIECE_BYTES + 70_000;
      await assert.rejects(append(portal, who, id, 0, brokenOff(bytes.subarray(0, cut))), problem('request/malformed'));
      const other = filePortal(db());
      const { received, completedAt } = await findUpload(other, SCANS, who.owner, id);
      assert.deepEqual([received, completedAt], [cut, null]);
      assert.equal((await begin(other, who, bytes.length, key)).id, id);
      await assert.rejects(openFile(other, { id }), problem('resource/not-found'));
      const done = await append(other, who, id, cut, inParts(bytes.subarray(cut), PART));
      assert.deepEqual([done.type, done.size, done.sha256, done.scan], ['application/pdf', bytes.length, sha256(bytes), 'unchecked']);
      const { prisma } = db();
      const [first] = await prisma.storedPiece.findMany({ where: { key: done.object ?? '' }, orderBy: { number: 'asc' } });
      assert.ok(first && !Buffer.from(first.sealed).includes('%PDF'));
      assert.deepEqual([await pieces(incomingObject(id)), await pieces(done.object ?? '')], [0, 4]);
      const opened = await openFile(portal, { id });
      assert.equal(opened.name, 'scan.pdf');
      assert.deepEqual(await collected(opened.bytes()), bytes);
      assert.equal(await prisma.auditEvent.count({ where: { entityId: id, reason: 'sent a file', outcome: 'success' } }), 1);
    });

    test('it goes on only where it ended, and no further than was announced', async () => {
      const portal = filePortal(db());
      const who = await newUploader(portal);
      const bytes = pdfOf(1_000);
      const { id } = await begin(portal, who, 1_000);
      await assert.rejects(append(portal, who, id, 500, inParts(bytes)), problem('upload/wrong-offset'));
      await assert.rejects(append(portal, who, id, 0, inParts(pdfOf(2_000), 600)), problem('request/too-large'));
      assert.equal((await findUpload(portal, SCANS, who.owner, id)).received, 600);
      await append(portal, who, id, 600, inParts(bytes.subarray(600)));
      await assert.rejects(append(portal, who, id, 600, inParts(bytes)), problem('upload/wrong-offset'));
      assert.ok((await append(portal, who, id, 1_000, inParts(Buffer.alloc(0)))).completedAt);
      const stranger = await newUploader(portal);
      await assert.rejects(append(portal, stranger, id, 1_000, inParts(bytes)), problem('resource/not-found'));
    });

    test('one key is one file; what nobody goes on with makes room when there is none', async () => {
      const portal = filePortal(db());
      const who = await newUploader(portal);
      const key = randomUUID();
      const both = await Promise.all([begin(portal, who, 100, key), begin(portal, who, 100, key)]);
      assert.equal(both[0].id, both[1].id);
      await assert.rejects(begin(portal, who, 101, key), problem('request/key-reused'));
      await assert.rejects(begin(portal, who, SCANS.maxBytes + 1), problem('request/too-large'));
      await whole(portal, who);
      await begin(portal, who, 100);
      await assert.rejects(begin(portal, who, 100), problem('upload/too-many'));
      portal.advance(3 * 60_000);
      await begin(portal, who, 100);
      assert.equal(await db().prisma.storedFile.count({ where: who.owner }), 2);
      await assert.rejects(findUpload(portal, SCANS, who.owner, both[0].id), problem('resource/not-found'));
    });

    test('only what a feature declares is taken, from those it is for', async () => {
      const portal = filePortal(db());
      const who = await newUploader(portal);
      const upload = { clientKey: randomUUID(), length: 10, name: '' };
      await assert.rejects(beginUpload(portal, { ...SCANS }, who, upload), /No feature declares uploads/);
      await assert.rejects(beginUpload(portal, SCANS, { ...who, owner: { userId: randomUUID() } }, upload), /not held by a person/);
    });

    test('of two who append at the same place the newer goes on, and nothing of the older comes between', async () => {
      const inner = databaseStorage(db());
      const [held, went] = [gate(), gate()];
      let puts = 0;
      // The older one's piece reaches the storage only when the newer one has sent all of its own.
      const late: FileStorage = {
        ...inner,
        async put(key, number, piece) {
          puts += 1;
          if (puts === 1) {
            went.open();
            await held.opened;
          }
          await inner.put(key, number, piece);
        },
      };
      const portal = filePortal(db(), {}, { storages: onlyStorage(late) });
      const who = await newUploader(portal);
      const bytes = pdfOf(2 * PIECE_BYTES);
      const { id } = await begin(portal, who, bytes.length);
      const older = append(portal, who, id, 0, inParts(Buffer.alloc(PIECE_BYTES, 'x'), PART));
      const loses = assert.rejects(older, problem('upload/wrong-offset'));
      await went.opened;
      const half = bytes.subarray(0, PIECE_BYTES + 1_000);
      assert.equal((await append(portal, who, id, 0, inParts(half, PART))).received, half.length);
      held.open();
      await loses;
      const done = await append(portal, who, id, half.length, inParts(bytes.subarray(half.length), PART));
      assert.equal(done.sha256, sha256(bytes));
    });

    test('two at the same place at once, any number of times: the file is what was sent', async () => {
      const portal = filePortal(db());
      const who = await newUploader(portal);
      const bytes = pdfOf(200_000);
      const { id } = await begin(portal, who, bytes.length);
      for (let rounds = 0; rounds < 50; rounds += 1) {
        const { received, completedAt } = await findUpload(portal, SCANS, who.owner, id);
        if (completedAt) break;
        const sends = Array.from({ length: 3 }, () => append(portal, who, id, received, inParts(bytes.subarray(received, received + 50_000), 10_000)));
        for (const sent of await Promise.allSettled(sends)) assert.ok(sent.status === 'fulfilled' || problem('upload/wrong-offset')(sent.reason), String(sent));
      }
      assert.deepEqual(await collected((await openFile(portal, { id })).bytes()), bytes);
    });

    test('UP-08 a file that is finished twice at once is one file; a process that died before is no harm', async () => {
      let fails = true;
      const scanner: FileScanner = {
        looks: false,
        answers: () => Promise.resolve(false),
        scan() {
          if (fails) throw new Error('killed');
          return Promise.resolve('unchecked');
        },
      };
      const portal = filePortal(db(), {}, { scanner });
      const who = await newUploader(portal);
      const bytes = pdfOf(PIECE_BYTES + 10);
      const { id } = await begin(portal, who, bytes.length);
      await assert.rejects(append(portal, who, id, 0, inParts(bytes, PART)), /killed/);
      fails = false;
      const nothing = () => inParts(Buffer.alloc(0));
      const done = await Promise.all([1, 2, 3].map(() => append(portal, who, id, bytes.length, nothing())));
      assert.equal(new Set(done.map(({ object }) => object)).size, 1);
      assert.deepEqual(await collected((await openFile(portal, { id })).bytes()), bytes);
      portal.advance(2 * DAY_MS);
      await sweepFiles.run(portal, {}, NO_CONTEXT);
      assert.equal(await pieces(done[0]?.object ?? ''), 2);
      const { prisma } = db();
      assert.equal(await prisma.auditEvent.count({ where: { entityId: id } }), 1);
    });

    test('UP-02 what is refused is gone with its bytes, and is in the log', async () => {
      const portal = filePortal(db());
      const who = await newUploader(portal);
      const bytes = Buffer.from('<html><script>');
      const { id } = await begin(portal, who, bytes.length);
      await assert.rejects(append(portal, who, id, 0, inParts(bytes)), problem('upload/wrong-kind'));
      const { prisma } = db();
      assert.deepEqual([await prisma.storedFile.count({ where: { id } }), await pieces(incomingObject(id))], [0, 0]);
      assert.equal(await prisma.auditEvent.count({ where: { entityId: id, outcome: 'denied', reason: 'sent a file: upload/wrong-kind' } }), 1);
    });

    test('who sends byte by byte comes to an end', async () => {
      const portal = filePortal(db());
      const who = await newUploader(portal);
      const { id } = await begin(portal, who, 5_000);
      await db().prisma.storedFile.update({ where: { id }, data: { claim: 1_001 } });
      await assert.rejects(append(portal, who, id, 0, inParts(Buffer.from('x'))), problem('request/rate-limited'));
    });

    test('pieces that were changed, swapped, cut off or taken from another file do not open', async () => {
      const portal = filePortal(db());
      const who = await newUploader(portal);
      const bytes = pdfOf(2 * PIECE_BYTES + 100);
      const [id, otherId] = [await whole(portal, who, bytes), await whole(portal, who, bytes)];
      const { prisma } = db();
      const { object, pieces: count } = await prisma.storedFile.findUniqueOrThrow({ where: { id } });
      const { object: otherObject } = await prisma.storedFile.findUniqueOrThrow({ where: { id: otherId } });
      const at = (key: string | null, number: number) => ({ key_number: { key: key ?? '', number } });
      const read = async () => collected((await openFile(portal, { id })).bytes());
      const original = await Promise.all([0, 1].map((number) => prisma.storedPiece.findUniqueOrThrow({ where: at(object, number) })));
      const put = (number: number, sealed: Uint8Array<ArrayBuffer>) => prisma.storedPiece.update({ where: at(object, number), data: { sealed } });
      const bent = new Uint8Array(original[0]?.sealed ?? []);
      bent[100] = (bent[100] ?? 0) ^ 1;
      const foreign = await prisma.storedPiece.findUniqueOrThrow({ where: at(otherObject, 0) });
      for (const wrong of [bent, original[1]?.sealed, foreign.sealed, new Uint8Array(3)]) {
        await put(0, new Uint8Array(wrong ?? []));
        await assert.rejects(read(), BrokenFileError);
      }
      await put(0, new Uint8Array(original[0]?.sealed ?? []));
      assert.deepEqual(await read(), bytes);
      await prisma.storedFile.update({ where: { id }, data: { pieces: (count ?? 0) - 1 } });
      await assert.rejects(read(), BrokenFileError);
    });

    test('UP-08 uploads nobody went on with are gone after a day, and so are bytes that no file has; others stay', async () => {
      const portal = filePortal(db());
      const who = await newUploader(portal);
      const { prisma } = db();
      const kept = await whole(portal, who);
      const { object } = await prisma.storedFile.findUniqueOrThrow({ where: { id: kept } });
      const { id } = await begin(portal, who, 1_000);
      await append(portal, who, id, 0, inParts(Buffer.alloc(500), 100));
      const storage = databaseStorage(db());
      const [orphan, orphanComingIn] = [randomUUID(), incomingObject(randomUUID())];
      for (const key of [orphan, orphanComingIn, incomingObject(kept)]) await storage.put(key, 0, Buffer.from('x'));
      const counts = async () => Promise.all([orphan, orphanComingIn, incomingObject(kept), incomingObject(id), object ?? ''].map(pieces));
      portal.advance(DAY_MS - 60_000);
      await sweepFiles.run(portal, {}, NO_CONTEXT);
      assert.deepEqual(await counts(), [1, 1, 1, 1, 1]);
      portal.advance(2 * 60_000);
      await sweepFiles.run(portal, {}, NO_CONTEXT);
      assert.deepEqual(await counts(), [0, 0, 0, 0, 1]);
      assert.deepEqual(await prisma.storedFile.findMany({ where: who.owner, select: { id: true } }), [{ id: kept }]);
      // With whom it belonged to goes the file, and with it the key of its bytes.
      await prisma.registration.delete({ where: { id: who.owner.registrationId } });
      await assert.rejects(openFile(portal, { id: kept }), problem('resource/not-found'));
      await sweepFiles.run(portal, {}, NO_CONTEXT);
      assert.equal(await pieces(object ?? ''), 0);
    });

    test('UP-05 malware is refused; what could not be looked at is opened by nobody until it was', async () => {
      let says: ScanResult = 'infected';
      const scanner: FileScanner = { looks: true, answers: () => Promise.resolve(says !== 'waiting'), scan: async (bytes) => (await collected(bytes), says) };
      const portal = filePortal(db(), {}, { scanner });
      const who = await newUploader(portal);
      await assert.rejects(whole(portal, who), problem('upload/infected'));
      assert.equal(await db().prisma.storedFile.count({ where: who.owner }), 0);
      says = 'waiting';
      const [clean, bad] = [await whole(portal, who), await whole(portal, who)];
      for (const id of [clean, bad]) await assert.rejects(openFile(portal, { id }), problem('file/not-checked'));
      await scanWaiting.run(portal, {}, NO_CONTEXT);
      await assert.rejects(openFile(portal, { id: clean }), problem('file/not-checked'));
      await db().prisma.storedFile.update({ where: { id: bad }, data: { scan: 'unchecked' } });
      says = 'clean';
      await scanWaiting.run(portal, {}, NO_CONTEXT);
      assert.equal((await openFile(portal, { id: clean })).scan, 'clean');
      const { object } = await db().prisma.storedFile.update({ where: { id: bad }, data: { scan: 'waiting' } });
      says = 'infected';
      await scanWaiting.run(portal, {}, NO_CONTEXT);
      await assert.rejects(openFile(portal, { id: bad }), problem('resource/not-found'));
      assert.equal(await pieces(object ?? ''), 0);
    });
  });

  // The engine has only the row.
  if (engine.name === 'postgres')
    describe('a large file', () => {
      const db = useDatabase(engine);

      test('UP-01 comes in and goes out without being in memory', async () => {
        const folder = await mkdtemp(join(tmpdir(), 'portal-files-'));
        setFlagsFromString('--expose-gc');
        const collectGarbage = runInNewContext('gc') as () => void;
        const held = (): number => {
          // What a collection finds is freed beside it, and for certain before the next one begins.
          collectGarbage();
          collectGarbage();
          const { arrayBuffers, heapUsed } = process.memoryUsage();
          return arrayBuffers + heapUsed;
        };
        try {
          const portal = filePortal(db(), { FILES_FOLDER: folder });
          const who = await newUploader(portal);
          const length = 64 * MEGABYTE;
          const [head, tail] = [pdf().subarray(0, -7), pdf().subarray(-7)];
          const before = held();
          let most = 0;
          let parts = 0;
          const watched = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
            for await (const part of bytes) {
              parts += 1;
              if (parts % 128 === 0) most = Math.max(most, held() - before);
              yield part;
            }
          };
          const large = async function* (): AsyncGenerator<Uint8Array> {
            yield head;
            for (let left = length - head.length - tail.length; left > 0; left -= PART) yield Buffer.alloc(Math.min(PART, left), 32);
            yield tail;
          };
          const { id } = await beginUpload(portal, SCANS, who, { clientKey: randomUUID(), length, name: 'large.pdf' });
          const done = await appendUpload(portal, SCANS, who, { id, offset: 0, body: watched(large()) });
          assert.equal(done.size, length);
          let size = 0;
          for await (const piece of watched((await openFile(portal, { id })).bytes())) size += piece.length;
          assert.equal(size, length);
          assert.ok(parts > 1_000 && most < 24 * MEGABYTE, `${Math.round(most / MEGABYTE)} MB were held at once`);
        } finally {
          await rm(folder, { recursive: true });
        }
      });
    });
});
