/** Links between what there is about refills: asking, what was asked for, and the pharmacy. */
import { msg } from '@lit/localize';
import { defineElement, WaysNav } from '@portal/shell/contract';
import type { Way } from '@portal/shell/contract';
import { property } from 'lit/decorators.js';

export type RefillsPart = 'ask' | 'history' | 'pharmacy';

export class RecordsRefillsNav extends WaysNav {
  /** The part that is open. */
  @property() current: RefillsPart | undefined;

  protected override get label(): string {
    return msg('Parts of refills', { id: 'records.refills.parts' });
  }

  protected override get ways(): readonly Way[] {
    const ways = [
      { part: 'ask', path: '/records/refills', label: msg('Ask for refills', { id: 'records.refills.ask' }) },
      { part: 'history', path: '/records/refills/history', label: msg('What you asked for', { id: 'records.refills.history' }) },
      { part: 'pharmacy', path: '/records/refills/pharmacy', label: msg('Your pharmacy', { id: 'records.pharmacy.title' }) },
    ] as const;
    return ways.map(({ part, ...way }) => ({ ...way, isCurrent: part === this.current }));
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('records-refills-nav', RecordsRefillsNav);

declare global {
  interface HTMLElementTagNameMap {
    'records-refills-nav': RecordsRefillsNav;
  }
}
