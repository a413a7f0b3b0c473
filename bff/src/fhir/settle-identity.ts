/** Staff say whether a source still speaks of the same person; see `identity.ts`. */
import { deriveKept, deriveWaiting } from './derive.ts';
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
 * Keeps the answer. For the same person what was held comes in, and all that
 * waited for it; of another person nothing comes in from this source any more.
 * @throws {NothingToSettleError}
 */
export async function settleIdentity(db: IngestDatabase, { conflictId, isSame, userId, now }: Settlement): Promise<IngestReport> {
  const report = emptyReport();
  const { source, held, importId } = await db.transaction(async (tx) => {
    const { count } = await tx.identityConflict.updateMany({ where: { id: conflictId, isSame: null }, data: { isSame, decidedAt: now, decidedById: userId } });
    if (count === 0) throw new NothingToSettleError('There is nothing to settle under this id.');
    const conflict = await tx.identityConflict.findUniqueOrThrow({ where: { id: conflictId } });
    const version = await tx.resourceVersion.findUniqueOrThrow({ where: { id: conflict.heldVersion } });
    if (isSame) {
      const { resourceType, resourceId } = version;
      await tx.resourceVersion.updateMany({ where: { source: conflict.source, resourceType, resourceId, isCurrent: true }, data: { isCurrent: false } });
      await tx.resourceVersion.update({ where: { id: version.id }, data: { isCurrent: true } });
    }
    const { id } = await tx.resourceImport.create({ data: { name: 'settled by staff', source: conflict.source, startedAt: now }, select: { id: true } });
    return { source: conflict.source, held: version, importId: id };
  });
  if (isSame && held.json !== null) {
    const run = { db, source, importId, now, report, announceAt: null, settled: true };
    await deriveKept(run, [{ ...held, json: held.json }]);
    await deriveWaiting(run);
  }
  await db.prisma.resourceImport.update({ where: { id: importId }, data: { endedAt: now, report: toJson(report) } });
  return report;
}
