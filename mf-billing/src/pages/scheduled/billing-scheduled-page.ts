/** Payments that somebody set for a later day: those that come and those that are over, and the form for another one. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/date-field';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/money-field';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '../../plans/billing-later-nav.ts';
import { msg, str } from '@lit/localize';
import type { PlannedPayment, PlannedTerms } from '@portal/bff/contract/payment-plans';
import {
  Action,
  FeaturePage,
  FormController,
  formatList,
  formatMoney,
  formatPlainDate,
  PagedResource,
  readTexts,
  Resource,
  TextDraft,
  whoseText,
} from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { cancelPlanned, listPlanned, planPayment, readPlannedTerms } from '../../api/plans-api.ts';
import { carryBills, takeBills } from '../../plans/carried-bills.ts';
import { renderMethodField, renderNoMethod, renderOffline } from '../../plans/method-field.ts';
import { outlineProblemText } from '../../plans/plan-outline.ts';
import { describePlanError, methodText, plannedBadge, reasonText } from '../../plans/plan-text.ts';

export class BillingScheduledPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }
    `,
  ];

  /** Bills that were chosen on the page for paying and have no day yet, with their amounts in cents. */
  @state() private _carried: ReadonlyMap<string, number> = new Map();
  /** The bill that is chosen in the form. */
  @state() private _statementId = '';

  private readonly _draft = new TextDraft(this, { name: 'billing.scheduled' });
  private readonly _terms = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], reading) => {
      const [terms] = await Promise.all([readPlannedTerms(api, subject, reading), this._draft.load(reading.signal)]);
      return terms;
    },
    loaded: ({ bills }) => {
      const known = (id: string | undefined) => bills.find(({ statementId }) => statementId === id)?.statementId;
      const carried = bills.find(({ statementId }) => this._carried.has(statementId))?.statementId;
      this._statementId = known(this._statementId) ?? carried ?? known(this._draft.typed('statementId')) ?? bills[0]?.statementId ?? '';
    },
    live: ['billing.changed', 'billing.plans-changed'],
  });
  private readonly _coming = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listPlanned(api, subject, 'coming', part, reading),
    live: ['billing.plans-changed', 'billing.changed'],
    row: 'ds-list-item',
  });
  private readonly _over = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listPlanned(api, subject, 'over', part, reading),
    live: ['billing.plans-changed', 'billing.changed'],
    row: 'ds-list-item',
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form) => {
      const { statementId = '', cents = '', chargeOn = '', methodId = '' } = readTexts(form);
      return { statementId, cents: Number(cents), chargeOn, methodId };
    },
    send: (payment, call) => planPayment(this.api, this.subject, payment, call),
    said: ({ chargeOn }) => msg(str`We’ll make this payment on ${formatPlainDate(chargeOn, this.locale.locale)}.`, { id: 'billing.scheduled.saved' }),
    sent: async (_payment, { statementId }) => {
      this._carried = new Map([...this._carried].filter(([id]) => id !== statementId));
      // The next one that was chosen before comes next.
      if (this._carried.size > 0) this._statementId = '';
      await Promise.all([this._coming.refresh(), this._terms.refresh()]);
      this.focusHeading();
    },
    failed: () => this._terms.refresh(),
    describe: describePlanError,
    describeField: ({ code }) => outlineProblemText(code),
  });
  private readonly _cancel = new Action(this, {
    send: ({ id }: PlannedPayment, call) => cancelPlanned(this.api, this.subject, id, call),
    said: () => msg('This payment is canceled.', { id: 'billing.scheduled.canceled' }),
    done: async () => {
      await Promise.all([this._coming.refresh(), this._over.refresh(), this._terms.refresh()]);
      this.focusHeading();
    },
    failed: () => this._coming.refresh(),
    describe: describePlanError,
  });

  /** What has no day yet is there again for who comes back, from saving a card for instance. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this._carried.size > 0)
      carryBills(
        this.subject.id,
        [...this._carried].map(([statementId, cents]) => ({ statementId, cents })),
      );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) this._carried = takeBills(this.subject.id);
  }

  override render() {
    return html`
      <ds-page-header
        .heading=${whoseText(this.subject, msg('Scheduled payments', { id: 'billing.scheduled.title' }), (person) => msg(str`Scheduled payments for ${person}`, { id: 'billing.scheduled.theirs' }))}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('Billing', { id: 'billing.overview.title' })}
      >
        ${msg('Choose a day, and we make the payment then.', { id: 'billing.scheduled.lead' })}
      </ds-page-header>
      <billing-later-nav current="scheduled"></billing-later-nav>
      ${this._coming.render(msg('Loading your payments', { id: 'billing.scheduled.loading' }), ({ items }) => this._renderComing(items))}
      ${this._terms.render(msg('Loading your bills', { id: 'billing.overview.loading' }), (terms) => this._renderTerms(terms))}
      ${this._over.render(msg('Loading your payments', { id: 'billing.scheduled.loading' }), ({ items }) => (items.length === 0 ? nothing : this._renderOver(items)))}
    `;
  }

  private _renderComing(items: readonly PlannedPayment[]) {
    const label = msg('Coming up', { id: 'billing.scheduled.coming' });
    return html`<ds-card .heading=${label}>
      ${this._cancel.renderFailure()}
      ${
        items.length === 0
          ? html`<ds-empty-state icon="calendar" heading-level="3" .heading=${msg('Nothing is scheduled', { id: 'billing.scheduled.none' })}>
              ${msg('Payments you set up below show up here.', { id: 'billing.scheduled.none-text' })}
            </ds-empty-state>`
          : html`<ds-list divided .label=${label}>
                ${repeat(
                  items,
                  ({ id }) => id,
                  (payment) => this._renderRow(payment),
                )}
              </ds-list>
              ${this._coming.renderMore({ label: msg('Later payments', { id: 'billing.scheduled.more' }) })}`
      }
    </ds-card>`;
  }

  private _renderOver(items: readonly PlannedPayment[]) {
    const label = msg('Before', { id: 'billing.scheduled.over' });
    return html`<ds-card .heading=${label}>
      <ds-list divided .label=${label}>
        ${repeat(
          items,
          ({ id }) => id,
          (payment) => this._renderRow(payment),
        )}
      </ds-list>
      ${this._over.renderMore({ label: msg('Older payments', { id: 'billing.scheduled.older' }) })}
    </ds-card>`;
  }

  private _renderRow(payment: PlannedPayment) {
    const { locale } = this.locale;
    const badge = plannedBadge(payment);
    const [amount, day] = [formatMoney(payment.paidCents ?? payment.cents, locale), formatPlainDate(payment.chargeOn, locale)];
    const bill = msg(str`Bill ${payment.statementNumber}`, { id: 'billing.statement.title' });
    const facts = [bill, payment.auto ? msg('By auto-pay', { id: 'billing.scheduled.auto' }) : '', payment.method ? methodText(payment.method) : ''];
    return html`<ds-list-item>
      ${msg(str`${amount} on ${day}`, { id: 'billing.plan.next-value' })}
      <span slot="meta">${facts.filter(Boolean).join(' · ')}</span>
      ${
        payment.state === 'failed'
          ? html`<span slot="meta">${reasonText(payment.reason)} ${msg('Nothing is added to what you owe. Pay it when it works for you.', { id: 'billing.scheduled.failed' })}</span>`
          : nothing
      }
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge> ${this._renderAction(payment)}
    </ds-list-item>`;
  }

  private _renderAction(payment: PlannedPayment) {
    const { statementNumber, statementId } = payment;
    if (payment.state === 'failed' || payment.state === 'over')
      return html`<ds-button
        slot="trailing"
        .label=${msg(str`See the bill: ${statementNumber}`, { id: 'billing.autopay.see' })}
        .href=${this.navigation.href(`/billing/statements/${statementId}`)}
      >
        ${msg('See the bill', { id: 'billing.autopay.see-short' })}
      </ds-button>`;
    if (payment.state !== 'planned' || payment.pending) return nothing;
    return html`<ds-button
      slot="trailing"
      variant="quiet"
      .busy=${this._cancel.busy}
      .label=${msg(str`Cancel: ${formatMoney(payment.cents, this.locale.locale)} for bill ${statementNumber}`, { id: 'billing.scheduled.cancel-label' })}
      @click=${() => this._cancel.run(payment)}
    >
      ${msg('Cancel', { id: 'billing.scheduled.cancel' })}
    </ds-button>`;
  }

  private _renderTerms(terms: PlannedTerms) {
    if (!terms.online) return renderOffline(terms.billingPhone);
    if (terms.bills.length === 0) return nothing;
    return html`<ds-card .heading=${msg('Schedule a payment', { id: 'billing.scheduled.new' })}>
      ${this._renderCarried(terms)}
      ${terms.methods.length === 0 ? renderNoMethod(this.navigation.href('/billing/methods')) : this._form.render(this._renderFields(terms))}
    </ds-card>`;
  }

  private _renderCarried({ bills }: PlannedTerms) {
    const chosen = bills.filter(({ statementId }) => this._carried.has(statementId));
    if (chosen.length < 2) return nothing;
    const names = formatList(
      chosen.map(({ number }) => number),
      this.locale.locale,
    );
    return html`<p>${msg(str`Choose a day for each bill, one after the other: ${names}`, { id: 'billing.scheduled.carried' })}</p>`;
  }

  private _renderFields({ bills, methods, from, until }: PlannedTerms) {
    const { locale } = this.locale;
    const bill = bills.find(({ statementId }) => statementId === this._statementId) ?? bills[0];
    return html`<ds-stack>
      <ds-select
        name="statementId"
        required
        .label=${msg('Which bill?', { id: 'billing.scheduled.bill' })}
        .options=${bills.map(({ statementId, number, owedCents }) => ({
          value: statementId,
          label: msg(str`Bill ${number}: ${formatMoney(owedCents, locale)}`, { id: 'billing.plan-new.bill' }),
        }))}
        .value=${bill?.statementId ?? ''}
        @change=${this._onBill}
      ></ds-select>
      <ds-money-field
        name="cents"
        required
        .label=${msg('How much?', { id: 'billing.scheduled.amount' })}
        .min=${1}
        .max=${bill?.owedCents ?? 0}
        .value=${this._amountOf(bill)}
      ></ds-money-field>
      <ds-date-field
        name="chargeOn"
        required
        .label=${msg('On which day?', { id: 'billing.scheduled.day' })}
        .min=${from}
        .max=${until}
        .value=${this._draft.typed('chargeOn') || from}
      ></ds-date-field>
      ${renderMethodField(methods, this._draft.typed('methodId'))}
      <div><ds-button type="submit" variant="primary">${msg('Schedule this payment', { id: 'billing.scheduled.send' })}</ds-button></div>
    </ds-stack>`;
  }

  /** What was chosen on the page before, what was typed, or all of it. */
  private _amountOf(bill: PlannedTerms['bills'][number] | undefined): string {
    const carried = bill && this._carried.get(bill.statementId);
    if (bill && carried !== undefined) return String(Math.min(carried, bill.owedCents));
    return this._draft.typed('cents') || String(bill?.owedCents ?? '');
  }

  private _onBill({ target }: Event): void {
    this._statementId = (target as HTMLElement & { value: string }).value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-scheduled-page': BillingScheduledPage;
  }
}
