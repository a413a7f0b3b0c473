/** Closing the account of somebody who left, and opening it again. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { DeskAccount } from '@portal/bff/contract/desk';
import { defineElement, FeaturePage, formatDateTime, FormController } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { formStyles } from '../../form-styles.ts';
import { describeAccessError } from '../../access-text.ts';
import { findAccounts } from '../../api/desk-api.ts';
import { AccountStateForm, accountChangedText } from './account-state-form.ts';
import type { AccountChangedEvent } from './account-state-form.ts';

defineElement('account-state-form', AccountStateForm);

export class AccountDeskAccountsPage extends FeaturePage {
  static override styles = [FeaturePage.styles, formStyles];

  /** What the last search found. */
  @state() private _accounts: readonly DeskAccount[] | undefined;
  /** Whose account was closed or opened just now. */
  @state() private _changed: string | undefined;

  private readonly _search = new FormController<string, readonly DeskAccount[]>(this, {
    values: (_form, data) => String(data.get('name')).trim(),
    send: (name) => findAccounts(this.api, this.subject, name),
    sent: (found) => {
      this._changed = undefined;
      this._accounts = found;
      return this._focusAccount(found[0]);
    },
    describe: describeAccessError,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Close or open an account', { id: 'account.accounts.title' })}
        .backHref=${this.navigation.href('/desk')}
        .backLabel=${msg('Account desk', { id: 'account.desk.title' })}
      >
        ${msg('For when someone has left, or should not be able to sign in anymore. Their record stays as it is.', { id: 'account.accounts.lead' })}
      </ds-page-header>
      <ds-card .heading=${msg('Whose account?', { id: 'account.accounts.who' })}>
        ${this._search.render(html`
          <ds-text-field name="name" required minlength="3" maxlength="254" autocomplete="off" .label=${msg('Username, email or patient number', { id: 'account.accounts.name' })}></ds-text-field>
          <div><ds-button type="submit">${msg('Find the account', { id: 'account.accounts.find' })}</ds-button></div>
        `)}
      </ds-card>
      ${this._accounts?.map((account) => this._renderAccount(account))}
      ${
        this._accounts?.length === 0
          ? html`<ds-alert tone="info" role="status">${msg('This clinic has no such account. Check what you typed.', { id: 'account.accounts.none' })}</ds-alert>`
          : nothing
      }
    `;
  }

  private _renderAccount(account: DeskAccount) {
    const { id, name, email, username, isStaff, closedAt } = account;
    const state = closedAt
      ? html`<ds-badge tone="warning">${msg(str`Closed since ${formatDateTime(closedAt, this._zone, this.locale)}`, { id: 'account.accounts.closed' })}</ds-badge>`
      : html`<ds-badge tone="success">${msg('Open', { id: 'account.accounts.open' })}</ds-badge>`;
    return html`<ds-card class="account" tabindex="-1" data-id=${id} .heading=${name}>
      ${state}
      <ds-key-value-list
        .items=${[
          { label: msg('Username', { id: 'account.accounts.username' }), value: username ?? msg('None', { id: 'account.accounts.no-username' }) },
          { label: msg('Email', { id: 'account.desk.email' }), value: email },
          {
            label: msg('Works here', { id: 'account.accounts.staff' }),
            value: isStaff ? msg('Yes', { id: 'account.profile.yes' }) : msg('No', { id: 'account.profile.no' }),
          },
        ]}
      ></ds-key-value-list>
      ${this._changed === id ? html`<ds-alert tone="success">${accountChangedText(account)}</ds-alert>` : html`<account-state-form .account=${account} @account-changed=${this._onChanged}></account-state-form>`}
    </ds-card>`;
  }

  private get _zone(): string {
    return this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone;
  }

  private async _onChanged({ detail }: AccountChangedEvent): Promise<void> {
    this._accounts = this._accounts?.map((account) => (account.id === detail.id ? detail : account));
    this._changed = detail.id;
    await this._focusAccount(detail);
  }

  private async _focusAccount(account: DeskAccount | undefined): Promise<void> {
    await this.updateComplete;
    if (account) this.renderRoot.querySelector<HTMLElement>(`.account[data-id="${account.id}"]`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-desk-accounts-page': AccountDeskAccountsPage;
  }
}
