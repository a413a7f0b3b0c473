/** Links between the lists of good-faith estimates at the desk: those that are owed, and those that are made. */
import { msg } from '@lit/localize';
import { defineElement, WaysNav } from '@portal/shell/contract';
import type { Way } from '@portal/shell/contract';
import { property } from 'lit/decorators.js';
import type { EstimatesShown } from '../api/estimates-api.ts';

export class BillingDeskEstimatesNav extends WaysNav {
  /** The list that is open. */
  @property() current: EstimatesShown | undefined;

  protected override get label(): string {
    return msg('Lists of good-faith estimates', { id: 'billing.desk-estimates.lists' });
  }

  protected override get ways(): readonly Way[] {
    const ways = [
      { list: 'asked', path: '/estimates', label: msg('To make', { id: 'billing.desk-estimates.to-make' }) },
      { list: 'issued', path: '/estimates/made', label: msg('Made', { id: 'billing.desk-estimates.made' }) },
    ] as const;
    return ways.map(({ list, ...way }) => ({ ...way, isCurrent: list === this.current }));
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-desk-estimates-nav', BillingDeskEstimatesNav);

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-estimates-nav': BillingDeskEstimatesNav;
  }
}
