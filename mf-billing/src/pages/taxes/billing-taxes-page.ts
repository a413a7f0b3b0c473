/** All that was paid in a year, to look at, and on paper or as a PDF for taxes or a health savings account. */
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/table';
import { msg, str } from '@lit/localize';
import type { TaxYear } from '@portal/bff/contract/billing';
import { FeaturePage, formatMoney, Resource } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { readTaxYear, readTaxYears } from '../../api/billing-api.ts';
import { readTaxFile } from '../../api/documents-api.ts';
import { PdfDownload } from '../../documents/pdf-download.ts';
import { renderTaxRows } from '../../tax-rows.ts';

interface Shown {
  readonly years: readonly number[];
  /** Nothing was ever paid without it. */
  readonly pack: TaxYear | null;
}

export class BillingTaxesPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .amount {
        font-size: var(--ds-text-2xl);
        font-weight: var(--ds-weight-bold);
        font-variant-numeric: tabular-nums;
      }

      ds-select {
        max-inline-size: 12rem;
      }
    `,
  ];

  /** What was chosen; the newest without it. */
  @state() private _year: number | undefined;

  private readonly _shown = new Resource(this, {
    args: () => [this.api, this.subject, this._year] as const,
    load: async ([api, subject, chosen], reading): Promise<Shown> => {
      const years = (await readTaxYears(api, subject, reading)).map(({ year }) => year);
      const year = chosen ?? years[0];
      return { years, pack: year === undefined ? null : await readTaxYear(api, subject, year, reading) };
    },
    keeps: true,
    live: 'billing.changed',
  });

  private readonly _print = new PrintAction(this, {
    tag: 'billing-tax-sheet',
    load: async () => (await import('./billing-tax-sheet.ts')).BillingTaxSheet,
    data: () => this._shown.value?.pack ?? undefined,
    byKeyboard: () => undefined,
  });

  private readonly _download = new PdfDownload(this, {
    load: () => readTaxFile(this.api, this.subject, this._shown.value?.pack?.year ?? 0, this.locale.locale),
    name: () => msg(str`Medical payments in ${String(this._shown.value?.pack?.year ?? '')}`, { id: 'billing.tax.sheet' }),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Receipts for taxes', { id: 'billing.more.taxes' })}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('Billing', { id: 'billing.overview.title' })}
      >
        ${msg('Everything you paid here in a year. Use it for your taxes, or to get money back from a health savings account.', { id: 'billing.tax.lead' })}
        ${this._shown.value?.pack ? html`${this._print.renderButton(undefined)} ${this._download.renderButton()}` : nothing}
      </ds-page-header>
      ${this._print.renderFailure()} ${this._download.renderFailure()}
      ${this._shown.render(msg('Loading your payments', { id: 'billing.tax.loading' }), (shown) => this._renderYear(shown))}
    `;
  }

  private _renderYear({ years, pack }: Shown) {
    if (!pack)
      return html`<ds-card>
        <ds-empty-state icon="file" .heading=${msg('No payments yet', { id: 'billing.tax.none' })}>
          ${msg('What you pay will show up here, year by year.', { id: 'billing.tax.none-text' })}
        </ds-empty-state>
      </ds-card>`;
    return html`
      <ds-card .heading=${msg(str`Paid in ${String(pack.year)}`, { id: 'billing.tax.paid-in' })}>
        <p class="amount">${formatMoney(pack.cents, this.locale.locale)}</p>
        ${
          years.length > 1
            ? html`<ds-select
                no-mark
                .label=${msg('Year', { id: 'billing.tax.year' })}
                .options=${years.map((year) => ({ value: String(year), label: String(year) }))}
                .value=${String(pack.year)}
                @change=${(event: Event) => (this._year = Number((event.target as HTMLElement & { value: string }).value))}
              ></ds-select>`
            : nothing
        }
      </ds-card>
      <ds-card>
        <ds-table>
          <table>
            <caption>${msg('Your payments', { id: 'billing.tax.payments' })}</caption>
            ${renderTaxRows(pack, this.locale.locale)}
          </table>
        </ds-table>
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-taxes-page': BillingTaxesPage;
  }
}
