/** Paying: which bills and how much of each, with what, a last look, and then one charge whatever is pressed. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox';
import '@portal/design-system/empty-state';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { CallOptions } from '@portal/bff/contract';
import type { FailCode, NewPayment, PayableBills, Payment, SavedMethods } from '@portal/bff/contract/payments';
import { Action, FeaturePage, FormController, formatMoney, phoneHref, Resource, whoseText } from '@portal/shell/contract';
import type { Call, HandedOver } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { pay, readDue, readMethods } from '../../api/payments-api.ts';
import { describePay, isUnknown } from '../../paying/describe-pay.ts';
import { AMOUNT, BOX, LEAST_CENTS, renderBills, renderMethods, renderOnTheWay, renderWhen } from '../../paying/pay-choices.ts';
import '../../paying/pay-fields.ts';
import { payStyles } from '../../paying/pay-styles.ts';
import { failText, methodText } from '../../paying/payment-text.ts';
import { carryBills } from '../../plans/carried-bills.ts';

interface Facts {
  readonly due: PayableBills;
  readonly saved: SavedMethods;
}

/** What was chosen in the form. */
interface Choice {
  readonly bills: NewPayment['bills'];
  readonly method: string;
  readonly save: boolean;
  readonly receipt: boolean;
}

/** What is about to be paid. It does not change while it is sent, again too: so it is one payment. */
interface Order {
  readonly payment: NewPayment;
  readonly method: string;
  readonly cents: number;
  /** As printed on the bills, in their order: one that is paid is no longer among those that are due. */
  readonly numbers: readonly string[];
}

export class BillingPayPage extends FeaturePage {
  static override styles = [FeaturePage.styles, payStyles];

  /** The bills that are ticked, with what stands in their fields. */
  @state() private _amounts: ReadonlyMap<string, string> = new Map();
  /** A saved method's id, `card` or `bank`. */
  @state() private _method = '';
  @state() private _save = false;
  @state() private _receipt = true;
  /** Not now: on a day that is chosen on a page of its own. */
  @state() private _isLater = false;
  @state() private _order: Order | undefined;
  /** Why the last one was not charged. */
  @state() private _declined: FailCode | null | undefined;
  /** Counts the tries: the fields of the last one are used up. */
  @state() private _try = 0;

  private readonly _facts = new Resource(this, {
    args: () => [this.api, this.subject, this.home] as const,
    load: async ([api], reading): Promise<Facts> => {
      const [due, saved] = await Promise.all([this.readDue(reading), readMethods(api, reading)]);
      return { due, saved };
    },
    live: 'billing.changed',
    loaded: (facts, before) => this._onLoaded(facts, before === undefined),
  });

  private readonly _form = new FormController(this, {
    values: (): Choice => ({
      bills: (this._facts.value?.due.bills ?? []).flatMap(({ statementId, attempt }) => {
        const amount = this._amounts.get(statementId);
        return amount === undefined ? [] : [{ statementId, cents: Number(amount), attempt }];
      }),
      method: this._method,
      save: this._save,
      receipt: this._receipt,
    }),
    check: ({ bills }) => this._check(bills),
    send: ({ method }) => (this._isLater ? Promise.resolve(null) : this._readMethod(method)),
    sent: (handed, choice) => (this._isLater ? this._goOnLater(choice) : this._onChosen(handed, choice)),
  });

  private readonly _pay = new Action(this, {
    send: (order: NewPayment, call) => this.send(order, call),
    done: (payment) => this._onAnswer(payment),
    failed: (error) => this._onFailed(error),
    describe: describePay,
  });

  /** The page from which people came, and below which stands what was paid. */
  protected get home(): string {
    return '/billing';
  }

  protected get homeLabel(): string {
    return msg('All bills', { id: 'billing.statement.back' });
  }

  protected get heading(): string {
    return whoseText(this.subject, msg('Pay bills', { id: 'billing.pay.title' }), (person) => msg(str`Pay ${person}’s bills`, { id: 'billing.pay.theirs' }));
  }

