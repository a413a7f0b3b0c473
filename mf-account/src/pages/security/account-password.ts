/** Another password; asks for the one so far. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import { validateForm } from '@portal/design-system/forms';
import { ApiError } from '@portal/shell/contract';
import { css, html } from 'lit';
import { state } from 'lit/decorators.js';
import { changePassword } from '../../api/security-api.ts';
import { SecuritySection } from './security-section.ts';

export class AccountPassword extends SecuritySection {
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

  @state() private _open = false;
  /** What is wrong with a field, by its name. */
  @state() private _wrong: Readonly<Record<string, string>> = {};

  override render() {
    return html`
      <ds-card .heading=${msg('Password', { id: 'account.security.password' })}>
        <div class="stack">
          ${this._open
            ? this._renderForm()
            : html`<p>${msg('Change it if somebody else may know it.', { id: 'account.security.password-why' })}</p>
                <ds-button @click=${this._onOpen}>${msg('Change password', { id: 'account.security.password-change' })}</ds-button>`}
        </div>
      </ds-card>
    `;
  }

  private _renderForm() {
    return html`
      <form novalidate @submit=${this._onSubmit} @input=${() => (this._wrong = {})}>
        ${this._renderError()}
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
          .hint=${msg('A few words you can remember are best. Other devices are signed out.', { id: 'account.security.password-hint' })}
          .error=${this._wrong['newPassword'] ?? ''}
        ></ds-text-field>
        <div class="actions">
          <ds-button type="submit" variant="primary" .busy=${this._busy}>${msg('Set this password', { id: 'account.security.password-set' })}</ds-button>
          <ds-button variant="quiet" @click=${this._close}>${msg('Cancel', { id: 'account.security.cancel' })}</ds-button>
        </div>
      </form>
    `;
  }

  private async _onOpen(): Promise<void> {
    this._open = true;
    await this._focus('currentPassword');
  }

  private readonly _close = (): void => {
    this._open = false;
    this._error = undefined;
    this._wrong = {};
  };

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [problem] = validateForm(form);
    if (problem) {
      (problem.field as HTMLElement).focus();
      return;
    }
    const data = new FormData(form);
    if (await this._do(() => changePassword(this._api, String(data.get('currentPassword')), String(data.get('newPassword'))))) {
      this._close();
      this._changed(msg('Your new password is set.', { id: 'account.security.password-done' }));
      return;
    }
    const fields = this._error instanceof ApiError ? this._error.fields : [];
    const [first] = fields;
    if (!first) return;
    this._wrong = Object.fromEntries(fields.map(({ path, code }) => [path, describeField(path, code)]));
    this._error = undefined;
    await this._focus(first.path);
  }

  private async _focus(name: string): Promise<void> {
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
