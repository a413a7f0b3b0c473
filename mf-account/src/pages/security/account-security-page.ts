/** How somebody signs in, and where they are signed in. */
import '@portal/design-system/page-header';
import { msg } from '@lit/localize';
import type { SecurityStatus } from '@portal/bff/contract/account-security';
import { defineElement, FeaturePage, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { readSecurity } from '../../api/security-api.ts';
import { AccountBackupCodes } from './account-backup-codes.ts';
import { AccountDevices } from './account-devices.ts';
import { AccountEmail } from './account-email.ts';
import { AccountPasskeys } from './account-passkeys.ts';
import { AccountPassword } from './account-password.ts';
import { AccountTwoStep } from './account-two-step.ts';

export class AccountSecurityPage extends FeaturePage {
  /** Shown until the person says that they are kept: the server does not have them. */
  @state() private _codes: readonly string[] = [];

  @query('account-devices') private _devices!: AccountDevices | null;

  private readonly _status = new Resource(this, {
    args: () => [this.api] as const,
    load: ([api], { signal }) => readSecurity(api, signal),
  });

  constructor() {
    super();
    defineElement('account-password', AccountPassword);
    defineElement('account-email', AccountEmail);
    defineElement('account-two-step', AccountTwoStep);
    defineElement('account-backup-codes', AccountBackupCodes);
    defineElement('account-passkeys', AccountPasskeys);
    defineElement('account-devices', AccountDevices);
    this.addEventListener('security-changed', () => {
      void this._status.refresh();
      void this._devices?.refresh();
    });
    this.addEventListener('backup-codes', (event) => {
      this._codes = (event as CustomEvent<readonly string[]>).detail;
    });
  }

  override render() {
    return html`
      <ds-page-header .heading=${msg('Sign-in and security', { id: 'account.security.title' })}></ds-page-header>
      ${this._status.render(
        msg('Loading your security settings', { id: 'account.security.loading' }),
        (status) => html`
        ${this._codes.length > 0 ? this._renderBackupCodes(status) : nothing}
        ${mustAdd(status) ? nothing : html`<account-email .status=${status}></account-email>`}
        <account-password></account-password>
        <account-two-step .status=${status}></account-two-step>
        ${this._codes.length > 0 || status.secondFactor === 'none' ? nothing : this._renderBackupCodes(status)}
        <account-passkeys .passkeys=${status.passkeys}></account-passkeys>
        <account-devices></account-devices>
      `,
      )}
    `;
  }

  /** New codes stand first: they are seen only now. */
  private _renderBackupCodes(status: SecurityStatus) {
    return html`<account-backup-codes .status=${status} .codes=${this._codes}></account-backup-codes>`;
  }
}

/** Before a second step is set up the server takes nothing else. */
function mustAdd({ secondFactor, secondFactorRequired, passkeys }: SecurityStatus): boolean {
  return secondFactorRequired && secondFactor === 'none' && passkeys.length === 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'account-security-page': AccountSecurityPage;
    'account-email': AccountEmail;
    'account-password': AccountPassword;
    'account-two-step': AccountTwoStep;
    'account-backup-codes': AccountBackupCodes;
    'account-passkeys': AccountPasskeys;
    'account-devices': AccountDevices;
  }
}