  /** Where people see what is on its way. */
  protected get payments(): string {
    return '/billing/payments';
  }

  /** Whether these bills can be paid on a later day. */
  protected get canWait(): boolean {
    return true;
  }

  protected readDue(reading: CallOptions): Promise<PayableBills> {
    return readDue(this.api, this.subject, reading);
  }

  protected send(order: NewPayment, call: Call): Promise<Payment> {
    return pay(this.api, this.subject, order, call);
  }

  protected paymentPath(paymentId: string): string {
    return `/billing/payments/${paymentId}`;
  }

  override render() {
    return html`
      <ds-page-header
        .heading=${this._order ? msg('Check and pay', { id: 'billing.pay.review' }) : this.heading}
        .backHref=${this.navigation.href(this.home)}
        .backLabel=${this.homeLabel}
      ></ds-page-header>
      ${this._facts.render(msg('Loading your bills', { id: 'billing.overview.loading' }), (facts) => (this._order ? this._renderOrder(this._order) : this._renderForm(facts)))}
    `;
  }

  private _renderForm({ due, saved }: Facts) {
    const { locale } = this.locale;
    const onTheWay = renderOnTheWay(due, this.navigation.href(this.payments), locale);
    if (!due.online || !due.fields || !this.subject.scopes.includes('billing:write')) return html`${onTheWay}${this._renderByPhone(due)}`;
    if (!due.bills.some(({ payableCents }) => payableCents > 0)) {
      return html`${onTheWay}<ds-empty-state picture="bills" icon="bill" .heading=${msg('Nothing to pay', { id: 'billing.pay.none' })}>
          ${msg('There is nothing left to pay now. Thank you.', { id: 'billing.pay.none-text' })}
        </ds-empty-state>`;
    }
    const total = [...this._amounts.values()].reduce((sum, amount) => sum + (Number(amount) || 0), 0);
    return html`
      <div class="form">
        ${this._renderDeclined()} ${this._pay.renderFailure()} ${onTheWay}
        ${this._form.render(html`<ds-stack gap="5" @change=${this._onChange} @input=${this._onInput} @fields-enter=${this._onEnter}>
          <ds-card .heading=${msg('What do you want to pay?', { id: 'billing.pay.what' })}>
            <ds-stack>
              ${renderBills(due, this._amounts, locale)}
              <p class="total" role="status"><span>${this._isLater ? msg('You pay later', { id: 'billing.pay.total-later' }) : msg('You pay now', { id: 'billing.pay.total' })}</span><span>${formatMoney(total, locale)}</span></p>
              ${this.canWait ? renderWhen(this._isLater) : nothing}
            </ds-stack>
          </ds-card>
          ${
            this._isLater
              ? nothing
              : html`<ds-card>
                  <ds-stack>
                    ${renderMethods(saved, this._method)} ${this._renderFields(due)}
                    <ds-checkbox name="receipt" .checked=${this._receipt}>${msg('Email me a receipt', { id: 'billing.pay.receipt' })}</ds-checkbox>
                  </ds-stack>
                </ds-card>`
          }
          <div>
            <ds-button type="submit" variant="primary">
              ${this._isLater ? msg('Choose a day', { id: 'billing.pay.choose-day' }) : msg('Continue', { id: 'billing.pay.go-on' })}
            </ds-button>
          </div>
        </ds-stack>`)}
      </div>
    `;
  }

  private _renderFields({ fields }: PayableBills) {
    const kind = this._method;
    if (!fields || (kind !== 'card' && kind !== 'bank')) return nothing;
    return html`
      ${repeat(
        [this._try],
        (count) => count,
        () => html`<billing-pay-fields .fields=${fields} .kind=${kind}></billing-pay-fields>`,
      )}
      <ds-checkbox name="save" .checked=${this._save}>
        ${kind === 'card' ? msg('Save this card for next time', { id: 'billing.pay.save-card' }) : msg('Save this account for next time', { id: 'billing.pay.save-bank' })}
      </ds-checkbox>
    `;
  }

