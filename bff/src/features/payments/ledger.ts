/**
 * The ledger: entries whose postings add up to zero, which the database holds. A
 * payment moves what is owed on bills to the gateway, a payout moves it on to
 * the bank. What a bill still owes is kept on it by triggers.
 */
import type { Tx } from '../../database/database.ts';
import type { LedgerAccount, LedgerEntryKind } from '../../database/generated/client.ts';

/** Of `receivable` there is one for each bill. */
export interface Posting {
  readonly account: LedgerAccount;
  readonly cents: number;
  readonly statementId?: string;
}

export interface NewEntry {
  /** Names what is booked: the same is booked once. */
  readonly key: string;
  readonly kind: LedgerEntryKind;
  readonly at: Date;
  readonly paymentId?: string;
  readonly refundId?: string;
  readonly reason?: string;
  readonly byUserId?: string | null;
  /** Zeros are left out. */
  readonly postings: readonly Posting[];
}

/** Books something, unless it is booked already. Bills that are posted to must be locked. @returns its id; `null` for what was booked before */
export async function book(tx: Tx, { key, kind, at, paymentId, refundId, reason, byUserId, postings }: NewEntry): Promise<string | null> {
  const [entry] = await tx.ledgerEntry.createManyAndReturn({
    data: [{ key, kind, at, paymentId: paymentId ?? null, refundId: refundId ?? null, reason: reason ?? null, byUserId: byUserId ?? null }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!entry) return null;
  await tx.ledgerPosting.createMany({
    data: postings
      .filter(({ cents }) => cents !== 0)
      .map(({ account, cents, statementId }) => ({ entryId: entry.id, account, cents, statementId: statementId ?? null })),
  });
  return entry.id;
}

/** Keeps bills as they are until the transaction ends, in one order for everybody: two who meet wait for each other once. */
export async function lockStatements(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`select 1 from statement where id = any(${[...ids]}::uuid[]) order by id for update`;
}
