/** How payments and ways to pay are put into words, the same on every page and on paper. */
import { msg, str } from '@lit/localize';
import type { FailCode, PaymentOrigin, PaymentSummary, SavedMethod, ShownMethod } from '@portal/bff/contract/payments';

const BRANDS: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

/** “Visa ending in 4242”. */
export function methodText({ kind, brand, last4 }: ShownMethod): string {
  const name = BRANDS[brand] ?? brand;
  if (kind === 'bank') {
    return name === ''
      ? msg(str`Bank account ending in ${last4}`, { id: 'billing.method.bank' })
      : msg(str`${name} account ending in ${last4}`, { id: 'billing.method.bank-named' });
  }
  return name === ''
    ? msg(str`Card ending in ${last4}`, { id: 'billing.method.card' })
    : msg(str`${name} ending in ${last4}`, { id: 'billing.method.card-named' });
}

/** Until when it works; empty for an account. */
export function expiryText({ expires, expired }: Pick<SavedMethod, 'expires' | 'expired'>): string {
  if (!expires) return '';
  const end = `${String(expires.month).padStart(2, '0')}/${expires.year}`;
  return expired ? msg(str`Expired ${end}`, { id: 'billing.method.expired' }) : msg(str`Good until ${end}`, { id: 'billing.method.until' });
}

/** Words and tone for a badge. */
export function paymentBadge({ state, amountCents, refundedCents }: Pick<PaymentSummary, 'state' | 'amountCents' | 'refundedCents'>): {
  tone: 'success' | 'info' | 'danger' | 'neutral';
  text: string;
} {
  if (state === 'pending') return { tone: 'info', text: msg('On its way', { id: 'billing.payment.pending' }) };
  if (state === 'failed') return { tone: 'danger', text: msg('Not charged', { id: 'billing.payment.failed' }) };
  if (refundedCents === 0) return { tone: 'success', text: msg('Paid', { id: 'billing.payment.paid' }) };
  return refundedCents < amountCents
    ? { tone: 'neutral', text: msg('Partly given back', { id: 'billing.payment.partly-back' }) }
    : { tone: 'neutral', text: msg('Given back', { id: 'billing.payment.back' }) };
}

/** Who or what ordered it, where that was nobody at the page. */
export function originText(origin: PaymentOrigin): string {
  switch (origin) {
    case 'person':
      return '';
    case 'guest':
      return msg('Paid without signing in', { id: 'billing.origin.guest' });
    case 'autopay':
      return msg('Auto-pay', { id: 'billing.origin.autopay' });
    case 'plan':
      return msg('Payment plan', { id: 'billing.origin.plan' });
    case 'scheduled':
      return msg('Scheduled payment', { id: 'billing.origin.scheduled' });
  }
}

/** Why nothing was charged, and what to do next. */
export function failText(code: FailCode | null): string {
  switch (code) {
    case 'insufficient-funds':
      return msg('There isn’t enough money on this card or in this account. Use another one, or pay a smaller amount.', { id: 'billing.fail.funds' });
    case 'over-limit':
      return msg('This goes over a limit of your card. Use another one, or ask your bank.', { id: 'billing.fail.limit' });
    case 'expired':
      return msg('This card has expired. Use another one.', { id: 'billing.fail.expired' });
    case 'wrong-number':
      return msg('The number is wrong. Type it again, or use another card or account.', { id: 'billing.fail.number' });
    case 'wrong-code':
      return msg('The security code is wrong. Type the card again, or use another one.', { id: 'billing.fail.code' });
    case 'lost-or-stolen':
      return msg('Your bank doesn’t take this card. Call the number on the back of it, or use another one.', { id: 'billing.fail.lost' });
    case 'approval-needed':
      return msg('Your bank wants you to approve this in its own way, which we can’t do here. Use another card or a bank account.', {
        id: 'billing.fail.approval',
      });
    case 'account-closed':
      return msg('This bank account is closed. Use another account or a card.', { id: 'billing.fail.closed' });
    case 'method-gone':
      return msg('This card or account no longer works. Type it again, or use another one.', { id: 'billing.fail.gone' });
    case 'too-small':
      return msg('The amount is too small to charge. Pay at least $0.50.', { id: 'billing.fail.small' });
    case 'try-again':
      return msg('Your bank can’t answer right now. Try again in a few minutes, or use another card.', { id: 'billing.fail.later' });
    case 'unavailable':
    case 'not-reached':
      return msg('We can’t take payments right now. Try again later, or call us.', { id: 'billing.fail.unavailable' });
    // Also for a reason that a newer server knows.
    default:
      return msg('Your bank said no and didn’t say why. Use another card, or call the number on the back of this one.', { id: 'billing.fail.declined' });
  }
}
