/** Confirms the person's e-mail address with a code that is sent to it. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/code-input';
import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { DsCodeInput } from '@portal/design-system/classes/code-input';
import { ApiError, apiContext, describeError, FeatureElement } from '@portal/shell/contract';
import type { ApiTransport } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { confirmEmail, sendEmailCode } from '../../api/communication-api.ts';

/** @fires email-confirmed - The code was right; `detail` is what holds now. */
export class AccountConfirmEmail extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host,
      form {
        display: grid;
        gap: var(--ds-space-4);
        justify-items: start;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
      }
    `,
  ];

  @consume({ context: apiContext, subscribe: true }) @state() private _api!: ApiTransport;
  @state() private _isSent = false;
  @state() private _isBusy = false;
  @state() private _problem = '';
  @query('ds-code-input') private _field!: DsCodeInput | null;

  override render() {
    return html`
      ${this._problem ? html`<ds-alert tone="danger">${this._problem}</ds-alert>` : nothing}
      ${this._isSent
        ? html`<form novalidate @submit=${this._onSubmit}>
            <ds-code-input
              required
              .label=${msg('Code from the email', { id: 'account.confirm-email.code' })}
              .hint=${msg('We sent you 6 digits. They work for 5 minutes.', { id: 'account.confirm-email.hint' })}
            ></ds-code-input>
            <div class="actions">
              <ds-button type="submit" variant="primary" .busy=${this._isBusy}>${msg('Confirm', { id: 'account.confirm-email.confirm' })}</ds-button>
              <ds-button variant="quiet" @click=${this._onSend}>${msg('Send a new code', { id: 'account.confirm-email.again' })}</ds-button>
            </div>
          </form>`
        : html`<ds-button .busy=${this._isBusy} @click=${this._onSend}>${msg('Confirm my email address', { id: 'account.confirm-email.send' })}</ds-button>`}
    `;
  }

  private async _onSend(): Promise<void> {
    if (!(await this._try(() => sendEmailCode(this._api)))) return;
    this._isSent = true;
    await this.updateComplete;
    this._field?.focus();
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = this._field;
    if (!field || this._isBusy) return;
    if (!field.checkValidity()) {
      field.focus();
      return;
    }
    await this._try(async () => {
      const detail = await confirmEmail(this._api, field.value);
      this.dispatchEvent(new CustomEvent('email-confirmed', { detail }));
    });
  }

  /** @returns whether it worked */
  private async _try(work: () => Promise<void>): Promise<boolean> {
    if (this._isBusy) return false;
    this._isBusy = true;
    this._problem = '';
    try {
      await work();
      return true;
    } catch (error) {
      this._explain(error);
      return false;
    } finally {
      this._isBusy = false;
    }
  }

  private _explain(error: unknown): void {
    const field = this._field;
    if (field && error instanceof ApiError && error.code === 'second-factor/wrong-code') {
      // Nobody corrects a code: they type it again.
      field.value = '';
      field.error = msg('This code is not right or too old. Check it, or send a new one.', { id: 'account.confirm-email.wrong' });
      field.focus();
      return;
    }
    const tooMany = error instanceof ApiError && error.status === 429;
    this._problem = tooMany ? msg('You asked for many codes. Wait a while, then try again.', { id: 'account.confirm-email.too-many' }) : describeError(error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-confirm-email': AccountConfirmEmail;
  }
}
