/** The dialog that asks again who is there; `runWithProof` opens it. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/code-input';
import '@portal/design-system/dialog';
import '@portal/design-system/text-field';
import type { ProofNeeds } from '@portal/bff/contract/session';
import { localized, msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { Action } from './action.ts';
import { ApiError, readJson } from './api-error.ts';
import type { ApiTransport } from './contexts.ts';
import { FormController } from './form-controller.ts';
import { PasskeyNotGivenError, supportsPasskeys, usePasskey } from './passkeys.ts';
import type { PasskeyRequestOptions } from './passkeys.ts';
import { describeError } from './describe-error.ts';
import { Turn } from './work.ts';

const PATH = '/api/session/prove';

/**
 * Asks for the password, with a code where there is a code app, or a passkey.
 * @returns whether it was right in the end
 * @throws {ApiError} when the server could not tell what to ask for
 */
export async function askForProof(api: ApiTransport): Promise<boolean> {
  const needs = await readJson<ProofNeeds>(api.request(PATH));
  defineElement('portal-step-up-dialog', PortalStepUpDialog);
  let dialog = document.querySelector('portal-step-up-dialog');
  if (!dialog) document.body.append((dialog = document.createElement('portal-step-up-dialog')));
  return dialog.ask(api, needs);
}

@localized()
export class PortalStepUpDialog extends LitElement {
  static override styles = css`
    form {
      display: grid;
      gap: var(--ds-space-4);
    }

    p {
      margin: 0;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-space-3);
    }
  `;

  @state() private _open = false;
  @state() private _needs: ProofNeeds = { code: false, passkey: false };
  /** A backup code instead of one of the app. */
  @state() private _backup = false;
  private _api: ApiTransport | undefined;
  private _answer: ((proven: boolean) => void) | undefined;

  private readonly _turn = new Turn();

  private readonly _form = new FormController(this, {
    summary: 'none',
    turn: this._turn,
    values: (_form, data) => ({ password: String(data.get('password')), code: data.get('code') }),
    send: ({ password, code }) => this._send(PATH, { method: 'password', password, ...(code === null ? {} : { code: String(code) }) }),
    sent: () => this._settle(true),
    failed: (_error, form) => this._onWrong(form),
    describe: describeProofError,
  });

  private readonly _passkey = new Action(this, {
    turn: this._turn,
    send: async () => {
      const options = await this._send<PasskeyRequestOptions>(`${PATH}/options`);
      await this._send(PATH, { method: 'passkey', response: await usePasskey(options) });
    },
    done: () => this._settle(true),
    describe: describeProofError,
  });

  /** Opens the dialog. @returns whether the person proved who they are before it closed */
  ask(api: ApiTransport, needs: ProofNeeds): Promise<boolean> {
    this._settle(false);
    this._api = api;
    this._needs = needs;
    this._backup = false;
    this._form.reset();
    this._turn.reset();
    this._open = true;
    return new Promise((resolve) => {
      this._answer = resolve;
    });
  }

  override render() {
    return html`
      <ds-dialog .open=${this._open} .heading=${msg('Confirm that it’s you', { id: 'shell.step-up.heading' })} @close=${() => this._settle(false)}>
        ${this._open ? this._renderForm() : nothing}
      </ds-dialog>
    `;
  }

  private _renderForm() {
    const { error } = this._turn;
    return this._form.render(
      html`
        <p>${msg('The next step is about your privacy, so we ask again to make sure it’s you.', { id: 'shell.step-up.why' })}</p>
        ${error === undefined ? nothing : html`<ds-alert tone="danger">${describeProofError(error)}</ds-alert>`}
        <ds-text-field
          name="password"
          type="password"
          required
          autocomplete="current-password"
          .label=${msg('Your password', { id: 'shell.step-up.password' })}
        ></ds-text-field>
        ${this._needs.code ? this._renderCode() : nothing}
        <div class="actions">
          <ds-button type="submit" variant="primary">${msg('Confirm', { id: 'shell.step-up.confirm' })}</ds-button>
          ${
            this._needs.passkey && supportsPasskeys()
              ? html`<ds-button .disabled=${this._turn.busy} @click=${() => this._passkey.run()}>${msg('Use a passkey', { id: 'shell.second-step.use-passkey' })}</ds-button>`
              : nothing
          }
          <ds-button variant="quiet" @click=${() => this._settle(false)}>${msg('Cancel', { id: 'shell.step-up.cancel' })}</ds-button>
        </div>
      `,
      { bare: true },
    );
  }

  private _renderCode() {
    return html`
      ${
        this._backup
          ? html`<ds-text-field
            name="code"
            required
            minlength="6"
            maxlength="20"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            .label=${msg('Backup code', { id: 'shell.second-step.backup' })}
            .hint=${msg('One of the 10 codes you saved. Each works once.', { id: 'shell.second-step.backup-hint' })}
          ></ds-text-field>`
          : html`<ds-code-input
            name="code"
            required
            .label=${msg('Code from your authenticator app', { id: 'shell.second-step.app' })}
            .hint=${msg('Open your authenticator app and enter the 6 digits.', { id: 'shell.second-step.app-hint' })}
          ></ds-code-input>`
      }
      <ds-button variant="quiet" .disabled=${this._turn.busy} @click=${this._onOtherCode}>
        ${this._backup ? msg('Use my authenticator app', { id: 'shell.second-step.use-app' }) : msg('Use a backup code', { id: 'shell.second-step.use-backup' })}
      </ds-button>
    `;
  }

  private async _onOtherCode(): Promise<void> {
    this._backup = !this._backup;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[name=code]')?.focus();
  }

  private _settle(proven: boolean): void {
    this._open = false;
    this._answer?.(proven);
    this._answer = undefined;
  }

  private _onWrong(form: HTMLFormElement): void {
    // Nobody corrects a code: they type the next one.
    const field = form.querySelector<HTMLElement & { value: string }>('[name=code]');
    if (field) field.value = '';
    form.querySelector<HTMLElement>('[name=password]')?.focus();
  }

  private async _send<Answer>(path: string, body?: object): Promise<Answer> {
    if (!this._api) throw new Error('Nobody asked for a proof.');
    const content = body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {};
    return readJson(this._api.request(path, { method: 'POST', ...content }));
  }
}

function describeProofError(error: unknown): string {
  if (error instanceof ApiError && error.code === 'session/codes-locked') {
    return msg('Too many wrong codes. Wait a while, or use a passkey.', { id: 'shell.step-up.codes-locked' });
  }
  if (error instanceof ApiError && error.code === 'session/codes-ended') {
    return msg('Too many wrong codes, so codes no longer work. Use a passkey, or call us.', { id: 'shell.step-up.codes-ended' });
  }
  if (error instanceof PasskeyNotGivenError) return msg('No passkey was used. Try again, or use your password.', { id: 'shell.step-up.no-passkey' });
  if (error instanceof ApiError && error.code === 'session/wrong-proof') {
    return msg('That wasn’t right. Check it and try again. After five wrong tries, you’ll be signed out.', { id: 'shell.step-up.wrong' });
  }
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-step-up-dialog': PortalStepUpDialog;
  }
}
