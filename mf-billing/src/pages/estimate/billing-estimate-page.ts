/** One estimate: what somebody may pay and why, or what the clinic made or owes; beside the bill once it is there. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '../../estimates/billing-estimate-share.ts';
import type { DsSelect } from '@portal/design-system/classes/select';
import { msg, str } from '@lit/localize';
import type { Comparison, Estimate } from '@portal/bff/contract/estimates';
import { Action, FeaturePage, formatDate, formatPlainDate, Resource } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { html, nothing } from 'lit';
import { readGoodFaithFile } from '../../api/documents-api.ts';
import { chooseBill, readEstimate, removeEstimate } from '../../api/estimates-api.ts';
import { PdfDownload } from '../../documents/pdf-download.ts';
import { renderComparison } from '../../estimates/comparison-view.ts';
import { estimateStyles } from '../../estimates/estimate-styles.ts';
import { serviceName } from '../../estimates/estimate-text.ts';
import { renderGoodFaith, renderOwed } from '../../estimates/good-faith-view.ts';
import { renderWorked } from '../../estimates/worked-view.ts';

export class BillingEstimatePage extends FeaturePage {
  static override styles = [FeaturePage.styles, estimateStyles];

  private readonly _estimate = new Resource(this, {
    args: () => [this.api, this.subject, this.params['estimateId'] ?? ''] as const,
    load: ([api, subject, estimateId], reading) => readEstimate(api, subject, estimateId, reading),
    live: 'billing.estimates-changed',
  });
  private readonly _print = new PrintAction(this, {
    tag: 'billing-estimate-sheet',
    load: async () => (await import('./billing-estimate-sheet.ts')).BillingEstimateSheet,
    data: () => this._estimate.value,
    byKeyboard: () => undefined,
  });
  private readonly _download = new PdfDownload(this, {
    load: () => readGoodFaithFile(this.api, this.subject, this.params['estimateId'] ?? '', this.locale.locale),
    name: () => msg('Good-faith estimate', { id: 'billing.gfe.title' }),
  });
  private readonly _choose = new Action(this, {
    send: (statementId: string | null, call) => chooseBill(this.api, this.subject, this.params['estimateId'] ?? '', statementId, call),
    done: (estimate) => this._estimate.patch(() => estimate),
  });
  private readonly _remove = new Action(this, {
    send: (_: undefined, call) => removeEstimate(this.api, this.subject, this.params['estimateId'] ?? '', call),
    done: () => this._onRemoved(),
  });

  override render() {
    const estimate = this._estimate.value;
    const { locale } = this.locale;
    return html`
      <ds-page-header
        .heading=${estimate ? serviceName(estimate.names, locale) : msg('Estimate', { id: 'billing.estimate.untitled' })}
        .backHref=${this.navigation.href('/billing/estimates')}
        .backLabel=${msg('What care costs', { id: 'billing.estimates.title' })}
      >
        ${estimate ? this._lead(estimate) : nothing} ${estimate?.pays ? this._print.renderButton(undefined) : nothing}
        ${estimate?.document ? this._download.renderButton() : nothing}
      </ds-page-header>
      ${this._print.renderFailure()} ${this._download.renderFailure()}
      ${this._estimate.render(msg('Loading your estimate', { id: 'billing.estimate.loading' }), (value) => this._renderEstimate(value))}
    `;
  }

  private _lead({ clinic, createdAt, timeZone, plannedOn }: Estimate): string {
    const { locale } = this.locale;
    const made = msg(str`${clinic.name}, ${formatDate(createdAt, timeZone, locale)}`, { id: 'billing.estimate.lead' });
    return plannedOn ? `${made}. ${msg(str`Planned for ${formatPlainDate(plannedOn, locale)}`, { id: 'billing.estimate.planned-for' })}` : made;
  }

  private _renderEstimate(estimate: Estimate) {
    const { locale } = this.locale;
    const { worked, document, state } = estimate;
    const canWrite = this.subject.scopes.includes('billing:write');
    return html`
      ${worked ? renderWorked(worked, locale) : document ? renderGoodFaith(document, locale) : renderOwed(estimate, locale)}
      ${estimate.pays ? this._renderBills(estimate, canWrite) : nothing}
      ${estimate.pays && canWrite ? html`<billing-estimate-share .estimate=${estimate}></billing-estimate-share>` : nothing}
      ${canWrite && (state === 'saved' || state === 'asked') ? this._renderRemove(estimate) : nothing}
    `;
  }

  private _renderBills({ bills, comparison }: Estimate, canWrite: boolean) {
    const { locale } = this.locale;
    return html`<ds-card .heading=${msg('Your bill beside it', { id: 'billing.estimated.title' })}>
      <div class="flow">
        ${
          bills.length === 0 && !comparison
            ? html`<p>${msg('When the bill comes, you can hold it against this estimate here.', { id: 'billing.estimated.none' })}</p>`
            : canWrite
              ? html`<ds-select
                  no-mark
                  .label=${msg('Which bill is for this?', { id: 'billing.estimated.which' })}
                  .options=${[
                    { value: '', label: msg('None yet', { id: 'billing.estimated.no-bill' }) },
                    ...bills.map(({ statementId, number, issuedOn }) => ({
                      value: statementId,
                      label: msg(str`Bill ${number} of ${formatPlainDate(issuedOn, locale)}`, { id: 'billing.overview.bill-of' }),
                    })),
                  ]}
                  .value=${comparison?.statementId ?? ''}
                  @change=${({ currentTarget }: Event) => this._choose.run((currentTarget as DsSelect).value || null)}
                ></ds-select>`
              : nothing
        }
        ${this._choose.renderFailure()} ${comparison ? renderComparison(comparison, this._disputeHref(comparison), locale) : nothing}
      </div>
      ${comparison ? this._renderNext(comparison.statementId) : nothing}
    </ds-card>`;
  }

  private _renderNext(statementId: string) {
    return html`
      <ds-button slot="footer" .href=${this.navigation.href(`/billing/statements/${statementId}`)}>${msg('Open the bill', { id: 'billing.estimated.open' })}</ds-button>
      ${
        this.subject.scopes.includes('messages:write')
          ? html`<ds-button slot="footer" .href=${this.navigation.href(`/messages/new?link=bill:${statementId}`)}>${msg('Ask about this bill', { id: 'billing.statement.ask' })}</ds-button>`
          : nothing
      }
    `;
  }

  private _renderRemove({ state }: Estimate) {
    return html`<div>
      ${this._remove.renderFailure()}
      <ds-button variant="quiet" .busy=${this._remove.busy} @click=${() => this._remove.run(undefined)}>
        ${state === 'asked' ? msg('Cancel the request', { id: 'billing.estimate.cancel' }) : msg('Remove this estimate', { id: 'billing.estimate.remove' })}
      </ds-button>
    </div>`;
  }

  private _onRemoved(): void {
    if (this._estimate.value?.state === 'asked') void this._estimate.refresh();
    else this.navigation.navigate('/billing/estimates');
  }

  private _disputeHref({ statementId }: Comparison): string | undefined {
    if (!this.subject.scopes.includes('billing:write')) return undefined;
    return this.navigation.href(`/billing/statements/${statementId}/dispute?reason=over_estimate`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-estimate-page': BillingEstimatePage;
  }
}
