/** Backup codes on paper. They say neither whose they are nor how to sign in: a lost page opens nothing. */
import { msg } from '@lit/localize';
import type { Identity } from '@portal/shell/contract';
import { FeatureSheet } from '@portal/shell/contract/print';
import { css, html } from 'lit';

export class AccountBackupCodesSheet extends FeatureSheet<readonly string[]> {
  static override styles = [
    FeatureSheet.styles,
    css`
      /* No numbers: beside a code they read as part of it. */
      ul {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--ds-space-3);
        padding: 0;
        list-style: none;
      }

      li {
        padding: var(--ds-space-2);
        border: var(--ds-border);
        border-radius: var(--ds-radius-s);
        font-family: var(--ds-font-mono, monospace);
        font-size: 1.3rem;
        text-align: center;
      }
    `,
  ];

  protected override heading(): string {
    return msg('Backup codes', { id: 'account.security.backup' });
  }

  protected override person(): Identity | null {
    return null;
  }

  protected override renderBody(codes: readonly string[]) {
    return html`
      <p>${msg('Each code works once, for when you can’t get a code any other way. Keep this page where only you find it.', { id: 'account.security.codes-sheet' })}</p>
      <ul>
        ${codes.map((code) => html`<li>${code}</li>`)}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-backup-codes-sheet': AccountBackupCodesSheet;
  }
}