  private _renderDeclined() {
    if (this._declined === undefined) return nothing;
    return html`<ds-alert tone="danger" .heading=${msg('You were not charged', { id: 'billing.pay.declined' })}>
      ${failText(this._declined)} ${msg('The bills and amounts that you chose are still here.', { id: 'billing.pay.kept' })}
    </ds-alert>`;
  }

  private _renderByPhone({ phone }: PayableBills) {
    return html`<ds-card>
      <p>
        ${
          this.subject.scopes.includes('billing:write')
            ? msg('These bills can’t be paid here. To pay, or if you’re having trouble paying, call us:', { id: 'billing.pay.by-phone' })
            : msg('Your access lets you see these bills, not pay them. Questions? Call us:', { id: 'billing.pay.no-access' })
        }
        ${phone ? html`<ds-link .href=${phoneHref(phone)}>${phone}</ds-link>` : nothing}
      </p>
    </ds-card>`;
  }

  private _renderOrder({ payment, method, cents, numbers }: Order) {
    const { locale } = this.locale;
    const amount = formatMoney(cents, locale);
    return html`
      ${this._pay.renderFailure()}
      <ds-card class="form">
        <ds-stack>
          <dl>
            ${payment.bills.map(
              (bill, index) => html`<div>
                <dt>${msg(str`Bill ${numbers[index] ?? ''}`, { id: 'billing.statement.title' })}</dt>
                <dd>${formatMoney(bill.cents, locale)}</dd>
              </div>`,
            )}
            <div>
              <dt>${msg('Pay with', { id: 'billing.pay.with' })}</dt>
              <dd>${method}</dd>
            </div>
            <div class="total">
              <dt>${msg('You pay now', { id: 'billing.pay.total' })}</dt>
              <dd>${amount}</dd>
            </div>
          </dl>
          <div class="actions">
            <ds-button variant="primary" .busy=${this._pay.busy} @click=${() => this._pay.run(payment)}>${msg(str`Pay ${amount}`, { id: 'billing.pay.pay' })}</ds-button>
            ${
              this._pay.busy || (this._pay.error !== undefined && isUnknown(this._pay.error))
                ? nothing
                : html`<ds-button @click=${this._onBack}>${msg('Change', { id: 'billing.pay.change' })}</ds-button>`
            }
          </div>
        </ds-stack>
      </ds-card>
    `;
  }

  private _check(bills: Choice['bills']) {
    const fields = [...this.renderRoot.querySelectorAll<HTMLElement & { name: string }>('ds-checkbox, ds-money-field')];
    const box = fields.find(({ name }) => name.startsWith(BOX));
    if (bills.length === 0) return box ? [{ field: box, message: msg('Choose at least one bill.', { id: 'billing.pay.choose' }) }] : [];
    const amount = fields.find(({ name }) => name.startsWith(AMOUNT));
    const sum = bills.reduce((total, { cents }) => total + cents, 0);
    return sum < LEAST_CENTS && amount ? [{ field: amount, message: failText('too-small') }] : [];
  }

  /** What the fields hand over, or what a saved method is called; nothing where the fields say what is wrong with them. */
  private async _readMethod(chosen: string): Promise<HandedOver | string | null> {
    const saved = this._facts.value?.saved.methods.find(({ id }) => id === chosen);
    if (saved) return methodText(saved);
    return this.renderRoot.querySelector('billing-pay-fields')?.read() ?? null;
  }

  private async _onChosen(handed: HandedOver | string | null, { bills, method, save, receipt }: Choice): Promise<void> {
    if (handed === null) return;
    const isSaved = typeof handed === 'string';
    this._declined = undefined;
    this._pay.clear();
    this._order = {
      payment: { bills, receipt, method: isSaved ? { kind: 'saved', methodId: method } : { kind: 'token', token: handed.token, save } },
      method: isSaved ? handed : methodText(handed),
      cents: bills.reduce((sum, { cents }) => sum + cents, 0),
      numbers: bills.map(({ statementId }) => this._facts.value?.due.bills.find((bill) => bill.statementId === statementId)?.number ?? ''),
    };
    await this._showFromTheTop();
  }

