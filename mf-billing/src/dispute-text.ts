/** Words about disputes, for their page, the bill and the desk. */
import { msg } from '@lit/localize';
import type { Dispute } from '@portal/bff/contract/billing';
import { formatDateTime, formatMoney } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';

type State = Dispute['state'];

export function disputeBadge(state: State): { readonly tone: 'warning' | 'success' | 'neutral'; readonly text: string } {
  switch (state) {
    case 'open':
      return { tone: 'warning', text: msg('We’re checking', { id: 'billing.dispute.open' }) };
    case 'accepted':
      return { tone: 'success', text: msg('We changed the bill', { id: 'billing.dispute.accepted' }) };
    case 'declined':
      return { tone: 'neutral', text: msg('The bill stays as it is', { id: 'billing.dispute.declined' }) };
    case 'withdrawn':
      return { tone: 'neutral', text: msg('You took it back', { id: 'billing.dispute.withdrawn' }) };
  }
}

export const REASONS: readonly Dispute['reason'][] = ['not_received', 'wrong_amount', 'insurance', 'paid_already', 'not_mine', 'over_estimate', 'other'];

export function reasonText(reason: Dispute['reason']): string {
  switch (reason) {
    case 'not_received':
      return msg('I didn’t get this service', { id: 'billing.reason.not-received' });
    case 'wrong_amount':
      return msg('The amount is wrong', { id: 'billing.reason.wrong-amount' });
    case 'insurance':
      return msg('My insurance should pay for this', { id: 'billing.reason.insurance' });
    case 'paid_already':
      return msg('I already paid', { id: 'billing.reason.paid-already' });
    case 'not_mine':
      return msg('This isn’t my bill', { id: 'billing.reason.not-mine' });
    case 'over_estimate':
      return msg('It costs more than I was told', { id: 'billing.reason.over-estimate' });
    case 'other':
      return msg('Something else', { id: 'billing.reason.other' });
  }
}

/** What was said, the same for the patient and at the desk. */
export function disputeFacts({ lineText, amountCents, reason, body, openedAt, timeZone }: Dispute, settings: LocaleSettings) {
  return [
    {
      label: msg('About', { id: 'billing.dispute.about' }),
      value: `${lineText ?? msg('The whole bill', { id: 'billing.dispute.about-whole' })}, ${formatMoney(amountCents, settings.locale)}`,
    },
    { label: msg('What is wrong', { id: 'billing.dispute.what' }), value: reasonText(reason) },
    { label: msg('In your words', { id: 'billing.dispute.words' }), value: body },
    { label: msg('Sent', { id: 'billing.sheet.sent' }), value: formatDateTime(openedAt, timeZone, settings) },
  ];
}
