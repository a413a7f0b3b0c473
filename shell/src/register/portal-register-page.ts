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
import { cache } from 'lit/directives/cache.js';
import { keyed } from 'lit/directives/keyed.js';
import { pageLocale } from '../common/locale.ts';
import { PortalGate } from '../common/portal-gate.ts';
import { Action } from '../contract/action.ts';
import { ApiError } from '../contract/api-error.ts';
import { PortalRegisterAccount } from './portal-register-account.ts';
import { PortalRegisterCheck } from './portal-register-check.ts';
import { PortalRegisterDependent } from './portal-register-dependent.ts';
import { PortalRegisterEmail } from './portal-register-email.ts';
import { PortalRegisterIdentity } from './portal-register-identity.ts';
import { PortalRegisterInternational } from './portal-register-international.ts';
import { PortalRegisterKind } from './portal-register-kind.ts';
import { confirmEmail, forget, readAddress, readProgress, start } from './register-api.ts';
import { RegisterDrafts } from './register-drafts.ts';
import { describeRegisterError } from './register-error.ts';
import type { StepDoneEvent } from './register-step.ts';
import { StepHistory } from './step-history.ts';
import { headingOf, isOpen, nextStep, previousStep, stepsOf } from './steps.ts';
import type { OpenStep, Step } from './steps.ts';

defineElement('portal-gate', PortalGate);
defineElement('portal-register-kind', PortalRegisterKind);
defineElement('portal-register-identity', PortalRegisterIdentity);
defineElement('portal-register-dependent', PortalRegisterDependent);
defineElement('portal-register-international', PortalRegisterInternational);
defineElement('portal-register-email', PortalRegisterEmail);
defineElement('portal-register-check', PortalRegisterCheck);
defineElement('portal-register-account', PortalRegisterAccount);