  /** What was chosen goes along: there, each bill gets its day. */
  private _goOnLater({ bills }: Choice): void {
    carryBills(this.subject.id, bills);
    this.navigation.navigate('/billing/scheduled');
  }

  private async _onAnswer(payment: Payment): Promise<void> {
    if (payment.state !== 'failed') {
      if (payment.state === 'succeeded') this.announcer.announce(msg('Your payment went through.', { id: 'billing.pay.done' }));
      this.navigation.navigate(this.paymentPath(payment.id));
      return;
    }
    await this._tryAnew(payment.failCode);
  }

  /** Nothing was charged: all that was chosen is there again, with what is owed now. */
  private async _onFailed(error: unknown): Promise<void> {
    if (isUnknown(error)) return;
    await this._tryAnew(undefined);
  }

  private async _tryAnew(declined: FailCode | null | undefined): Promise<void> {
    this._declined = declined;
    this._try += 1;
    await this._facts.refresh();
    this._order = undefined;
    if (this._facts.value) this._onLoaded(this._facts.value, false);
    if (declined !== undefined) this.announcer.announce(`${msg('You were not charged', { id: 'billing.pay.declined' })}. ${failText(declined)}`, 'assertive');
    await this._showFromTheTop();
  }

  private async _onBack(): Promise<void> {
    this._order = undefined;
    this._try += 1;
    await this._showFromTheTop();
  }

  private async _showFromTheTop(): Promise<void> {
    await this.updateComplete;
    this.focusHeading();
  }

  private _onLoaded({ due, saved }: Facts, isFirst: boolean): void {
    const payable = new Map(due.bills.filter(({ payableCents }) => payableCents > 0).map(({ statementId, payableCents }) => [statementId, payableCents]));
    if (isFirst) {
      const asked = new URLSearchParams(location.search).get('statement') ?? '';
      const [first] = payable.keys();
      const chosen = payable.has(asked) ? asked : first;
      this._amounts = new Map(chosen === undefined ? [] : [[chosen, String(payable.get(chosen) ?? 0)]]);
      this._method = saved.methods.find(({ expired }) => !expired)?.id ?? 'card';
      return;
    }
    // While it is being paid, what is due is less by just that.
    if (this._order) return;
    // What is less by now is not asked for in full.
    this._amounts = new Map(
      [...this._amounts].flatMap(([id, amount]) => {
        const most = payable.get(id);
        return most === undefined ? [] : [[id, Number(amount) > most ? String(most) : amount] as const];
      }),
    );
    if (this._method !== 'card' && this._method !== 'bank' && !saved.methods.some(({ id }) => id === this._method)) this._method = 'card';
  }

  private _onChange({ target }: Event): void {
    const { name = '', value = '', checked = false } = target as { name?: string; value?: string; checked?: boolean };
    if (name === 'method') this._method = value;
    else if (name === 'when') this._isLater = value === 'later';
    else if (name === 'save') this._save = checked;
    else if (name === 'receipt') this._receipt = checked;
    else if (name.startsWith(BOX)) {
      const id = name.slice(BOX.length);
      const bill = this._facts.value?.due.bills.find(({ statementId }) => statementId === id);
      const amounts = new Map(this._amounts);
      if (checked && bill) amounts.set(id, String(bill.payableCents));
      else amounts.delete(id);
      this._amounts = amounts;
    }
  }

  private _onInput({ target }: Event): void {
    const { name = '', value = '' } = target as { name?: string; value?: string };
    if (name.startsWith(AMOUNT)) this._amounts = new Map(this._amounts).set(name.slice(AMOUNT.length), value);
  }

  private _onEnter(): void {
    this.renderRoot.querySelector('form')?.requestSubmit();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-pay-page': BillingPayPage;
  }
}
