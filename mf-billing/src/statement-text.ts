/** How a bill's state is put into words, the same in the list and on its page. */
import { msg } from '@lit/localize';
import type { StatementState } from '@portal/bff/contract/billing';

/** Words and tone for a badge. */
export function stateBadge(state: StatementState): { tone: 'neutral' | 'info' | 'success' | 'danger'; text: string } {
  switch (state) {
    case 'overdue':
      return { tone: 'danger', text: msg('Past due', { id: 'billing.state.overdue' }) };
    case 'open':
      return { tone: 'info', text: msg('Open', { id: 'billing.state.open' }) };
    case 'paid':
      return { tone: 'success', text: msg('Paid', { id: 'billing.state.paid' }) };
    case 'cancelled':
      return { tone: 'neutral', text: msg('Canceled', { id: 'billing.state.cancelled' }) };
  }
}
