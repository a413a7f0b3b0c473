/** What a patient owes, and which bills are late. Pure: days are `YYYY-MM-DD`, which sort as text. */
import type { BillingBalance, Pause, StatementState } from './schema.ts';

/** What the rules need to know of a bill. */
export interface Bill {
  readonly id: string;
  readonly status: 'open' | 'paid' | 'cancelled' | 'unsure';
  readonly dueOn: string | null;
  /** What is left to pay. */
  readonly owedCents: number;
  /** What is owed to the patient. */
  readonly creditCents: number;
  /** Why nothing is asked of it for now. */
  readonly pause: Pause | null;
}

const STATE_OF = { dispute: 'disputed', plan: 'planned', help: 'paused' } as const;

/** A bill is overdue from the day after its due day; while it is paused it is not. */
export function stateOf(bill: Bill, today: string): StatementState {
  if (bill.status === 'cancelled' || bill.status === 'unsure') return bill.status;
  if (bill.creditCents > 0) return 'credit';
  if (bill.owedCents === 0) return 'paid';
  if (bill.pause) return STATE_OF[bill.pause];
  return bill.dueOn !== null && bill.dueOn < today ? 'overdue' : 'open';
}

/** Sums up the bills that still have something to pay. */
export function balanceOf(bills: readonly Bill[], today: string): BillingBalance {
  const open = bills.filter((bill) => bill.owedCents > 0);
  const byDueDay = open
    .flatMap(({ id, dueOn, owedCents, pause }) => (dueOn === null || pause ? [] : [{ statementId: id, dueOn, owedCents }]))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.statementId.localeCompare(b.statementId));
  const late = byDueDay.filter((bill) => bill.dueOn < today);
  const next = byDueDay.find((bill) => bill.dueOn >= today);
  const [oldest] = late;
  return {
    balanceCents: open.reduce((sum, bill) => sum + bill.owedCents, 0),
    openCount: open.length,
    overdue: oldest ? { count: late.length, cents: late.reduce((sum, bill) => sum + bill.owedCents, 0), oldest } : null,
    nextDue: next ?? null,
    creditCents: bills.reduce((sum, bill) => sum + bill.creditCents, 0),
    paused: {
      dispute: pausedCents(open, 'dispute'),
      plan: pausedCents(open, 'plan'),
      help: pausedCents(open, 'help'),
    },
    today,
  };
}

const pausedCents = (bills: readonly Bill[], pause: Pause): number => bills.reduce((sum, bill) => sum + (bill.pause === pause ? bill.owedCents : 0), 0);
