/** Confirms that something is the person's with a code that is sent to it: what e-mail and phone have in common. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/code-input';
import { msg } from '@lit/localize';
import type { Communication } from '@portal/bff/contract/communication';
import type { DsCodeInput } from '@portal/design-system/classes/code-input';
import { ApiError, describeError, FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
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
  @state() protected _isBusy = false;
  @state() protected _problem = '';
  @query('ds-code-input') private _field!: DsCodeInput | null;

  /** Sends a code. */
  protected abstract _sendCode(): Promise<void>;
  /** Takes the code. */
  protected abstract _confirm(code: string): Promise<Communication>;

  /** Asks for the code that was sent. */
  protected _renderCode(label: string, hint: string) {
    return html`<form novalidate @submit=${this._onSubmit}>
      <ds-code-input required .label=${label} .hint=${hint}></ds-code-input>
      <div class="actions">
        <ds-button type="submit" variant="primary" .busy=${this._isBusy}>${msg('Confirm', { id: 'account.confirm-code.confirm' })}</ds-button>
        <ds-button variant="quiet" @click=${this._onSend}>${msg('Send a new code', { id: 'account.confirm-code.again' })}</ds-button>
      </div>
    </form>`;
  }

  protected _renderProblem() {
    return this._problem ? html`<ds-alert tone="danger">${this._problem}</ds-alert>` : nothing;
  }

  protected readonly _onSend = async (): Promise<void> => {
    if (!(await this._try(() => this._sendCode()))) return;
    this._isSent = true;
    await this.updateComplete;
    this._field?.focus();
  };

  /** @returns whether it worked */
  protected async _try(work: () => Promise<void>): Promise<boolean> {
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

  protected _tell(detail: Communication): void {
    this._isSent = false;
    this.dispatchEvent(new CustomEvent('way-changed', { detail }));
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = this._field;
    if (!field || this._isBusy) return;
    if (!field.checkValidity()) {
      field.focus();
      return;
    }
    await this._try(async () => this._tell(await this._confirm(field.value)));
  }

  private _explain(error: unknown): void {
    const field = this._field;
    if (field && error instanceof ApiError && error.code === 'second-factor/wrong-code') {
      // Nobody corrects a code: they type it again.
      field.value = '';
      field.error = msg('This code is not right or too old. Check it, or send a new one.', { id: 'account.confirm-code.wrong' });
      field.focus();
      return;
    }
    const tooMany = error instanceof ApiError && error.status === 429;
    this._problem = tooMany ? msg('You asked for many codes. Wait a while, then try again.', { id: 'account.confirm-code.too-many' }) : describeError(error);
  }
}
