/** An invited person makes their account: first who they are, then how they sign in. */
import '@portal/design-system/button';
import '@portal/design-system/date-field';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import { localized, msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PortalGate } from '../common/portal-gate.ts';
import { describePasswordProblem } from '../common/password-text.ts';
import { PortalPasswordHint } from '../common/portal-password-hint.ts';
import { ApiError } from '../contract/api-error.ts';
import { FormController } from '../contract/form-controller.ts';
import { activate, plainTransport } from '../session/session-api.ts';
import type { Activation } from '../session/session-api.ts';
import { describeSignInError } from '../sign-in/sign-in-error.ts';

defineElement('portal-gate', PortalGate);
defineElement('portal-password-hint', PortalPasswordHint);

/**
 * @fires signed-in - The account is made and its session is there.
 */
@localized()
export class PortalActivationPage extends LitElement {
  /** The code of the invitation, from its link. */
  @property() code = '';

  @state() private _password = '';

  private readonly _form = new FormController(this, {
    summary: { namesFields: true },
    values: (_form, data) => readActivation(data),
    send: (activation) => activate(plainTransport, activation),
    sent: () => {
      this.dispatchEvent(new Event('signed-in'));
      return 'leaving';
    },
    fieldsOf: ({ code, fields }) => (code === 'account/name-taken' ? [{ path: 'username', code: 'taken' }] : fields),
    describeField: ({ code }, error) => describeWrongField(code, error),
    describe: describeActivationError,
  });

  override render() {
    return html`
      <portal-gate
        .heading=${msg('Create your account', { id: 'shell.activate.heading' })}
        .lead=${msg('You’ll need the code we gave you and your birth date.', { id: 'shell.activate.lead' })}
      >
        ${this._form.render(
          html`<ds-stack gap="5">
            ${this._form.renderFailure()} ${this._renderPerson()} ${this._renderAccount()}
            <ds-button type="submit" variant="primary" size="large" full>${msg('Create my account', { id: 'shell.activate.submit' })}</ds-button>
          </ds-stack>`,
          { bare: true },
        )}
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
        .label=${msg('Patient’s birth date', { id: 'shell.activate.birth-date' })}
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
        .hint=${msg('3 to 40 letters or numbers, with no spaces.', { id: 'shell.activate.username-hint' })}
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
        .hint=${msg('At least 15 characters. A few words you can remember work best.', { id: 'shell.activate.password-hint' })}
        @input=${this._onPassword}
      ></ds-text-field>
      <portal-password-hint .password=${this._password}></portal-password-hint>
    `;
  }

  private _onPassword(event: Event): void {
    this._password = (event.currentTarget as HTMLElement & { value: string }).value;
  }
}

function readActivation(data: FormData): Activation {
  const text = (name: string): string => String(data.get(name)).trim();
  return {
    code: text('code').toUpperCase(),
    birthDate: text('birthDate'),
    username: text('username'),
    email: text('email'),
    password: String(data.get('password')),
  };
}

function describeWrongField(code: string, error: ApiError): string {
  if (error.code === 'password/not-allowed') return describePasswordProblem(code);
  return code === 'taken'
    ? msg('This username or email is already taken. Choose another, or sign in if you have an account.', { id: 'shell.activate.taken' })
    : msg('This doesn’t look right. Please check it.', { id: 'shell.activate.field-wrong' });
}

function describeActivationError(error: unknown): string {
  if (error instanceof ApiError && error.status === 404) {
    return msg('This code and birth date don’t match. Check both. A code works once and for a limited time; call us for a new one.', {
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
