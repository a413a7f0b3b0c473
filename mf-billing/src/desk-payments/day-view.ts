/** A day at the desk: what the payment service, the ledger and the bank say of it, side by side, and whether that agrees. */
import '@portal/design-system/alert';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/table';
import { msg, str } from '@lit/localize';
import type { Day } from '@portal/bff/contract/payments';
import { formatDateTime, formatMoney, formatPlainDate } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { doneByText } from '@portal/shell/contract/desk';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { differenceText } from './desk-payment-text.ts';

/** Whether it agrees, in a sentence, and what does not. */
export function renderVerdict({ differences }: Day, { locale }: LocaleSettings): TemplateResult {
  if (differences.length === 0)
    return html`<ds-alert quiet tone="success">${msg('Payment service, ledger and bank agree.', { id: 'billing.desk-day.agree' })}</ds-alert>`;
  const heading =
    differences.length === 1
      ? msg('One thing does not agree', { id: 'billing.desk-day.one-off' })
      : msg(str`${differences.length} things do not agree`, { id: 'billing.desk-day.many-off' });
  return html`<ds-alert quiet tone="warning" .heading=${heading}>
    <ul>
      ${differences.map((one) => html`<li>${differenceText(one, locale)}</li>`)}
    </ul>
  </ds-alert>`;
}

/** Two pairs of sums, each with how far apart they are. */
export function renderSums(
  { day, gatewayCents, ledgerCents, payoutCents, bankCents, comparedAt }: Day,
  settings: LocaleSettings,
  zone: string,
): TemplateResult {
  const { locale } = settings;
  const rows = [
    {
      what: msg('Payments less refunds', { id: 'billing.desk-day.taken' }),
      ours: { label: msg('In our ledger', { id: 'billing.desk-day.ledger' }), cents: ledgerCents },
      theirs: { label: msg('At the payment service', { id: 'billing.ledger.gateway' }), cents: gatewayCents },
    },
    {
      what: msg('Sent to the bank', { id: 'billing.desk-day.sent' }),
      ours: { label: msg('Paid out', { id: 'billing.desk-day.payout' }), cents: payoutCents },
      theirs: { label: msg('Arrived at the bank', { id: 'billing.desk-day.bank' }), cents: bankCents },
    },
  ];
  const caption = msg(str`Sums of ${formatPlainDate(day, locale)}`, { id: 'billing.desk-day.sums' });
  const money = (cents: number | null): string => (cents === null ? msg('No file yet', { id: 'billing.desk-day.no-file' }) : formatMoney(cents, locale));
  return html`<ds-table caption-hidden>
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${msg('What', { id: 'billing.ledger.what' })}</th>
            <th scope="col" class="number">${msg('By our books', { id: 'billing.desk-day.ours' })}</th>
            <th scope="col" class="number">${msg('By theirs', { id: 'billing.desk-day.theirs' })}</th>
            <th scope="col" class="number">${msg('Difference', { id: 'billing.desk-day.difference' })}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ what, ours, theirs }) => html`<tr>
              <th scope="row">${what}</th>
              <td class="number"><div>${money(ours.cents)}<br /><small>${ours.label}</small></div></td>
              <td class="number"><div>${money(theirs.cents)}<br /><small>${theirs.label}</small></div></td>
              <td class="number">${theirs.cents === null ? '' : formatMoney(theirs.cents - ours.cents, locale)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </ds-table>
    <p class="compared">${msg(str`Compared ${formatDateTime(comparedAt, zone, settings)}`, { id: 'billing.desk-day.compared-at' })}</p>`;
}

/** Days that are closed, a row each. */
export const renderClosed = (days: readonly Day[], settings: LocaleSettings, zone: string): TemplateResult => html`<ds-list
  divided
  .label=${msg('Closed days', { id: 'billing.desk-day.closed-days' })}
>
  ${repeat(
    days,
    ({ day }) => day,
    ({ day, gatewayCents, bankCents, differences, closedAt, closedBy, note }) => html`<ds-list-item>
      ${formatPlainDate(day, settings.locale)}
      <span slot="meta">
        ${msg(str`${formatMoney(gatewayCents, settings.locale)} paid, ${formatMoney(bankCents ?? 0, settings.locale)} at the bank`, { id: 'billing.desk-day.closed-sums' })}
      </span>
      ${differences.map((one) => html`<span slot="meta">${differenceText(one, settings.locale)}</span>`)}
      ${note === null ? nothing : html`<span slot="meta">${msg(str`Note: ${note}`, { id: 'billing.desk-day.note-text' })}</span>`}
      ${closedAt === null ? nothing : html`<span slot="meta">${msg(str`Closed ${doneByText({ at: closedAt, by: closedBy }, zone, settings)}`, { id: 'billing.desk-day.closed-by' })}</span>`}
    </ds-list-item>`,
  )}
</ds-list>`;
