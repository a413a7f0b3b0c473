/** Sets the number that text messages go to: it is confirmed with a code that is sent to it. */
import '@portal/design-system/button';
import '@portal/design-system/phone-field';
import { msg } from '@lit/localize';
import type { Communication } from '@portal/bff/contract/communication';
import type { DsPhoneField } from '@portal/design-system/classes/phone-field';
import { ApiError } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { confirmPhone, removePhone, sendPhoneCode } from '../../api/communication-api.ts';
import { ConfirmByCode } from './confirm-by-code.ts';

export class AccountConfirmPhone extends ConfirmByCode {
  /** The number as it is written: the one in use, or one that may be meant. */
  @property() number = '';
  /** Texts go to the number. */
  @property({ type: Boolean }) confirmed = false;

  @state() private _isChanging = false;
  @state() private _typed = '';
  @query('ds-phone-field') private _phone!: DsPhoneField | null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('number')) this._typed = this.number;
  }

  override render() {
    return html`${this._renderProblem()} ${this._renderStep()}`;
  }

  private _renderStep() {
    if (this._isSent) {
      return this._renderCode(
        msg('Code from the text message', { id: 'account.confirm-phone.code' }),
        msg('We texted you 6 digits. They work for 5 minutes.', { id: 'account.confirm-phone.hint' }),
      );
    }
    if (this.confirmed && !this._isChanging) {
      return html`<div class="actions">
        <ds-button @click=${this._onChange}>${msg('Use another number', { id: 'account.confirm-phone.change' })}</ds-button>
        <ds-button variant="quiet" .busy=${this._isBusy} @click=${this._onRemove}>${msg('Stop texts to this number', { id: 'account.confirm-phone.remove' })}</ds-button>
      </div>`;
    }
    return html`<form novalidate @submit=${this._onNumber}>
      <ds-phone-field
        required
        .label=${msg('Mobile number for texts', { id: 'account.confirm-phone.number' })}
        .hint=${msg('A number in the United States. Your phone plan may charge for texts.', { id: 'account.confirm-phone.charges' })}
        .value=${this._typed}
      ></ds-phone-field>
      <div class="actions">
        <ds-button type="submit" .busy=${this._isBusy}>${msg('Text me a code', { id: 'account.confirm-phone.send' })}</ds-button>
        ${this.confirmed ? html`<ds-button variant="quiet" @click=${this._onKeep}>${msg('Keep the number', { id: 'account.confirm-phone.keep' })}</ds-button>` : nothing}
      </div>
    </form>`;
  }

  protected override async _sendCode(): Promise<void> {
    const field = this._phone;
    if (field) this._typed = field.value;
    try {
      await sendPhoneCode(this.api, this._typed);
    } catch (error) {
      if (!field || !(error instanceof ApiError) || error.status !== 422) throw error;
      field.error = msg('Enter a number in the United States, like (507) 555-0123.', { id: 'account.confirm-phone.not-us' });
      field.focus();
      throw error;
    }
  }

  protected override async _confirm(code: string): Promise<Communication> {
    const now = await confirmPhone(this.api, code);
    this._isChanging = false;
    return now;
  }

  private async _onChange(): Promise<void> {
    this._isChanging = true;
    this._typed = '';
    await this.updateComplete;
    this._phone?.focus();
  }

  private async _onKeep(): Promise<void> {
    this._isChanging = false;
    this._typed = this.number;
    await this.updateComplete;
    this.renderRoot.querySelector('ds-button')?.focus();
  }

  private async _onRemove(): Promise<void> {
    await this._try(async () => this._tell(await removePhone(this.api)));
  }

  private async _onNumber(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = this._phone;
    if (!field || this._isBusy) return;
    if (!field.checkValidity()) {
      field.focus();
      return;
    }
    await this._onSend();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-confirm-phone': AccountConfirmPhone;
  }
}
