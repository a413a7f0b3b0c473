/** How somebody signs in, and where they are signed in. */
import '@portal/design-system/page-header';
import { msg } from '@lit/localize';
import type { SecurityStatus, SessionList } from '@portal/bff/contract/account-security';
import { defineElement, FeaturePage, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { readSecurity, readSessions } from '../../api/security-api.ts';
import { AccountBackupCodes } from './account-backup-codes.ts';
import { AccountDevices } from './account-devices.ts';
import { AccountEmail } from './account-email.ts';
import { AccountPasskeys } from './account-passkeys.ts';
import { AccountPassword } from './account-password.ts';
import { AccountTwoStep } from './account-two-step.ts';

interface Loaded {
  readonly status: SecurityStatus;
  readonly sessions: SessionList;
}

export class AccountSecurityPage extends FeaturePage {
  /** Shown until the person says that they are kept: the server does not have them. */
  @state() private _codes: readonly string[] = [];

  private readonly _loaded = new Resource(this, {
    args: () => [this.api] as const,
    load: async ([api], { signal }): Promise<Loaded> => {
      const [status, sessions] = await Promise.all([readSecurity(api, signal), readSessions(api, signal)]);
      return { status, sessions };
    },
  });

  constructor() {
    super();
    defineElement('account-password', AccountPassword);
    defineElement('account-email', AccountEmail);
    defineElement('account-two-step', AccountTwoStep);
    defineElement('account-backup-codes', AccountBackupCodes);
    defineElement('account-passkeys', AccountPasskeys);
    defineElement('account-devices', AccountDevices);
    this.addEventListener('security-changed', () => void this._loaded.refresh());
    this.addEventListener('backup-codes', (event) => {
      this._codes = (event as CustomEvent<readonly string[]>).detail;
    });
  }

  override render() {
    return html`
      <ds-page-header .heading=${msg('Sign-in and security', { id: 'account.security.title' })}></ds-page-header>
      ${this._loaded.render(
        msg('Loading your security settings', { id: 'account.security.loading' }),
        ({ status, sessions }) => html`
        ${this._codes.length > 0 ? this._renderBackupCodes(status) : nothing}
        ${mustAdd(status) ? nothing : html`<account-email .status=${status}></account-email>`}
        <account-password></account-password>
        <account-two-step .status=${status}></account-two-step>
        ${this._codes.length > 0 || status.secondFactor === 'none' ? nothing : this._renderBackupCodes(status)}
        <account-passkeys .passkeys=${status.passkeys}></account-passkeys>
        <account-devices .list=${sessions}></account-devices>
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
