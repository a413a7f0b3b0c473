/** How the desk of payments says things. */
import { msg, str } from '@lit/localize';
import type { Day, DeskRefund, Difference, LedgerAccount, LedgerKind } from '@portal/bff/contract/payments';
import { ApiError, describeError, formatMoney } from '@portal/shell/contract';
import type { Locale, Subject } from '@portal/shell/contract';

interface Badge {
  readonly tone: 'success' | 'info' | 'warning' | 'danger' | 'neutral';
  readonly text: string;
}

export function refundBadge({ state, isWithdrawn }: Pick<DeskRefund, 'state' | 'isWithdrawn'>): Badge {
  if (isWithdrawn) return { tone: 'neutral', text: msg('Canceled', { id: 'billing.desk-refund.canceled' }) };
  switch (state) {
    case 'asked':
      return { tone: 'warning', text: msg('Waits for a second person', { id: 'billing.desk-refund.asked' }) };
    case 'pending':
      return { tone: 'info', text: msg('On its way', { id: 'billing.payment.pending' }) };
    case 'succeeded':
      return { tone: 'success', text: msg('Given back', { id: 'billing.payment.back' }) };
    case 'failed':
      return { tone: 'danger', text: msg('Not given back', { id: 'billing.desk-refund.failed' }) };
    case 'refused':
      return { tone: 'neutral', text: msg('A colleague said no', { id: 'billing.desk-refund.refused' }) };
  }
}

export function dayBadge(state: Day['state']): Badge {
  if (state === 'closed') return { tone: 'neutral', text: msg('Closed', { id: 'billing.desk-day.closed' }) };
  return state === 'balanced'
    ? { tone: 'success', text: msg('Balanced', { id: 'billing.desk-day.balanced' }) }
    : { tone: 'warning', text: msg('Does not balance', { id: 'billing.desk-day.off' }) };
}

export function accountText(account: LedgerAccount): string {
  switch (account) {
    case 'receivable':
      return msg('Owed by patients', { id: 'billing.ledger.receivable' });
    case 'gateway':
      return msg('At the payment service', { id: 'billing.ledger.gateway' });
    case 'bank':
      return msg('At the bank', { id: 'billing.ledger.bank' });
    case 'fees':
      return msg('Fees', { id: 'billing.ledger.fees' });
    case 'assistance':
      return msg('Help with bills', { id: 'billing.ledger.assistance' });
    case 'adjustment':
      return msg('Adjustments', { id: 'billing.ledger.adjustment' });
  }
}

export function kindText(kind: LedgerKind): string {
  switch (kind) {
    case 'payment':
      return msg('Payment', { id: 'billing.desk-payment.title' });
    case 'refund':
      return msg('Refund', { id: 'billing.ledger.refund' });
    case 'adjustment':
      return msg('Adjustment', { id: 'billing.ledger.kind-adjustment' });
    case 'transfer':
      return msg('Credit moved to another bill', { id: 'billing.ledger.transfer' });
    case 'payout':
      return msg('Paid out to the bank', { id: 'billing.ledger.payout' });
  }
}

/** One thing that does not agree, in a sentence. */
export function differenceText({ kind, about, ledgerCents, otherCents }: Difference, locale: Locale): string {
  const ours = formatMoney(ledgerCents ?? 0, locale);
  const other = formatMoney(otherCents ?? 0, locale);
  switch (kind) {
    case 'not-in-ledger':
      return msg(str`${about}: the payment service has ${other}, our ledger has nothing`, { id: 'billing.difference.not-in-ledger' });
    case 'not-at-gateway':
      return msg(str`${about}: our ledger has ${ours}, the payment service has nothing`, { id: 'billing.difference.not-at-gateway' });
    case 'other-amount':
      return msg(str`${about}: our ledger has ${ours}, the payment service ${other}`, { id: 'billing.difference.other-amount' });
    case 'foreign':
      return msg(str`${about}: ${other} that someone charged by hand`, { id: 'billing.difference.foreign' });
    case 'not-at-bank':
      return msg(str`${about}: ${ours} were paid out, and the bank has not got them`, { id: 'billing.difference.not-at-bank' });
    case 'not-a-payout':
      return msg(str`${about}: the bank got ${other} that no one paid out`, { id: 'billing.difference.not-a-payout' });
    case 'bank-amount':
      return msg(str`${about}: ${ours} were paid out, the bank got ${other}`, { id: 'billing.difference.bank-amount' });
    case 'no-bank-file':
      return msg(str`${ours} were paid out, and the bank’s file is not here yet`, { id: 'billing.difference.no-bank-file' });
  }
}

/** What to do next, for what the server says no to. */
export function describeDeskPaymentError(error: unknown): string {
  switch (error instanceof ApiError ? error.code : '') {
    case 'refund/more-than-paid':
      return msg('This is more than can still be given back. Nothing was given back.', { id: 'billing.desk-refund.too-much' });
    case 'refund/decided':
      return msg('Someone else was faster. Here is what was decided.', { id: 'billing.desk-refund.decided' });
    case 'refund/own':
      return msg('You asked for this refund. A colleague has to agree to it.', { id: 'billing.desk-refund.own' });
    case 'credit/too-much':
      return msg('This is more than the credit, or more than is owed on the other bill. Nothing was moved.', { id: 'billing.credit-move.too-much' });
    case 'refund/own-family':
      return msg('This is about you or your family. A colleague has to decide.', { id: 'billing.desk-refund.own-family' });
    case 'day/not-compared':
      return msg('This day was not compared since it ended. Compare it again, then close it.', { id: 'billing.desk-day.not-compared' });
    case 'day/closed':
      return msg('A colleague closed this day. Load the page again to see what was found.', { id: 'billing.desk-day.closed-already' });
    case 'day/bank-file':
      return msg('We can’t read this file. Each line needs a date, a reference and an amount.', { id: 'billing.desk-day.bad-file' });
    case 'day/needs-note':
      return msg('This day does not balance. Write what you found out, then close it.', { id: 'billing.desk-day.needs-note' });
    case 'payment/gateway-away':
      return msg('We can’t reach the payment service right now. Try again in a few minutes.', { id: 'billing.desk-payments.away' });
    default:
      return describeError(error);
  }
}

/** The clinic's. */
export const zoneOf = (subject: Subject): string => (subject.kind === 'clinic' ? subject.timeZone : 'UTC');
