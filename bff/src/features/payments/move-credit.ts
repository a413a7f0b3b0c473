/** Pays one bill with what is too much on another one of the same patient: by the patient's side, or at the desk. */
import type { Who } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { book, lockStatements } from './ledger.ts';
import { notifySource } from './notify-kind.ts';
import { REFUNDING } from './refund-parts.ts';
import type { MoveCredit } from './schema.ts';

/** What is about to be given back of a bill: it is not used for another one. */
export const GIVING_BACK = REFUNDING.filter((state) => state !== 'succeeded');

/** @param reach the bills that who asks may reach @throws {ApiProblem} resource/not-found, credit/too-much, request/key-reused */
export async function moveBetween(
  portal: Portal,
  who: Who,
  reach: Prisma.StatementWhereInput,
  from: string,
  { toStatementId: to, cents }: MoveCredit,
  once: Once,
): Promise<void> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      await lockStatements(tx, [from, to]);
      const rows = await tx.statement.findMany({
        where: { AND: [{ id: { in: [from, to] } }, reach] },
        include: { patient: { select: { clinicId: true } } },
      });
      const [credited, owing] = [rows.find(({ id }) => id === from), rows.find(({ id }) => id === to)];
      if (!credited || !owing || credited.id === owing.id || credited.patientId !== owing.patientId) throw new ApiProblem('resource/not-found');
      const { _sum } = await tx.refundPart.aggregate({ where: { statementId: from, refund: { state: { in: GIVING_BACK } } }, _sum: { cents: true } });
      if (cents > credited.creditCents - (_sum.cents ?? 0) || cents > owing.owedCents - owing.pendingCents) throw new ApiProblem('credit/too-much');
      const entryId = await book(tx, {
        key: `transfer:${once.owner}:${once.key}`,
        kind: 'transfer',
        at,
        byUserId: who.userId,
        postings: [
          { account: 'receivable', cents, statementId: from },
          { account: 'receivable', cents: -cents, statementId: to },
        ],
      });
      const { patientId } = owing;
      const { clinicId } = owing.patient;
      if (entryId) await notifySource(tx, entryId, { patientId, clinicId });
      await recordChange(portal, tx, {
        kind: 'statement.adjusted',
        patientId,
        entityId: to,
        byUserId: who.userId,
        live: { type: 'billing.changed', scope: 'billing:read', entityId: to },
        clinicId,
      });
      return {};
    },
    { once },
  );
}
