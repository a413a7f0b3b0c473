/** Finds a payment by what stands on paper. While something was looked for, it stands in place of the list below it. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { FoundPayments } from '@portal/bff/contract/payments';
import { defineElement, FeatureElement, FormController } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { findDeskPayments } from '../api/desk-payments-api.ts';
import { zoneOf } from './desk-payment-text.ts';
import { renderPaymentRow } from './payment-row.ts';

/** `found-change`: whether something that was looked for is shown. */
export type FoundChangeEvent = CustomEvent<boolean>;

/**
 * @fires found-change - What was looked for is shown, or not any more.
 */
export class BillingDeskPaymentFind extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-4);
      }

      .fields {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--ds-space-3);
      }

      ds-text-field {
        flex: 1 1 16rem;
        max-inline-size: 28rem;
      }
    `,
  ];

  @state() private _found: { readonly text: string; readonly answer: FoundPayments } | undefined;

  private readonly _form = new FormController(this, {
    summary: 'none',
    values: (_form, data) => ({ text: String(data.get('text') ?? '').trim() }),
    send: (search) => findDeskPayments(this.api, this.subject, search),
    said: ({ payments }) => countText(payments.length),
    sent: (answer, { text }) => this._show({ text, answer }),
  });

  override render() {
    return html`<ds-card>
        ${this._form.render(
          html`<div class="fields">
            <ds-text-field
              name="text"
              required
              maxlength="60"
              autocomplete="off"
              .label=${msg('Number to look for', { id: 'billing.desk-find.label' })}
              .hint=${msg('Of the receipt, the bill or the patient, as it stands on paper', { id: 'billing.desk-find.hint' })}
            ></ds-text-field>
            <ds-button type="submit">${msg('Find', { id: 'billing.desk-find.find' })}</ds-button>
          </div>`,
        )}
      </ds-card>
      ${this._found ? this._renderFound(this._found) : nothing}`;
  }

  private _renderFound({ text, answer: { payments, more } }: NonNullable<typeof this._found>) {
    const all = html`<ds-button @click=${this._onAll}>${msg('Show all payments', { id: 'billing.desk-find.all' })}</ds-button>`;
    if (payments.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="bill" .heading=${msg(str`No payment for “${text}”`, { id: 'billing.desk-find.none' })}>
          ${msg('Type the whole number as it stands on the paper. A bill that no one paid here has no payment.', { id: 'billing.desk-find.none-text' })}
          <span slot="actions">${all}</span>
        </ds-empty-state>
      </ds-card>`;
    const place = { navigation: this.navigation, locale: this.locale, zone: zoneOf(this.subject) };
    return html`<ds-card .heading=${countText(payments.length)}>
      <span slot="header">${all}</span>
      <ds-list divided .label=${msg('Payments', { id: 'billing.desk-payments.title' })}>
        ${repeat(
          payments,
          ({ id }) => id,
          (payment) => renderPaymentRow(payment, place),
        )}
      </ds-list>
      ${more ? html`<p>${msg('There are older ones. Type the number of the receipt.', { id: 'billing.desk-find.more' })}</p>` : nothing}
    </ds-card>`;
  }

  private _show(found: typeof this._found): void {
    this._found = found;
    this.dispatchEvent(new CustomEvent('found-change', { detail: found !== undefined }) satisfies FoundChangeEvent);
  }

  private readonly _onAll = (): void => {
    this._show(undefined);
    this.renderRoot.querySelector('ds-text-field')?.focus();
  };
}

const countText = (count: number): string =>
  count === 1 ? msg('1 payment found', { id: 'billing.desk-find.one' }) : msg(str`${count} payments found`, { id: 'billing.desk-find.many' });

// Not a view the shell mounts, so its page brings it along.
defineElement('billing-desk-payment-find', BillingDeskPaymentFind);

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-payment-find': BillingDeskPaymentFind;
  }
}
