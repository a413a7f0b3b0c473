/** What a patient owes, and which bills are late. Pure: days are `YYYY-MM-DD`, which sort as text. */
import type { BillingBalance, StatementState } from './schema.ts';

/** What the rules need to know of a bill. */
export interface Bill {
  readonly id: string;
  readonly status: 'open' | 'paid' | 'cancelled' | 'unsure';
  readonly dueOn: string | null;
  readonly totalCents: number;
  readonly paidCents: number;
}

/** What is left to pay; nothing on a bill that is cancelled or may be somebody else's. */
export function owedCents(bill: Bill): number {
  return bill.status === 'cancelled' || bill.status === 'unsure' ? 0 : bill.totalCents - bill.paidCents;
}

/** A bill is overdue from the day after its due day. */
export function stateOf(bill: Bill, today: string): StatementState {
  if (bill.status === 'cancelled' || bill.status === 'unsure') return bill.status;
  if (owedCents(bill) === 0) return 'paid';
  return bill.dueOn !== null && bill.dueOn < today ? 'overdue' : 'open';
}

/** Sums up the bills that still have something to pay. */
export function balanceOf(bills: readonly Bill[], today: string): BillingBalance {
  const open = bills.filter((bill) => owedCents(bill) > 0);
  const byDueDay = open
    .flatMap(({ dueOn, ...bill }) => (dueOn === null ? [] : [{ statementId: bill.id, dueOn, owedCents: owedCents({ dueOn, ...bill }) }]))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.statementId.localeCompare(b.statementId));
  const late = byDueDay.filter((bill) => bill.dueOn < today);
  const [oldest] = late;
  return {
    balanceCents: open.reduce((sum, bill) => sum + owedCents(bill), 0),
    openCount: open.length,
    overdue: oldest ? { count: late.length, cents: late.reduce((sum, bill) => sum + bill.owedCents, 0), oldest } : null,
    nextDue: byDueDay.find((bill) => bill.dueOn >= today) ?? null,
    today,
  };
}
