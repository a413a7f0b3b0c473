/** Pays another bill of the same patient with a credit. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/money-field';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { Credit } from '@portal/bff/contract/payments';
import { defineElement, FeatureElement, FormController, formatMoney, personNameText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { moveCredit } from '../api/desk-payments-api.ts';
import { describeDeskPaymentError } from './desk-payment-text.ts';

/** Bills that can take something of it. */
export const payableWith = ({ bills, freeCents }: Credit): Credit['bills'] => (freeCents > 0 ? bills.filter(({ payableCents }) => payableCents > 0) : []);

/**
 * @fires moved - It was paid, or that was given up.
 */
export class BillingDeskCreditMove extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      form {
        max-inline-size: 36rem;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
      }
    `,
  ];

  @property({ attribute: false }) credit: Credit | undefined;
  @state() private _to = '';

  private readonly _form = new FormController(this, {
    summary: 'none',
    values: (_form, data) => ({ toStatementId: String(data.get('to') ?? ''), cents: Number(data.get('cents')) }),
    send: (move, call) => moveCredit(this.api, this.subject, this.credit?.statementId ?? '', move, call),
    said: (_answer, { cents }) => msg(str`${formatMoney(cents, this.locale.locale)} is paid on the other bill.`, { id: 'billing.credit-move.said' }),
    sent: () => this._leave(),
    describe: describeDeskPaymentError,
  });

  override render() {
    const { credit } = this;
    if (!credit) return nothing;
    const { locale } = this.locale;
    const bills = payableWith(credit);
    const chosen = bills.find(({ statementId }) => statementId === this._to) ?? bills[0];
    if (!chosen) return nothing;
    const most = Math.min(credit.freeCents, chosen.payableCents);
    const whose = personNameText(credit.patient.displayName);
    return html`<ds-card .heading=${msg(str`Pay another bill of ${whose}`, { id: 'billing.credit-move.heading' })}>
      ${this._form.render(html`<ds-stack>
        <ds-select
          name="to"
          required
          .label=${msg('Which bill?', { id: 'billing.credit-move.which' })}
          .options=${bills.map(({ statementId, number, payableCents }) => ({
            value: statementId,
            label: msg(str`Bill ${number}: ${formatMoney(payableCents, locale)} to pay`, { id: 'billing.credit-move.bill' }),
          }))}
          .value=${chosen.statementId}
          @change=${this._onBill}
        ></ds-select>
        <ds-money-field
          name="cents"
          required
          .label=${msg('How much?', { id: 'billing.desk-payment.amount' })}
          .hint=${msg(str`Up to ${formatMoney(most, locale)}`, { id: 'billing.desk-payment.most' })}
          .min=${1}
          .max=${most}
          .value=${String(most)}
        ></ds-money-field>
        <div class="buttons">
          <ds-button type="submit" variant="primary">${msg('Pay this bill', { id: 'billing.credit-move.pay' })}</ds-button>
          <ds-button @click=${() => this._leave()}>${msg('Cancel', { id: 'billing.credit-move.cancel' })}</ds-button>
        </div>
      </ds-stack>`)}
    </ds-card>`;
  }

  private readonly _onBill = (event: Event): void => {
    this._to = (event.target as HTMLElement & { value: string }).value;
  };

  private _leave(): void {
    this.dispatchEvent(new CustomEvent('moved'));
  }
}

// Not a view the shell mounts, so its page brings it along.
defineElement('billing-desk-credit-move', BillingDeskCreditMove);

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-credit-move': BillingDeskCreditMove;
  }
}
