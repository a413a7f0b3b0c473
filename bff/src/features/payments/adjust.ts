/** Putting right what is owed, without money: what financial assistance pays, or what was charged wrongly. */
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';
import { book, lockStatements } from './ledger.ts';
import { notifySource } from './notify-kind.ts';

export interface Adjustment {
  /** Names what it follows from, e.g. `assistance:<decision>:<statement>`: the same key is booked once. */
  readonly key: string;
  readonly statementId: string;
  /** How much less is owed; more than is owed is cut to that. */
  readonly cents: number;
  readonly account: 'assistance' | 'adjustment';
  /** In the ledger, for staff. */
  readonly reason: string;
  readonly byUserId: string;
  readonly at: Date;
}

/** In the transaction of the decision. @returns what it took off; 0 where nothing is owed, or it is booked already */
export async function postAdjustment(portal: Portal, tx: Tx, { key, statementId, cents, account, reason, byUserId, at }: Adjustment): Promise<number> {
  await lockStatements(tx, [statementId]);
  const statement = await tx.statement.findUniqueOrThrow({ where: { id: statementId }, include: { patient: { select: { clinicId: true } } } });
  const { patientId, owedCents, pendingCents } = statement;
  const { clinicId } = statement.patient;
  const taken = Math.min(cents, Math.max(0, owedCents - pendingCents));
  if (taken <= 0) return 0;
  const postings = [
    { account, cents: taken },
    { account: 'receivable', cents: -taken, statementId },
  ] as const;
  const entryId = await book(tx, { key, kind: 'adjustment', at, reason, byUserId, postings });
  if (!entryId) return 0;
  await notifySource(tx, entryId, { patientId, clinicId });
  await recordChange(portal, tx, {
    kind: 'statement.adjusted',
    patientId,
    entityId: statementId,
    byUserId,
    live: { type: 'billing.changed', scope: 'billing:read', entityId: statementId },
    clinicId,
  });
  return taken;
}
