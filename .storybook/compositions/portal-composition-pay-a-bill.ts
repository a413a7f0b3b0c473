/** A composed page: a bill, what it is made of, and paying it in three steps. */
import '../../design-system/src/register/address.ts';
import '../../design-system/src/register/badge.ts';
import '../../design-system/src/register/bar-chart.ts';
import '../../design-system/src/register/button.ts';
import '../../design-system/src/register/card.ts';
import '../../design-system/src/register/cluster.ts';
import '../../design-system/src/register/confirm-dialog.ts';
import '../../design-system/src/register/copy-button.ts';
import '../../design-system/src/register/form.ts';
import '../../design-system/src/register/key-value-list.ts';
import '../../design-system/src/register/money-field.ts';
import '../../design-system/src/register/page-header.ts';
import '../../design-system/src/register/progress-bar.ts';
import '../../design-system/src/register/progress-steps.ts';
import '../../design-system/src/register/radio-group.ts';
import '../../design-system/src/register/section.ts';
import '../../design-system/src/register/signature.ts';
import '../../design-system/src/register/skeleton.ts';
import '../../design-system/src/register/stack.ts';
import '../../design-system/src/register/toast-region.ts';
import { defineElement } from '../../design-system/src/define-element.ts';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { compositionHeader } from './composition-header.ts';
import { compositionStyles } from './composition-styles.ts';
import { fakeBills } from './pay-a-bill-source.ts';
import type { Bill, BillSource, Payment } from './pay-a-bill-source.ts';
import { PortalCompositionPayments } from './portal-composition-payments.ts';

defineElement('portal-composition-payments', PortalCompositionPayments);

type Step = 'bill' | 'amount' | 'address' | 'sign' | 'paid';

const STEPS = [
  { id: 'amount', label: 'Amount' },
  { id: 'address', label: 'Address' },
  { id: 'sign', label: 'Sign' },
] as const;

const MONEY = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const money = (cents: number): string => MONEY.format(cents / 100);
const day = (iso: string): string => DAY.format(new Date(iso));

/** Each step is a form of its own; what was typed stays when one goes back. */
export class PortalCompositionPayABill extends LitElement {
  static override styles = [
    compositionStyles,
    css`
      .top {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--ds-space-5);
      }

      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--ds-space-6);
        align-items: start;
      }

      /* A closed dialog takes no room of the page's gaps. */
      ds-confirm-dialog {
        position: absolute;
      }

      .form {
        max-inline-size: 40rem;
      }

      .amount {
        font-size: var(--ds-text-2xl);
        font-weight: var(--ds-weight-bold);
        line-height: var(--ds-line-tight);
        font-variant-numeric: tabular-nums;
      }

      @container room (inline-size >= 60rem) {
        .columns {
          grid-template-columns: 22rem minmax(0, 1fr);
          column-gap: var(--ds-space-7);
        }
      }
    `,
  ];

  /** Who answers. */
  @property({ attribute: false }) source: BillSource = fakeBills;
  /** What is seen. */
  @property() step: Step = 'bill';

  @state() private _bill: Bill | undefined;
  @state() private _payments: readonly Payment[] | undefined;
  @state() private _how: 'all' | 'part' = 'all';
  @state() private _part = '';
  @state() private _address = '';
  @state() private _signature = '';
  @state() private _asking = false;
  @state() private _busy = false;
  @state() private _receipt = '';
  @query('ds-page-header') private _header!: HTMLElementTagNameMap['ds-page-header'];
  @query('ds-toast-region') private _toasts!: HTMLElementTagNameMap['ds-toast-region'];

  override connectedCallback(): void {
    super.connectedCallback();
    void this._load();
  }

  override render() {
    return html`
      ${compositionHeader('bills')}
      <div class="room"><main id="main" class="page" tabindex="-1">${this._bill === undefined ? this._renderLoading() : this._renderPage(this._bill)}${this._renderQuestion()}</main></div>
      <ds-toast-region></ds-toast-region>
    `;
  }

  private _renderQuestion() {
    return html`<ds-confirm-dialog
      heading="Pay ${money(this._cents)} now?"
      confirm-label="Pay ${money(this._cents)}"
      cancel-label="Not yet"
      ?open=${this._asking}
      ?busy=${this._busy}
      @confirm=${this._onConfirm}
      @close=${this._onClose}
      >We take it from the card that ends in 4242. The money goes out today.</ds-confirm-dialog
    >`;
  }

  private _renderLoading() {
    return html`<ds-skeleton variant="card" lines="8" label="Loading your bill"></ds-skeleton>`;
  }

  private _renderPage(bill: Bill) {
    if (this.step === 'bill' || this.step === 'paid') return this._renderBill(bill);
    return html`<div class="top">
        <ds-page-header heading="Pay your bill" eyebrow="Bill ${bill.number}" back-href="#bill" back-label="Bill ${bill.number}"></ds-page-header>
        <ds-progress-steps label="Your payment" current=${this.step} .steps=${STEPS}></ds-progress-steps>
      </div>
      <div class="form">${this._renderForm(bill)}</div>`;
  }

