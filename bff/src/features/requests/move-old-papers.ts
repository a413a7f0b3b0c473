/**
 * Moves papers from before there were stored files to where those are. Each
 * process does so when it starts, and again later: one of an older version may
 * still have taken some. A paper that can not be opened, since the portal's
 * secret was replaced, stays where it is until its days are over.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { write } from '../../access/write-as.ts';
import { seal, unseal, unsealBytes } from '../../auth/seal.ts';
import type { RequestDocument } from '../../database/generated/client.ts';
import { nameOwner } from '../../files/file-names.ts';
import { writeObject } from '../../files/pieces.ts';
import { newFileKey } from '../../files/sealed-pieces.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import type { Portal } from '../../portal.ts';
import { REQUEST_PAPERS } from './documents.ts';

const HOUR_MS = 60 * 60 * 1000;

export const MOVE_OLD_PAPERS = jobKind({ name: 'requests.move-old-papers', data: z.object({}), every: HOUR_MS, minutes: 120 });

export const moveOldPapers = defineJob(MOVE_OLD_PAPERS, async (portal, _data, { signal }) => {
  const { requestDocument } = portal.db.prisma;
  for (const { id } of await requestDocument.findMany({ select: { id: true }, orderBy: { id: 'asc' } })) {
    if (signal.aborted) return;
    // One at a time: each may be of ten megabytes.
    const row = await requestDocument.findUnique({ where: { id } });
    if (row) await movePaper(portal, row);
  }
});

async function movePaper(portal: Portal, row: RequestDocument): Promise<void> {
  const { config, files } = portal;
  const { id, registrationId, userId, requestId, clientKey, type, createdAt } = row;
  const bytes = unsealBytes(config.secret, `request-document ${id}`, row.sealed);
  const name = unseal(config.secret, `request-document-name ${id}`, row.sealedName);
  if (!bytes || name === null) return;
  const { key, sealedKey } = newFileKey(config.secret, id);
  const storage = files.storages.current;
  const object = randomUUID();
  const written = await writeObject({ storage, object, key }, Readable.from([bytes]));
  const file = {
    id,
    purpose: REQUEST_PAPERS.name,
    registrationId,
    userId,
    requestId,
    clientKey,
    announced: bytes.length,
    received: bytes.length,
    ...written,
    object,
    type,
    // The job that looks at what waits takes it up, where there is a scanner.
    scan: files.scanner.looks ? ('waiting' as const) : ('unchecked' as const),
    storage: storage.name,
    sealedName: seal(config.secret, nameOwner(id), name),
    sealedKey,
    createdAt,
    updatedAt: createdAt,
    completedAt: createdAt,
  };
  // Somebody may send or remove it meanwhile: it is moved as it was read, or by the next round.
  const moved = await write(portal, async (tx) => {
    const { count } = await tx.requestDocument.deleteMany({ where: { id, registrationId, userId, requestId } });
    if (count > 0) await tx.storedFile.create({ data: file, select: { id: true } });
    return count > 0;
  });
  if (!moved) await storage.remove(object);
}
