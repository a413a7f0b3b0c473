/** Links between what waits at the desk of insurance, and what has an answer. */
import { msg } from '@lit/localize';
import { defineElement, WaysNav } from '@portal/shell/contract';
import type { Way } from '@portal/shell/contract';
import { property } from 'lit/decorators.js';
import type { RequestsShown } from '../api/desk-insurance-api.ts';

export class BillingInsuranceNav extends WaysNav {
  /** The list that is open. */
  @property() current: RequestsShown | undefined;

  protected override get label(): string {
    return msg('Lists of insurance changes', { id: 'billing.desk-insurance.lists' });
  }

  protected override get ways(): readonly Way[] {
    const ways = [
      { list: 'open', path: '/insurance', label: msg('Waiting for an answer', { id: 'billing.desk-insurance.open' }) },
      { list: 'decided', path: '/insurance/answered', label: msg('Answered or canceled', { id: 'billing.desk-insurance.decided' }) },
    ] as const;
    return ways.map(({ list, ...way }) => ({ ...way, isCurrent: list === this.current }));
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-insurance-nav', BillingInsuranceNav);

declare global {
  interface HTMLElementTagNameMap {
    'billing-insurance-nav': BillingInsuranceNav;
  }
}
