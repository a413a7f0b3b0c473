/** Staff say whether a source still speaks of the same person; see `identity.ts`. */
import type { Tx } from '../database/database.ts';
import { deriveKept, deriveWaiting } from './derive.ts';
import { SETTLED } from './import-names.ts';
import type { IngestDatabase } from './import-run.ts';
import { emptyReport, toJson } from './report.ts';
import type { IngestReport } from './report.ts';

/** There is no such question, or it was answered. */
export class NothingToSettleError extends Error {
  override readonly name = 'NothingToSettleError';
}

export interface Settlement {
  readonly conflictId: string;
  readonly isSame: boolean;
  readonly userId: string;
  readonly now: Date;
}

/**
 * Keeps the answer. Of another person nothing comes in from this source any
 * more; for the same one {@link bringInSettled} comes next. Who was said to be
 * another person can be said to be the same one later; not the other way, since
 * by then both are one chart.
 * @throws {NothingToSettleError}
 */
export async function settleIdentity(tx: Tx, { conflictId, isSame, userId, now }: Settlement): Promise<void> {
  const open = isSame ? { OR: [{ isSame: null }, { isSame: false }] } : { isSame: null };
  const { count } = await tx.identityConflict.updateMany({ where: { id: conflictId, ...open }, data: { isSame, decidedAt: now, decidedById: userId } });
  if (count === 0) throw new NothingToSettleError('There is nothing to settle under this id.');
  if (!isSame) return;
  const { source, heldVersion } = await tx.identityConflict.findUniqueOrThrow({ where: { id: conflictId } });
  const { resourceType, resourceId } = await tx.resourceVersion.findUniqueOrThrow({ where: { id: heldVersion } });
  await tx.resourceVersion.updateMany({ where: { source, resourceType, resourceId, isCurrent: true }, data: { isCurrent: false } });
  await tx.resourceVersion.update({ where: { id: heldVersion }, data: { isCurrent: true } });
}

/** Brings in what was held of the same person, and all that waited for it; again changes nothing. Errors: the database's. */
export async function bringInSettled(db: IngestDatabase, conflictId: string, now: Date): Promise<IngestReport> {
  const report = emptyReport();
  const conflict = await db.prisma.identityConflict.findUnique({ where: { id: conflictId } });
  if (!conflict?.isSame) return report;
  const { source, heldVersion } = conflict;
  const { json, ...held } = await db.prisma.resourceVersion.findUniqueOrThrow({ where: { id: heldVersion } });
  if (json === null) return report;
  const { id: importId } = await db.prisma.resourceImport.create({ data: { name: SETTLED, source, startedAt: now }, select: { id: true } });
  const run = { db, source, importId, now, report, announceAt: null, settled: true };
  await deriveKept(run, [{ ...held, json }]);
  await deriveWaiting(run);
  await db.prisma.resourceImport.update({ where: { id: importId }, data: { endedAt: now, report: toJson(report) } });
  return report;
}
