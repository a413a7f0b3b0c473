import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe } from 'node:test';
import { seal, sealBytes } from '../../auth/seal.ts';
import { racesOnBoth, useDatabase } from '../../database/testing.ts';
import { NO_SCANNER } from '../../files/scan.ts';
import { openFile } from '../../files/stored-files.ts';
import { filePortal, newUploader } from '../../files/testing-portal.ts';
import type { FilePortal } from '../../files/testing-portal.ts';
import { collected, pdfOf } from '../../files/testing.ts';
import type { JobContext } from '../../jobs/job.ts';
import { REQUEST_PAPERS } from './documents.ts';
import { moveOldPapers } from './move-old-papers.ts';

const CONTEXT: JobContext = { signal: new AbortController().signal, attempt: 1, progress: () => Promise.resolve() };

racesOnBoth((engine, { race, test }) => {
  describe('papers from before there were stored files', () => {
    const db = useDatabase(engine);
    const run = (portal: FilePortal) => moveOldPapers.run(portal, {}, CONTEXT);

    /** As the version before wrote it. */
    async function oldPaper(
      { config, now }: FilePortal,
      owner: { registrationId: string } | { requestId: string },
      bytes: Buffer,
      secret = config.secret,
    ): Promise<string> {
      const id = randomUUID();
      const sealed = sealBytes(secret, `request-document ${id}`, bytes);
      const sealedName = seal(secret, `request-document-name ${id}`, 'Sorgerecht.pdf');
      const row = { id, ...owner, clientKey: randomUUID(), type: 'application/pdf', size: bytes.length, sealedName, sealed, createdAt: now() };
      await db().prisma.requestDocument.create({ data: row });
      return id;
    }
    const request = (portal: FilePortal) =>
      db().prisma.accountRequest.create({ data: { kind: 'child', sealed: new Uint8Array(), createdAt: portal.now() }, select: { id: true } });

    race('are moved with their id, name, owner and time, sealed anew, once', async () => {
      const portal = filePortal(db());
      const { owner } = await newUploader(portal);
      const { id: requestId } = await request(portal);
      const bytes = pdfOf(1_500_000);
      const [waiting, sent] = [await oldPaper(portal, { registrationId: owner.registrationId }, bytes), await oldPaper(portal, { requestId }, bytes)];
      const { prisma } = db();
      const before = await prisma.requestDocument.findUniqueOrThrow({ where: { id: sent } });
      // Two processes start at once.
      await Promise.all([run(portal), run(filePortal(db()))]);
      await run(portal);
      assert.equal(await prisma.requestDocument.count(), 0);
      for (const [id, where] of [
        [waiting, owner],
        [sent, { requestId }],
      ] as const) {
        const opened = await openFile(portal, { id, purpose: REQUEST_PAPERS.name, ...where });
        assert.deepEqual([opened.name, opened.type, opened.scan], ['Sorgerecht.pdf', 'application/pdf', 'unchecked']);
        assert.deepEqual(await collected(opened.bytes()), bytes);
      }
      const { createdAt, clientKey } = await prisma.storedFile.findUniqueOrThrow({ where: { id: sent } });
      assert.deepEqual({ createdAt, clientKey }, { createdAt: before.createdAt, clientKey: before.clientKey });
      const objects = await prisma.storedPiece.findMany({ distinct: ['key'], select: { key: true } });
      assert.equal(objects.length, 2, 'no bytes are left of who came second');
    });

    test('wait for the scanner where there is one', async () => {
      const portal = filePortal(db(), {}, { scanner: { ...NO_SCANNER, looks: true } });
      const { id: requestId } = await request(portal);
      const id = await oldPaper(portal, { requestId }, pdfOf(100));
      await run(portal);
      assert.equal((await db().prisma.storedFile.findUniqueOrThrow({ where: { id } })).scan, 'waiting');
    });

    test('that were sealed with a secret that was replaced stay where they are', async () => {
      const portal = filePortal(db());
      const { id: requestId } = await request(portal);
      const id = await oldPaper(portal, { requestId }, pdfOf(100), 'another secret, of at least 32 characters');
      await run(portal);
      assert.equal(await db().prisma.requestDocument.count({ where: { id } }), 1);
    });
  });
});
