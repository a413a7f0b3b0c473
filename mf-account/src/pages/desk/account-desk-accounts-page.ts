/** Closing the account of somebody who left, and opening it again. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/error-summary';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { validateForm } from '@portal/design-system/forms';
import { msg, str } from '@lit/localize';
import type { DeskAccount } from '@portal/bff/contract/desk';
import { FeaturePage, formatDateTime, runWithProof } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { formStyles } from '../../form-styles.ts';
import { describeAccessError } from '../../access-text.ts';
import { findAccounts, setAccountState } from '../../api/desk-api.ts';
import { longEnough } from './account-desk-people-page.ts';

export class AccountDeskAccountsPage extends FeaturePage {
  static override styles = [FeaturePage.styles, formStyles];

  /** What the last search found. */
  @state() private _accounts: readonly DeskAccount[] | undefined;
  /** Whose account was closed or opened just now. */
  @state() private _changed: string | undefined;
  @state() private _errors: ReturnType<typeof validateForm> = [];
  @state() private _error: unknown;
  @state() private _busy = false;

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Close or open an account', { id: 'account.accounts.title' })}
        .backHref=${this.navigation.href('/desk')}
        .backLabel=${msg('Account desk', { id: 'account.desk.title' })}
      >
        ${msg('When someone has left, or must not get in any more. Their record stays as it is.', { id: 'account.accounts.lead' })}
      </ds-page-header>
      <ds-error-summary .errors=${this._errors}></ds-error-summary>
      ${this._error === undefined ? nothing : html`<ds-alert tone="danger">${describeAccessError(this._error)}</ds-alert>`}
      <ds-card .heading=${msg('Whose account?', { id: 'account.accounts.who' })}>
        <form novalidate @submit=${this._onSearch}>
          <ds-text-field name="name" required minlength="3" maxlength="254" autocomplete="off" .label=${msg('Username, email or patient number', { id: 'account.accounts.name' })}></ds-text-field>
          <div><ds-button type="submit" .busy=${this._busy}>${msg('Find the account', { id: 'account.accounts.find' })}</ds-button></div>
        </form>
      </ds-card>
      ${this._accounts?.map((account) => this._renderAccount(account))}
      ${
        this._accounts?.length === 0
          ? html`<ds-alert tone="info" role="status">${msg('There is no such account at this clinic. Check what you typed.', { id: 'account.accounts.none' })}</ds-alert>`
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
      ${this._changed === id ? html`<ds-alert tone="success">${doneText(account)}</ds-alert>` : this._renderForm(account)}
    </ds-card>`;
  }

  private _renderForm(account: DeskAccount) {
    if (account.isOwn) return html`<ds-alert tone="info" quiet>${msg('This is your own account. Ask a colleague.', { id: 'account.accounts.own' })}</ds-alert>`;
    const isOpen = account.closedAt === null;
    return html`<form novalidate @submit=${(event: SubmitEvent) => this._onChange(event, account)}>
      <p>
        ${
          isOpen
            ? msg(
                'They are signed out everywhere at once, and nobody can sign in with it. Their passkeys, trusted devices and open invitations end. You can open it again later.',
                { id: 'account.accounts.close-what' },
              )
            : msg('They can sign in with their password again. Passkeys must be added anew.', { id: 'account.accounts.open-what' })
        }
        ${msg('The person gets an email. Your reason stays in the log.', { id: 'account.accounts.told' })}
      </p>
      <ds-text-area name="reason" required minlength="10" maxlength="500" .label=${msg('Why?', { id: 'account.people.reason' })} .validator=${longEnough}></ds-text-area>
      <div>
        <ds-button type="submit" .variant=${isOpen ? 'danger' : 'primary'} .busy=${this._busy}>
          ${isOpen ? msg('Close the account', { id: 'account.accounts.close' }) : msg('Open it again', { id: 'account.accounts.reopen' })}
        </ds-button>
      </div>
    </form>`;
  }

  private get _zone(): string {
    return this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone;
  }

  private async _onSearch(event: SubmitEvent): Promise<void> {
    const data = this._read(event);
    if (!data) return;
    await this._do(async () => {
      this._changed = undefined;
      this._accounts = await findAccounts(this.api, this.subject, String(data.get('name')).trim());
    });
    await this._focusAccount(this._accounts?.[0]);
  }

  private async _onChange(event: SubmitEvent, { id, closedAt }: DeskAccount): Promise<void> {
    const data = this._read(event);
    if (!data) return;
    const reason = String(data.get('reason')).trim();
    await this._do(async () => {
      const now = await runWithProof(this.api, () => setAccountState(this.api, this.subject, id, { open: closedAt !== null, reason }));
      this._accounts = this._accounts?.map((account) => (account.id === id ? now : account));
      this._changed = id;
      this.announcer.announce(doneText(now));
      await this._focusAccount(now);
    });
  }

  /** What a form holds, unless something in it is missing. */
  private _read(event: SubmitEvent): FormData | undefined {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this._errors = validateForm(form);
    return this._errors.length > 0 ? undefined : new FormData(form);
  }

  private async _focusAccount(account: DeskAccount | undefined): Promise<void> {
    await this.updateComplete;
    if (account) this.renderRoot.querySelector<HTMLElement>(`.account[data-id="${account.id}"]`)?.focus();
  }

  private async _do(work: () => Promise<void>): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._error = undefined;
    try {
      await work();
    } catch (error) {
      this._error = error;
    } finally {
      this._busy = false;
    }
  }
}

function doneText({ closedAt, name }: DeskAccount): string {
  return closedAt
    ? msg(str`The account of ${name} is closed. We told them by email.`, { id: 'account.accounts.done-closed' })
    : msg(str`The account of ${name} is open again. We told them by email.`, { id: 'account.accounts.done-opened' });
}

declare global {
  interface HTMLElementTagNameMap {
    'account-desk-accounts-page': AccountDeskAccountsPage;
  }
}
