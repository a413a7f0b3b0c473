/** A new estimate: find the service, say where and with which insurance, see what it may cost, then keep it or ask the clinic. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/date-picker';
import '@portal/design-system/page-header';
import '@portal/design-system/radio-group';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '../../estimates/billing-service-search.ts';
import { msg, str } from '@lit/localize';
import type { Estimate, EstimateInput, EstimateTerms, FoundService, WorkedOut } from '@portal/bff/contract/estimates';
import { Action, FeaturePage, FormController, readTexts, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { askGoodFaith, calculateEstimate, readEstimateTerms, saveEstimate } from '../../api/estimates-api.ts';
import { benefitsIn, renderBenefitFields } from '../../estimates/benefit-fields.ts';
import type { ServiceChosenEvent } from '../../estimates/billing-service-search.ts';
import { estimateStyles } from '../../estimates/estimate-styles.ts';
import { codeText, serviceName, settingText } from '../../estimates/estimate-text.ts';
import { renderWorked } from '../../estimates/worked-view.ts';

/** In the choice of insurance: none. */
const WITHOUT = 'none';

export class BillingEstimateNewPage extends FeaturePage {
  static override styles = [FeaturePage.styles, estimateStyles];

  @state() private _service: FoundService | undefined;
  @state() private _clinicId = '';
  @state() private _worked: WorkedOut | undefined;
  /** What was worked out, to keep the same. */
  private _input: EstimateInput | undefined;