  private _renderBill(bill: Bill) {
    const isPaid = this.step === 'paid';
    return html`<div class="top">
        <ds-page-header heading="Your bill of ${day(bill.day)}" back-href="#bills" back-label="Bills">
          Oak Street Clinic
          <ds-badge slot="meta" tone=${isPaid ? 'success' : 'warning'}>${isPaid ? 'Paid' : `Due ${day(bill.due)}`}</ds-badge>
        </ds-page-header>
      </div>
      <div class="columns">
        ${this._renderSum(bill, isPaid)}
        <ds-section heading="Who pays what" description="Your insurance pays first, you pay the rest.">
          <ds-bar-chart label="Parts of the bill, in dollars" category-label="Part" stacked .categories=${bill.lines.map(({ label }) => label)} .series=${[
            { label: 'Insurance', values: bill.lines.map(({ insurance }) => insurance / 100) },
            { label: 'You', values: bill.lines.map(({ you }) => you / 100) },
          ]}></ds-bar-chart>
        </ds-section>
      </div>
      <ds-section heading="Past payments" region>
        <portal-composition-payments .payments=${this._payments ?? []} ?loading=${this._payments === undefined}></portal-composition-payments>
      </ds-section>`;
  }

  private _renderSum(bill: Bill, isPaid: boolean) {
    return html`<ds-card heading=${isPaid ? 'You paid' : 'You pay'} tone="accent">
      <ds-stack gap="5">
        <p class="amount">${money(isPaid ? this._cents : bill.left)}</p>
        ${
          isPaid
            ? html`<ds-cluster><span>Receipt ${this._receipt}</span><ds-copy-button value=${this._receipt} label="Copy the receipt number" variant="quiet"></ds-copy-button></ds-cluster>`
            : html`<ds-button variant="primary" size="large" full @click=${() => this._go('amount')}>Pay this bill</ds-button>`
        }
        <ds-progress-bar
          label="Your yearly limit"
          value=${bill.paidThisYear}
          max=${bill.yearlyLimit}
          value-text="${money(bill.paidThisYear)} of ${money(bill.yearlyLimit)}"
        ></ds-progress-bar>
        <p class="muted small">Once you reach it, insurance pays for everything until December 31.</p>
      </ds-stack>
    </ds-card>`;
  }

  private _renderForm(bill: Bill) {
    if (this.step === 'amount') {
      const ways = [
        { value: 'all', label: `All of it: ${money(bill.left)}` },
        { value: 'part', label: 'A part of it', description: 'You can pay the rest until the bill is due.' },
      ];
      return html`<ds-form @ds-submit=${() => this._go('address')}>
        <form class="fields">
          <ds-radio-group name="how" label="How much would you like to pay?" variant="cards" required no-mark .options=${ways} .value=${this._how} @change=${this._onHow}></ds-radio-group>
          ${
            this._how === 'part'
              ? html`<ds-money-field name="part" label="Amount" min="500" max=${bill.left} required no-mark .value=${this._part} @change=${this._onPart}></ds-money-field>`
              : nothing
          }
          ${this._renderButtons('bill', 'Continue')}
        </form>
      </ds-form>`;
    }
    if (this.step === 'address') {
      return html`<ds-form @ds-submit=${() => this._go('sign')}>
        <form class="fields">
          <ds-address name="address" label="Address of the card’s owner" section="billing" required .value=${this._address} @change=${this._onAddress}></ds-address>
          ${this._renderButtons('amount', 'Continue')}
        </form>
      </ds-form>`;
    }
    return html`<ds-form @ds-submit=${this._onAsk}>
      <form class="fields">
        <ds-card><ds-key-value-list .items=${[
          { label: 'Bill', value: bill.number },
          { label: 'Card', value: 'Ends in 4242' },
          { label: 'You pay', value: money(this._cents) },
        ]}></ds-key-value-list></ds-card>
        <ds-signature name="signature" label="Your signature" consent="I agree that this amount is taken from my card." required no-mark .value=${this._signature} @change=${this._onSignature}></ds-signature>
        ${this._renderButtons('address', 'Pay')}
      </form>
    </ds-form>`;
  }

  private _renderButtons(back: Step, forward: string) {
    return html`<ds-cluster>
      <ds-button @click=${() => this._go(back)}>Back</ds-button>
      <ds-button type="submit" variant="primary">${forward}</ds-button>
    </ds-cluster>`;
  }

  private get _cents(): number {
    return this._how === 'part' ? Number(this._part) : (this._bill?.left ?? 0);
  }

  private async _load(): Promise<void> {
    this._bill = await this.source.bill();
    this._payments = await this.source.payments();
  }

  private async _go(step: Step): Promise<void> {
    this.step = step;
    await this.updateComplete;
    await this._header.focusHeading();
  }

  private _onHow(event: Event): void {
    this._how = (event.currentTarget as HTMLElementTagNameMap['ds-radio-group']).value === 'part' ? 'part' : 'all';
  }

  private _onPart(event: Event): void {
    this._part = (event.currentTarget as HTMLElementTagNameMap['ds-money-field']).value;
  }

  private _onAddress(event: Event): void {
    this._address = (event.currentTarget as HTMLElementTagNameMap['ds-address']).value;
  }

  private _onSignature(event: Event): void {
    this._signature = (event.currentTarget as HTMLElementTagNameMap['ds-signature']).value;
  }

  private _onAsk(): void {
    this._asking = true;
  }

  private _onClose(): void {
    this._asking = false;
  }

  private async _onConfirm(): Promise<void> {
    this._busy = true;
    this._receipt = await this.source.pay(this._cents);
    this._payments = [{ id: this._receipt, day: '2026-11-16', what: 'Your bill of November 4', how: 'Card', cents: this._cents }, ...(this._payments ?? [])];
    this._busy = false;
    this._asking = false;
    await this._go('paid');
    this._toasts.show({ text: `Thank you. We received ${money(this._cents)}.`, tone: 'success' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-composition-pay-a-bill': PortalCompositionPayABill;
  }
}
