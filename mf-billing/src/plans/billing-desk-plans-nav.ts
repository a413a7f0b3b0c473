/** Links between the lists of payment plans at the desk. */
import { msg } from '@lit/localize';
import { defineElement, WaysNav } from '@portal/shell/contract';
import type { Way } from '@portal/shell/contract';
import { property } from 'lit/decorators.js';
import type { DeskPlansShown } from '../api/plans-api.ts';

export class BillingDeskPlansNav extends WaysNav {
  /** The list that is open. */
  @property() current: DeskPlansShown | undefined;

  protected override get label(): string {
    return msg('Lists of payment plans', { id: 'billing.desk-plans.lists' });
  }

  protected override get ways(): readonly Way[] {
    const ways = [
      { list: 'waiting', path: '/payment-plans', label: msg('Waiting for an answer', { id: 'billing.desk-plans.waiting' }) },
      { list: 'missed', path: '/payment-plans/missed', label: msg('A payment was missed', { id: 'billing.desk-plans.missed' }) },
      { list: 'decided', path: '/payment-plans/decided', label: msg('Answered', { id: 'billing.desk-plans.decided' }) },
    ] as const;
    return ways.map(({ list, ...way }) => ({ ...way, isCurrent: list === this.current }));
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-desk-plans-nav', BillingDeskPlansNav);

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-plans-nav': BillingDeskPlansNav;
  }
}
