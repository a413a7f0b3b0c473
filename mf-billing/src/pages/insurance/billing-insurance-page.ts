/** What somebody is insured by: a card for each plan with how far its year is, what was asked of staff, and where claims are. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/grid';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '../../insurance/billing-plan-progress.ts';
import { msg, str } from '@lit/localize';
import type { CoverageRequest, CoverageSummary, InsuranceOverview } from '@portal/bff/contract/insurance';
import { Action, describeError, FeaturePage, formatDate, Resource, whoseText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { readInsurance, withdrawCoverageRequest } from '../../api/insurance-api.ts';
import { checkBadge, coverageBadge, positionText, requestBadge, requestText } from '../../insurance/insurance-text.ts';

export class BillingInsurancePage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];

  private readonly _insurance = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readInsurance(api, subject, reading),
    keeps: true,
    live: 'billing.insurance-changed',
  });

  private readonly _withdraw = new Action(this, {
    send: (id: string, call) => withdrawCoverageRequest(this.api, this.subject, id, call),
    said: () => msg('Your request is canceled.', { id: 'billing.request.canceled' }),
    done: () => this._insurance.refresh(),
    failed: () => this._insurance.refresh(),
    describe: describeError,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${whoseText(this.subject, msg('Insurance', { id: 'billing.insurance.title' }), (person) => msg(str`${person}’s insurance`, { id: 'billing.insurance.theirs' }))}
        .headingLevel=${this.headingLevel}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('Billing', { id: 'billing.overview.title' })}
      >
        ${this._canWrite ? html`<ds-button slot="actions" variant="primary" .href=${this.navigation.href('/billing/insurance/new')}>${msg('Add insurance', { id: 'billing.insurance.add' })}</ds-button>` : nothing}
        <ds-button slot="actions" .href=${this.navigation.href('/billing/claims')}>${msg('Claims', { id: 'billing.claims.title' })}</ds-button>
      </ds-page-header>
      ${this._insurance.render(msg('Loading your insurance', { id: 'billing.insurance.loading' }), (insurance) => this._renderAll(insurance))}
    `;
  }

  private get _canWrite(): boolean {
    return this.subject.scopes.includes('billing:write');
  }

  private _renderAll({ coverages, requests, timeZone }: InsuranceOverview) {
    return html`
      ${requests.length > 0 ? this._renderRequests(requests) : nothing}
      ${
        coverages.length === 0
          ? html`<ds-card>
              <ds-empty-state icon="shield" .heading=${msg('No insurance on file', { id: 'billing.insurance.none' })}>
                ${msg('If you have insurance, add it here. If you don’t, we can help you find ways to pay.', { id: 'billing.insurance.none-text' })}
              </ds-empty-state>
            </ds-card>`
          : html`<ds-grid min-column="20rem">${repeat(
              coverages,
              ({ id }) => id,
              (coverage) => this._renderCoverage(coverage, timeZone),
            )}</ds-grid>`
      }
    `;
  }

  private _renderCoverage(coverage: CoverageSummary, timeZone: string) {
    const { locale } = this.locale;
    const badge = coverageBadge(coverage, locale);
    const said = coverage.check && checkBadge(coverage.check.state);
    const facts = [
      { label: msg('Plan', { id: 'billing.insurance.plan' }), value: coverage.planName },
      { label: msg('Member number', { id: 'billing.insurance.member' }), value: coverage.memberNumber && html`<bdi>${coverage.memberNumber}</bdi>` },
      {
        label: msg('Last checked', { id: 'billing.insurance.checked' }),
        value: coverage.check && said && html`${formatDate(coverage.check.askedAt, timeZone, locale)} <ds-badge .tone=${said.tone}>${said.text}</ds-badge>`,
      },
    ];
    return html`<ds-card .heading=${coverage.payerName} .eyebrow=${positionText(coverage.position)} .headingLevel=${this.headingLevel + 1}>
      <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
      <ds-stack>
        <ds-key-value-list .items=${facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))}></ds-key-value-list>
        ${coverage.state === 'active' ? html`<billing-plan-progress .costs=${coverage.costs} .zone=${timeZone}></billing-plan-progress>` : nothing}
      </ds-stack>
      <ds-button
        slot="footer"
        .href=${this.navigation.href(`/billing/insurance/${coverage.id}`)}
        .label=${msg(str`See this plan: ${coverage.payerName}`, { id: 'billing.insurance.see-it' })}
        >${msg('See this plan', { id: 'billing.insurance.see' })}</ds-button
      >
    </ds-card>`;
  }

  private _renderRequests(requests: readonly CoverageRequest[]) {
    return html`<ds-card .heading=${msg('What you told us', { id: 'billing.request.title' })} .headingLevel=${this.headingLevel + 1}>
      ${this._withdraw.renderFailure()}
      <ds-stack>
        ${repeat(
          requests,
          ({ id }) => id,
          (request) => this._renderRequest(request),
        )}
      </ds-stack>
    </ds-card>`;
  }

  private _renderRequest(request: CoverageRequest) {
    const { state: requestState, createdAt, timeZone, answer, id } = request;
    const badge = requestBadge(requestState);
    const isOpen = requestState === 'open';
    return html`<div>
      <p><strong>${requestText(request)}</strong> <ds-badge .tone=${badge.tone}>${badge.text}</ds-badge></p>
      <p>${msg(str`Sent ${formatDate(createdAt, timeZone, this.locale.locale)}`, { id: 'billing.request.sent' })}</p>
      ${isOpen ? html`<p>${msg('We answer within 2 business days. Until then, nothing changes.', { id: 'billing.request.wait' })}</p>` : nothing}
      ${answer ? html`<p class="text">${answer}</p>` : nothing}
      ${
        isOpen && this._canWrite
          ? html`<ds-button
              variant="quiet"
              .busy=${this._withdraw.busy}
              .label=${msg(str`Cancel this request: ${requestText(request)}`, { id: 'billing.request.cancel-it' })}
              @click=${() => this._withdraw.run(id)}
              >${msg('Cancel this request', { id: 'billing.request.cancel' })}</ds-button
            >`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-insurance-page': BillingInsurancePage;
  }
}
