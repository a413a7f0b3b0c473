/** Links between the ways to pay later: in parts, by itself when bills are due, and on a day one chooses. */
import { msg } from '@lit/localize';
import { defineElement, WaysNav } from '@portal/shell/contract';
import type { Way } from '@portal/shell/contract';
import { property } from 'lit/decorators.js';

export type LaterPage = 'plans' | 'autopay' | 'scheduled';

export class BillingLaterNav extends WaysNav {
  /** The page that is open. */
  @property() current: LaterPage | undefined;

  protected override get label(): string {
    return msg('Ways to pay later', { id: 'billing.plans.ways' });
  }

  protected override get ways(): readonly Way[] {
    const ways = [
      { page: 'plans', path: '/billing/plans', label: msg('Payment plans', { id: 'billing.plans.title' }) },
      // Whoever may only read has nothing of their own there.
      ...(this.subject.scopes.includes('billing:write')
        ? ([
            { page: 'autopay', path: '/billing/autopay', label: msg('Auto-pay', { id: 'billing.autopay.title' }) },
            { page: 'scheduled', path: '/billing/scheduled', label: msg('Scheduled payments', { id: 'billing.scheduled.title' }) },
          ] as const)
        : []),
    ] as const;
    return ways.map(({ page, ...way }) => ({ ...way, isCurrent: page === this.current }));
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-later-nav', BillingLaterNav);

declare global {
  interface HTMLElementTagNameMap {
    'billing-later-nav': BillingLaterNav;
  }
}
