/** One payment plan: where it stands, what to do about a payment that did not go through, all its payments, and how it is paid. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/confirm-dialog';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/progress-bar';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { PaymentPlan, PlanPart } from '@portal/bff/contract/payment-plans';
import { Action, FeaturePage, FormController, formatMoney, formatPlainDate, phoneHref, readTexts, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { cancelPlan, changePlanMethod, payPlanPart, readPlan, readPlanTerms } from '../../api/plans-api.ts';
import { renderMethodField, renderNoMethod } from '../../plans/method-field.ts';
import { renderParts } from '../../plans/parts-table.ts';
import { describePlanError, methodText, nextTryText, planBadge, planText, reasonText } from '../../plans/plan-text.ts';

export class BillingPlanPage extends FeaturePage {
  @state() private _ending = false;

  private readonly _plan = new Resource(this, {
    args: () => [this.api, this.subject, this.params['planId'] ?? ''] as const,
    load: ([api, subject, id], reading) => readPlan(api, subject, id, reading),
    live: ['billing.plans-changed', 'billing.changed'],
  });
  /** The cards and accounts of who looks at it, for who may pay. */
  private readonly _terms = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], reading) => (this._mayPay ? readPlanTerms(api, subject, reading) : null),
  });
  private readonly _pay = new Action(this, {
    send: (part: PlanPart, call) => payPlanPart(this.api, this.subject, this.params['planId'] ?? '', part, call),
    said: (plan, { id }) =>
      plan.parts.find((part) => part.id === id)?.state === 'paid'
        ? msg('It’s paid. Thank you.', { id: 'billing.plan.paid' })
        : msg('It didn’t go through this time either.', { id: 'billing.plan.not-paid' }),
    done: (plan) => this._onChanged(plan),
    failed: () => this._plan.refresh(),
    describe: describePlanError,
  });
  private readonly _method = new FormController(this, {
    summary: 'none',
    values: (form) => readTexts(form)['methodId'] ?? '',
    send: (methodId, call) => changePlanMethod(this.api, this.subject, this.params['planId'] ?? '', methodId, call),
    said: () => msg('The plan is paid this way from now on.', { id: 'billing.plan.method-changed' }),
    sent: (plan) => this._plan.patch(plan),
    failed: () => this._plan.refresh(),
    describe: describePlanError,
  });
  private readonly _end = new Action(this, {
    send: (_input: void, call) => cancelPlan(this.api, this.subject, this.params['planId'] ?? '', call),
    said: () => msg('The plan has ended.', { id: 'billing.plan.ended' }),
    done: (plan) => {
      this._ending = false;
      return this._onChanged(plan);
    },
    failed: async () => {
      this._ending = false;
      await this._plan.refresh();
    },
    describe: describePlanError,
  });

  override render() {
    const plan = this._plan.value;
    return html`
      <ds-page-header
        .heading=${plan ? planText(plan, this.locale.locale) : msg('Payment plan', { id: 'billing.plan.title' })}
        .backHref=${this.navigation.href('/billing/plans')}
        .backLabel=${msg('Payment plans', { id: 'billing.plans.title' })}
      ></ds-page-header>
      ${this._plan.render(msg('Loading the plan', { id: 'billing.plan.loading' }), (shown) => this._renderPlan(shown))}
    `;
  }

  private get _mayPay(): boolean {
    return this.subject.scopes.includes('billing:write');
  }

  private _renderPlan(plan: PaymentPlan) {
    const { locale } = this.locale;
    const badge = planBadge(plan.state);
    const isOpen = plan.state === 'active' || plan.state === 'missed' || plan.state === 'proposed';
    return html`
      ${plan.parts.filter((part) => part.state === 'missed').map((part) => this._renderMissed(plan, part))} ${this._pay.renderFailure()} ${this._renderState(plan)}
      <ds-card .heading=${msg('Where it stands', { id: 'billing.plan.stands' })}>
        <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
        <ds-stack>
          <ds-progress-bar
            .label=${msg('Paid so far', { id: 'billing.plan.so-far' })}
            .value=${plan.paidCents}
            .max=${plan.totalCents}
            .valueText=${msg(str`${formatMoney(plan.paidCents, locale)} of ${formatMoney(plan.totalCents, locale)}`, { id: 'billing.plan.of' })}
          ></ds-progress-bar>
          <ds-key-value-list .items=${this._facts(plan)}></ds-key-value-list>
        </ds-stack>
      </ds-card>
      <ds-card .heading=${msg('All payments', { id: 'billing.plan.all' })}>${renderParts(plan.parts, locale)}</ds-card>
      ${isOpen && this._mayPay ? html`${this._renderMethod(plan)} ${this._renderEnd()}` : nothing}
    `;
  }

  /** Kindly: what happened, that it can happen to anyone, and what can be done now. */
  private _renderMissed(plan: PaymentPlan, part: PlanPart) {
    const { locale } = this.locale;
    const amount = formatMoney(part.cents, locale);
    return html`<ds-alert
      tone="warning"
      .heading=${msg(str`The payment of ${amount} for ${formatPlainDate(part.dueOn, locale)} didn’t go through`, { id: 'billing.plan.missed' })}
    >
      ${reasonText(part.reason)} ${msg('Your plan continues, and nothing is added to what you owe.', { id: 'billing.plan.missed-text' })}
      ${part.pending ? msg('It’s being tried right now.', { id: 'billing.plan.trying' }) : nextTryText(part, plan.today, locale)}
      ${
        this._mayPay && plan.mine && !part.pending
          ? html`<ds-button slot="actions" variant="primary" .busy=${this._pay.busy} @click=${() => this._pay.run(part)}>
              ${msg(str`Pay ${amount} now`, { id: 'billing.plan.pay-now' })}
            </ds-button>`
          : nothing
      }
      ${
        this._mayPay
          ? html`<ds-button slot="actions" @click=${() => this._goToMethod()}>${msg('Pay another way', { id: 'billing.plan.other-way' })}</ds-button>`
          : nothing
      }
    </ds-alert>`;
  }

  private _renderState({ state: planState, answer, billingPhone }: PaymentPlan) {
    if (planState === 'proposed')
      return html`<ds-alert quiet tone="info" .heading=${msg('The billing office is looking at your plan', { id: 'billing.plan.proposed' })}>
        ${msg('Nothing is charged before they say yes. We’ll let you know.', { id: 'billing.plan.proposed-text' })}
      </ds-alert>`;
    if (planState === 'declined')
      return html`<ds-alert quiet tone="info" .heading=${msg('The billing office couldn’t approve this plan', { id: 'billing.plan.declined' })}>
        ${answer} ${billingPhone ? html`<ds-link slot="actions" .href=${phoneHref(billingPhone)}>${billingPhone}</ds-link>` : nothing}
      </ds-alert>`;
    if (planState === 'completed')
      return html`<ds-alert quiet tone="success">${msg('Everything is paid. Thank you.', { id: 'billing.plan.completed' })}</ds-alert>`;
    if (planState === 'canceled')
      return html`<ds-alert quiet tone="info">${msg('This plan has ended. What isn’t paid yet is due as on your bills.', { id: 'billing.plan.canceled' })}</ds-alert>`;
    return nothing;
  }

  private _facts(plan: PaymentPlan) {
    const { locale } = this.locale;
    const { next, method, bills, answer, billingPhone } = plan;
    const facts = [
      {
        label: msg('Next payment', { id: 'billing.plan.next' }),
        value:
          next?.state === 'due'
            ? msg(str`${formatMoney(next.cents, locale)} on ${formatPlainDate(next.dueOn, locale)}`, { id: 'billing.plan.next-value' })
            : null,
      },
      {
        label: msg('Paid with', { id: 'billing.plan.with' }),
        value: method ? methodText(method) : plan.mine ? null : msg('Someone else pays this plan', { id: 'billing.plan.someone' }),
      },
      {
        label: msg('For', { id: 'billing.plan.for' }),
        value: bills.map(
          ({ statementId, number }) =>
            html`<div><ds-link .href=${this.navigation.href(`/billing/statements/${statementId}`)}>${msg(str`Bill ${number}`, { id: 'billing.statement.title' })}</ds-link></div>`,
        ),
      },
      { label: msg('What the clinic says', { id: 'billing.plan.answer' }), value: plan.state === 'declined' ? null : answer },
      {
        label: msg('Questions?', { id: 'billing.plan.questions' }),
        value: billingPhone ? html`<ds-link .href=${phoneHref(billingPhone)}>${billingPhone}</ds-link>` : null,
      },
    ];
    return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  }

  private _renderMethod(plan: PaymentPlan) {
    const methods = this._terms.value?.methods;
    if (!methods) return nothing;
    return html`<ds-card id="method" .heading=${msg('How you pay', { id: 'billing.plan.method' })}>
      ${
        methods.length === 0
          ? renderNoMethod(this.navigation.href('/billing/methods'))
          : this._method.render(html`<ds-stack>
              ${
                plan.state === 'missed'
                  ? html`<p>${msg('Choose another card or account, and we’ll try what was missed again today.', { id: 'billing.plan.method-missed' })}</p>`
                  : nothing
              }
              ${renderMethodField(methods, plan.method?.id ?? '')}
              <div><ds-button type="submit">${msg('Pay this way from now on', { id: 'billing.plan.method-save' })}</ds-button></div>
            </ds-stack>`)
      }
    </ds-card>`;
  }

  private _renderEnd() {
    return html`
      <div>
        ${this._end.renderFailure()}
        <ds-button variant="quiet" @click=${() => (this._ending = true)}>${msg('End this plan', { id: 'billing.plan.end' })}</ds-button>
      </div>
      <ds-confirm-dialog
        .open=${this._ending}
        .heading=${msg('End this plan?', { id: 'billing.plan.end-title' })}
        .confirmLabel=${msg('End this plan', { id: 'billing.plan.end' })}
        .busy=${this._end.busy}
        @confirm=${() => this._end.run()}
        @cancel=${() => (this._ending = false)}
        @close=${() => (this._ending = false)}
      >
        ${msg('No more payments are made. What isn’t paid yet is due as on your bills.', { id: 'billing.plan.end-text' })}
      </ds-confirm-dialog>
    `;
  }

  private _goToMethod(): void {
    const card = this.renderRoot.querySelector<HTMLElement>('#method');
    card?.scrollIntoView({ block: 'center' });
    card?.querySelector<HTMLElement>('ds-select, ds-button')?.focus();
  }

  private async _onChanged(plan: PaymentPlan): Promise<void> {
    this._plan.patch(plan);
    await this.updateComplete;
    // The button that had the focus may be gone.
    this.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-plan-page': BillingPlanPage;
  }
}
