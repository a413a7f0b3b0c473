/** What is done with files in the background: looking for malware later, and clearing away what nobody has any more. */
import { z } from 'zod';
import { defineJob, jobKind } from '../jobs/job.ts';
import type { StoredFile } from '../database/generated/client.ts';
import { describeError } from '../http/error-handler.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Portal } from '../portal.ts';
import { fileComingIn } from './file-names.ts';
import { BrokenFileError } from './pieces.ts';
import type { FileStorage } from './storage.ts';
import { readerOf, removeFiles } from './stored-files.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Objects that are asked about at a time. */
const BATCH = 200;

export const SCAN_WAITING = jobKind({ name: 'files.scan', data: z.object({}), every: 5 * MINUTE_MS });
export const SWEEP_FILES = jobKind({ name: 'files.sweep', data: z.object({}), every: 60 * MINUTE_MS });

/** Looks at what could not be looked at when it came in; nobody opens it before. */
export const scanWaiting = defineJob(
  SCAN_WAITING,
  async (portal) => {
    const { storedFile } = portal.db.prisma;
    const ids = await storedFile.findMany({ where: { scan: 'waiting' }, orderBy: { createdAt: 'asc' }, select: { id: true } });
    if (ids.length === 0 || !(await portal.files.scanner.answers())) return;
    for (const { id } of ids) {
      const row = await storedFile.findFirst({ where: { id, scan: 'waiting' } });
      if (row) await scanAgain(portal, row);
    }
  },
  { canRun: ({ files }) => files.scanner.looks },
);

/** Uploads nobody went on with for a day, and bytes that no row has any more. */
export const sweepFiles = defineJob(SWEEP_FILES, async (portal) => {
  const before = new Date(portal.now().getTime() - DAY_MS);
  await removeFiles(portal, { completedAt: null, updatedAt: { lt: before } });
  for (const storage of portal.files.storages.all) await sweepStorage(portal, storage, before);
});

export const fileJobs = [scanWaiting, sweepFiles];

async function scanAgain(portal: Portal, row: StoredFile): Promise<void> {
  const { db, files, audit, log, now } = portal;
  const { id, object } = row;
  try {
    const scan = await files.scanner.scan(readerOf(portal, row)());
    await db.prisma.storedFile.updateMany({ where: { id, scan: 'waiting' }, data: { scan } });
    if (scan !== 'infected') return;
    if (object) await files.storages.named(row.storage).remove(object);
    await audit.append({ at: now(), action: 'write', outcome: 'denied', entityId: id, reason: 'harmful file deleted', route: SCAN_WAITING.name });
  } catch (error) {
    // One that nobody can open waits on, and holds no other up.
    if (!(error instanceof BrokenFileError || error instanceof ApiProblem)) throw error;
    log.error({ file: id, ...describeError(error) }, 'stored file can not be read');
  }
}

async function sweepStorage(portal: Portal, storage: FileStorage, before: Date): Promise<void> {
  let keys: string[] = [];
  const removeUnheld = async () => {
    const held = await heldAmong(portal, keys);
    for (const key of keys) if (!held.has(key)) await storage.remove(key);
    keys = [];
  };
  for await (const key of storage.keysBefore(before)) {
    keys.push(key);
    if (keys.length === BATCH) await removeUnheld();
  }
  await removeUnheld();
}

/** What is coming in belongs to a row that is not whole; what is kept, to the one that names it. */
async function heldAmong({ db }: Portal, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const comingIn = new Map(
    keys.flatMap((key) => {
      const id = fileComingIn(key);
      return id === null ? [] : [[id, key] as const];
    }),
  );
  const objects = keys.filter((key) => fileComingIn(key) === null);
  const rows = await db.prisma.storedFile.findMany({
    where: { OR: [{ object: { in: objects } }, { id: { in: [...comingIn.keys()] }, completedAt: null }] },
    select: { id: true, object: true },
  });
  return new Set(rows.flatMap(({ id, object }) => object ?? comingIn.get(id) ?? []));
}
