/** One good-faith estimate at the clinic desk: looked at, put right and sent once. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '@portal/design-system/table';
import { msg } from '@lit/localize';
import type { DeskEstimateDetail } from '@portal/bff/contract/estimates';
import { FeaturePage, FormController, formatBirthDate, formatMoney, formatPlainDate, personNameText, readTexts, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { issueEstimate, readDeskEstimate } from '../../api/estimates-api.ts';
import { estimateStyles } from '../../estimates/estimate-styles.ts';
import { dueBadge, serviceName } from '../../estimates/estimate-text.ts';
import { issuerFacts, renderGoodFaithLines } from '../../estimates/good-faith-parts.ts';
import { issueIn, renderIssueLine, renderIssueRest } from '../../estimates/issue-fields.ts';

export class BillingDeskEstimatePage extends FeaturePage {
  static override styles = [FeaturePage.styles, estimateStyles];

  /** Services beyond those that were filled in. */
  @state() private _added = 0;

  private readonly _estimate = new Resource(this, {
    args: () => [this.api, this.subject, this.params['estimateId'] ?? ''] as const,
    load: ([api, subject, estimateId], reading) => readDeskEstimate(api, subject, estimateId, reading),
    live: 'billing.estimates-changed',
  });
  private readonly _form = new FormController(this, {
    values: (form) => issueIn(readTexts(form), this._drafted, this._count, this._estimate.value?.version ?? 0),
    send: (issue, call) => issueEstimate(this.api, this.subject, this.params['estimateId'] ?? '', issue, call),
    said: () => msg('The estimate is sent.', { id: 'billing.desk-estimate.sent' }),
    sent: (estimate) => this._onSent(estimate),
  });

  override render() {
    const estimate = this._estimate.value;
    return html`
      <ds-page-header
        .heading=${estimate ? serviceName(estimate.names, this.locale.locale) : msg('Good-faith estimate', { id: 'billing.gfe.title' })}
        .backHref=${this.navigation.href('/estimates')}
        .backLabel=${msg('Good-faith estimates', { id: 'billing.desk-estimates.title' })}
      ></ds-page-header>
      ${this._estimate.render(msg('Loading the estimate', { id: 'billing.desk-estimate.loading' }), (value) => this._renderEstimate(value))}
    `;
  }

  private get _drafted() {
    return this._estimate.value?.document.lines ?? [];
  }

  /** So many services have fields: one at least. */
  private get _count(): number {
    return Math.max(1, this._drafted.length) + this._added;
  }

  private _renderEstimate(estimate: DeskEstimateDetail) {
    const canSend = estimate.state === 'asked' && this.subject.scopes.includes('billing:write');
    return html`${this._renderFacts(estimate)} ${canSend ? this._renderForm() : this._renderMade(estimate)}`;
  }

  private _renderFacts({ patient, askedBy, plannedOn, dueOn, today, state: at, issuedBy, document }: DeskEstimateDetail) {
    const { locale } = this.locale;
    const badge = dueOn && at === 'asked' ? dueBadge(dueOn, today, locale) : undefined;
    const facts = [
      [msg('Patient', { id: 'billing.desk-estimate.patient' }), html`<bdi>${personNameText(patient.displayName)}</bdi>`],
      [msg('Born', { id: 'billing.desk-estimate.born' }), formatBirthDate(patient.birthDate, locale)],
      [msg('Patient number', { id: 'billing.desk-estimate.number' }), patient.patientNumber],
      [msg('Asked by', { id: 'billing.desk-estimate.by' }), askedBy],
      [msg('Planned for', { id: 'billing.estimate.planned-on' }), plannedOn && formatPlainDate(plannedOn, locale)],
      [msg('Sent by', { id: 'billing.desk-estimate.sent-by' }), issuedBy],
      ...issuerFacts(document),
    ] as const;
    return html`<ds-card>
      <div class="flow">
      ${badge ? html`<p><ds-badge .tone=${badge.tone}>${badge.text}</ds-badge></p>` : nothing}
      <ds-key-value-list .items=${facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))}></ds-key-value-list>
      </div>
    </ds-card>`;
  }

  private _renderForm() {
    return html`<ds-card .heading=${msg('The estimate', { id: 'billing.desk-estimate.title' })}>
      <div class="flow">
        <p>${msg('Filled in from your public prices. Check it, add what belongs to it, and send it.', { id: 'billing.desk-estimate.text' })}</p>
        ${this._form.render(html`<ds-stack>
          ${Array.from({ length: this._count }, (_, at) => renderIssueLine(this._drafted[at] ?? null, at))}
          <div><ds-button @click=${() => (this._added += 1)}>${msg('Add a service', { id: 'billing.desk-estimate.add' })}</ds-button></div>
          ${renderIssueRest()}
          <div><ds-button type="submit" variant="primary">${msg('Send the estimate', { id: 'billing.desk-estimate.send' })}</ds-button></div>
        </ds-stack>`)}
      </div>
    </ds-card>`;
  }

  private _renderMade({ document }: DeskEstimateDetail) {
    const { locale } = this.locale;
    return html`<ds-card .heading=${formatMoney(document.totalCents, locale)}>
      <ds-table>
        <table>
          <caption>${msg('Good-faith estimate', { id: 'billing.gfe.title' })}</caption>
          ${renderGoodFaithLines(document, locale, 'page')}
        </table>
      </ds-table>
      ${document.note ? html`<p>${document.note}</p>` : nothing}
    </ds-card>`;
  }

  private async _onSent(estimate: DeskEstimateDetail): Promise<void> {
    this._estimate.patch(() => estimate);
    await this.updateComplete;
    this.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-estimate-page': BillingDeskEstimatePage;
  }
}
