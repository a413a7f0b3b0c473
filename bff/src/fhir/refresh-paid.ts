/** What a source says was paid for a bill, told by the bill, by notices of payments, or by both. */
import type { Prisma } from '../database/generated/client.ts';

/** What says more counts, so that nothing is asked for twice. A credit that was paid out is below zero. */
export const paidOf = (billCents: number, noticedCents: number): number => (Math.abs(noticedCents) > Math.abs(billCents) ? noticedCents : billCents);

/** The same for bills whose notices have changed. */
export async function refreshPaid(tx: Prisma.TransactionClient, statementIds: readonly string[]): Promise<void> {
  const ids = [...new Set(statementIds)];
  if (ids.length === 0) return;
  await tx.$executeRaw`
    update statement s set "paidCents" = told.cents
    from (
      select b.id, case when abs(coalesce(sum(p.cents), 0)) > abs(b."billPaidCents") then sum(p.cents)::int else b."billPaidCents" end as cents
      from statement b left join statement_payment p on p."statementId" = b.id where b.id = any(${ids}::uuid[]) group by b.id
    ) told
    where s.id = told.id and s."paidCents" <> told.cents`;
}
