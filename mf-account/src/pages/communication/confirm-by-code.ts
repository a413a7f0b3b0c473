/** Confirms that something is the person's with a code that is sent to it: what e-mail and phone have in common. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/code-input';
import { msg } from '@lit/localize';
import type { Communication } from '@portal/bff/contract/communication';
import type { DsCodeInput } from '@portal/design-system/classes/code-input';
import { Action, ApiError, describeError, FeatureElement, FormController, Turn } from '@portal/shell/contract';
import { css, html } from 'lit';
import { query, state } from 'lit/decorators.js';
import { actionsStyles } from '../../form-styles.ts';

/** @fires way-changed - The code was right; `detail` is what holds now. */
export abstract class ConfirmByCode extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    actionsStyles,
    css`
      :host,
      form {
        display: grid;
        gap: var(--ds-space-4);
        justify-items: start;
      }
    `,
  ];

  @state() protected _isSent = false;
  @query('ds-code-input') private _field!: DsCodeInput | null;

  private readonly _turn = new Turn();
  protected readonly _send = new Action(this, {
    turn: this._turn,
    send: () => this._sendCode(),
    done: () => this._askForCode(),
    describe: describeCodeError,
  });
  private readonly _check = new FormController(this, {
    summary: 'none',
    turn: this._turn,
    values: () => this._field?.value ?? '',
    send: (code) => this._confirm(code),
    sent: (now) => this._tell(now),
    describe: describeCodeError,
    fieldsOf: ({ code }) => (code === 'second-factor/wrong-code' ? [{ path: 'code', code }] : []),
    describeField: () => msg('This code is wrong or too old. Check it, or send a new one.', { id: 'account.confirm-code.wrong' }),
    failed: () => {
      // Nobody corrects a code: they type it again.
      if (this._field) this._field.value = '';
    },
  });

  /** Sends a code. */
  protected abstract _sendCode(): Promise<void>;
  /** Takes the code. */
  protected abstract _confirm(code: string): Promise<Communication>;

  /** Asks for the code that was sent. */
  protected _renderCode(label: string, hint: string) {
    return this._check.render(
      html`
        <ds-code-input name="code" required .label=${label} .hint=${hint}></ds-code-input>
        <div class="actions">
          <ds-button type="submit" variant="primary">${msg('Confirm', { id: 'account.confirm-code.confirm' })}</ds-button>
          <ds-button variant="quiet" .busy=${this._send.busy} @click=${() => this._send.run()}>${msg('Send a new code', { id: 'account.confirm-code.again' })}</ds-button>
        </div>
      `,
      { bare: true },
    );
  }

  protected _renderProblem() {
    return html`${this._send.renderFailure()}${this._check.renderFailure()}`;
  }

  protected _tell(detail: Communication): void {
    this._isSent = false;
    this.dispatchEvent(new CustomEvent('way-changed', { detail }));
  }

  protected async _askForCode(): Promise<void> {
    this._isSent = true;
    this._check.clear();
    await this.updateComplete;
    this._field?.focus();
  }
}

export function describeCodeError(error: unknown): string {
  const tooMany = error instanceof ApiError && error.status === 429;
  return tooMany ? msg('You’ve asked for a lot of codes. Wait a while, then try again.', { id: 'account.confirm-code.too-many' }) : describeError(error);
}
