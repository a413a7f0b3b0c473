/** What was booked of a payment. */
import '@portal/design-system/table';
import { msg } from '@lit/localize';
import type { LedgerEntry } from '@portal/bff/contract/payments';
import { formatDate, formatMoney } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { accountText, kindText } from './desk-payment-text.ts';

export const renderLedger = (entries: readonly LedgerEntry[], { locale }: LocaleSettings, zone: string): TemplateResult => html`<ds-table caption-hidden>
  <table>
    <caption>
      ${msg('In the ledger', { id: 'billing.desk-payment.ledger' })}
    </caption>
    <thead>
      <tr>
        <th scope="col">${msg('What', { id: 'billing.ledger.what' })}</th>
        <th scope="col">${msg('Date', { id: 'billing.desk-payment.at' })}</th>
        <th scope="col">${msg('Account', { id: 'billing.ledger.account' })}</th>
        <th scope="col" class="number">${msg('Amount', { id: 'billing.ledger.amount' })}</th>
      </tr>
    </thead>
    <tbody>
      ${entries.flatMap(({ kind, at, postings }) =>
        postings.map(
          ({ account, cents, statementNumber }) => html`<tr>
            <th scope="row">${kindText(kind)}</th>
            <td>${formatDate(at, zone, locale, 'short')}</td>
            <td>${statementNumber === null ? accountText(account) : `${accountText(account)}, ${statementNumber}`}</td>
            <td class="number">${formatMoney(cents, locale)}</td>
          </tr>`,
        ),
      )}
    </tbody>
  </table>
</ds-table>`;
