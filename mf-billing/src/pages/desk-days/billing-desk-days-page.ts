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
import { FeaturePage, FormController, formatDateTime, formatMoney, formatPlainDate, Resource } from '@portal/shell/contract';
import { doneByText } from '@portal/shell/contract/desk';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { bringBankFile, closeDay, compareDay, readDays } from '../../api/desk-payments-api.ts';
import { accountText, dayBadge, describeDeskPaymentError, differenceText, zoneOf } from '../../desk-payments/desk-payment-text.ts';

type Deed = 'close' | 'compare' | 'file';

export class BillingDeskDaysPage extends FeaturePage {
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
    return html`
      ${repeat(
        days,
        ({ day }) => day,
        (day) => this._renderDay(day, bringsFile),
      )}
      <ds-card .heading=${msg('What the ledger holds', { id: 'billing.desk-day.balances' })}>
        <ds-key-value-list .items=${balances.map(({ account, cents }) => ({ label: accountText(account), value: formatMoney(cents, locale) }))}></ds-key-value-list>
      </ds-card>
    `;
  }

  private _renderDay(day: Day, bringsFile: boolean) {
    const badge = dayBadge(day.state);
    return html`<ds-card .heading=${formatPlainDate(day.day, this.locale.locale)}>
      <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
      <ds-key-value-list .items=${this._facts(day)}></ds-key-value-list>
      ${
        day.differences.length > 0
          ? html`<ul>
              ${day.differences.map((one) => html`<li>${differenceText(one, this.locale.locale)}</li>`)}
            </ul>`
          : nothing
      }
      ${day.day === this._open?.day && this.subject.scopes.includes('billing:write') ? this._renderForm(day, bringsFile) : nothing}
    </ds-card>`;
  }

  private _facts({ gatewayCents, ledgerCents, payoutCents, bankCents, comparedAt, closedAt, closedBy, note }: Day) {
    const { locale } = this.locale;
    const facts = [
      { label: msg('Taken by the payment service', { id: 'billing.desk-day.gateway' }), value: formatMoney(gatewayCents, locale) },
      { label: msg('In our ledger', { id: 'billing.desk-day.ledger' }), value: formatMoney(ledgerCents, locale) },
      { label: msg('Paid out', { id: 'billing.desk-day.payout' }), value: formatMoney(payoutCents, locale) },
      { label: msg('Arrived at the bank', { id: 'billing.desk-day.bank' }), value: bankCents === null ? null : formatMoney(bankCents, locale) },
      { label: msg('Compared', { id: 'billing.desk-day.compared' }), value: formatDateTime(comparedAt, zoneOf(this.subject), this.locale) },
      {
        label: msg('Closed', { id: 'billing.desk-day.closed' }),
        value: closedAt ? doneByText({ at: closedAt, by: closedBy }, zoneOf(this.subject), this.locale) : null,
      },
      { label: msg('Note', { id: 'billing.desk-day.note-given' }), value: note },
    ];
    return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
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
      <div>
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
