/** Making an account, step by step. The server keeps each step, so that people can leave and come back within a day. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/progress-steps';
import '@portal/design-system/skeleton';
import { localized, msg } from '@lit/localize';
import type { RegistrationProgress } from '@portal/bff/contract/registration';
import { defineElement } from '@portal/design-system/define-element';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PortalGate } from '../common/portal-gate.ts';
import { Action } from '../contract/action.ts';
import { PortalRegisterAccount } from './portal-register-account.ts';
import { PortalRegisterDependent } from './portal-register-dependent.ts';
import { PortalRegisterEmail } from './portal-register-email.ts';
import { PortalRegisterIdentity } from './portal-register-identity.ts';
import { PortalRegisterInternational } from './portal-register-international.ts';
import { PortalRegisterKind } from './portal-register-kind.ts';
import { confirmEmail, forget, readProgress } from './register-api.ts';
import { RegisterDrafts } from './register-drafts.ts';
import { describeRegisterError } from './register-error.ts';
import type { StepDoneEvent } from './register-step.ts';
import { headingOf, nextStep, previousStep, stepsOf } from './steps.ts';
import type { Step } from './steps.ts';

defineElement('portal-gate', PortalGate);
defineElement('portal-register-kind', PortalRegisterKind);
defineElement('portal-register-identity', PortalRegisterIdentity);
defineElement('portal-register-dependent', PortalRegisterDependent);
defineElement('portal-register-international', PortalRegisterInternational);
defineElement('portal-register-email', PortalRegisterEmail);
defineElement('portal-register-account', PortalRegisterAccount);

/**
 * @fires signed-in - The account is made, opens a record, and its session is there.
 */
@localized()
export class PortalRegisterPage extends LitElement {
  static override styles = css`
    ds-progress-steps {
      margin-block-end: var(--ds-space-5);
    }

    h2 {
      margin: 0 0 var(--ds-space-4);
      font-size: var(--ds-text-xl);
    }

    h2:focus {
      outline: none;
    }

    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-space-3);
      align-items: center;
      justify-content: space-between;
      margin-block: var(--ds-space-5) 0;
      padding-block-start: var(--ds-space-4);
      border-block-start: var(--ds-border);
    }

    a {
      color: var(--ds-color-primary);
      text-underline-offset: 0.2em;
    }
  `;

  /** The token of the link in the mail, when the page was opened by it. */
  @property() token = '';

  @state() private _progress: RegistrationProgress | undefined;
  @state() private _step: Step | undefined;
  /** Why it could not be read how far this is. */
  @state() private _error: unknown;

  private readonly _confirm = new Action(this, {
    send: () => confirmEmail(this.token),
    done: () => this._refresh(),
    // It may have been opened before: then what the server has says how far this is.
    failed: () => this._refresh(),
    describe: describeRegisterError,
  });

  private readonly _forget = new Action(this, { send: forget, done: () => this._refresh(), describe: describeRegisterError });

  private readonly _drafts = new RegisterDrafts(this);

