/** How a bill's state is put into words, the same in the list and on its page. */
import { msg, str } from '@lit/localize';
import type { Statement, StatementSummary } from '@portal/bff/contract/billing';
import { formatNearDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import type { MoneyFlow } from './money-flow/billing-money-flow.ts';
import type { Why } from './why-text.ts';

/** What a bill is called. */
export const statementTitle = ({ number }: Pick<Statement, 'number'>): string => msg(str`Bill ${number}`, { id: 'billing.statement.title' });

/** Why to call, before the number. @param canPay it can be paid beside this */
export function callText({ owedCents, status }: Pick<Statement, 'owedCents' | 'status'>, canPay = false): string {
  if (status === 'unsure')
    return msg('We’re checking if this bill is yours. You don’t need to pay it now. Questions? Call us:', { id: 'billing.statement.unsure' });
  if (canPay) return msg('Having trouble paying? Call us:', { id: 'billing.overview.trouble' });
  return owedCents > 0
    ? msg('To pay, or if you’re having trouble paying, call us:', { id: 'billing.statement.to-pay' })
    : msg('Questions about this bill? Call us:', { id: 'billing.statement.call' });
}

/** Where the money of a bill went; of one that may be somebody else's, or came without lines, nothing is told. */
export function flowOf({ status, totals, totalCents, owedCents, creditCents }: Statement): MoneyFlow | null {
  if (status === 'unsure' || !totals) return null;
  const { chargeCents, insuranceCents, adjustmentCents } = totals;
  return { chargeCents, insuranceCents, adjustmentCents, paidCents: totalCents - owedCents + creditCents, owedCents };
}

/** Why something is owed: nothing of a bill that is not to be paid. */
export function whyOf({ status, totals, title, visit, lines, owedCents }: Statement): Why | null {
  if (status === 'unsure' || !totals || owedCents === 0) return null;
  return { ...totals, title, on: visit?.on ?? lines.find(({ serviceOn }) => serviceOn !== null)?.serviceOn ?? null };
}

/** Words and tone for a badge: what is to be paid says by when. @param today the day at the clinic */
export function stateBadge(
  { status, dueOn }: Pick<StatementSummary, 'status' | 'dueOn'>,
  today: string,
  locale: Locale,
): { tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger'; text: string } {
  const day = dueOn && formatNearDate(dueOn, today, locale);
  switch (status) {
    case 'overdue':
      return {
        tone: 'danger',
        text: day ? msg(str`Past due since ${day}`, { id: 'billing.state.overdue-since' }) : msg('Past due', { id: 'billing.state.overdue' }),
      };
    case 'open':
      return { tone: 'info', text: day ? msg(str`Due ${day}`, { id: 'billing.state.due' }) : msg('To pay', { id: 'billing.state.open' }) };
    case 'paid':
      return { tone: 'success', text: msg('Paid', { id: 'billing.state.paid' }) };
    case 'credit':
      return { tone: 'success', text: msg('Credit', { id: 'billing.state.credit' }) };
    case 'disputed':
      return { tone: 'warning', text: msg('In dispute', { id: 'billing.state.disputed' }) };
    case 'planned':
      return { tone: 'info', text: msg('In a payment plan', { id: 'billing.state.planned' }) };
    case 'paused':
      return { tone: 'info', text: msg('On hold', { id: 'billing.state.paused' }) };
    case 'cancelled':
      return { tone: 'neutral', text: msg('Canceled', { id: 'billing.state.cancelled' }) };
    case 'unsure':
      return { tone: 'warning', text: msg('Being checked', { id: 'billing.state.unsure' }) };
  }
}
