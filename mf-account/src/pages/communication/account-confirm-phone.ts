/** Sets the number that text messages go to: it is confirmed with a code that is sent to it. */
import '@portal/design-system/button';
import '@portal/design-system/phone-field';
import { msg } from '@lit/localize';
import type { Communication } from '@portal/bff/contract/communication';
import type { DsPhoneField } from '@portal/design-system/classes/phone-field';
import { Action, FormController } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { confirmPhone, removePhone, sendPhoneCode } from '../../api/communication-api.ts';
import { ConfirmByCode, describeCodeError } from './confirm-by-code.ts';

export class AccountConfirmPhone extends ConfirmByCode {
  /** The number as it is written: the one in use, or one that may be meant. */
  @property() number = '';
  /** Texts go to the number. */
  @property({ type: Boolean }) confirmed = false;

  @state() private _isChanging = false;
  @state() private _typed = '';
  @query('ds-phone-field') private _phone!: DsPhoneField | null;

  private readonly _ask = new FormController(this, {
    summary: 'none',
    values: () => this._phone?.value ?? '',
    send: async (phone) => {
      this._typed = phone;
      await sendPhoneCode(this.api, phone);
    },
    sent: () => this._askForCode(),
    describe: describeCodeError,
    fieldsOf: ({ status }) => (status === 422 ? [{ path: 'phone', code: '' }] : []),
    describeField: () => msg('Enter a US phone number, like (507) 555-0123.', { id: 'account.confirm-phone.not-us' }),
  });
  private readonly _stop = new Action(this, {
    send: () => removePhone(this.api),
    done: (now) => this._tell(now),
  });

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('number')) this._typed = this.number;
  }

  override render() {
    return html`${this._renderProblem()}${this._ask.renderFailure()}${this._stop.renderFailure()} ${this._renderStep()}`;
  }

  private _renderStep() {
    if (this._isSent) {
      return this._renderCode(
        msg('Code from the text message', { id: 'account.confirm-phone.code' }),
        msg('We texted you a 6-digit code. It works for 5 minutes.', { id: 'account.confirm-phone.hint' }),
      );
    }
    if (this.confirmed && !this._isChanging) {
      return html`<div class="actions">
        <ds-button @click=${this._onChange}>${msg('Use a different number', { id: 'account.confirm-phone.change' })}</ds-button>
        <ds-button variant="quiet" .busy=${this._stop.busy} @click=${() => this._stop.run()}>${msg('Stop texts to this number', { id: 'account.confirm-phone.remove' })}</ds-button>
      </div>`;
    }
    return this._ask.render(
      html`
        <ds-phone-field
          name="phone"
          required
          .label=${msg('Mobile number for texts', { id: 'account.confirm-phone.number' })}
          .hint=${msg('US numbers only. Your phone plan may charge for texts.', { id: 'account.confirm-phone.charges' })}
          .value=${this._typed}
        ></ds-phone-field>
        <div class="actions">
          <ds-button type="submit">${msg('Text me a code', { id: 'account.confirm-phone.send' })}</ds-button>
          ${this.confirmed ? html`<ds-button variant="quiet" @click=${this._onKeep}>${msg('Keep this number', { id: 'account.confirm-phone.keep' })}</ds-button>` : nothing}
        </div>
`,
      { bare: true },
    );
  }

  /** Again, to the number that was typed. */
  protected override _sendCode(): Promise<void> {
    return sendPhoneCode(this.api, this._typed);
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
}

declare global {
  interface HTMLElementTagNameMap {
    'account-confirm-phone': AccountConfirmPhone;
  }
}
