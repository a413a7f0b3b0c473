/** Setting up a payment plan: which bills, over how many months or with how much a month, from when and with what. The schedule is there before anybody agrees to it. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/date-field';
import '@portal/design-system/empty-state';
import '@portal/design-system/money-field';
import '@portal/design-system/page-header';
import '@portal/design-system/radio-group';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { NewPlan, PlanOutline, PlanPreview, PlanTerms } from '@portal/bff/contract/payment-plans';
import type { FieldProblem } from '@portal/shell/contract';
import { FeaturePage, FormController, formatMoney, formatPlainDate, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import type { Texts } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { previewPlan, proposePlan, readPlanTerms } from '../../api/plans-api.ts';
import { renderMethodField, renderNoMethod, renderOffline } from '../../plans/method-field.ts';
import { renderParts } from '../../plans/parts-table.ts';
import { mostMonthsOf, outlineIn, outlineProblemText } from '../../plans/plan-outline.ts';
import { describePlanError } from '../../plans/plan-text.ts';

export class BillingPlanNewPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }
    `,
  ];

  /** What stands in the form. */
  @state() private _texts: Texts = {};

  private readonly _draft = new TextDraft(this, { name: 'billing.plan' });
  private readonly _terms = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], reading) => {
      const [terms] = await Promise.all([readPlanTerms(api, subject, reading), this._draft.load(reading.signal)]);
      return terms;
    },
    loaded: (terms, before) => {
      // Read again, it must not change what somebody has chosen since.
      if (!before) this._begin(terms);
    },
    live: ['billing.changed', 'billing.plans-changed'],
  });
  private readonly _preview = new Resource(this, {
    // A text, so that the same choice is the same.
    args: () => [this.api, this.subject, JSON.stringify(this._outline ?? null)] as const,
    load: async ([api, subject, outline], reading): Promise<PlanPreview | null> => {
      const chosen = JSON.parse(outline) as PlanOutline | null;
      return chosen && previewPlan(api, subject, chosen, reading);
    },
    keeps: true,
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form): NewPlan | null => {
      this._texts = readTexts(form);
      const [outline, preview] = [this._outline, this._preview.value];
      return outline && preview ? { ...outline, totalCents: preview.totalCents, methodId: this._texts['methodId'] ?? '' } : null;
    },
    check: (plan) => (plan ? [] : [{ field: '', message: msg('Look at the schedule before you continue.', { id: 'billing.plan-new.no-schedule' }) }]),
    send: (plan, call) => {
      if (!plan) throw new TypeError('Only a checked plan is sent.');
      return proposePlan(this.api, this.subject, plan, call);
    },
    said: (plan) =>
      plan.state === 'proposed'
        ? msg('Your plan is with the clinic now.', { id: 'billing.plan-new.sent' })
        : msg('Your plan has started.', { id: 'billing.plan-new.started' }),
    sent: ({ id }) => this.navigation.navigate(`/billing/plans/${id}`),
    // What is owed may have changed: the page shows what it is now.
    failed: async () => {
      await Promise.all([this._terms.refresh(), this._preview.refresh()]);
    },
    describe: describePlanError,
    fieldsOf: ({ fields }) => fields.map(fieldOf),
    describeField: (problem) => outlineProblemText(problem.code),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Set up a payment plan', { id: 'billing.plan-new.title' })}
        .backHref=${this.navigation.href('/billing/plans')}
        .backLabel=${msg('Payment plans', { id: 'billing.plans.title' })}
      >
        ${msg('Pay what you owe in smaller parts, one a month. There is no interest and no fee.', { id: 'billing.plans.lead' })}
      </ds-page-header>
      ${this._terms.render(msg('Loading your bills', { id: 'billing.overview.loading' }), (terms) => this._renderTerms(terms))}
    `;
  }

  private get _outline(): PlanOutline | undefined {
    const terms = this._terms.value;
    return terms && outlineIn(this._texts, terms);
  }

  private _renderTerms(terms: PlanTerms) {
    if (!terms.online) return renderOffline(terms.billingPhone);
    const total = terms.bills.reduce((sum, { owedCents }) => sum + owedCents, 0);
    if (total < terms.leastTotalCents) return this._renderTooLittle(terms);
    if (terms.methods.length === 0) return renderNoMethod(this.navigation.href('/billing/methods'));
    return html`<ds-card>${this._form.render(this._renderFields(terms))}</ds-card>`;
  }

  private _renderTooLittle({ leastTotalCents }: PlanTerms) {
    const least = formatMoney(leastTotalCents, this.locale.locale);
    return html`<ds-card>
      <ds-empty-state icon="check-circle" .heading=${msg('There is nothing for a plan right now', { id: 'billing.plan-new.none' })}>
        ${msg(str`Plans are for ${least} or more that isn’t in a plan yet.`, { id: 'billing.plan-new.none-text' })}
        <ds-button slot="actions" .href=${this.navigation.href('/billing')}>${msg('See your bills', { id: 'billing.plan-new.bills-link' })}</ds-button>
      </ds-empty-state>
    </ds-card>`;
  }

  private _renderFields(terms: PlanTerms) {
    const text = (name: string): string => this._texts[name] ?? '';
    const { locale } = this.locale;
    return html`<ds-stack @input=${this._onTyped} @change=${this._onTyped}>
      <ds-checkbox-group
        name="bills"
        required
        .label=${msg('Which bills?', { id: 'billing.plan-new.bills' })}
        .options=${terms.bills.map(({ statementId, number, owedCents }) => ({
          value: statementId,
          label: msg(str`Bill ${number}: ${formatMoney(owedCents, locale)}`, { id: 'billing.plan-new.bill' }),
        }))}
        .value=${text('bills')}
      ></ds-checkbox-group>
      <ds-radio-group
        name="by"
        required
        .label=${msg('How would you like to pay?', { id: 'billing.plan-new.by' })}
        .options=${[
          { value: 'months', label: msg('I choose how many months', { id: 'billing.plan-new.by-months' }) },
          { value: 'amount', label: msg('I choose how much each month', { id: 'billing.plan-new.by-amount' }) },
        ]}
        .value=${text('by')}
      ></ds-radio-group>
      ${text('by') === 'amount' ? this._renderAmount(terms, text('monthly')) : this._renderMonths(terms, text('months'))}
      <ds-date-field
        name="firstOn"
        required
        .label=${msg('First payment on', { id: 'billing.plan-new.first' })}
        .hint=${msg('The others follow on the same day of each month.', { id: 'billing.plan-new.first-hint' })}
        .min=${terms.firstFrom}
        .max=${terms.firstUntil}
        .value=${text('firstOn')}
      ></ds-date-field>
      ${renderMethodField(terms.methods, text('methodId'))} ${this._renderSchedule(terms)}
    </ds-stack>`;
  }

  private _renderMonths(terms: PlanTerms, value: string) {
    const most = mostMonthsOf(this._texts, terms);
    return html`<ds-select
      name="months"
      required
      .label=${msg('How many months?', { id: 'billing.plan-new.months' })}
      .options=${Array.from({ length: Math.max(0, most - 1) }, (_, index) => ({
        value: String(index + 2),
        label: msg(str`${index + 2} months`, { id: 'billing.plan-new.months-option' }),
      }))}
      .value=${value}
    ></ds-select>`;
  }

  private _renderAmount({ leastPartCents }: PlanTerms, value: string) {
    const least = formatMoney(leastPartCents, this.locale.locale);
    return html`<ds-money-field
      name="monthly"
      required
      .label=${msg('How much each month?', { id: 'billing.plan-new.monthly' })}
      .hint=${msg(str`${least} or more.`, { id: 'billing.plan-new.monthly-hint' })}
      .min=${leastPartCents}
      .value=${value}
    ></ds-money-field>`;
  }

  private _renderSchedule({ noticeDays }: PlanTerms) {
    const preview = this._preview.value;
    const { error } = this._preview;
    if (this._outline && error !== undefined) return html`<ds-alert tone="warning">${describePlanError(error)}</ds-alert>`;
    if (!this._outline || !preview)
      return html`<p role="status">${msg('Choose above, and your schedule shows up here.', { id: 'billing.plan-new.schedule-hint' })}</p>`;
    const { locale } = this.locale;
    const last = preview.parts.at(-1);
    return html`
      <h2>${msg('Your schedule', { id: 'billing.plan-new.schedule' })}</h2>
      <p role="status">
        ${msg(str`${formatMoney(preview.totalCents, locale)} in ${preview.parts.length} payments. The last one is on ${last ? formatPlainDate(last.dueOn, locale) : ''}.`, { id: 'billing.plan-new.schedule-sum' })}
      </p>
      ${renderParts(preview.parts, locale)}
      <p>${msg(str`We let you know ${noticeDays} days before each payment. You can change how you pay, or end the plan, at any time.`, { id: 'billing.plan-new.promise' })}</p>
      ${
        preview.needsApproval
          ? html`<ds-alert quiet tone="info">${msg('The billing office looks at this plan first. Nothing is charged before they say yes, and you’ll see their answer here.', { id: 'billing.plan-new.approval' })}</ds-alert>`
          : nothing
      }
      <div>
        <ds-button type="submit" variant="primary">
          ${preview.needsApproval ? msg('Send this plan to the clinic', { id: 'billing.plan-new.send' }) : msg('Start this plan', { id: 'billing.plan-new.start' })}
        </ds-button>
      </div>
    `;
  }

  private _begin(terms: PlanTerms): void {
    const typed = (name: string, fallback: string): string => this._draft.typed(name) || fallback;
    const ids = terms.bills.map(({ statementId }) => statementId);
    const kept = typed('bills', '')
      .split(',')
      .filter((id) => ids.includes(id));
    this._texts = {
      bills: (kept.length > 0 ? kept : ids).join(','),
      by: typed('by', 'months'),
      months: typed('months', '6'),
      monthly: typed('monthly', ''),
      firstOn: typed('firstOn', terms.firstUntil),
      methodId: typed('methodId', terms.methods[0]?.id ?? ''),
    };
    const most = mostMonthsOf(this._texts, terms);
    if (Number(this._texts['months']) > most) this._texts = { ...this._texts, months: String(most) };
  }

  private _onTyped({ currentTarget }: Event): void {
    const form = (currentTarget as HTMLElement).closest('form');
    // A field that is not shown keeps what was chosen in it.
    if (form) this._texts = { ...this._texts, ...readTexts(form) };
  }
}

/** The server names what it was sent; the form has a field of its own for each. */
function fieldOf({ path, ...problem }: FieldProblem): FieldProblem {
  const names: Readonly<Record<string, string>> = { 'split.months': 'months', 'split.monthlyCents': 'monthly' };
  return { ...problem, path: names[path] ?? path };
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-plan-new-page': BillingPlanNewPage;
  }
}
