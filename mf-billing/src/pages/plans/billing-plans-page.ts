/** Payment plans: those that run, those that are over, and the way to a new one. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../plans/billing-later-nav.ts';
import { msg, str } from '@lit/localize';
import type { PlanSummary } from '@portal/bff/contract/payment-plans';
import { FeaturePage, formatMoney, formatPlainDate, PagedResource, whoseText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listPlans } from '../../api/plans-api.ts';
import { planBadge, planText } from '../../plans/plan-text.ts';

export class BillingPlansPage extends FeaturePage {
  private readonly _plans = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listPlans(api, subject, part, reading),
    live: ['billing.plans-changed', 'billing.changed'],
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${whoseText(this.subject, msg('Payment plans', { id: 'billing.plans.title' }), (person) => msg(str`Payment plans of ${person}`, { id: 'billing.plans.theirs' }))}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('Billing', { id: 'billing.overview.title' })}
      >
        ${msg('Pay what you owe in smaller parts, one a month. There is no interest and no fee.', { id: 'billing.plans.lead' })}
      </ds-page-header>
      <billing-later-nav current="plans"></billing-later-nav>
      ${this._plans.render(msg('Loading your plans', { id: 'billing.plans.loading' }), ({ items }) => this._renderPlans(items))}
    `;
  }

  private _renderPlans(plans: readonly PlanSummary[]) {
    const label = msg('Your plans', { id: 'billing.plans.yours' });
    return html`<ds-card .heading=${plans.length === 0 ? '' : label}>
      ${
        plans.length === 0
          ? html`<ds-empty-state icon="calendar" .heading=${msg('No payment plan yet', { id: 'billing.plans.none' })}>
              ${msg('Choose how many months you need, or how much you can pay each month.', { id: 'billing.plans.none-text' })}
              ${this._renderNew()}
            </ds-empty-state>`
          : html`<ds-list divided .label=${label}>
              ${repeat(
                plans,
                ({ id }) => id,
                (plan) => this._renderRow(plan),
              )}
            </ds-list>
            ${this._plans.renderMore({ label: msg('Older plans', { id: 'billing.plans.older' }) })}`
      }
      ${plans.length === 0 ? nothing : this._renderNew('footer')}
    </ds-card>`;
  }

  private _renderNew(slot: 'footer' | 'actions' = 'actions') {
    if (!this.subject.scopes.includes('billing:write')) return nothing;
    return html`<ds-button slot=${slot} variant="primary" .href=${this.navigation.href('/billing/plans/new')}>${msg('Set up a plan', { id: 'billing.plans.new' })}</ds-button>`;
  }

  private _renderRow(plan: PlanSummary) {
    const { locale } = this.locale;
    const badge = planBadge(plan.state);
    const { next } = plan;
    const left = formatMoney(plan.totalCents - plan.paidCents, locale);
    return html`<ds-list-item .href=${this.navigation.href(`/billing/plans/${plan.id}`)}>
      ${planText(plan, locale)}
      <span slot="meta">${msg(str`Paid so far: ${formatMoney(plan.paidCents, locale)}. Left: ${left}`, { id: 'billing.plans.so-far' })}</span>
      ${next ? html`<span slot="meta">${this._nextText(next.cents, next.dueOn, next.state)}</span>` : nothing}
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
    </ds-list-item>`;
  }

  private _nextText(cents: number, dueOn: string, state: string): string {
    const { locale } = this.locale;
    const [amount, day] = [formatMoney(cents, locale), formatPlainDate(dueOn, locale)];
    return state === 'missed'
      ? msg(str`${amount} of ${day} didn’t go through`, { id: 'billing.plans.row-missed' })
      : msg(str`Next: ${amount} on ${day}`, { id: 'billing.plans.row-next' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-plans-page': BillingPlansPage;
  }
}
