/** Accounts that a person answers for, and those that they may pay. Nothing is drawn for who has their own alone. */
import '@portal/design-system/card';
import '@portal/design-system/link';
import { msg, str } from '@lit/localize';
import type { AccountDue, BillingAccounts as Accounts } from '@portal/bff/contract/billing';
import { defineElement, FeatureElement, formatMoney, personNameText, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { readAccounts } from '../api/billing-api.ts';

export class BillingAccountList extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
    :host {
      display: block;
    }

    h3 {
      margin-block: var(--ds-space-4) var(--ds-space-2);
      font-size: var(--ds-text-m);
    }

    ul {
      display: grid;
      gap: var(--ds-space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-space-1) var(--ds-space-4);
      justify-content: space-between;
    }

    .meta {
      color: var(--ds-color-text-muted);
      font-size: var(--ds-text-s);
    }

    .cents {
      font-variant-numeric: tabular-nums;
      font-weight: var(--ds-weight-bold);
    }
  `,
  ];

  private readonly _accounts = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readAccounts(api, subject, reading),
    live: 'billing.changed',
  });

  override render() {
    return this._accounts.render(msg('Loading accounts', { id: 'billing.accounts.loading' }), (accounts) => this._renderAccounts(accounts));
  }

  private _renderAccounts({ responsible, mayPay, guarantor }: Accounts) {
    const isOwnAlone = responsible.every(({ patientId }) => patientId === this.subject.id);
    if (isOwnAlone && mayPay.length === 0 && !guarantor) return nothing;
    return html`<ds-card .heading=${msg('Who pays for whom', { id: 'billing.accounts.title' })}>
      ${guarantor ? html`<p>${msg(str`${guarantor} answers for this account. You can pay, but you don’t have to.`, { id: 'billing.statement.guarantor' })}</p>` : nothing}
      ${this._renderGroup(msg('You answer for these', { id: 'billing.accounts.responsible' }), responsible)}
      ${this._renderGroup(msg('You may pay for these, but don’t have to', { id: 'billing.accounts.may-pay' }), mayPay)}
    </ds-card>`;
  }

  private _renderGroup(heading: string, accounts: readonly AccountDue[]) {
    if (accounts.length === 0) return nothing;
    return html`<section>
      <h3>${heading}</h3>
      <ul>
        ${accounts.map((account) => this._renderAccount(account))}
      </ul>
    </section>`;
  }

  private _renderAccount({ patientId, accountId, name, number, guarantor, owedCents, canOpen, bills }: AccountDue) {
    const { locale } = this.locale;
    const isOwn = patientId === this.subject.id;
    const shown = html`<bdi>${personNameText(name)}</bdi>`;
    const facts = [
      number && msg(str`Account ${number}`, { id: 'billing.accounts.number' }),
      guarantor && msg(str`${guarantor} answers for it`, { id: 'billing.accounts.guarantor' }),
      !canOpen && bills.length > 0 && msg(str`Bills: ${bills.map((bill) => bill.number).join(', ')}`, { id: 'billing.accounts.bills' }),
    ].filter(Boolean);
    return html`<li>
      <span>
        ${
          isOwn
            ? shown
            : canOpen
              ? html`<ds-link href=${`/patients/${patientId}/billing`}>${shown}</ds-link>`
              : accountId
                ? html`<ds-link .href=${this.navigation.href(`/billing/accounts/${accountId}`)}>${shown}</ds-link>`
                : shown
        }
        ${facts.length > 0 ? html`<br /><span class="meta">${facts.join(' · ')}</span>` : nothing}
      </span>
      <span class="cents">${owedCents > 0 ? formatMoney(owedCents, locale) : msg('Nothing to pay', { id: 'billing.card.nothing' })}</span>
    </li>`;
  }
}

// Not a view the shell mounts, so its page brings it along.
defineElement('billing-account-list', BillingAccountList);

declare global {
  interface HTMLElementTagNameMap {
    'billing-account-list': BillingAccountList;
  }
}
