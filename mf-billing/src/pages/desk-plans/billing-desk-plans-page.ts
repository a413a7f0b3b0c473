/** Payment plans at the clinic desk: what came first is answered first. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../plans/billing-desk-plans-nav.ts';
import { msg, str } from '@lit/localize';
import type { DeskPlan } from '@portal/bff/contract/payment-plans';
import { FeaturePage, formatBirthDate, formatMoney, formatPlainDate, PagedResource, personNameText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listDeskPlans } from '../../api/plans-api.ts';
import type { DeskPlansShown } from '../../api/plans-api.ts';
import { planBadge, planText } from '../../plans/plan-text.ts';

export class BillingDeskPlansPage extends FeaturePage {
  /** Which of them. */
  protected readonly shown: DeskPlansShown = 'waiting';

  private readonly _plans = new PagedResource(this, {
    args: () => [this.api, this.subject, this.shown] as const,
    load: ([api, subject, shown], reading, part) => listDeskPlans(api, subject, shown, part, reading),
    keeps: true,
    live: 'billing.plans-changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Payment plans', { id: 'billing.plans.title' })} .eyebrow=${this.subject.displayName}></ds-page-header>
      <billing-desk-plans-nav .current=${this.shown}></billing-desk-plans-nav>
      ${this._plans.render(msg('Loading the plans', { id: 'billing.desk-plans.loading' }), ({ items }) => this._renderList(items))}
    `;
  }

  private _renderList(plans: readonly DeskPlan[]) {
    if (plans.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="check-circle" .heading=${msg('No plans here', { id: 'billing.desk-plans.none' })}>
          ${this.shown === 'waiting' ? msg('Everyone has an answer.', { id: 'billing.desk-plans.none-waiting' }) : nothing}
        </ds-empty-state>
      </ds-card>`;
    return html`<ds-card>
      <ds-list divided .label=${msg('Payment plans', { id: 'billing.plans.title' })}>
        ${repeat(
          plans,
          ({ id }) => id,
          (plan) => this._renderRow(plan),
        )}
      </ds-list>
      ${this._plans.renderMore({ label: msg('More plans', { id: 'billing.desk-plans.more' }) })}
    </ds-card>`;
  }

  private _renderRow(plan: DeskPlan) {
    const { locale } = this.locale;
    const { patient, next } = plan;
    const badge = planBadge(plan.state);
    const born = formatBirthDate(patient.birthDate, locale);
    return html`<ds-list-item .href=${this.navigation.href(`/payment-plans/${plan.id}`)}>
      <bdi>${personNameText(patient.displayName)}</bdi>
      <span slot="meta">${msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'billing.desk-plans.patient' })}</span>
      <span slot="meta">${planText(plan, locale)}</span>
      ${
        next
          ? html`<span slot="meta">${
              next.state === 'missed'
                ? msg(str`${formatMoney(next.cents, locale)} of ${formatPlainDate(next.dueOn, locale)} didn’t go through`, { id: 'billing.plans.row-missed' })
                : msg(str`Next: ${formatMoney(next.cents, locale)} on ${formatPlainDate(next.dueOn, locale)}`, { id: 'billing.plans.row-next' })
            }</span>`
          : nothing
      }
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
    </ds-list-item>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-plans-page': BillingDeskPlansPage;
  }
}
