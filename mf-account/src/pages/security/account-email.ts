/** The e-mail address of the account, and moving to another one: a code proves that it is the person's. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/code-input';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { SecurityStatus } from '@portal/bff/contract/account-security';
import { validateForm } from '@portal/design-system/forms';
import { ApiError, DraftKeeper, formatTime, readFormDraft, saveFormDraft } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { askForEmail, confirmNewEmail, sendEmailCodeAgain, withdrawEmail } from '../../api/security-api.ts';
import { keepFailedText } from '../../edit/profile-edit.ts';
import { SecuritySection } from './security-section.ts';

/** The form's name among all forms of the portal. */
const EMAIL_FORM = 'account.email';

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
  @state() private _wrong = '';
  /** The new address as it was typed before, on this device or another. */
  @state() private _kept = '';
  private readonly _keeper = new DraftKeeper(this, (text) => saveFormDraft(this.api, null, EMAIL_FORM, text));
  /** What gets the focus once it is there. */
  private _next = '';

  constructor() {
    super();
    void new Task(this, {
      task: async ([api], { signal }) => {
        const kept = (await readFormDraft(api, null, EMAIL_FORM, signal)) ?? '';
        if (kept === '' || this._open) return;
        this._keeper.begin(kept);
        this._kept = kept;
        this._open = true;
      },
      args: () => [this.api] as const,
    });
  }

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
      <p class="quiet">${msg('Codes and news about your account go here.', { id: 'account.security.email-why' })}</p>
      <ds-button class="change" @click=${this._onOpen}>${msg('Change email address', { id: 'account.security.email-change' })}</ds-button>
    `;
  }

  private _renderForm() {
    return html`
      <form novalidate @submit=${this._onAsk} @input=${this._onTyped} @focusout=${this._keeper.flush}>
        <ds-text-field
          name="email"
          type="email"
          required
          maxlength="254"
          autocomplete="email"
          .value=${this._kept}
          .label=${msg('New email address', { id: 'account.security.email-new' })}
          .hint=${msg('We send a code there. Nothing changes before you type it here.', { id: 'account.security.email-hint' })}
          .error=${this._wrong}
        ></ds-text-field>
        <p role="status">${this._keeper.state === 'failed' ? keepFailedText() : nothing}</p>
        <div class="actions">
          <ds-button type="submit" variant="primary" .busy=${this._busy}>${msg('Send me a code', { id: 'account.security.email-send' })}</ds-button>
          <ds-button variant="quiet" @click=${this._onClose}>${msg('Cancel', { id: 'account.security.cancel' })}</ds-button>
        </div>
      </form>
    `;
  }

  private _renderPending({ address, expiresAt }: Pending) {
    const until = formatTime(expiresAt, this.locale.timeZone, this.locale);
    return html`
      <ds-alert tone="info" .heading=${msg(str`Waiting for the code from ${address}`, { id: 'account.security.email-waiting' })}>
        ${msg(str`It works until ${until}. If no code comes, look in your spam folder and check the address.`, { id: 'account.security.email-until' })}
      </ds-alert>
      <form novalidate @submit=${this._onConfirm} @input=${() => (this._wrong = '')}>
        <ds-code-input name="code" required .label=${msg('The 6-digit code', { id: 'account.security.code' })} .error=${this._wrong}></ds-code-input>
        <div class="actions">
          <ds-button type="submit" variant="primary" .busy=${this._busy}>${msg('Use this address', { id: 'account.security.email-confirm' })}</ds-button>
          <ds-button @click=${this._onAgain}>${msg('Send a new code', { id: 'account.security.email-again' })}</ds-button>
          <ds-button variant="quiet" @click=${this._onWithdraw}>${msg('Keep my old address', { id: 'account.security.email-keep' })}</ds-button>
        </div>
      </form>
    `;
  }

  private _onOpen(): void {
    this._open = true;
    this._next = '[name=email]';
  }

  private _onTyped({ target }: Event): void {
    this._wrong = '';
    this._kept = (target as HTMLElement & { readonly value: string }).value;
    this._keeper.typed(this._kept);
  }

  private _onClose(): void {
    this._forget();
    this._open = false;
    this._wrong = '';
    this._error = undefined;
    this._next = '.change';
  }

  private async _onAsk(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const email = read(event, 'email');
    if (email === null) return;
    await this._keeper.hold();
    const isAsked = await this._do(() => askForEmail(this.api, email));
    if (isAsked) this._forget();
    this._keeper.release();
    if (isAsked) {
      this._open = false;
      this._next = '[name=code]';
      return this._changed(msg('We sent a code to the new address.', { id: 'account.security.email-asked' }));
    }
    if (!(this._error instanceof ApiError) || this._error.status !== 422) return;
    this._wrong = wrongAddress(this._error);
    this._error = undefined;
    this._next = '[name=email]';
  }

  private async _onConfirm(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector<HTMLElement & { value: string }>('[name=code]');
    const code = read(event, 'code');
    if (code === null) return;
    if (await this._do(() => confirmNewEmail(this.api, code))) {
      this._next = '.change';
      return this._changed(msg('Your new email address is set. Other devices are signed out.', { id: 'account.security.email-done' }));
    }
    if (!(this._error instanceof ApiError) || this._error.status !== 422) return;
    // Nobody corrects a code: they type it again.
    if (field) field.value = '';
    this._wrong = msg('This code is not right or too old. Check it, or send a new one.', { id: 'account.security.email-wrong' });
    this._error = undefined;
    this._next = '[name=code]';
  }

  private _forget(): void {
    this._kept = '';
    this._keeper.typed('');
  }

  private async _onAgain(): Promise<void> {
    if (await this._do(() => sendEmailCodeAgain(this.api)))
      this._changed(msg('We sent a new code. Older ones do not work any more.', { id: 'account.security.email-new-code' }));
    this._next = '[name=code]';
    this.requestUpdate();
  }

  private async _onWithdraw(): Promise<void> {
    if (!(await this._do(() => withdrawEmail(this.api)))) return;
    this._next = '.change';
    this._changed(msg('Your email address stays as it is.', { id: 'account.security.email-kept' }));
  }
}

function wrongAddress({ fields }: ApiError): string {
  const codes = fields.map(({ code }) => code);
  if (codes.includes('same')) return msg('This is your address already.', { id: 'account.security.email-same' });
  if (codes.includes('guardian'))
    return msg('This address belongs to somebody who can see this record. Type one that is only yours.', { id: 'account.security.email-guardian' });
  return msg('This does not look like an email address. Please check it.', { id: 'account.security.email-not' });
}

/** What is typed; `null`, with the focus on the field, when the form is not ready. */
function read({ currentTarget }: SubmitEvent, name: string): string | null {
  const form = currentTarget as HTMLFormElement;
  const [problem] = validateForm(form);
  if (problem) (problem.field as HTMLElement).focus();
  return problem ? null : String(new FormData(form).get(name)).trim();
}
