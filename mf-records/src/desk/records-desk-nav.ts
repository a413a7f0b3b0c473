/** Links between the lists of refills at the desk: those that wait, those that failed, and those that are answered. */
import { msg } from '@lit/localize';
import { defineElement, WaysNav } from '@portal/shell/contract';
import type { Way } from '@portal/shell/contract';
import { property } from 'lit/decorators.js';
import type { RefillsShown } from '../api/desk-refills-api.ts';

export class RecordsDeskNav extends WaysNav {
  /** The list that is open. */
  @property() current: RefillsShown | undefined;

  protected override get label(): string {
    return msg('Lists of refills', { id: 'records.desk.lists' });
  }

  protected override get ways(): readonly Way[] {
    const ways = [
      { list: 'open', path: '/refills', label: msg('Waiting for an answer', { id: 'records.desk.open' }) },
      { list: 'failed', path: '/refills/failed', label: msg('Didn’t reach the pharmacy', { id: 'records.desk.failed' }) },
      { list: 'decided', path: '/refills/decided', label: msg('Answered', { id: 'records.desk.decided' }) },
    ] as const;
    return ways.map(({ list, ...way }) => ({ ...way, isCurrent: list === this.current }));
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('records-desk-nav', RecordsDeskNav);

declare global {
  interface HTMLElementTagNameMap {
    'records-desk-nav': RecordsDeskNav;
  }
}
