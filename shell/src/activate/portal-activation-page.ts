/** An invited person makes their account: first who they are, then how they sign in. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/date-field';
import '@portal/design-system/error-summary';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import { localized, msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { validateForm } from '@portal/design-system/forms';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PortalGate } from '../common/portal-gate.ts';
import { describePasswordProblem } from '../common/password-text.ts';
import { PortalPasswordHint } from '../common/portal-password-hint.ts';
import { ApiError } from '../contract/api-error.ts';
import { activate, plainTransport } from '../session/session-api.ts';
import { describeSignInError } from '../sign-in/sign-in-error.ts';

defineElement('portal-gate', PortalGate);
defineElement('portal-password-hint', PortalPasswordHint);

type FormErrors = ReturnType<typeof validateForm>;

/**
 * @fires signed-in - The account is made and its session is there.
 */
@localized()
export class PortalActivationPage extends LitElement {
  /** The code of the invitation, from its link. */
  @property() code = '';

  @state() private _errors: FormErrors = [];
  @state() private _error: unknown;
  @state() private _busy = false;
  @state() private _password = '';

  override render() {
    return html`
      <portal-gate
        .heading=${msg('Make your account', { id: 'shell.activate.heading' })}
        .lead=${msg('You need the code we gave you and your birth date.', { id: 'shell.activate.lead' })}
      >
        <form novalidate @submit=${this._onSubmit}>
          <ds-error-summary .errors=${this._errors}></ds-error-summary>
          <ds-stack gap="5">
            ${this._error === undefined ? nothing : html`<ds-alert tone="danger">${describeActivationError(this._error)}</ds-alert>`}
            ${this._renderPerson()} ${this._renderAccount()}
            <ds-button type="submit" variant="primary" size="large" full .busy=${this._busy}>
              ${msg('Make my account', { id: 'shell.activate.submit' })}
            </ds-button>
          </ds-stack>
        </form>
      </portal-gate>
    `;
  }

  private _renderPerson() {
    return html`
      <ds-text-field
        name="code"
        required
        minlength="10"
        maxlength="20"
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck="false"
        .value=${this.code}
        .label=${msg('Code', { id: 'shell.activate.code' })}
        .hint=${msg('It looks like ABCDE-12345.', { id: 'shell.activate.code-hint' })}
      ></ds-text-field>
      <ds-date-field
        name="birthDate"
        required
        min="1900-01-01"
        autocomplete="bday"
        .label=${msg('Birth date of the patient', { id: 'shell.activate.birth-date' })}
      ></ds-date-field>
    `;
  }

  private _renderAccount() {
    return html`
      <ds-text-field
        name="username"
        required
        pattern="[A-Za-z0-9_.\\-]{3,40}"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        .label=${msg('Choose a username', { id: 'shell.activate.username' })}
        .hint=${msg('3 to 40 letters or numbers, without spaces.', { id: 'shell.activate.username-hint' })}
        .patternMessage=${msg('Use 3 to 40 letters, numbers, dots, dashes or underscores.', { id: 'shell.activate.username-wrong' })}
      ></ds-text-field>
      <ds-text-field
        name="email"
        type="email"
        required
        maxlength="254"
        autocomplete="email"
        .label=${msg('Email', { id: 'shell.activate.email' })}
      ></ds-text-field>
      <ds-text-field
        name="password"
        type="password"
        required
        minlength="15"
        maxlength="128"
        autocomplete="new-password"
        .label=${msg('Choose a password', { id: 'shell.activate.password' })}
        .hint=${msg('At least 15 characters. A few words you can remember are best.', { id: 'shell.activate.password-hint' })}
        @input=${this._onPassword}
      ></ds-text-field>
      <portal-password-hint .password=${this._password}></portal-password-hint>
    `;
  }

  private _onPassword(event: Event): void {
    this._password = (event.currentTarget as HTMLElement & { value: string }).value;
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this._error = undefined;
    this._errors = validateForm(form);
    if (this._errors.length > 0 || this._busy) return;
    this._busy = true;
    const data = new FormData(form);
    const value = (name: string): string => String(data.get(name)).trim();
    try {
      await activate(plainTransport, {
        code: value('code').toUpperCase(),
        birthDate: value('birthDate'),
        username: value('username'),
        email: value('email'),
        password: String(data.get('password')),
      });
      this.dispatchEvent(new Event('signed-in'));
    } catch (error) {
      this._busy = false;
      this._errors = error instanceof ApiError ? fieldErrors(error, form) : [];
      if (this._errors.length === 0) this._error = error;
    }
  }
}

/** The server's word on single fields, as links to them. */
function fieldErrors(error: ApiError, form: HTMLFormElement): FormErrors {
  const found = error.code === 'account/name-taken' ? [{ path: 'username', code: 'taken' }] : error.fields;
  return found.flatMap(({ path, code }) => {
    const field = form.querySelector<HTMLElement & { label: string; error: string }>(`[name="${CSS.escape(path)}"]`);
    if (!field) return [];
    field.error =
      error.code === 'password/not-allowed'
        ? describePasswordProblem(code)
        : code === 'taken'
          ? msg('This username or email is taken. Choose another, or sign in if you have an account.', { id: 'shell.activate.taken' })
          : msg('This does not look right. Please check it.', { id: 'shell.activate.field-wrong' });
    return [{ field, message: `${field.label}: ${field.error}` }];
  });
}

function describeActivationError(error: unknown): string {
  if (error instanceof ApiError && error.status === 404) {
    return msg('This code and birth date do not match. Check both. A code works once and for a limited time; call us for a new one.', {
      id: 'shell.activate.not-valid',
    });
  }
  return describeSignInError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-activation-page': PortalActivationPage;
  }
}
