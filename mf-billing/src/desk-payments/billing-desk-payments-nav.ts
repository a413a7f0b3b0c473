/** Links between the lists of the desk of payments. */
import { msg } from '@lit/localize';
import { defineElement, WaysNav } from '@portal/shell/contract';
import type { Way } from '@portal/shell/contract';
import { property } from 'lit/decorators.js';

export class BillingDeskPaymentsNav extends WaysNav {
  /** The list that is open. */
  @property() current: 'payments' | 'refunds' | 'credits' | 'days' | undefined;

  protected override get label(): string {
    return msg('Lists of payments', { id: 'billing.desk-payments.lists' });
  }

  protected override get ways(): readonly Way[] {
    const ways = [
      { list: 'payments', path: '/payments', label: msg('Payments', { id: 'billing.desk-payments.title' }) },
      { list: 'refunds', path: '/payments/refunds', label: msg('Refunds to decide', { id: 'billing.desk-payments.refunds' }) },
      { list: 'credits', path: '/payments/credits', label: msg('Credits', { id: 'billing.desk-payments.credits' }) },
      { list: 'days', path: '/payments/days', label: msg('Close of each day', { id: 'billing.desk-payments.days' }) },
    ] as const;
    return ways.map(({ list, ...way }) => ({ ...way, isCurrent: list === this.current }));
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-desk-payments-nav', BillingDeskPaymentsNav);

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-payments-nav': BillingDeskPaymentsNav;
  }
}
