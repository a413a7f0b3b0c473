/** Links between what the desk does with bills: disputes without an answer, those that have one, and bringing in bills. */
import { msg } from '@lit/localize';
import { defineElement, WaysNav } from '@portal/shell/contract';
import type { Way } from '@portal/shell/contract';
import { property } from 'lit/decorators.js';

export class BillingDeskNav extends WaysNav {
  /** The page that is open. */
  @property() current: 'open' | 'decided' | 'import' | undefined;

  protected override get label(): string {
    return msg('Work on bills', { id: 'billing.dispute-desk.ways' });
  }

  protected override get ways(): readonly Way[] {
    const ways = [
      { page: 'open', path: '/billing/disputes', label: msg('Waiting for an answer', { id: 'billing.dispute-desk.open' }) },
      { page: 'decided', path: '/billing/disputes/answered', label: msg('Answered', { id: 'billing.dispute-desk.decided' }) },
      { page: 'import', path: '/billing/import', label: msg('Bring in bills', { id: 'billing.dispute-desk.import' }) },
    ] as const;
    return ways.map(({ page, ...way }) => ({ ...way, isCurrent: page === this.current }));
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-desk-nav', BillingDeskNav);

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-nav': BillingDeskNav;
  }
}
