/** Paying a bill without an account: what stands on the paper, then the amount and a card, then the receipt. Nothing about anybody is shown. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/money-field';
import '@portal/design-system/text-field';
import { localized, msg, str } from '@lit/localize';
import type { GuestBill, GuestBillAsked, GuestPaid, GuestPayment } from '@portal/bff/contract/payment-plans';
import { defineElement } from '@portal/design-system/define-element';
import { css, html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { pageLocale } from '../common/locale.ts';
import { PortalGate } from '../common/portal-gate.ts';
import { ApiError } from '../contract/api-error.ts';
import { describeError } from '../contract/describe-error.ts';
import { FormController } from '../contract/form-controller.ts';
import { readTexts } from '../contract/form-texts.ts';
import { formatMoney } from '../contract/intl.ts';
import { phoneHref } from '../contract/phone.ts';
import { Resource } from '../contract/resource.ts';
import { recoveryStyles } from '../recover/recovery-styles.ts';
import { FieldsFrame } from './fields-frame.ts';
import { findBill, payBill, readEntry } from './guest-pay-api.ts';

defineElement('portal-gate', PortalGate);

/** The fields had something to say: nothing was sent. */
const NOT_TYPED = new Error('The card is not complete.');

@localized()
export class PortalGuestPayPage extends LitElement {
  static override styles = [
    recoveryStyles,
    css`
      iframe {
        display: block;
        inline-size: 100%;
        border: 0;
        border-radius: var(--ds-radius-s);
      }
    `,
  ];

  @state() private _asked: GuestBillAsked | undefined;
  @state() private _bill: GuestBill | undefined;
  @state() private _paid: GuestPaid | undefined;
  /** What was sent without a known end: it is asked for again as it was, so that it is one payment. */
  private _open: GuestPayment | undefined;

  private readonly _frame = new FieldsFrame(this);
  private readonly _entry = new Resource(this, { args: () => [] as const, load: () => readEntry() });
  private readonly _find = new FormController(this, {
    summary: 'none',
    values: (form): GuestBillAsked => {
      const { number = '', birthYear = '', amount = '' } = readTexts(form);
      return { number, birthYear: Number(birthYear), amountCents: Number(amount) };
    },
    send: (asked) => findBill(asked),
    sent: (bill, asked) => {
      this._asked = asked;
      this._bill = bill;
      return this._begin();
    },
    describe: describeGuestError,
  });
  private readonly _pay = new FormController(this, {
    summary: 'none',
    values: (form) => {
      const { pay = '', email = '' } = readTexts(form);
      return { payCents: Number(pay), email };
    },
    send: async ({ payCents, email }, call) => {
      const asked = this._asked;
      if (!asked) throw NOT_TYPED;
      if (!this._open) {
        const token = await this._frame.read();
        if (token === null) throw NOT_TYPED;
        this._open = { ...asked, payCents, email, token, locale: pageLocale() };
      }
      return payBill(this._open, call);
    },
    sent: (paid) => {
      this._open = undefined;
      this._paid = paid;
      return this._begin();
    },
    failed: (error) => {
      if (!isUnknown(error)) this._open = undefined;
    },
    describe: describeGuestError,
  });

  override render() {
    if (this._paid && this._paid.state !== 'declined') {
      return html`<portal-gate .heading=${msg('Thank you', { id: 'shell.guest-pay.thanks' })}>${this._renderPaid(this._paid)}</portal-gate>`;
    }
    return html`
      <portal-gate .heading=${msg('Pay a bill', { id: 'shell.guest-pay.heading' })} .lead=${msg('You don’t need an account. Have your bill at hand.', { id: 'shell.guest-pay.lead' })}>
        ${this._entry.render(msg('Loading', { id: 'shell.guest-pay.loading' }), ({ fields, phone }) =>
          fields ? (this._bill ? this._renderPay(this._bill, fields.cardUrl) : this._renderFind(phone)) : renderOffline(phone),
        )}
        <p class="more links">
          <ds-link variant="standalone" href="/sign-in">${msg('Sign in instead', { id: 'shell.guest-pay.sign-in' })}</ds-link>
        </p>
      </portal-gate>
    `;
  }

