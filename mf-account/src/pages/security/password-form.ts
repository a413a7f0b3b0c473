/** The password so far and a new one: the fields, and what is wrong with them. */
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import type { FieldProblem, FormController } from '@portal/shell/contract';
import { css, html } from 'lit';
import { SecuritySection } from './security-section.ts';

export interface Passwords {
  readonly currentPassword: string;
  readonly newPassword: string;
}

interface PasswordFormOptions {
  readonly send: (passwords: Passwords) => Promise<void>;
  readonly said: () => string;
  readonly sent: () => void;
}

export abstract class PasswordForm extends SecuritySection {
  static override styles = [
    SecuritySection.styles,
    css`
      form {
        display: grid;
        gap: var(--ds-space-4);
        inline-size: min(28rem, 100%);
      }
    `,
  ];

  protected _passwordForm({ send, said, sent }: PasswordFormOptions): FormController<Passwords, void> {
    return this._form<Passwords, void>({
      // What is typed as a password counts exactly, with its spaces.
      values: (_form, data) => ({ currentPassword: String(data.get('currentPassword')), newPassword: String(data.get('newPassword')) }),
      send,
      said,
      sent,
      describeField,
    });
  }

  protected _renderFields(hint: string) {
    return html`
      <ds-text-field
        name="currentPassword"
        type="password"
        required
        autocomplete="current-password"
        .label=${msg('Current password', { id: 'account.security.password-now' })}
      ></ds-text-field>
      <ds-text-field
        name="newPassword"
        type="password"
        required
        autocomplete="new-password"
        .label=${msg('New password', { id: 'account.security.password-new' })}
        .hint=${hint}
      ></ds-text-field>
    `;
  }
}

function describeField({ path, code }: FieldProblem): string {
  if (path === 'currentPassword') return msg('This is not your current password. Check it and try again.', { id: 'account.security.password-wrong' });
  switch (code) {
    case 'too-short':
      return msg('This is too short. Use 15 characters or more, such as a few words.', { id: 'account.security.password-short' });
    case 'too-long':
      return msg('This is too long. Use 128 characters or fewer.', { id: 'account.security.password-long' });
    default:
      return msg('This is easy to guess. Use a few words that don’t belong together.', { id: 'account.security.password-weak' });
  }
}
