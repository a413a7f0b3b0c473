/** The second step at sign-in: none, codes from an app, or codes by e-mail. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/code-input';
import '@portal/design-system/copy-button';
import { msg, str } from '@lit/localize';
import type { SecurityStatus, TotpSetup } from '@portal/bff/contract/account-security';
import { readTexts } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '@portal/shell/contract';
import { confirmApp, confirmEmailCodes, startApp, startEmailCodes } from '../../api/security-api.ts';
import { AccountTurnOff } from './account-turn-off.ts';
import { SecuritySection } from './security-section.ts';

defineElement('account-turn-off', AccountTurnOff);

type Step = { readonly kind: 'none' } | { readonly kind: 'email' } | { readonly kind: 'app'; readonly setup: TotpSetup };

/**
 * @fires backup-codes - New codes to show once: `detail` is the list.
 */
export class AccountTwoStep extends SecuritySection {
  static override styles = [
    SecuritySection.styles,
    css`
      svg {
        inline-size: min(14rem, 100%);
        border: var(--ds-border);
        border-radius: var(--ds-radius);
        /* Scanners need dark on light, also in a dark theme. */
        background: #fff;
        fill: #000;
      }
      form {
        display: grid;
        gap: var(--ds-space-4);
      }
      ol {
        margin: 0;
        padding-inline-start: var(--ds-space-5);
      }
      .secret {
        font-family: var(--ds-font-mono, monospace);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) status: SecurityStatus | undefined;
  @state() private _step: Step = { kind: 'none' };

  private readonly _app = this._action({
    send: () => startApp(this.api),
    done: (setup) => this._begin({ kind: 'app', setup }),
  });
  private readonly _email = this._action({
    send: () => startEmailCodes(this.api),
    done: () => this._begin({ kind: 'email' }),
  });
  private readonly _confirm = this._form({
    values: (form) => ({ step: this._step, code: readTexts(form)['code'] ?? '' }),
    send: ({ step, code }) => (step.kind === 'app' ? confirmApp(this.api, step.setup.ticket, code) : confirmEmailCodes(this.api, code)),
    said: () => msg('Two-step verification is on. Save your backup codes.', { id: 'account.security.now-on' }),
    sent: ({ codes }) => {
      this._step = { kind: 'none' };
      this.dispatchEvent(new CustomEvent('backup-codes', { detail: codes, bubbles: true, composed: true }));
      this._changed();
    },
    failed: () => this._focus('ds-code-input'),
  });

  override render() {
    const { status } = this;
    if (!status) return nothing;
    return html`
      <ds-card .heading=${msg('Two-step verification', { id: 'account.security.two-step' })}>
        <div class="stack">
          <p>${this._stateText(status)}</p>
          ${this._renderError()} ${this._step.kind === 'none' ? this._renderChoices(status) : this._renderSetup(this._step, status)}
        </div>
      </ds-card>
    `;
  }

  private _stateText({ secondFactor, maskedEmail, secondFactorRequired }: SecurityStatus): string {
    if (secondFactor === 'totp') return msg('On. When you sign in, we ask for a code from your authenticator app.', { id: 'account.security.on-app' });
    if (secondFactor === 'email') return msg(str`On. When you sign in, we send a code to ${maskedEmail}.`, { id: 'account.security.on-email' });
    if (secondFactorRequired) return msg('You need this to continue. Choose how to get your codes.', { id: 'account.security.must' });
    return msg('Off. Turn it on, and no one can get in with your password alone.', { id: 'account.security.is-off' });
  }

  private _renderChoices({ secondFactor }: SecurityStatus) {
    return html`<div class="actions">
      <ds-button variant=${secondFactor === 'none' ? 'primary' : 'secondary'} .busy=${this._turn.busy} @click=${() => this._app.run()}>
        ${secondFactor === 'totp' ? msg('Set up another app', { id: 'account.security.other-app' }) : msg('Use an authenticator app', { id: 'account.security.use-app' })}
      </ds-button>
      ${
        secondFactor === 'email'
          ? nothing
          : html`<ds-button .busy=${this._turn.busy} @click=${() => this._email.run()}>${msg('Get codes by email', { id: 'account.security.use-email' })}</ds-button>`
      }
      ${secondFactor === 'none' ? nothing : html`<account-turn-off></account-turn-off>`}
    </div>`;
  }

  private _renderSetup(step: Exclude<Step, { kind: 'none' }>, { maskedEmail }: SecurityStatus) {
    return html`
      ${step.kind === 'app' ? this._renderApp(step.setup) : html`<p role="status">${msg(str`We sent a code to ${maskedEmail}. It works for 5 minutes.`, { id: 'account.security.email-sent' })}</p>`}
      ${this._confirm.render(
        html`
          <ds-code-input name="code" required .label=${msg('6-digit code', { id: 'account.security.code' })}></ds-code-input>
          <div class="actions">
            <ds-button type="submit" variant="primary">${msg('Turn on', { id: 'account.security.turn-on' })}</ds-button>
            <ds-button variant="quiet" @click=${this._onCancel}>${msg('Cancel', { id: 'account.security.cancel' })}</ds-button>
          </div>
`,
        { bare: true },
      )}
    `;
  }

  private _renderApp({ qr, secret }: TotpSetup) {
    return html`
      <ol>
        <li>${msg('Open an authenticator app on your phone. Any app for sign-in codes works.', { id: 'account.security.app-open' })}</li>
        <li>${msg('Scan this picture with it.', { id: 'account.security.app-scan' })}</li>
        <li>${msg('Enter the code the app shows.', { id: 'account.security.app-type' })}</li>
      </ol>
      <svg viewBox="0 0 ${qr.size} ${qr.size}" role="img" aria-label=${msg('Picture to scan with your authenticator app', { id: 'account.security.qr' })} shape-rendering="crispEdges">
        <path d=${qr.path}></path>
      </svg>
      <p>${msg('No camera? Type this key into the app:', { id: 'account.security.no-camera' })} <span class="secret">${secret}</span></p>
      <ds-copy-button .value=${secret.replaceAll(' ', '')}>${msg('Copy the key', { id: 'account.security.copy-key' })}</ds-copy-button>
    `;
  }

  private _begin(step: Step): Promise<void> {
    this._step = step;
    return this._focus('ds-code-input');
  }

  private _onCancel(): void {
    this._step = { kind: 'none' };
    this._forget();
  }
}
