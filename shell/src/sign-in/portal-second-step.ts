/** The second step at sign-in: a code from an app, by e-mail or from the list of backup codes, or a passkey. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/checkbox';
import '@portal/design-system/code-input';
import '@portal/design-system/text-field';
import type { SecondFactorMethod } from '@portal/bff/contract/session';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Action } from '../contract/action.ts';
import { FormController } from '../contract/form-controller.ts';
import { supportsPasskeys } from '../contract/passkeys.ts';
import { Turn } from '../contract/work.ts';
import type { Leaving } from '../contract/work.ts';
import { giveCode, plainTransport, sendCode, signInWithPasskey } from '../session/session-api.ts';
import { describeSignInError } from './sign-in-error.ts';

type CodeMethod = Exclude<SecondFactorMethod, 'passkey'>;

/**
 * @fires signed-in - The session is there; the page can be left.
 * @fires start-over - The person wants to give the password again.
 */
@localized()
export class PortalSecondStep extends LitElement {
  static override styles = css`
    form {
      display: grid;
      gap: var(--ds-space-5);
    }

    p {
      margin: 0;
      color: var(--ds-color-text-muted);
    }

    .more {
      display: grid;
      gap: var(--ds-space-2);
      justify-items: start;
      margin-block-start: var(--ds-space-5);
      padding-block-start: var(--ds-space-4);
      border-block-start: var(--ds-border);
    }
  `;

  /** The ways this person has, the usual one first. */
  @property({ attribute: false }) methods: readonly SecondFactorMethod[] = [];

  @state() private _chosen: CodeMethod | undefined;
  /** A code was sent by mail. */
  @state() private _isMailed = false;
  @query('[name=code]') private _field!: HTMLElement | null;

  private readonly _turn = new Turn();

  private readonly _mail = new Action(this, {
    send: () => {
      this._turn.clear();
      this._isMailed = false;
      return sendCode(plainTransport);
    },
    done: () => void (this._isMailed = true),
    describe: describeSignInError,
  });

  private readonly _form = new FormController(this, {
    summary: 'none',
    turn: this._turn,
    values: (_form, data) => ({ code: String(data.get('code')), trustDevice: data.has('trust') }),
    send: async (given) => {
      this._mail.clear();
      if (this._method) await giveCode(plainTransport, { method: this._method, ...given });
    },
    sent: () => this._leave(),
    failed: () => this._focusField(),
    describe: describeSignInError,
  });

  private readonly _passkey = new Action(this, {
    turn: this._turn,
    send: () => {
      this._mail.clear();
      return signInWithPasskey(plainTransport);
    },
    done: () => this._leave(),
    failed: () => this._focusField(),
    describe: describeSignInError,
  });

  private get _method(): CodeMethod | undefined {
    return this._chosen ?? this.methods.find((method) => method !== 'passkey');
  }

  protected override firstUpdated(): void {
    // Whoever is here expects the mail already.
    if (this._method === 'email') void this._mail.run();
    void this._focusField();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('_chosen') && changed.get('_chosen') !== this._chosen) void this._focusField();
  }

  override render() {
    return html`
      ${this._method ? this._renderCode(this._method) : this._renderError()}
      <div class="more">
        ${this._method ? html`<p>${msg('Don’t have the code?', { id: 'shell.second-step.other-ways' })}</p>` : nothing}
        ${this._renderWay('passkey')} ${this._renderWay('totp')} ${this._renderWay('email')} ${this._renderWay('backup')}
        <ds-button variant="quiet" @click=${() => this.dispatchEvent(new Event('start-over'))}>
          ${msg('Start over', { id: 'shell.second-step.start-over' })}
        </ds-button>
      </div>
    `;
  }

  private _renderCode(method: CodeMethod) {
    return this._form.render(
      html`
        ${this._renderError()}
        ${method === 'email' ? html`<p role="status">${this._mailText()}</p>` : nothing}
        ${method === 'backup' ? this._renderBackupField() : this._renderDigits(method)}
        <ds-checkbox name="trust">
          ${msg('Don’t ask again on this device for 14 days', { id: 'shell.second-step.trust' })}
          <span slot="hint">${msg('Choose this only if no one else uses this device.', { id: 'shell.second-step.trust-hint' })}</span>
        </ds-checkbox>
        <ds-button type="submit" variant="primary" size="large" full>${msg('Sign in', { id: 'shell.sign-in.heading' })}</ds-button>
        ${
          method === 'email'
            ? html`<ds-button variant="quiet" .busy=${this._mail.busy} @click=${() => this._mail.run()}>${msg('Send a new code', { id: 'shell.second-step.email-again' })}</ds-button>`
            : nothing
        }
      `,
      { bare: true },
    );
  }

  private _renderDigits(method: 'totp' | 'email') {
    return html`<ds-code-input
      name="code"
      required
      .label=${method === 'totp' ? msg('Code from your authenticator app', { id: 'shell.second-step.app' }) : msg('Code from your email', { id: 'shell.second-step.email' })}
      .hint=${method === 'totp' ? msg('Open your authenticator app and enter the 6 digits.', { id: 'shell.second-step.app-hint' }) : ''}
    ></ds-code-input>`;
  }

  private _renderBackupField() {
    return html`<ds-text-field
      name="code"
      required
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      .label=${msg('Backup code', { id: 'shell.second-step.backup' })}
      .hint=${msg('One of the 10 codes you saved. Each works once.', { id: 'shell.second-step.backup-hint' })}
    ></ds-text-field>`;
  }

  private _renderWay(method: SecondFactorMethod) {
    if (method === this._method || !this.methods.includes(method)) return nothing;
    if (method === 'passkey' && !supportsPasskeys()) return nothing;
    const labels = {
      totp: msg('Use my authenticator app', { id: 'shell.second-step.use-app' }),
      email: msg('Get a code by email', { id: 'shell.second-step.use-email' }),
      backup: msg('Use a backup code', { id: 'shell.second-step.use-backup' }),
      passkey: msg('Use a passkey', { id: 'shell.second-step.use-passkey' }),
    };
    return html`<ds-button variant="quiet" .disabled=${this._turn.busy} @click=${() => this._onWay(method)}>${labels[method]}</ds-button>`;
  }

  private _renderError() {
    const error = this._turn.error ?? this._mail.error;
    return error === undefined ? nothing : html`<ds-alert tone="danger">${describeSignInError(error)}</ds-alert>`;
  }

  private _mailText(): string {
    if (this._mail.busy) return msg('Sending your code…', { id: 'shell.second-step.email-sending' });
    if (!this._isMailed) return '';
    return msg('We sent you a code. It works for 5 minutes. If you don’t see it, look in your spam folder.', { id: 'shell.second-step.email-sent' });
  }

  private _onWay(method: SecondFactorMethod): void {
    this._turn.clear();
    this._mail.clear();
    if (method === 'passkey') void this._passkey.run();
    else this._chosen = method;
  }

  private _leave(): Leaving {
    this.dispatchEvent(new Event('signed-in', { bubbles: true, composed: true }));
    return 'leaving';
  }

  private async _focusField(): Promise<void> {
    await this.updateComplete;
    this._field?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-second-step': PortalSecondStep;
  }
}