  private _renderFind(phone: string) {
    return this._find.render(html`
      <ds-text-field
        name="number"
        required
        maxlength="60"
        autocapitalize="characters"
        spellcheck="false"
        .label=${msg('Bill number', { id: 'shell.guest-pay.number' })}
        .hint=${msg('At the top of your bill.', { id: 'shell.guest-pay.number-hint' })}
      ></ds-text-field>
      <ds-text-field
        name="birthYear"
        required
        inputmode="numeric"
        maxlength="4"
        pattern="(19|20)[0-9]{2}"
        .patternMessage=${msg('Enter a year with four digits, such as 1975.', { id: 'shell.guest-pay.year-wrong' })}
        .label=${msg('Patient’s year of birth', { id: 'shell.guest-pay.year' })}
      ></ds-text-field>
      <ds-money-field
        name="amount"
        required
        .min=${1}
        .label=${msg('Amount on the bill', { id: 'shell.guest-pay.amount' })}
        .hint=${msg('The amount the bill asks you to pay.', { id: 'shell.guest-pay.amount-hint' })}
      ></ds-money-field>
      <ds-button type="submit" variant="primary" size="large" full>${msg('Find this bill', { id: 'shell.guest-pay.find' })}</ds-button>
      <p>${msg('Can’t find these on your bill? Call us:', { id: 'shell.guest-pay.call' })} <ds-link .href=${phoneHref(phone)}>${phone}</ds-link></p>
    `);
  }

  private _renderPay({ owedCents }: GuestBill, cardUrl: string) {
    const locale = pageLocale();
    return html`
      <p tabindex="-1" class="begin">${msg(str`Left to pay on bill ${this._asked?.number ?? ''}: ${formatMoney(owedCents, locale)}`, { id: 'shell.guest-pay.left' })}</p>
      ${this._paid ? html`<ds-alert tone="warning" .heading=${msg('This card didn’t work', { id: 'shell.guest-pay.declined' })}>${msg('Nothing was charged. Check the numbers, or use another card.', { id: 'shell.guest-pay.declined-text' })}</ds-alert>` : nothing}
      ${this._pay.render(html`
        <ds-money-field
          name="pay"
          required
          .min=${1}
          .max=${owedCents}
          .value=${String(owedCents)}
          .label=${msg('How much would you like to pay?', { id: 'shell.guest-pay.pay' })}
        ></ds-money-field>
        ${this._frame.render(cardUrl)}
        <ds-text-field
          name="email"
          type="email"
          maxlength="254"
          autocomplete="email"
          .label=${msg('Email for the receipt', { id: 'shell.guest-pay.email' })}
          .hint=${msg('Leave it empty if you don’t want one.', { id: 'shell.guest-pay.email-hint' })}
        ></ds-text-field>
        <ds-button type="submit" variant="primary" size="large" full>${msg('Pay now', { id: 'shell.guest-pay.pay-now' })}</ds-button>
        <ds-button variant="quiet" full @click=${this._onAnother}>${msg('Pay another bill', { id: 'shell.guest-pay.another' })}</ds-button>
      `)}
    `;
  }

  private _renderPaid({ state: outcome, paidCents, reference }: GuestPaid) {
    const amount = formatMoney(paidCents, pageLocale());
    return html`<div class="done">
      <p tabindex="-1" class="begin">
        ${
          outcome === 'pending'
            ? msg(str`Your payment of ${amount} is on its way. We’ll know in a while whether it went through. You don’t need to pay again.`, {
                id: 'shell.guest-pay.pending',
              })
            : msg(str`You paid ${amount}.`, { id: 'shell.guest-pay.paid' })
        }
      </p>
      <ds-key-value-list
        .items=${[
          { label: msg('Payment number', { id: 'shell.guest-pay.reference' }), value: reference },
          { label: msg('Bill number', { id: 'shell.guest-pay.number' }), value: this._asked?.number ?? '' },
        ]}
      ></ds-key-value-list>
      <ds-button full @click=${this._onAnother}>${msg('Pay another bill', { id: 'shell.guest-pay.another' })}</ds-button>
    </div>`;
  }

  private readonly _onAnother = (): void => {
    this._asked = this._bill = this._paid = this._open = undefined;
    this._find.reset();
    this._pay.reset();
  };

  /** The step begins where its first words are: what had the focus is gone. */
  private async _begin(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.begin')?.focus();
  }
}

function renderOffline(phone: string): TemplateResult {
  return html`<ds-alert quiet tone="info" .heading=${msg('Bills can’t be paid here right now', { id: 'shell.guest-pay.offline' })}>
    ${msg('Please call us to pay:', { id: 'shell.guest-pay.offline-text' })} <ds-link .href=${phoneHref(phone)}>${phone}</ds-link>
  </ds-alert>`;
}

/** Whether it may have been charged all the same. */
const isUnknown = (error: unknown): boolean => error !== NOT_TYPED && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500);

function describeGuestError(error: unknown): string {
  if (error === NOT_TYPED) return msg('Please complete the fields for your card.', { id: 'shell.guest-pay.not-typed' });
  if (error instanceof ApiError && error.status === 404)
    return msg('We can’t find a bill like that to pay. Check the number, the year of birth and the amount on your bill. If they are right, call us.', {
      id: 'shell.guest-pay.not-found',
    });
  if (error instanceof ApiError && error.status === 409)
    return msg('Less is left to pay on this bill by now. Nothing was charged. Choose “Pay another bill” and find it again.', { id: 'shell.guest-pay.changed' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-guest-pay-page': PortalGuestPayPage;
  }
}
