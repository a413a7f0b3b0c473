/** An estimate on paper: a good-faith estimate with all that the law has it say, or what was worked out with its steps. */
import { msg, str } from '@lit/localize';
import type { Estimate } from '@portal/bff/contract/estimates';
import { formatDate, formatPlainDate } from '@portal/shell/contract';
import { FeatureSheet, renderFacts } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { basisText, benefitsText, codeText, rangeText, serviceName } from '../../estimates/estimate-text.ts';
import { disclaimers, disputeText, issuerFacts, renderGoodFaithLines } from '../../estimates/good-faith-parts.ts';
import { renderWays } from '../../estimates/ways-table.ts';

export class BillingEstimateSheet extends FeatureSheet<Estimate> {
  static override styles = [
    FeatureSheet.styles,
    css`
      .total :is(th, td) {
        font-weight: var(--ds-weight-bold);
      }
    `,
  ];

  protected override heading({ kind }: Estimate): string {
    return kind === 'good_faith' ? msg('Good-faith estimate', { id: 'billing.gfe.title' }) : msg('Estimate', { id: 'billing.estimate.untitled' });
  }

  protected override renderBody(estimate: Estimate) {
    const { locale } = this.locale;
    const { names, service, clinic, plannedOn, createdAt, issuedAt, timeZone } = estimate;
    return html`
      ${renderFacts([
        [msg('Service', { id: 'billing.statement.service' }), `${serviceName(names, locale)} (${codeText(service)})`],
        [msg('Clinic', { id: 'billing.estimate.clinic' }), clinic.name],
        [msg('Planned for', { id: 'billing.estimate.planned-on' }), plannedOn && formatPlainDate(plannedOn, locale)],
        [msg('Made on', { id: 'billing.estimate.made-on' }), formatDate(issuedAt ?? createdAt, timeZone, locale)],
      ])}
      ${estimate.document ? this._renderGoodFaith(estimate.document) : nothing} ${estimate.worked ? this._renderWorked(estimate.worked) : nothing}
    `;
  }

  private _renderGoodFaith(document: NonNullable<Estimate['document']>) {
    return html`
      <h2>${msg('Expected charges', { id: 'billing.gfe.expected' })}</h2>
      <table>
        ${renderGoodFaithLines(document, this.locale.locale, 'paper')}
      </table>
      ${document.note ? html`<p class="written">${document.note}</p>` : nothing} ${renderFacts(issuerFacts(document))}
      <h2>${msg('What you should know', { id: 'billing.gfe.know' })}</h2>
      <ul>
        ${disclaimers().map((text) => html`<li>${text}</li>`)}
      </ul>
      <p>${disputeText()}</p>
    `;
  }

  private _renderWorked(worked: NonNullable<Estimate['worked']>) {
    const { locale } = this.locale;
    const { low, high, insured, pricesOf, clinic } = worked;
    return html`
      <h2>${msg('You may pay', { id: 'billing.estimate.may-pay' })} ${rangeText({ lowCents: low.patientCents, highCents: high.patientCents }, locale)}</h2>
      <p>${basisText(worked)} ${insured ? benefitsText(worked) : nothing}</p>
      <h2>${msg('How we got this amount', { id: 'billing.statement.summary' })}</h2>
      <table>
        ${renderWays(worked, locale)}
      </table>
      <p class="muted">
        ${pricesOf ? msg(str`From the prices that ${clinic.name} made public on ${formatPlainDate(pricesOf, locale)}.`, { id: 'billing.estimate.prices-of' }) : nothing}
        ${msg('It is an estimate, not a bill: other services, doctors or problems can add to it.', { id: 'billing.estimate.only' })}
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-estimate-sheet': BillingEstimateSheet;
  }
}