  private readonly _terms = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readEstimateTerms(api, subject, reading),
  });
  private readonly _form = new FormController(this, {
    summary: 'none',
    values: (form) => this._inputOf(readTexts(form)),
    send: (input) => this._calculate(input),
    said: () => msg('Your estimate is ready.', { id: 'billing.estimate.ready' }),
    sent: () => this._showWorked(),
  });
  private readonly _again = new FormController(this, {
    summary: 'none',
    values: (form) => ({ ...(this._input as EstimateInput), benefits: benefitsIn(readTexts(form)) }),
    send: (input) => this._calculate(input),
    said: () => msg('Your estimate is ready.', { id: 'billing.estimate.ready' }),
    sent: () => this._showWorked(),
  });
  private readonly _save = new Action(this, {
    send: (input: EstimateInput, call) => saveEstimate(this.api, this.subject, input, call),
    done: (estimate) => this._open(estimate),
  });
  private readonly _ask = new FormController(this, {
    summary: 'none',
    values: (form) => readTexts(form)['plannedOn'] || null,
    send: (plannedOn, call) => {
      const { clinicId, service, setting } = this._input as EstimateInput;
      return askGoodFaith(this.api, this.subject, { clinicId, service, setting, plannedOn }, call);
    },
    sent: (estimate) => this._open(estimate),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('New estimate', { id: 'billing.estimates.new' })}
        .backHref=${this.navigation.href('/billing/estimates')}
        .backLabel=${msg('What care costs', { id: 'billing.estimates.title' })}
      ></ds-page-header>
      ${this._terms.render(msg('Loading the form', { id: 'billing.estimate.loading-form' }), (terms) => this._renderSteps(terms))}
    `;
  }

  private _renderSteps(terms: EstimateTerms) {
    if (!terms.hasPrices) return html`<ds-card><p>${noPricesText(terms.phone)}</p></ds-card>`;
    if (!this._service) return html`<billing-service-search @service-chosen=${this._onChosen}></billing-service-search>`;
    return html`${this._renderChoices(this._service, terms)} ${this._worked ? this._renderWorked(this._worked, terms) : nothing}`;
  }

  private _renderChoices(service: FoundService, { coverages }: EstimateTerms) {
    const place = service.places.find(({ clinicId }) => clinicId === this._clinicId) ?? service.places[0];
    const settings = place?.settings ?? [];
    return html`<ds-card id="chosen" tabindex="-1" .heading=${serviceName(service.names, this.locale.locale)} .eyebrow=${codeText(service.service)}>
      <ds-button slot="header" variant="quiet" @click=${this._onOther}>${msg('Another service', { id: 'billing.estimate.other' })}</ds-button>
      ${this._form.render(html`<ds-stack @change=${this._onChange}>
        <ds-select
          name="clinicId"
          required
          no-mark
          .label=${msg('Where?', { id: 'billing.estimate.where' })}
          .options=${service.places.map(({ clinicId, clinic, address }) => ({ value: clinicId, label: address ? `${clinic}, ${address}` : clinic }))}
          .value=${place?.clinicId ?? ''}
        ></ds-select>
        ${
          settings.length > 1
            ? html`<ds-radio-group name="setting" required no-mark .label=${msg('How?', { id: 'billing.estimate.how' })} .options=${settings.map((value) => ({ value, label: settingText(value) }))} .value=${settings[0] ?? ''}></ds-radio-group>`
            : nothing
        }
        <ds-radio-group
          name="coverageId"
          required
          no-mark
          .label=${msg('With which insurance?', { id: 'billing.estimate.insurance' })}
          .options=${[
            ...coverages.map(({ id, payerName, planName }) => ({ value: id, label: [payerName, planName].filter(Boolean).join(', ') })),
            { value: WITHOUT, label: msg('Without insurance', { id: 'billing.estimate.without' }) },
          ]}
          .value=${coverages[0]?.id ?? WITHOUT}
        ></ds-radio-group>
        <div><ds-button type="submit" variant="primary">${msg('See what it may cost', { id: 'billing.estimate.see' })}</ds-button></div>
      </ds-stack>`)}
    </ds-card>`;
  }

  private _renderWorked(worked: WorkedOut, { today }: EstimateTerms) {
    const canWrite = this.subject.scopes.includes('billing:write');
    return html`
      ${renderWorked(worked, this.locale.locale)}
      ${
        worked.insured
          ? html`<ds-card .heading=${msg('What you pay under your plan', { id: 'billing.estimate.plan' })}><div class="flow">
              <p>${msg('If you know these better, change them. Leave empty what you don’t know.', { id: 'billing.estimate.plan-text' })}</p>
              ${this._again.render(html`<ds-stack>
                ${renderBenefitFields(worked.benefits)}
                <div><ds-button type="submit">${msg('Calculate again', { id: 'billing.estimate.again' })}</ds-button></div>
              </ds-stack>`)}</div></ds-card>`
          : canWrite
            ? this._renderAsk(today)
            : nothing
      }
      ${
        canWrite
          ? html`<div>
              ${this._save.renderFailure()}
              <ds-button variant="primary" .busy=${this._save.busy} @click=${() => this._input && this._save.run(this._input)}>${msg('Save this estimate', { id: 'billing.estimate.save' })}</ds-button>
            </div>`
          : nothing
      }
    `;
  }

  private _renderAsk(today: string) {
    return html`<ds-card .heading=${msg('Ask the clinic for a good-faith estimate', { id: 'billing.estimate.ask' })}><div class="flow">
      <p>
        ${msg('Without insurance, the law gives you the right to a written estimate from the clinic. If your bill is $400 or more above it, you can dispute the bill.', { id: 'billing.estimate.ask-text' })}
      </p>
      ${this._ask.render(html`<ds-stack>
        <ds-date-picker name="plannedOn" .min=${today} .today=${today} .label=${msg('Which day is your visit, if you have one?', { id: 'billing.estimate.planned' })}></ds-date-picker>
        <div><ds-button type="submit">${msg('Ask the clinic', { id: 'billing.estimate.ask-go' })}</ds-button></div>
      </ds-stack>`)}</div></ds-card>`;
  }

  private _inputOf(texts: Readonly<Record<string, string>>): EstimateInput {
    const { clinicId = '', coverageId = '', setting } = texts;
    const place = this._service?.places.find((one) => one.clinicId === clinicId);
    const [only = 'outpatient'] = place?.settings ?? [];
    return {
      clinicId,
      service: this._service?.service ?? '',
      setting: setting === 'inpatient' || setting === 'outpatient' ? setting : only,
      coverageId: coverageId === WITHOUT ? null : coverageId,
      benefits: null,
    };
  }

  private async _calculate(input: EstimateInput): Promise<WorkedOut> {
    const worked = await calculateEstimate(this.api, this.subject, input);
    this._input = input;
    this._worked = worked;
    return worked;
  }

  private async _showWorked(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('ds-card[tone="accent"]')?.scrollIntoView({ block: 'nearest' });
  }

  private _open({ id }: Estimate): void {
    this.navigation.navigate(`/billing/estimates/${id}`);
  }

  private async _onChosen({ detail }: ServiceChosenEvent): Promise<void> {
    this._service = detail;
    this._clinicId = detail.places[0]?.clinicId ?? '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#chosen')?.focus();
  }

  private _onOther(): void {
    this._service = undefined;
    this._worked = undefined;
    this._form.clear();
  }

  /** What was worked out is of another choice then. */
  private _onChange({ target }: Event): void {
    const { name, value } = target as { name?: string; value?: unknown };
    if (name === 'clinicId' && typeof value === 'string') this._clinicId = value;
    this._worked = undefined;
  }
}

const noPricesText = (phone: string | null): string =>
  phone
    ? msg(str`No clinic has its prices here yet. Call ${phone} and ask what your care costs.`, { id: 'billing.estimate.no-prices-call' })
    : msg('No clinic has its prices here yet. Call your clinic and ask what your care costs.', { id: 'billing.estimate.no-prices' });

declare global {
  interface HTMLElementTagNameMap {
    'billing-estimate-new-page': BillingEstimateNewPage;
  }
}
