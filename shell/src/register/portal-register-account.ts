/** Last step: how one signs in, and the terms. */
import '@portal/design-system/button';
import '@portal/design-system/checkbox';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { readBrand } from '../common/brand.ts';
import { ApiError } from '../contract/api-error.ts';
import { PortalPasswordHint } from '../common/portal-password-hint.ts';
import { checkUsername, finish } from './register-api.ts';
import { RegisterStep, textOf } from './register-step.ts';

defineElement('portal-password-hint', PortalPasswordHint);

export class PortalRegisterAccount extends RegisterStep {
  protected override readonly kept = { step: 'account', fields: ['username'] } as const;
  /** Free usernames like the one that was taken. */
  @state() private _suggestions: readonly string[] = [];
  @state() private _password = '';
  @state() private _typedUsername = '';
  @query('[name="username"]') private _username!: HTMLElementTagNameMap['ds-text-field'];

  protected override get submitLabel(): string {
    return msg('Create my account', { id: 'shell.register.create' });
  }

  protected override renderFields() {
    const brand = readBrand().name;
    return html`
      <ds-text-field
        name="username"
        required
        pattern="[A-Za-z0-9_.\\-]{3,40}"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        .label=${msg('Choose a username', { id: 'shell.register.username' })}
        .noun=${msg('Username', { id: 'shell.register.username-noun' })}
        .hint=${msg('3 to 40 letters or numbers, with no spaces.', { id: 'shell.register.username-hint' })}
        .patternMessage=${msg('Use 3 to 40 letters, numbers, dots, dashes or underscores.', { id: 'shell.register.username-wrong' })}
      ></ds-text-field>
      ${this._renderSuggestions()}
      <ds-text-field
        name="password"
        type="password"
        required
        minlength="15"
        maxlength="128"
        autocomplete="new-password"
        .label=${msg('Choose a password', { id: 'shell.register.password' })}
        .noun=${msg('Password', { id: 'shell.sign-in.password' })}
        .hint=${msg('At least 15 characters. A few words you can remember work best.', { id: 'shell.register.password-hint' })}
        @input=${this._onPassword}
      ></ds-text-field>
      <portal-password-hint .password=${this._password} .known=${[this._typedUsername]}></portal-password-hint>
      <section aria-labelledby="terms">
        <h3 id="terms">${msg('Terms of use', { id: 'shell.register.terms' })}</h3>
        <ul>
          <li>${msg('Keep your password to yourself. Anyone who has it can read your record.', { id: 'shell.register.terms-password' })}</li>
          <li>${msg('Do not use the portal in an emergency. Call 911.', { id: 'shell.register.terms-emergency' })}</li>
          <li>${msg('Messages become part of your record. Your care team can read them.', { id: 'shell.register.terms-messages' })}</li>
          <li>${msg('We keep a list of who opened your record. You can see it at any time.', { id: 'shell.register.terms-activity' })}</li>
          <li>${msg('You can close your account whenever you want.', { id: 'shell.register.terms-close' })}</li>
        </ul>
      </section>
      <ds-checkbox name="acceptsTerms" required .requiredMessage=${msg('Agree to the terms to continue.', { id: 'shell.register.terms-missing' })}>
        ${msg(str`I agree to the terms of use of ${brand}.`, { id: 'shell.register.terms-agree' })}
      </ds-checkbox>
    `;
  }

  protected override async send(data: FormData): Promise<{ connected: boolean }> {
    const username = textOf(data, 'username');
    this._suggestions = [];
    try {
      // What is typed as a password counts exactly, with its spaces.
      return await finish(username, String(data.get('password')));
    } catch (error) {
      if (error instanceof ApiError && error.code === 'account/name-taken') this._suggestions = (await checkUsername(username)).suggestions;
      throw error;
    }
  }

  /** Made in another tab: what is typed here is then taken for a sign-in. */
  protected override isGone(error: unknown): boolean {
    return super.isGone(error) || (error instanceof ApiError && error.status === 401);
  }

  private _onPassword(event: Event): void {
    this._password = (event.currentTarget as HTMLElement & { value: string }).value;
    this._typedUsername = this._username.value;
  }

  private _renderSuggestions() {
    if (this._suggestions.length === 0) return nothing;
    return html`<div class="actions" role="group" aria-label=${msg('Available usernames', { id: 'shell.register.suggestions' })}>
      ${this._suggestions.map((name) => html`<ds-button variant="secondary" @click=${() => this._onSuggestion(name)}>${name}</ds-button>`)}
    </div>`;
  }

  private _onSuggestion(name: string): void {
    this._username.value = name;
    this._username.error = '';
    this._suggestions = [];
    this._form.clear();
    this._username.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-register-account': PortalRegisterAccount;
  }
}
