/** Fourth step for who has no code from us: a code to a contact on file shows that the record is theirs, or staff look. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/code-input';
import '@portal/design-system/radio-group';
import '@portal/design-system/skeleton';
import { msg, str } from '@lit/localize';
import type { ContactOnFile, ContactsOnFile } from '@portal/bff/contract/registration';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Action } from '../contract/action.ts';
import { ApiError } from '../contract/api-error.ts';
import { leaveToStaff, lookUpContacts, proveByCode, sendContactCode } from './register-api.ts';
import { describeRegisterError } from './register-error.ts';
import { RegisterStep, textOf } from './register-step.ts';
import type { StepDoneEvent } from './register-step.ts';

export class PortalRegisterCheck extends RegisterStep {
  @state() private _found: ContactsOnFile | undefined;
  /** The contact that the code went to. */
  @state() private _sentTo: ContactOnFile | undefined;

  private readonly _look = new Action(this, {
    send: lookUpContacts,
    done: (found) => {
      this._found = found;
    },
    failed: (error) => this._onFailure(error),
    describe: describeRegisterError,
  });

  private readonly _again = new Action(this, {
    send: (contact: ContactOnFile) => sendContactCode(contact.way),
    failed: (error) => this._onFailure(error),
    describe: describeRegisterError,
  });

  private readonly _staff = new Action(this, {
    send: leaveToStaff,
    done: () => void this.dispatchEvent(new CustomEvent('step-done', { bubbles: true, detail: {} }) satisfies StepDoneEvent),
    failed: (error) => this._onFailure(error),
    describe: describeRegisterError,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // Each time: whom it is about may have been told anew meanwhile.
    this._sentTo = undefined;
    void this._look.run();
  }

  protected override get submitLabel(): string {
    if (this._found?.outcome !== 'asked' || this._sentTo) return msg('Next', { id: 'shell.register.next' });
    return msg('Send me a code', { id: 'shell.register.check-send' });
  }

  override render() {
    if (this._found) return super.render();
    if (this._look.error === undefined) return html`<ds-skeleton .label=${msg('Loading', { id: 'shell.register.loading' })}></ds-skeleton>`;
    return html`<ds-alert tone="danger">
      ${this._look.failure}
      <ds-button slot="actions" @click=${() => this._look.run()}>${msg('Try again', { id: 'shell.contract.try-again' })}</ds-button>
    </ds-alert>`;
  }

  protected override renderFields(): TemplateResult {
    if (this._found?.outcome === 'staff') {
      return html`<ds-alert tone="info" quiet .heading=${msg('Our staff will check this', { id: 'shell.register.check-staff-heading' })}>
        ${msg('We can’t match you to a health record online. Create your account now. We’ll answer within 2 business days.', { id: 'shell.register.check-staff' })}
      </ds-alert>`;
    }
    if (this._found?.outcome === 'proved') {
      return html`<ds-alert tone="success" quiet>
        ${msg('Thank you. We know now that this is you. There is nothing more to do here.', { id: 'shell.register.check-proved' })}
      </ds-alert>`;
    }
    return html`
      <div role="status">${this._renderWhere()}</div>
      ${this._sentTo ? this._renderCode() : this._renderContacts()}
      <p class="muted">
        ${msg('Are these not yours anymore? Our staff can check instead. This can take 2 business days.', { id: 'shell.register.check-other' })}
      </p>
      <ds-button variant="quiet" .busy=${this._staff.busy} @click=${() => this._staff.run()}>
        ${msg('Continue without a code', { id: 'shell.register.check-without' })}
      </ds-button>
      ${this._renderFailure()}
    `;
  }

  protected override async send(data: FormData): Promise<void> {
    if (this._found?.outcome !== 'asked') return;
    if (this._sentTo) return proveByCode(textOf(data, 'code'));
    const way = textOf(data, 'way');
    const contact = this._found.contacts.find((one) => one.way === way);
    if (!contact) return;
    await sendContactCode(contact.way);
    this._sentTo = contact;
    void this.updateComplete.then(() => this.renderRoot.querySelector('ds-code-input')?.focus());
  }

  private _renderContacts() {
    return html`<ds-radio-group
      name="way"
      required
      .label=${msg('Where should we send a code?', { id: 'shell.register.check-where' })}
      .options=${(this._found?.contacts ?? []).map(({ way, shown }) => ({
        value: way,
        label:
          way === 'email'
            ? msg(str`By email to ${shown}`, { id: 'shell.register.check-email' })
            : msg(str`By text to ${shown}`, { id: 'shell.register.check-text' }),
      }))}
    ></ds-radio-group>`;
  }

  private _renderCode() {
    return html`<ds-code-input name="code" required .label=${msg('Code', { id: 'shell.register.code' })}></ds-code-input>`;
  }

  private _renderWhere() {
    const to = this._sentTo;
    if (!to) {
      return html`<p class="muted">
        ${msg('These are the contacts we have on file. We send a code to one of them, so that no one else can open your health record.', { id: 'shell.register.check-why' })}
      </p>`;
    }
    return html`<ds-alert tone="info" quiet>
      ${msg(str`We sent a code to ${to.shown}. It works for 10 minutes.`, { id: 'shell.register.check-sent' })}
      <ds-button slot="actions" .busy=${this._again.busy} @click=${() => this._again.run(to)}>${msg('Send a new code', { id: 'shell.register.check-again' })}</ds-button>
      <ds-button slot="actions" variant="quiet" @click=${this._onOther}>${msg('Choose another contact', { id: 'shell.register.check-choose' })}</ds-button>
    </ds-alert>`;
  }

  private _renderFailure() {
    const failure = this._again.failure || this._staff.failure;
    return failure ? html`<ds-alert tone="danger">${failure}</ds-alert>` : nothing;
  }

  private _onOther(): void {
    this._sentTo = undefined;
    this._form.clear();
  }

  private _onFailure(error: unknown): void {
    if (error instanceof ApiError && this.isGone(error)) this.dispatchEvent(new Event('step-gone', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-register-check': PortalRegisterCheck;
  }
}
