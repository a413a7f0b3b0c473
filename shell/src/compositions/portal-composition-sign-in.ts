/** A composed page: signing in, in two steps, or for the first time. */
import '@portal/design-system/app-header';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox';
import '@portal/design-system/cluster';
import '@portal/design-system/code-input';
import '@portal/design-system/date-field';
import '@portal/design-system/divider';
import '@portal/design-system/form';
import '@portal/design-system/icon';
import '@portal/design-system/inline-message';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/phone-field';
import '@portal/design-system/popover';
import '@portal/design-system/spinner';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import type { FormSubmitEvent } from '@portal/design-system/classes/form';
import type { FormError } from '@portal/design-system/forms';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { compositionStyles } from './composition-styles.ts';
import { fakeSignIn } from './sign-in-source.ts';
import type { SignInSource } from './sign-in-source.ts';

type Step = 'password' | 'first-time' | 'code' | 'done';

const HEADINGS: Readonly<Record<Step, { heading: string; lead: string }>> = {
  password: { heading: 'Sign in', lead: 'Your visits, test results, messages and bills in one place.' },
  'first-time': { heading: 'Let’s find you', lead: 'We look for what your clinic already knows about you.' },
  code: { heading: 'Enter your code', lead: 'We sent a code to the phone that ends in 42.' },
  done: { heading: 'Welcome, Elena', lead: 'You are signed in.' },
};

/** A narrow column with one form at a time; each step puts the focus on its heading. */
export class PortalCompositionSignIn extends LitElement {
  static override styles = [
    compositionStyles,
    css`
      .page {
        gap: var(--ds-space-5);
        max-inline-size: 32rem;
      }
    `,
  ];

  /** Who answers. */
  @property({ attribute: false }) source: SignInSource = fakeSignIn;
  /** Which form is seen. */
  @property() step: Step = 'password';
  /** What the last try was refused for. */
  @property({ attribute: false }) errors: readonly FormError[] = [];

  @state() private _busy = false;
  @state() private _news = '';
  @state() private _codeError = '';
  @query('ds-page-header') private _header!: HTMLElementTagNameMap['ds-page-header'];

  override render() {
    const { heading, lead } = HEADINGS[this.step];
    return html`
      <ds-app-header product="Northfield Health"><ds-icon slot="logo" name="shield" size="medium"></ds-icon></ds-app-header>
      <div class="room">
        <main id="main" class="page">
          <ds-page-header heading=${heading}>${lead}</ds-page-header>
          ${this._renderStep()}
          ${this.step === 'done' ? nothing : this._renderHelp()}
        </main>
      </div>
    `;
  }

  private _renderStep() {
    if (this.step === 'first-time') return this._renderFirstTime();
    if (this.step === 'code') return this._renderCode();
    if (this.step === 'done')
      return html`<ds-cluster><ds-spinner label="Opening your home page"></ds-spinner><span aria-hidden="true">Opening your home page…</span></ds-cluster>`;
    return this._renderPassword();
  }

  private _renderPassword() {
    return html`<ds-card>
      <ds-form error-heading="We could not sign you in" .errors=${this.errors} ?busy=${this._busy} @ds-submit=${this._onPassword}>
        <form class="fields">
          <ds-text-field name="identifier" label="Username or email" autocomplete="username" autocapitalize="none" spellcheck="false" required no-mark></ds-text-field>
          <ds-text-field id="password" name="password" type="password" label="Password" autocomplete="current-password" required no-mark></ds-text-field>
          <ds-checkbox name="remember" hint="Not on a computer that others use too." no-mark>Remember this computer</ds-checkbox>
          <ds-button type="submit" variant="primary" size="large" full>Sign in</ds-button>
        </form>
      </ds-form>
      <ds-divider label="or"></ds-divider>
      <ds-button size="large" full @click=${() => this._go('first-time')}>I am here for the first time</ds-button>
    </ds-card>`;
  }

