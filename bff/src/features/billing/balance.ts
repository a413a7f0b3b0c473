/** What a patient owes, and which bills are late. Pure: days are `YYYY-MM-DD`, which sort as text. */
import type { BillingBalance, StatementState } from './schema.ts';

/** What the rules need to know of a bill. */
export interface Bill {
  readonly id: string;
  readonly status: 'open' | 'paid' | 'cancelled' | 'unsure';
  readonly dueOn: string | null;
  /** What is left to pay. */
  readonly owedCents: number;
  /** What is owed to the patient. */
  readonly creditCents: number;
  /** Something of it is disputed. */
  readonly isDisputed: boolean;
}

/** A bill is overdue from the day after its due day; while something of it is disputed it is not. */
export function stateOf(bill: Bill, today: string): StatementState {
  if (bill.status === 'cancelled' || bill.status === 'unsure') return bill.status;
  if (bill.creditCents > 0) return 'credit';
  if (bill.owedCents === 0) return 'paid';
  if (bill.isDisputed) return 'disputed';
  return bill.dueOn !== null && bill.dueOn < today ? 'overdue' : 'open';
}

/** Sums up the bills that still have something to pay. */
export function balanceOf(bills: readonly Bill[], today: string): BillingBalance {
  const open = bills.filter((bill) => bill.owedCents > 0);
  const byDueDay = open
    .flatMap(({ id, dueOn, owedCents, isDisputed }) => (dueOn === null ? [] : [{ statementId: id, dueOn, owedCents, isDisputed }]))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.statementId.localeCompare(b.statementId));
  const due = ({ statementId, dueOn, owedCents }: (typeof byDueDay)[number]) => ({ statementId, dueOn, owedCents });
  const late = byDueDay.filter((bill) => bill.dueOn < today && !bill.isDisputed);
  const next = byDueDay.find((bill) => bill.dueOn >= today);
  const [oldest] = late;
  return {
    balanceCents: open.reduce((sum, bill) => sum + bill.owedCents, 0),
    openCount: open.length,
    overdue: oldest ? { count: late.length, cents: late.reduce((sum, bill) => sum + bill.owedCents, 0), oldest: due(oldest) } : null,
    nextDue: next ? due(next) : null,
    creditCents: bills.reduce((sum, bill) => sum + bill.creditCents, 0),
    today,
  };
}