  override connectedCallback(): void {
    super.connectedCallback();
    // The link opens in another tab; this one goes on when somebody looks at it again.
    document.addEventListener('visibilitychange', this._onVisible);
    if (this.token) this._step = 'confirm';
    else void this._refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this._onVisible);
  }

  override render() {
    return html`
      <portal-gate
        .heading=${msg('Create an account', { id: 'shell.register.heading' })}
        .lead=${msg('You can stop at any step and continue within a day, in this browser.', { id: 'shell.register.lead' })}
      >
        ${this._renderError()} ${this._renderBody()}
        <p class="foot">
          <span>${msg('Already have an account?', { id: 'shell.register.have-one' })} <a href="/sign-in">${msg('Sign in', { id: 'shell.sign-in.heading' })}</a></span>
          ${this._progress?.kind ? html`<ds-button variant="quiet" @click=${() => this._forget.run()}>${msg('Start over', { id: 'shell.register.start-over' })}</ds-button>` : nothing}
        </p>
      </portal-gate>
    `;
  }

  private _renderError() {
    const unconfirmed = this._progress?.emailConfirmed === true ? undefined : this._confirm.error;
    const error = this._error ?? this._forget.error ?? unconfirmed;
    return error === undefined ? nothing : html`<ds-alert tone="danger">${describeRegisterError(error)}</ds-alert>`;
  }

  private _renderBody() {
    const step = this._step;
    if (!step) {
      if (this._error !== undefined) return html`<ds-button @click=${this._refresh}>${msg('Try again', { id: 'shell.contract.try-again' })}</ds-button>`;
      return html`<ds-skeleton .label=${msg('Loading', { id: 'shell.register.loading' })}></ds-skeleton>`;
    }
    const steps = stepsOf(this._progress?.kind ?? null);
    return html`
      ${
        steps.some(({ id }) => id === step)
          ? html`<ds-progress-steps compact .label=${msg('Steps', { id: 'shell.register.steps' })} .steps=${steps} .current=${step}></ds-progress-steps>`
          : nothing
      }
      <h2 tabindex="-1">${headingOf(step, this._progress?.kind ?? null)}</h2>
      ${this._renderStep(step)}
    `;
  }

  private _renderStep(step: Step) {
    const progress = this._progress;
    switch (step) {
      case 'kind':
        return html`<portal-register-kind first .drafts=${this._drafts} .kind=${progress?.kind ?? ''} @step-done=${this._onDone}></portal-register-kind>`;
      case 'about':
        return progress?.kind === 'dependent'
          ? html`<portal-register-dependent .drafts=${this._drafts} .papers=${progress.papers} @step-done=${this._onDone} @step-back=${this._onBack}></portal-register-dependent>`
          : html`<portal-register-identity .drafts=${this._drafts} @step-done=${this._onDone} @step-back=${this._onBack}></portal-register-identity>`;
      case 'request':
        return html`<portal-register-international .drafts=${this._drafts} @step-done=${this._onDone} @step-back=${this._onBack}></portal-register-international>`;
      case 'email':
        return html`<portal-register-email
          .drafts=${this._drafts}
          .hint=${progress?.emailHint ?? ''}
          @step-done=${this._onDone}
          @step-back=${this._onBack}
          @step-check=${this._refresh}
        ></portal-register-email>`;
      case 'account':
        return html`<portal-register-account first .drafts=${this._drafts} @step-done=${this._onDone} @step-back=${this._onBack}></portal-register-account>`;
      case 'confirm':
        return html`<ds-button variant="primary" size="large" full .busy=${this._confirm.busy} @click=${() => this._confirm.run()}>
          ${msg('Yes, this is my email', { id: 'shell.register.confirm' })}
        </ds-button>`;
      case 'waiting':
        return html`<p>${msg('Your account is ready. We’ll look at what you told us within 2 business days, and write to you when you can see the record.', { id: 'shell.register.waiting' })}</p>
          <ds-button variant="primary" href="/">${msg('Go to the portal', { id: 'shell.register.go' })}</ds-button>`;
      case 'asked':
        return html`<p>${msg('We have your request. We’ll answer within 2 business days, by email or phone.', { id: 'shell.register.asked' })}</p>`;
    }
  }

  /** Shows the step that is next by what the server has. */
  private readonly _refresh = async (): Promise<void> => {
    try {
      const before = this._progress?.kind;
      this._progress = await readProgress();
      // Later the page knows it before the server does, but for another kind of account, which begins anew.
      if (before === undefined || before !== this._progress.kind) this._drafts.begin(this._progress.typed);
      this._error = undefined;
      this._confirm.clear();
      this._forget.clear();
      await this._show(nextStep(this._progress));
    } catch (error) {
      this._error = error;
    }
  };

  private async _show(step: Step): Promise<void> {
    const moved = this._step !== undefined && this._step !== step;
    this._step = step;
    if (!moved) return;
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  private readonly _onVisible = (): void => {
    if (document.visibilityState === 'visible' && this._step === 'email') void this._refresh();
  };

  private _onDone({ detail }: StepDoneEvent): void {
    if (this._step === 'request') {
      this._drafts.end();
      this._progress = undefined;
      void this._show('asked');
    } else if (this._step === 'account') {
      this._drafts.end();
      this._progress = undefined;
      if (detail.connected) this.dispatchEvent(new Event('signed-in'));
      else void this._show('waiting');
    } else {
      void this._refresh();
    }
  }

  private _onBack(): void {
    if (this._step) void this._show(previousStep(this._step));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-register-page': PortalRegisterPage;
  }
}
