/** Links between the desk's lists of applications for help. */
import { msg } from '@lit/localize';
import { defineElement, WaysNav } from '@portal/shell/contract';
import type { Way } from '@portal/shell/contract';
import { property } from 'lit/decorators.js';
import type { DeskHelpList } from '../api/desk-help-api.ts';

export class BillingDeskHelpNav extends WaysNav {
  /** The list that is open. */
  @property() current: DeskHelpList | undefined;

  protected override get label(): string {
    return msg('Lists of applications', { id: 'billing.desk-help.lists' });
  }

  protected override get ways(): readonly Way[] {
    const ways = [
      { list: 'open', path: '/help-applications', label: msg('To decide', { id: 'billing.desk-help.open' }) },
      { list: 'waiting', path: '/help-applications/waiting', label: msg('Waiting for more', { id: 'billing.desk-help.waiting' }) },
      { list: 'decided', path: '/help-applications/decided', label: msg('Decided', { id: 'billing.desk-help.decided' }) },
    ] as const;
    return ways.map(({ list, ...way }) => ({ ...way, isCurrent: list === this.current }));
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-desk-help-nav', BillingDeskHelpNav);

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-help-nav': BillingDeskHelpNav;
  }
}
