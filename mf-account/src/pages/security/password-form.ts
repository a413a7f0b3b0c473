/** The password so far and a new one: the fields, and what is wrong with them. */
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import { validateForm } from '@portal/design-system/forms';
import { ApiError } from '@portal/shell/contract';
import { css, html } from 'lit';
import { state } from 'lit/decorators.js';
import { SecuritySection } from './security-section.ts';

export interface Passwords {
  readonly currentPassword: string;
  readonly newPassword: string;
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

  /** What is wrong with a field, by its name. */
  @state() protected _wrong: Readonly<Record<string, string>> = {};

  protected _renderFields(hint: string) {
    return html`
      <ds-text-field
        name="currentPassword"
        type="password"
        required
        autocomplete="current-password"
        .label=${msg('Your password now', { id: 'account.security.password-now' })}
        .error=${this._wrong['currentPassword'] ?? ''}
      ></ds-text-field>
      <ds-text-field
        name="newPassword"
        type="password"
        required
        autocomplete="new-password"
        .label=${msg('New password', { id: 'account.security.password-new' })}
        .hint=${hint}
        .error=${this._wrong['newPassword'] ?? ''}
      ></ds-text-field>
    `;
  }

  /** Sends what is typed, and shows at the fields what the server says of them. @returns whether it was taken */
  protected async _send(form: HTMLFormElement, work: (passwords: Passwords) => Promise<void>): Promise<boolean> {
    const [problem] = validateForm(form);
    if (problem) {
      (problem.field as HTMLElement).focus();
      return false;
    }
    const data = new FormData(form);
    // What is typed as a password counts exactly, with its spaces.
    const passwords = { currentPassword: String(data.get('currentPassword')), newPassword: String(data.get('newPassword')) };
    if (await this._do(() => work(passwords))) return true;
    const fields = this._error instanceof ApiError ? this._error.fields : [];
    const [first] = fields;
    if (!first) return false;
    this._wrong = Object.fromEntries(fields.map(({ path, code }) => [path, describeField(path, code)]));
    this._error = undefined;
    await this._focus(first.path);
    return false;
  }

  protected async _focus(name: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
  }
}

function describeField(path: string, code: string): string {
  if (path === 'currentPassword') return msg('This is not your password now. Check it and try again.', { id: 'account.security.password-wrong' });
  switch (code) {
    case 'too-short':
      return msg('This is too short. Use 15 characters or more, such as a few words.', { id: 'account.security.password-short' });
    case 'too-long':
      return msg('This is too long. Use 128 characters or fewer.', { id: 'account.security.password-long' });
    default:
      return msg('This is easy to guess. Use a few words that do not belong together.', { id: 'account.security.password-weak' });
  }
}
