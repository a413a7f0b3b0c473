/** Bills on which more was paid than they came to, with the payments it can be given back of. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../desk-payments/billing-desk-credit-move.ts';
import '../../desk-payments/billing-desk-payments-nav.ts';
import { msg, str } from '@lit/localize';
import type { Credit } from '@portal/bff/contract/payments';
import { FeaturePage, formatMoney, PagedResource, personNameText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listCredits } from '../../api/desk-payments-api.ts';
import { payableWith } from '../../desk-payments/billing-desk-credit-move.ts';

export class BillingDeskCreditsPage extends FeaturePage {
  /** With which another bill is being paid. */
  @state() private _moving: Credit | undefined;

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
      ${this._moving ? html`<billing-desk-credit-move .credit=${this._moving} @moved=${this._onMoved}></billing-desk-credit-move>` : nothing}
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

  private _renderRow(credit: Credit) {
    const { number, patient, creditCents, payments } = credit;
    const [payment] = payments;
    return html`<ds-list-item .href=${payment ? this.navigation.href(`/payments/${payment.paymentId}`) : undefined}>
      ${formatMoney(creditCents, this.locale.locale)}, <bdi>${personNameText(patient.displayName)}</bdi>
      <span slot="meta">${msg(str`Bill ${number}, ${patient.patientNumber}`, { id: 'billing.desk-credits.bill' })}</span>
      ${payment ? html`<span slot="meta">${msg(str`Can be given back of payment ${payment.number}`, { id: 'billing.desk-credits.of' })}</span>` : nothing}
      ${
        this.subject.scopes.includes('billing:write') && payableWith(credit).length > 0
          ? html`<ds-button slot="trailing" .label=${msg(str`Pay another bill, instead of ${number}`, { id: 'billing.credit-move.of' })} @click=${() => this._onMove(credit)}>
              ${msg('Pay another bill', { id: 'billing.credit-move.open' })}
            </ds-button>`
          : nothing
      }
    </ds-list-item>`;
  }

  private async _onMove(credit: Credit): Promise<void> {
    this._moving = credit;
    await this.updateComplete;
    const form = this.renderRoot.querySelector('billing-desk-credit-move');
    await form?.updateComplete;
    form?.renderRoot.querySelector('ds-select')?.focus();
  }

  private readonly _onMoved = async (): Promise<void> => {
    this._moving = undefined;
    await this._credits.refresh();
    this.focusHeading();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-credits-page': BillingDeskCreditsPage;
  }
}
