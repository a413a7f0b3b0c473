/**
 * Brings a standard-charges file in: read once, written beside the prices that
 * people see, and put in their place in one step when all of it was right. Until
 * then, and when anything is wrong, the earlier file stays as it is.
 */
import { createHash } from 'node:crypto';
import type { Database, Tx } from '../database/database.ts';
import type { ChargeFileFacts } from './charge-row.ts';
import { readWhole } from './read-whole.ts';
import type { WholeFile } from './read-whole.ts';
import { Staging } from './staging.ts';

/** Rows that are taken away at once: more would take longer than a statement may. */
const REMOVE_AT_ONCE = 10_000;

/** What of the database an import needs. */
export interface ChargesDatabase extends Pick<Database, 'prisma' | 'sql'> {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

export interface ChargesImport {
  readonly clinicId: string;
  readonly fileName: string;
  /** Of who bills, for good-faith estimates; the one that was given before stays. */
  readonly taxId?: string | undefined;
  readonly onProgress?: ((rows: number) => void) | undefined;
}

export interface ChargesReport extends WholeFile {
  /** `live`: its prices are the clinic's now. `same`: they were already. `refused`: nothing has changed. */
  readonly outcome: 'live' | 'same' | 'refused';
}

/** @throws {DatabaseUnavailableError | DatabaseQueryError} */
export async function importCharges(
  db: ChargesDatabase,
  chunks: AsyncIterable<Buffer>,
  { clinicId, fileName, taxId, onProgress }: ChargesImport,
  now: () => Date,
): Promise<ChargesReport> {
  await removeUnfinished(db, clinicId);
  const { id: fileId } = await db.prisma.chargeFile.create({ data: { clinicId, fileName: fileName.slice(0, 300), createdAt: now() } });
  let isLive = false;
  try {
    const hash = createHash('sha256');
    const staging = new Staging(db, fileId);
    const read = await readWhole(hashed(chunks, hash), { add: (row) => staging.add(row), onProgress });
    if (read.problemCount > 0 || !read.facts) return { ...read, outcome: 'refused' };
    await staging.end();
    const digest = hash.digest('hex');
    const isSame = (await db.prisma.chargeFile.count({ where: { clinicId, state: 'live', digest } })) > 0;
    if (isSame && taxId === undefined) return { ...read, outcome: 'same' };
    await makeLive(db, { clinicId, fileId, digest, taxId, ...read, facts: read.facts }, now());
    isLive = true;
    return { ...read, outcome: 'live' };
  } finally {
    await (isLive ? removePricesOf(db, clinicId) : removeUnfinished(db, clinicId));
  }
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

interface Finished extends WholeFile {
  readonly clinicId: string;
  readonly fileId: string;
  readonly digest: string;
  readonly taxId: string | undefined;
  readonly facts: ChargeFileFacts;
}

function makeLive(db: ChargesDatabase, { clinicId, fileId, digest, taxId, layout, facts, rows, rates }: Finished, at: Date): Promise<void> {
  return db.transaction(async (tx) => {
    // Of two that end at the same time the second comes after the first.
    await tx.$queryRaw`select id from clinic where id = ${clinicId}::uuid for update`;
    const before = await tx.chargeFile.findFirst({ where: { clinicId, state: 'live' } });
    await tx.chargeFile.updateMany({ where: { clinicId, state: 'live' }, data: { state: 'replaced' } });
    await tx.chargeFile.update({
      where: { id: fileId },
      data: {
        state: 'live',
        digest,
        layout,
        version: facts.version,
        hospitalName: facts.hospitalName,
        updatedOn: facts.updatedOn === null ? null : new Date(`${facts.updatedOn}T00:00:00Z`),
        npis: [...facts.npis],
        taxId: taxId ?? before?.taxId ?? null,
        itemCount: rows,
        rateCount: rates,
        liveAt: at,
      },
    });
  });
}

/** What an import left that did not get to its end, or whose file was refused. */
async function removeUnfinished(db: ChargesDatabase, clinicId: string): Promise<void> {
  await removePrices(db, clinicId, 'staging');
  await db.prisma.chargeFile.deleteMany({ where: { clinicId, state: 'staging' } });
}

/** The files stay as what was true until when; their prices are not needed any more. */
async function removePricesOf(db: ChargesDatabase, clinicId: string): Promise<void> {
  await removePrices(db, clinicId, 'replaced');
}

async function removePrices(db: ChargesDatabase, clinicId: string, state: 'staging' | 'replaced'): Promise<void> {
  for (let removed = REMOVE_AT_ONCE; removed === REMOVE_AT_ONCE;) {
    const [row] = await db.sql<{ removed: number }>(
      'remove_charge_items',
      `with gone as (delete from charge_item where id in (
          select i.id from charge_item i join charge_file f on f.id = i."fileId" where f."clinicId" = $1 and f.state = $2::"ChargeFileState" limit $3
        ) returning 1) select count(*)::int as removed from gone`,
      [clinicId, state, REMOVE_AT_ONCE],
    );
    removed = row?.removed ?? 0;
  }
}
