/** Codes for when the phone is away: how many are left, and new ones, shown once. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/copy-button';
import { msg, str } from '@lit/localize';
import type { SecurityStatus } from '@portal/bff/contract/account-security';
import { PrintAction } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { renewBackupCodes } from '../../api/security-api.ts';
import { SecuritySection } from './security-section.ts';

/**
 * @fires backup-codes - What is shown now: `detail` is the list, empty when it is put away.
 */
export class AccountBackupCodes extends SecuritySection {
  static override styles = [
    SecuritySection.styles,
    css`
      /* No numbers: beside a code they read as part of it. */
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
        gap: var(--ds-space-3);
        inline-size: 100%;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        padding: var(--ds-space-2) var(--ds-space-4);
        border: var(--ds-border);
        border-radius: var(--ds-radius-s);
        font-size: var(--ds-text-l);
        text-align: center;
        break-inside: avoid;
      }

      code {
        font-family: var(--ds-font-mono, monospace);
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) status: SecurityStatus | undefined;
  /** Codes to show, right after they were made. */
  @property({ attribute: false }) codes: readonly string[] = [];

  private readonly _renew = this._action({
    send: () => renewBackupCodes(this.api),
    said: () => msg('You have new backup codes.', { id: 'account.security.renewed' }),
    done: ({ codes }) => {
      this._show(codes);
      this._changed();
    },
  });

  private readonly _print = new PrintAction(this, {
    tag: 'account-backup-codes-sheet',
    load: async () => (await import('./account-backup-codes-sheet.ts')).AccountBackupCodesSheet,
    data: () => this.codes,
  });

  override render() {
    const { status, codes } = this;
    if (!status || (status.secondFactor === 'none' && codes.length === 0)) return nothing;
    return html`
      <ds-card .heading=${msg('Backup codes', { id: 'account.security.backup' })}>
        <div class="stack">
          ${this._renderError()} ${codes.length > 0 ? this._renderCodes(codes) : this._renderLeft(status)}
        </div>
      </ds-card>
    `;
  }

  private _renderCodes(codes: readonly string[]) {
    return html`
      <ds-alert tone="warning" .heading=${msg('Save these codes now', { id: 'account.security.keep-heading' })}>
        ${msg('This is the only time we show them. Each code works once, for when you can’t get a code any other way.', { id: 'account.security.keep-text' })}
      </ds-alert>
      <ul aria-label=${msg('Backup codes', { id: 'account.security.backup' })}>
        ${codes.map((code) => html`<li><code>${code}</code></li>`)}
      </ul>
      ${this._print.renderFailure()}
      <div class="actions">
        <ds-copy-button .value=${codes.join('\n')}>${msg('Copy the codes', { id: 'account.security.copy-codes' })}</ds-copy-button>
        ${this._print.renderButton(undefined, { text: msg('Print', { id: 'account.security.print' }), slot: '' })}
        <ds-button variant="primary" @click=${() => this._show([])}>${msg('I’ve saved them', { id: 'account.security.kept' })}</ds-button>
      </div>
    `;
  }

  private _renderLeft({ backupCodesLeft }: SecurityStatus) {
    return html`
      <p>
        ${backupCodesLeft === 1 ? msg('You have 1 code left.', { id: 'account.security.one-left' }) : msg(str`You have ${backupCodesLeft} codes left.`, { id: 'account.security.left' })}
        ${msg('They help when you don’t have your phone or your email.', { id: 'account.security.backup-why' })}
      </p>
      <ds-button .busy=${this._renew.busy} @click=${() => this._renew.run()}>${msg('Make new codes', { id: 'account.security.renew' })}</ds-button>
      <p class="quiet">${msg('New codes replace the old ones.', { id: 'account.security.renew-what' })}</p>
    `;
  }

  private _show(codes: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('backup-codes', { detail: codes, bubbles: true, composed: true }));
  }
}