  private _renderFirstTime() {
    return html`<ds-card>
      <ds-form .errors=${this.errors} ?busy=${this._busy} @ds-submit=${this._onFirstTime}>
        <form class="fields">
          <ds-date-field name="birthday" label="Date of birth" autocomplete="bday" max="2026-11-16" required no-mark></ds-date-field>
          <ds-phone-field id="phone" name="phone" label="Mobile phone" hint="The one your clinic calls you on." required no-mark></ds-phone-field>
          <ds-popover label="Why do you ask this?" variant="quiet">
            With these two we find your chart, and nobody else can open an account in your name. We do not keep them for anything else.
          </ds-popover>
          <ds-stack gap="3">
            <ds-button type="submit" variant="primary" size="large" full>Send me a code</ds-button>
            <ds-button size="large" full @click=${() => this._go('password')}>Back to sign in</ds-button>
          </ds-stack>
        </form>
      </ds-form>
    </ds-card>`;
  }

  private _renderCode() {
    return html`<ds-card>
      <ds-stack gap="5">
        <ds-code-input name="code" label="Code of 6 numbers" group="3" required no-mark .error=${live(this._codeError)} ?readonly=${this._busy} @complete=${this._onCode}></ds-code-input>
        <ds-cluster>
          ${this._busy ? html`<ds-spinner size="small" label="Checking the code"></ds-spinner><span aria-hidden="true">Checking the code…</span>` : nothing}
          <ds-inline-message tone="success" live>${this._news}</ds-inline-message>
        </ds-cluster>
        <ds-cluster>
          <ds-button @click=${this._onSendAgain}>Send a new code</ds-button>
          <ds-button variant="quiet" @click=${() => this._go('password')}>Start over</ds-button>
        </ds-cluster>
      </ds-stack>
    </ds-card>`;
  }

  private _renderHelp() {
    return html`<ds-cluster justify="between">
      <ds-link href="#forgot">I forgot my password</ds-link>
      <ds-link href="tel:+15075550100">Call us: 507-555-0100</ds-link>
    </ds-cluster>`;
  }

  private async _go(step: Step): Promise<void> {
    this.step = step;
    this.errors = [];
    this._news = '';
    this._codeError = '';
    await this.updateComplete;
    await this._header.focusHeading();
  }

  /** Names the field itself: the error summary stands in another shadow tree than its id. */
  private _refuse(id: string, message: string): void {
    this.errors = [{ field: this.renderRoot.querySelector<HTMLElement>(`#${id}`) ?? id, message }];
  }

  /** Asks, with the form busy meanwhile. */
  private async _ask(question: Promise<boolean>): Promise<boolean> {
    this._busy = true;
    try {
      return await question;
    } finally {
      this._busy = false;
    }
  }

  private async _onPassword({ detail }: FormSubmitEvent): Promise<void> {
    this.errors = [];
    const isRight = await this._ask(this.source.signIn(String(detail.data.get('identifier')), String(detail.data.get('password'))));
    if (isRight) await this._go('code');
    else this._refuse('password', 'This password does not fit the name. Please try again.');
  }

  private async _onFirstTime({ detail }: FormSubmitEvent): Promise<void> {
    this.errors = [];
    const isFound = await this._ask(this.source.findPerson(String(detail.data.get('birthday')), String(detail.data.get('phone'))));
    if (isFound) await this._go('code');
    else this._refuse('phone', 'We do not know this number. Please call your clinic.');
  }

  private async _onCode(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLElementTagNameMap['ds-code-input'];
    this._codeError = '';
    const isRight = await this._ask(this.source.checkCode(input.value));
    if (isRight) {
      await this._go('done');
      return;
    }
    this._news = '';
    this._codeError = 'This is not the code. Please look again, or ask for a new one.';
    await this.updateComplete;
    input.focus();
  }

  private async _onSendAgain(): Promise<void> {
    this._news = '';
    await this.source.sendCode();
    this._news = 'We sent a new code. It can take a minute.';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-composition-sign-in': PortalCompositionSignIn;
  }
}
