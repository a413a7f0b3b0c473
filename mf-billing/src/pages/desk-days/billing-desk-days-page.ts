/** The close of each day: what the payment service, the bank and our ledger say, and what does not agree. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import '../../desk-payments/billing-desk-payments-nav.ts';
import { msg } from '@lit/localize';
import type { Day, Days } from '@portal/bff/contract/payments';
import { FeaturePage, FormController, formatMoney, formatPlainDate, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { bringBankFile, closeDay, compareDay, readDays } from '../../api/desk-payments-api.ts';
import { renderClosed, renderSums, renderVerdict } from '../../desk-payments/day-view.ts';
import { accountText, dayBadge, describeDeskPaymentError, zoneOf } from '../../desk-payments/desk-payment-text.ts';

type Deed = 'close' | 'compare' | 'file';

export class BillingDeskDaysPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ul,
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }

      ul {
        padding-inline-start: var(--ds-space-5);
      }

      small,
      .compared {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      form {
        max-inline-size: 36rem;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
      }
    `,
  ];

  private readonly _days = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readDays(api, subject, reading),
  });
  private readonly _form = new FormController(this, {
    summary: 'none',
    values: (_form, data) => ({
      day: this._open?.day ?? '',
      deed: String(data.get('deed') ?? 'close') as Deed,
      note: String(data.get('note') ?? '').trim(),
      file: String(data.get('file') ?? ''),
    }),
    send: ({ day, deed, note, file }, call) => {
      if (deed === 'compare') return compareDay(this.api, this.subject, day, call);
      return deed === 'file' ? bringBankFile(this.api, this.subject, day, file, call) : closeDay(this.api, this.subject, day, note, call);
    },
    said: ({ state }) => dayBadge(state).text,
    sent: () => this._days.refresh(),
    describe: describeDeskPaymentError,
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Close of each day', { id: 'billing.desk-payments.days' })} .eyebrow=${this.subject.displayName}></ds-page-header>
      <billing-desk-payments-nav current="days"></billing-desk-payments-nav>
      ${this._days.render(msg('Loading the days', { id: 'billing.desk-day.loading' }), (days) => this._renderDays(days))}
    `;
  }

  /** The oldest day that is not closed: days are closed in their order. */
  private get _open(): Day | undefined {
    return this._days.value?.days.findLast(({ state }) => state !== 'closed');
  }

  private _renderDays({ days, balances, bringsFile }: Days) {
    const { locale } = this.locale;
    if (days.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="calendar" .heading=${msg('No day to close yet', { id: 'billing.desk-day.none' })}>
          ${msg('A day is compared once it is over.', { id: 'billing.desk-day.none-text' })}
        </ds-empty-state>
      </ds-card>`;
    const [open, closed] = [days.filter(({ state }) => state !== 'closed'), days.filter(({ state }) => state === 'closed')];
    const zone = zoneOf(this.subject);
    return html`
      ${
        open.length === 0
          ? html`<ds-card>
              <ds-empty-state icon="check-circle" .heading=${msg('Every day is closed', { id: 'billing.desk-day.all-closed' })}>
                ${msg('A day is compared once it is over.', { id: 'billing.desk-day.none-text' })}
              </ds-empty-state>
            </ds-card>`
          : repeat(
              open.toReversed(),
              ({ day }) => day,
              (day) => this._renderDay(day, bringsFile),
            )
      }
      ${
        closed.length === 0
          ? nothing
          : html`<ds-card .heading=${msg('Closed days', { id: 'billing.desk-day.closed-days' })}>${renderClosed(closed, this.locale, zone)}</ds-card>`
      }
      <ds-card .heading=${msg('What the ledger holds', { id: 'billing.desk-day.balances' })}>
        <ds-key-value-list .items=${balances.map(({ account, cents }) => ({ label: accountText(account), value: formatMoney(cents, locale) }))}></ds-key-value-list>
      </ds-card>
    `;
  }

  private _renderDay(day: Day, bringsFile: boolean) {
    const badge = dayBadge(day.state);
    const isNext = day.day === this._open?.day;
    return html`<ds-card .heading=${formatPlainDate(day.day, this.locale.locale)}>
      <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
      <ds-stack>
        ${renderVerdict(day, this.locale)} ${renderSums(day, this.locale, zoneOf(this.subject))}
        ${isNext && this.subject.scopes.includes('billing:write') ? this._renderForm(day, bringsFile) : nothing}
        ${isNext ? nothing : html`<p>${msg('Close the days before it first.', { id: 'billing.desk-day.later' })}</p>`}
      </ds-stack>
    </ds-card>`;
  }

  private _renderForm({ differences }: Day, bringsFile: boolean) {
    return this._form.render(html`<ds-stack>
      ${
        bringsFile
          ? html`<ds-text-area
                name="file"
                .label=${msg('The bank’s file of this day', { id: 'billing.desk-day.file' })}
                .hint=${msg('Paste its lines: date,reference,amount', { id: 'billing.desk-day.file-hint' })}
              ></ds-text-area>
              <div><ds-button type="submit" name="deed" value="file">${msg('Compare with this file', { id: 'billing.desk-day.bring' })}</ds-button></div>`
          : nothing
      }
      <ds-text-area
        name="note"
        maxlength="500"
        .label=${
          differences.length > 0
            ? msg('What did you find out?', { id: 'billing.desk-day.note' })
            : msg('A note, if you want', { id: 'billing.desk-day.note-optional' })
        }
      ></ds-text-area>
      <div class="buttons">
        <ds-button type="submit" name="deed" value="close" variant="primary">${msg('Close this day', { id: 'billing.desk-day.close' })}</ds-button>
        <ds-button type="submit" name="deed" value="compare">${msg('Compare again', { id: 'billing.desk-day.compare' })}</ds-button>
      </div>
    </ds-stack>`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-days-page': BillingDeskDaysPage;
  }
}
