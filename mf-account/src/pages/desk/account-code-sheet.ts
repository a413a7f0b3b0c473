/** The letter with an activation code: for the patient, who takes it home or gets it by mail. */
import { msg, str } from '@lit/localize';
import type { ActivationCode } from '@portal/bff/contract/desk';
import { formatDate } from '@portal/shell/contract';
import { FeatureSheet } from '@portal/shell/contract/print';
import type { Identity } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';

export class AccountCodeSheet extends FeatureSheet<ActivationCode> {
  static override styles = [
    FeatureSheet.styles,
    css`
      .code {
        margin-block: var(--ds-space-4);
        padding: var(--ds-space-4);
        border: 1.5px solid var(--ds-color-text);
        border-radius: var(--ds-radius-s);
        font-family: var(--ds-font-mono, monospace);
        font-size: 1.8rem;
        letter-spacing: 0.08em;
        text-align: center;
        break-inside: avoid;
      }

      li {
        margin-block-end: var(--ds-space-2);
      }
    `,
  ];

  protected override heading(): string {
    return msg('Your activation code', { id: 'account.people.code' });
  }

  /** Without the birth date: it is asked for together with the code, so that the letter alone opens nothing. */
  protected override person(): Identity | null {
    return null;
  }

  protected override renderBody({ name, patientNumber, code, link, expiresAt, guardian }: ActivationCode) {
    const until = formatDate(expiresAt, this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone, this.locale.locale);
    return html`
      <p class="strong">${name}, ${patientNumber}</p>
      ${guardian === null ? nothing : html`<p>${msg(str`For ${guardian}, the parent or guardian`, { id: 'account.people.for-guardian' })}</p>`}
      <p>${msg('With this code you can make your account for the patient portal.', { id: 'account.code.lead' })}</p>
      <p class="code">${code}</p>
      <ol>
        <li>${msg(str`Go to ${new URL(link).origin}/register and choose “A code from us”.`, { id: 'account.people.code-how' })}</li>
        <li>${msg('Type the code and your birth date.', { id: 'account.code.type' })}</li>
      </ol>
      <p>${msg(str`The code works once, until ${until}, together with your birth date. Do not give it to anyone else.`, { id: 'account.people.code-until' })}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-code-sheet': AccountCodeSheet;
  }
}