/** Why another step is shown than the one a person was at. */
type Notice = 'gone' | 'elsewhere' | 'code';

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

    .address {
      margin: 0 0 var(--ds-space-4);
      font-size: var(--ds-text-l);
      font-weight: var(--ds-weight-bold);
      overflow-wrap: anywhere;
    }

    .notice,
    p + ds-button,
    ds-button + ds-button {
      margin-block-start: var(--ds-space-4);
    }

    .notice {
      display: block;
      margin-block-end: var(--ds-space-4);
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
  /** The code of an invitation, when the page was opened by its link. */
  @property() code = '';
  /** The step that the page's address names, where it names one. */
  @property() step: OpenStep | '' = '';

  @state() private _progress: RegistrationProgress | undefined;
  @state() private _step: Step | undefined;
  /** Where the opened link went. */
  @state() private _address = '';
  @state() private _notice: Notice | undefined;
  /** Why it could not be read how far this is, or what a link is about. */
  @state() private _error: unknown;
  /** Grows when what was filled in before counts no more. */
  @state() private _round = 0;

  private readonly _confirm = new Action(this, {
    send: () => confirmEmail(this.token),
    done: () => this._look(nextStep, 'replace'),
    // It may have been opened before: then what the server has says how far this is.
    failed: (error) => this._afterDeadLink(error),
    describe: describeRegisterError,
  });

  private readonly _forget = new Action(this, {
    send: forget,
    done: () => {
      this._progress = undefined;
      this._round += 1;
      return this._look();
    },
    describe: describeRegisterError,
  });

  private readonly _drafts = new RegisterDrafts(this);
  private readonly _history = new StepHistory(this, (step) => this._onHistory(step));

  override connectedCallback(): void {
    super.connectedCallback();
    // The link opens in another tab, and so may all of it be done there; this one goes on when somebody looks at it again.
    document.addEventListener('visibilitychange', this._onVisible);
    void this._begin();
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
          <span ?hidden=${this._step === 'finished'}>${msg('Already have an account?', { id: 'shell.register.have-one' })} <a href="/sign-in">${msg('Sign in', { id: 'shell.sign-in.heading' })}</a></span>
          ${this._progress?.kind ? html`<ds-button variant="quiet" @click=${() => this._forget.run()}>${msg('Start over', { id: 'shell.register.start-over' })}</ds-button>` : nothing}
        </p>
      </portal-gate>
    `;
  }

  private _renderError() {
    const error = this._error ?? this._forget.error ?? this._confirm.error;
    return error === undefined ? nothing : html`<ds-alert tone="danger">${describeRegisterError(error)}</ds-alert>`;
  }

  private _renderBody() {
    const step = this._step;
    if (!step) {
      if (this._error !== undefined) return html`<ds-button @click=${this._begin}>${msg('Try again', { id: 'shell.contract.try-again' })}</ds-button>`;
      return html`<ds-skeleton .label=${msg('Loading', { id: 'shell.register.loading' })}></ds-skeleton>`;
    }
    const steps = stepsOf(this._progress);
    return html`
      ${
        steps.some(({ id }) => id === step)
          ? html`<ds-progress-steps compact .label=${msg('Steps', { id: 'shell.register.steps' })} .steps=${steps} .current=${step}></ds-progress-steps>`
          : nothing
      }
      <h2 tabindex="-1">${headingOf(step, this._progress?.kind ?? null)}</h2>
      ${this._renderNotice()} ${keyed(this._round, html`<div @step-done=${this._onDone} @step-back=${this._onBack} @step-gone=${this._onGone}>${cache(this._renderStep(step))}</div>`)}
    `;
  }

  private _renderNotice() {
    const texts = {
      gone: () =>
        msg('What you filled in isn’t here anymore. It took longer than a day, or you started over in another tab. Please start again.', {
          id: 'shell.register.notice-gone',
        }),
      elsewhere: () => msg('You continued in another tab. This is the next step.', { id: 'shell.register.notice-elsewhere' }),
      code: () => msg('To use the code we gave you, choose “For me” here.', { id: 'shell.register.notice-code' }),
    };
    return this._notice ? html`<ds-alert class="notice" tone="info">${texts[this._notice]()}</ds-alert>` : nothing;
  }

  /** A step that was left stays as it was: what was typed into it is there when one comes back. */
  private _renderStep(step: Step) {
    const progress = this._progress;
    switch (step) {
      case 'kind':
        return html`<portal-register-kind first .drafts=${this._drafts} .kind=${progress?.kind ?? ''}></portal-register-kind>`;
      case 'about':
        return progress?.kind === 'dependent'
          ? html`<portal-register-dependent .drafts=${this._drafts} .given=${progress.aboutGiven} .papers=${progress.papers}></portal-register-dependent>`
          : html`<portal-register-identity .drafts=${this._drafts} .given=${progress?.aboutGiven === true} .code=${this.code}></portal-register-identity>`;
      case 'request':
        return html`<portal-register-international .drafts=${this._drafts}></portal-register-international>`;
      case 'email':
        return html`<portal-register-email
          .drafts=${this._drafts}
          .hint=${progress?.emailHint ?? ''}
          .confirmed=${progress?.emailConfirmed === true}
          @step-check=${() => this._look()}
        ></portal-register-email>`;
      case 'check':
        return html`<portal-register-check .drafts=${this._drafts}></portal-register-check>`;
      case 'account':
        return html`<portal-register-account .drafts=${this._drafts}></portal-register-account>`;
      case 'confirm':
        return html`<p class="address">${this._address}</p>
          <p>${msg('We sent a link to this address to create an account here. If it isn’t yours, close this page and nothing will happen.', { id: 'shell.register.confirm-why' })}</p>
          <ds-button variant="primary" size="large" full .busy=${this._confirm.busy} @click=${() => this._confirm.run()}>
            ${msg('Yes, this is my email', { id: 'shell.register.confirm' })}
          </ds-button>`;
      case 'waiting':
        return html`<p>${msg('Your account is ready. We’ll look at what you told us within 2 business days, and write to you when you can see the record.', { id: 'shell.register.waiting' })}</p>
          <ds-button variant="primary" href="/">${msg('Go to the portal', { id: 'shell.register.go' })}</ds-button>`;
      case 'asked':
        return html`<p>${msg('We have your request. We’ll answer within 2 business days, by email or phone.', { id: 'shell.register.asked' })}</p>
          ${this._renderAnother()}`;
      case 'finished':
        return html`<p>
            ${msg('Your account was created here or in another tab of this browser. Sign in with the username and password you chose.', { id: 'shell.register.finished' })}
          </p>
          <ds-button variant="primary" size="large" full href="/">${msg('Sign in', { id: 'shell.sign-in.heading' })}</ds-button>
          ${this._renderAnother()}`;
    }
  }

  private _renderAnother() {
    return html`<ds-button variant="quiet" full .busy=${this._forget.busy} @click=${() => this._forget.run()}>
      ${msg('Create another account', { id: 'shell.register.another' })}
    </ds-button>`;
  }

  /** Shows where the link or the address of the page leads. */
  private readonly _begin = async (): Promise<void> => {
    this._error = undefined;
    const wanted = this.step || undefined;
    if (this.token) await this._openLink();
    else if (this.code) await this._openCode();
    else await this._look((progress) => (isOpen(wanted, progress) ? wanted : nextStep(progress)), 'replace');
  };

  private async _openLink(): Promise<void> {
    try {
      this._address = (await readAddress(this.token)).email;
      await this._show('confirm', 'replace');
    } catch (error) {
      await this._afterDeadLink(error);
    }
  }

  /** A link that was used before is no fault when what it is for is done. */
  private async _afterDeadLink(error: unknown): Promise<void> {
    if (error instanceof ApiError && error.code === 'link/not-valid') await this._look(nextStep, 'replace');
    const done = this._progress?.emailConfirmed === true || (this._progress?.finished ?? null) !== null;
    if (done) this._confirm.clear();
    else this._error ??= error;
  }

  /** Whoever has a code has said with it whom the account is for. What was begun for somebody else is not dropped unasked. */
  private async _openCode(): Promise<void> {
    try {
      const { kind } = await readProgress();
      if (kind === null) await start('us', pageLocale());
      await this._look(({ kind: now }) => (now === 'us' ? 'about' : 'kind'), 'replace');
      if (kind !== null && kind !== 'us') this._notice = 'code';
    } catch (error) {
      this._error = error;
    }
  }

  /** Reads how far this is, and shows a step by that. */
  private async _look(choose: (progress: RegistrationProgress) => Step = nextStep, as: 'push' | 'replace' = 'push'): Promise<void> {
    try {
      const before = this._progress;
      const now = await readProgress();
      const isOther = before !== undefined && before.kind !== now.kind;
      // Later the page knows it before the server does, but for another kind of account, which begins anew.
      if (!before || isOther) this._drafts.begin(now.typed);
      if (isOther && before.kind !== null) this._round += 1;
      this._progress = now;
      this._error = undefined;
      this._forget.clear();
      this._notice = before?.kind && now.kind === null && now.finished === null ? 'gone' : undefined;
      await this._show(choose(now), as);
    } catch (error) {
      this._error = error;
    }
  }

  private async _show(step: Step, as: 'push' | 'replace' | 'kept' = 'push'): Promise<void> {
    const before = this._step;
    if (before !== step) {
      this._step = step;
      if (as === 'push' && before !== undefined) this._history.push(step, before);
    }
    if (as === 'replace') this._history.replace(step);
    if (before === undefined || before === step) return;
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  /** Looked at again: a step stays as long as it can, but for the one that waits for the link of the mail. */
  private readonly _onVisible = (): void => {
    if (document.visibilityState === 'visible' && !this._isOver && this._step !== 'confirm') void this._lookAgain();
  };

  private async _lookAgain(): Promise<void> {
    const before = this._progress;
    const step = this._step;
    const hasWaited = (now: RegistrationProgress) => step === 'email' && now.emailConfirmed && before?.emailConfirmed === false;
    await this._look((now) => (isOpen(step, now) && !hasWaited(now) ? step : nextStep(now)), 'replace');
    if (this._step !== step && step !== 'email' && this._progress?.finished === null) this._notice ??= 'elsewhere';
  }

  private get _isOver(): boolean {
    return this._step === 'waiting' || this._step === 'asked' || this._step === 'finished';
  }

  private _onDone({ detail }: StepDoneEvent): void {
    if (this._step === 'request') this._end('asked');
    else if (this._step !== 'account') void this._look();
    else if (detail.connected) this.dispatchEvent(new Event('signed-in'));
    else this._end('waiting');
  }

  private _end(step: Step): void {
    this._drafts.end();
    this._progress = undefined;
    void this._show(step, 'replace');
  }

  private _onBack(): void {
    const before = previousStep(this._step, this._progress);
    if (before && !this._history.backTo(before)) void this._show(before);
  }

  /** The server has no such step now: another tab did something else. */
  private readonly _onGone = (): void => void this._lookAgain();

  private _onHistory(step: OpenStep): void {
    if (this._isOver && this._step) this._history.replace(this._step);
    else if (this._progress && isOpen(step, this._progress)) void this._show(step, 'kept');
    else void this._look((now) => (isOpen(step, now) ? step : nextStep(now)), 'replace');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-register-page': PortalRegisterPage;
  }
}
