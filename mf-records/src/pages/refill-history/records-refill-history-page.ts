/** All refills that were asked for, the newest first. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/page-header';
import '../../refills-nav/records-refills-nav.ts';
import { msg } from '@lit/localize';
import type { RefillList } from '@portal/bff/contract/refills';
import { FeaturePage, PagedResource } from '@portal/shell/contract';
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listRefills } from '../../api/refills-api.ts';
import { renderRefill } from '../../rows/refill-row.ts';

export class RecordsRefillHistoryPage extends FeaturePage {
  private readonly _refills = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listRefills(api, subject, 'all', part, reading),
    live: 'records.refills-changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('What you asked for', { id: 'records.refills.history' })}
        .backHref=${this.navigation.href('/records/refills')}
        .backLabel=${msg('Refills', { id: 'records.refills.title' })}
      ></ds-page-header>
      <records-refills-nav current="history"></records-refills-nav>
      ${this._refills.render(msg('Loading what you asked for', { id: 'records.refills.history-loading' }), (list) => this._renderList(list))}
    `;
  }

  private _renderList({ items }: RefillList) {
    const label = msg('What you asked for', { id: 'records.refills.history' });
    if (items.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="pill" heading-level="2" .heading=${msg('You haven’t asked for refills yet', { id: 'records.refills.history-none' })}>
          ${msg('Once you do, you see here where each one is.', { id: 'records.refills.history-none-text' })}
          <ds-button slot="actions" .href=${this.navigation.href('/records/refills')}>${msg('Ask for refills', { id: 'records.refills.ask' })}</ds-button>
        </ds-empty-state>
      </ds-card>`;
    return html`<ds-card>
      <ds-list divided .label=${label}>
        ${repeat(
          items,
          ({ id }) => id,
          (refill) => renderRefill(refill, this, this.locale.locale),
        )}
      </ds-list>
      ${this._refills.renderMore({ label: msg('Older ones', { id: 'records.refills.older' }) })}
    </ds-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-refill-history-page': RecordsRefillHistoryPage;
  }
}
