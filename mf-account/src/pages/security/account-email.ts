/** The e-mail address of the account, and moving to another one: a code proves that it is the person's. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/code-input';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { SecurityStatus } from '@portal/bff/contract/account-security';
import { formatTime, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import type { ApiError } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { askForEmail, confirmNewEmail, sendEmailCodeAgain, withdrawEmail } from '../../api/security-api.ts';
import { SecuritySection } from './security-section.ts';

type Pending = NonNullable<SecurityStatus['pendingEmail']>;

export class AccountEmail extends SecuritySection {
  static override styles = [
    SecuritySection.styles,
    css`
      form {
        display: grid;
        gap: var(--ds-space-4);
        inline-size: min(28rem, 100%);
      }

      p {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) status: SecurityStatus | undefined;
  @state() private _open = false;
  /** What gets the focus once it is there. */
  private _next = '';

  /** The new address as it was typed before, on this device or another. */
  private readonly _draft = new TextDraft(this, { name: 'account.email', ofPerson: true, only: { field: 'email', maxLength: 254 } });
  private readonly _ask = this._form({
    draft: this._draft,
    values: (form) => readTexts(form)['email'] ?? '',
    send: (email) => askForEmail(this.api, email),
    said: () => msg('We sent a code to the new address.', { id: 'account.security.email-asked' }),
    sent: () => {
      this._open = false;
      this._leadTo('[name=code]');
    },
    fieldsOf: (error) => (error.status === 422 ? [{ path: 'email', code: '' }] : []),
    describeField: (_problem, error) => wrongAddress(error),
  });
  private readonly _confirm = this._form({
    values: (form) => readTexts(form)['code'] ?? '',
    send: (code) => confirmNewEmail(this.api, code),
    said: () => msg('Your new email address is set. Your other devices are signed out.', { id: 'account.security.email-done' }),
    sent: () => this._leadTo('.change'),
    fieldsOf: (error) => (error.status === 422 ? [{ path: 'code', code: '' }] : []),
    describeField: () => msg('This code is wrong or too old. Check it, or send a new one.', { id: 'account.security.email-wrong' }),
    failed: (_error, form) => {
      // Nobody corrects a code: they type it again.
      const field = form.querySelector<HTMLElement & { value: string }>('[name=code]');
      if (field) field.value = '';
    },
  });
  private readonly _again = this._action({
    send: () => sendEmailCodeAgain(this.api),
    said: () => msg('We sent a new code. Older codes no longer work.', { id: 'account.security.email-new-code' }),
    done: () => this._leadTo('[name=code]'),
    failed: () => this._focus('[name=code]'),
  });
  private readonly _withdraw = this._action({
    send: () => withdrawEmail(this.api),
    said: () => msg('Your email address stays the same.', { id: 'account.security.email-kept' }),
    done: () => this._leadTo('.change'),
  });

  protected readonly _kept = new Resource(this, {
    args: () => [this.api] as const,
    load: (_api, { signal }) => this._draft.load(signal),
    loaded: (kept) => {
      if (kept !== '') this._open = true;
    },
  });

  override render() {
    const { status } = this;
    if (!status) return nothing;
    return html`
      <ds-card .heading=${msg('Email address', { id: 'account.security.email' })}>
        <div class="stack">
          <p>${status.email}</p>
          ${this._renderError()} ${status.pendingEmail ? this._renderPending(status.pendingEmail) : this._open ? this._renderForm() : this._renderClosed()}
        </div>
      </ds-card>
    `;
  }

  protected override updated(): void {
    if (this._next) void this._focusNext();
  }

  /** The page loads anew first: what is to have the focus may come only then. */
  private async _focusNext(): Promise<void> {
    await this.updateComplete;
    const next = this._next && this.renderRoot.querySelector<HTMLElement>(this._next);
    if (!next) return;
    this._next = '';
    next.focus();
  }

  private _renderClosed() {
    return html`
      <p class="quiet">${msg('We send codes and news about your account here.', { id: 'account.security.email-why' })}</p>
      <ds-button class="change" @click=${this._onOpen}>${msg('Change email address', { id: 'account.security.email-change' })}</ds-button>
    `;
  }

  private _renderForm() {
    return this._ask.render(
      html`
        <ds-text-field
          name="email"
          type="email"
          required
          maxlength="254"
          autocomplete="email"
          .value=${this._draft.typed('email')}
          .label=${msg('New email address', { id: 'account.security.email-new' })}
          .hint=${msg('We’ll send a code there. Nothing changes until you enter it here.', { id: 'account.security.email-hint' })}
        ></ds-text-field>
        ${this._ask.renderStatus()}
        <div class="actions">
          <ds-button type="submit" variant="primary">${msg('Send me a code', { id: 'account.security.email-send' })}</ds-button>
          <ds-button variant="quiet" @click=${this._onClose}>${msg('Cancel', { id: 'account.security.cancel' })}</ds-button>
        </div>
      `,
      { bare: true },
    );
  }

  private _renderPending({ address, expiresAt }: Pending) {
    const until = formatTime(expiresAt, this.locale.timeZone, this.locale);
    return html`
      <ds-alert tone="info" .heading=${msg(str`Waiting for the code sent to ${address}`, { id: 'account.security.email-waiting' })}>
        ${msg(str`It works until ${until}. If you don’t get a code, look in your spam folder and check the address.`, { id: 'account.security.email-until' })}
      </ds-alert>
      ${this._confirm.render(
        html`
          <ds-code-input name="code" required .label=${msg('6-digit code', { id: 'account.security.code' })}></ds-code-input>
          <div class="actions">
            <ds-button type="submit" variant="primary">${msg('Use this address', { id: 'account.security.email-confirm' })}</ds-button>
            <ds-button @click=${() => this._again.run()}>${msg('Send a new code', { id: 'account.security.email-again' })}</ds-button>
            <ds-button variant="quiet" @click=${() => this._withdraw.run()}>${msg('Keep my old address', { id: 'account.security.email-keep' })}</ds-button>
          </div>
        `,
        { bare: true },
      )}
    `;
  }

  private _onOpen(): Promise<void> {
    this._open = true;
    return this._focus('[name=email]');
  }

  private _onClose(): Promise<void> {
    this._draft.drop();
    this._open = false;
    this._forget();
    return this._focus('.change');
  }

  /** The page loads anew, and the focus goes on to what comes with it. */
  private _leadTo(next: string): void {
    this._next = next;
    this._changed();
  }
}

function wrongAddress({ fields }: ApiError): string {
  const codes = fields.map(({ code }) => code);
  if (codes.includes('same')) return msg('This is already your address.', { id: 'account.security.email-same' });
  if (codes.includes('guardian'))
    return msg('This address belongs to someone who can see this record. Enter one that only you use.', { id: 'account.security.email-guardian' });
  return msg('This doesn’t look like an email address. Please check it.', { id: 'account.security.email-not' });
}
