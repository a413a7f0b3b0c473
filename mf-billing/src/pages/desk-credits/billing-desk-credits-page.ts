/** Bills on which more was paid than they came to, with the payments it can be given back of. */
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/link';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../desk-payments/billing-desk-payments-nav.ts';
import { msg, str } from '@lit/localize';
import type { Credit } from '@portal/bff/contract/payments';
import { FeaturePage, formatMoney, PagedResource, personNameText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listCredits } from '../../api/desk-payments-api.ts';

export class BillingDeskCreditsPage extends FeaturePage {
  private readonly _credits = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listCredits(api, subject, part, reading),
    keeps: true,
    live: 'billing.changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Credits', { id: 'billing.desk-payments.credits' })} .eyebrow=${this.subject.displayName}></ds-page-header>
      <billing-desk-payments-nav current="credits"></billing-desk-payments-nav>
      ${this._credits.render(msg('Loading the credits', { id: 'billing.desk-credits.loading' }), ({ items }) => this._renderList(items))}
    `;
  }

  private _renderList(credits: readonly Credit[]) {
    if (credits.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="check-circle" .heading=${msg('No credits', { id: 'billing.desk-credits.none' })}>
          ${msg('On no bill was more paid than it came to.', { id: 'billing.desk-credits.none-text' })}
        </ds-empty-state>
      </ds-card>`;
    return html`<ds-card>
      <ds-list divided .label=${msg('Credits', { id: 'billing.desk-payments.credits' })}>
        ${repeat(
          credits,
          ({ statementId }) => statementId,
          (credit) => this._renderRow(credit),
        )}
      </ds-list>
      ${this._credits.renderMore({ label: msg('More credits', { id: 'billing.desk-credits.more' }) })}
    </ds-card>`;
  }

  private _renderRow({ number, patient, creditCents, payments }: Credit) {
    const [payment] = payments;
    return html`<ds-list-item .href=${payment ? this.navigation.href(`/payments/${payment.paymentId}`) : undefined}>
      <bdi>${personNameText(patient.displayName)}</bdi>, ${formatMoney(creditCents, this.locale.locale)}
      <span slot="meta">${msg(str`Bill ${number}, ${patient.patientNumber}`, { id: 'billing.desk-credits.bill' })}</span>
      ${payment ? html`<span slot="meta">${msg(str`Can be given back of payment ${payment.number}`, { id: 'billing.desk-credits.of' })}</span>` : nothing}
    </ds-list-item>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-credits-page': BillingDeskCreditsPage;
  }
}
