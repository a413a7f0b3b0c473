/** One payment plan at the desk: for whom, over how long, and a yes or no with words. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import type { DeskPlanDetail } from '@portal/bff/contract/payment-plans';
import { FeaturePage, formatBirthDate, FormController, formatDateTime, formatMoney, personNameText, Resource, TextDraft } from '@portal/shell/contract';
import { doneByText } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { answerPlan, readDeskPlan } from '../../api/plans-api.ts';
import { renderParts } from '../../plans/parts-table.ts';
import { describePlanError, planBadge, planText, reasonText } from '../../plans/plan-text.ts';

export class BillingDeskPlanPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }

      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
      }
    `,
  ];

  private readonly _answer = new TextDraft(this, { name: () => `billing.desk-plan.${this._id}`, only: { field: 'answer', maxLength: 1000 } });
  private readonly _plan = new Resource(this, {
    args: () => [this.api, this.subject, this._id] as const,
    load: async ([api, subject, id], reading) => {
      const [plan] = await Promise.all([readDeskPlan(api, subject, id, reading), this._answer.load(reading.signal)]);
      return plan;
    },
    live: 'billing.plans-changed',
    entity: ({ id }) => id,
  });
  private readonly _form = new FormController(this, {
    draft: this._answer,
    summary: 'none',
    values: (_form, data) => ({
      approved: data.get('decision') === 'approve',
      answer: String(data.get('answer') ?? '').trim(),
      version: this._plan.value?.version ?? 0,
    }),
    check: ({ approved, answer }) =>
      !approved && answer === '' ? [{ field: 'answer', message: msg('Say why, and what they can do instead.', { id: 'billing.desk-plan.no-words' }) }] : [],
    send: (answer, call) => answerPlan(this.api, this.subject, this._id, answer, call),
    said: () => msg('The patient has your answer.', { id: 'billing.desk-plan.said' }),
    sent: async (plan) => {
      this._plan.patch(plan);
      await this.updateComplete;
      this.focusHeading();
    },
    failed: () => this._plan.refresh(),
    describe: describePlanError,
  });

  override render() {
    const plan = this._plan.value;
    return html`
      <ds-page-header
        .heading=${plan ? personNameText(plan.patient.displayName) : msg('Payment plan', { id: 'billing.plan.title' })}
        .eyebrow=${plan ? planText(plan, this.locale.locale) : ''}
        .backHref=${this.navigation.href('/payment-plans')}
        .backLabel=${msg('Payment plans', { id: 'billing.plans.title' })}
      ></ds-page-header>
      ${this._plan.render(msg('Loading the plan', { id: 'billing.plan.loading' }), (shown) => this._renderPlan(shown))}
    `;
  }

  private get _id(): string {
    return this.params['planId'] ?? '';
  }

  private _renderPlan(plan: DeskPlanDetail) {
    const badge = planBadge(plan.state);
    return html`
      <ds-card .heading=${msg('What is asked', { id: 'billing.desk-plan.asked' })}>
        <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
        <ds-key-value-list .items=${this._facts(plan)}></ds-key-value-list>
      </ds-card>
      ${plan.state === 'proposed' && this.subject.scopes.includes('billing:write') ? this._renderForm() : nothing}
      <ds-card .heading=${msg('All payments', { id: 'billing.plan.all' })}>${renderParts(plan.parts, this.locale.locale)}</ds-card>
    `;
  }

  private _facts(plan: DeskPlanDetail) {
    const { patient, bills, parts, decidedAt, decidedBy, answer, timeZone } = plan;
    const { locale } = this.locale;
    const born = formatBirthDate(patient.birthDate, locale);
    const missed = parts.find(({ state }) => state === 'missed');
    const facts = [
      {
        label: msg('Patient', { id: 'billing.desk-plan.patient' }),
        value: msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'billing.desk-plans.patient' }),
      },
      { label: msg('Set up by', { id: 'billing.desk-plan.by' }), value: plan.proposedBy },
      { label: msg('Set up on', { id: 'billing.desk-plan.at' }), value: formatDateTime(plan.proposedAt, timeZone, this.locale) },
      {
        label: msg('For', { id: 'billing.plan.for' }),
        value: bills.map(({ number, cents }) => html`<div>${msg(str`Bill ${number}: ${formatMoney(cents, locale)}`, { id: 'billing.plan-new.bill' })}</div>`),
      },
      { label: msg('Paid so far', { id: 'billing.plan.so-far' }), value: formatMoney(plan.paidCents, locale) },
      { label: msg('Why it didn’t go through', { id: 'billing.desk-plan.why' }), value: missed ? reasonText(missed.reason) : null },
      {
        label: msg('Answered', { id: 'billing.desk-plans.decided' }),
        value: decidedAt ? doneByText({ at: decidedAt, by: decidedBy }, timeZone, this.locale) : null,
      },
      { label: msg('The answer', { id: 'billing.desk-plan.answer-given' }), value: answer ? html`<span class="text">${answer}</span>` : null },
    ];
    return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  }

  private _renderForm() {
    return html`<ds-card .heading=${msg('Your answer', { id: 'billing.desk-plan.answer' })}>
      ${this._form.render(html`<ds-stack>
        <ds-text-area
          name="answer"
          maxlength="1000"
          .label=${msg('What would you like to tell the patient?', { id: 'billing.desk-plan.words' })}
          .hint=${msg('They read it in the portal. With a no, say what they can do instead.', { id: 'billing.desk-plan.words-hint' })}
          .value=${this._answer.typed('answer')}
        ></ds-text-area>
        <div class="buttons">
          <ds-button type="submit" name="decision" value="approve" variant="primary">${msg('Approve this plan', { id: 'billing.desk-plan.approve' })}</ds-button>
          <ds-button type="submit" name="decision" value="decline">${msg('Say no', { id: 'billing.desk-plan.decline' })}</ds-button>
        </div>
      </ds-stack>`)}
    </ds-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-plan-page': BillingDeskPlanPage;
  }
}
