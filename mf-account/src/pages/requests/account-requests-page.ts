/** What a patient asks of the clinic about their account: another legal name, or to close it; with the state of what was asked. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/confirm-dialog';
import '@portal/design-system/error-summary';
import '@portal/design-system/page-header';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { validateForm } from '@portal/design-system/forms';
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { AccountRequest, NewAccountRequest } from '@portal/bff/contract/requests';
import { describeError, DraftKeeper, FeaturePage, formatDate, readFormDraft, renderTask, saveFormDraft } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { formStyles } from '../../form-styles.ts';
import { askClinic, listOwnRequests, withdrawRequest } from '../../api/requests-api.ts';
import { readTextDraft, textsIn } from '../../edit/text-draft.ts';
import type { Texts } from '../../edit/text-draft.ts';
import { keepFailedText } from '../../edit/profile-edit.ts';
import { kindText, stateText, stateTone } from '../desk/request-text.ts';

/** The form's name among all forms of the portal. */
const NAME_FORM = 'account.name-change';

type Kind = NewAccountRequest['kind'];

export class AccountRequestsPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    formStyles,
    css`
      ul {
        margin: 0;
      }
    `,
  ];

  @state() private _errors: ReturnType<typeof validateForm> = [];
  @state() private _error: unknown;
  @state() private _busy = false;
  @state() private _confirming = false;
  /** What was sent last without a known answer: the same again has the same key, so that it is no second request. */
  private _attempt: { readonly sent: string; readonly key: string } | undefined;

  /** What the form for another name starts with: what was typed before. */
  private _typed: Texts = {};
  private _hasBegun = false;
  private readonly _keeper = new DraftKeeper(this, (text) => saveFormDraft(this.api, this.subject, NAME_FORM, text));

  private readonly _requests = new Task(this, {
    task: async ([api, subject], { signal }) => {
      const [requests, kept] = await Promise.all([
        listOwnRequests(api, subject, signal),
        this._hasBegun ? null : readFormDraft(api, subject, NAME_FORM, signal),
      ]);
      // Only at first: later the form itself knows best.
      this._hasBegun = true;
      if (kept !== null) {
        this._typed = readTextDraft(kept);
        this._keeper.begin(kept);
      }
      return requests;
    },
    args: () => [this.api, this.subject] as const,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Name and account', { id: 'account.requests.title' })}
        .backHref=${this.navigation.href('/account')}
        .backLabel=${msg('My details', { id: 'account.contact.back' })}
      ></ds-page-header>
      ${this._error === undefined ? nothing : html`<ds-alert tone="danger">${describeError(this._error)}</ds-alert>`}
      ${renderTask(this._requests, msg('Loading your requests', { id: 'account.requests.loading' }), (requests) => this._renderAll(requests))}
    `;
  }

  private _renderAll(requests: readonly AccountRequest[]) {
    const isOpen = (kind: Kind): boolean => requests.some((request) => request.kind === kind && request.state === 'open');
    return html`
      ${requests.map((request) => this._renderRequest(request))} ${isOpen('name_change') ? nothing : this._renderName()} ${isOpen('deactivation') ? nothing : this._renderClose()}
    `;
  }

  private _renderRequest(request: AccountRequest) {
    const zone = this.locale.timeZone;
    return html`<ds-card .heading=${kindText(request.kind)} .eyebrow=${formatDate(request.createdAt, zone, this.locale.locale, 'short')}>
      <ds-badge slot="header" .tone=${stateTone(request.state)}>${stateText(request.state)}</ds-badge>
      ${request.wishedName ? html`<p>${msg(str`New name: ${request.wishedName}`, { id: 'account.requests.wished' })}</p>` : nothing}
      ${request.answer ? html`<p>${msg(str`Our answer: ${request.answer}`, { id: 'account.requests.answer' })}</p>` : nothing}
      ${
        request.state === 'open'
          ? html`<p>${msg('We answer within 2 business days.', { id: 'account.requests.wait' })}</p>
            <ds-button slot="footer" .busy=${this._busy} @click=${() => this._withdraw(request)}>${msg('Take it back', { id: 'account.requests.withdraw' })}</ds-button>`
          : nothing
      }
    </ds-card>`;
  }

  private _renderName() {
    return html`<ds-card .heading=${msg('Ask to change your legal name', { id: 'account.requests.name' })}>
      <form novalidate @submit=${this._onName} @input=${this._onInput} @focusout=${this._keeper.flush}>
        <ds-error-summary heading-level="3" .errors=${this._errors}></ds-error-summary>
        <p>${msg('Your legal name is on bills and prescriptions, so our staff change it with you.', { id: 'account.requests.name-why' })}</p>
        <ds-text-field name="givenName" required maxlength="100" autocomplete="given-name" .label=${msg('New first name', { id: 'account.requests.given-name' })} .value=${this._typed['givenName'] ?? ''}></ds-text-field>
        <ds-text-field name="familyName" required maxlength="100" autocomplete="family-name" .label=${msg('New last name', { id: 'account.requests.family-name' })} .value=${this._typed['familyName'] ?? ''}></ds-text-field>
        <ds-text-area
          name="documents"
          maxlength="500"
          .label=${msg('Which papers can you show us?', { id: 'account.requests.documents' })}
          .hint=${msg('For example: marriage certificate, court order, new ID.', { id: 'account.requests.documents-hint' })}
          .value=${this._typed['documents'] ?? ''}
        ></ds-text-area>
        <div><ds-button type="submit" variant="primary" .busy=${this._busy}>${msg('Send the request', { id: 'account.requests.send' })}</ds-button></div>
        <p role="status">${this._keeper.state === 'failed' ? keepFailedText() : nothing}</p>
      </form>
    </ds-card>`;
  }

  private _renderClose() {
    return html`<ds-card .heading=${msg('Close my account', { id: 'account.requests.close' })}>
      <p>${msg('What happens:', { id: 'account.requests.close-what' })}</p>
      <ul>
        <li>${msg('Our staff confirm it first. Until then you can take it back.', { id: 'account.requests.close-confirm' })}</li>
        <li>${msg('After that nobody can sign in with this account, also not for people you care for.', { id: 'account.requests.close-access' })}</li>
        <li>${msg('We delete your password, passkeys, devices and what you typed and did not send.', { id: 'account.requests.close-deleted' })}</li>
        <li>${msg('Your medical record stays with us, as the law asks. You can always get a copy.', { id: 'account.requests.close-kept' })}</li>
      </ul>
      <ds-button slot="footer" variant="danger" @click=${() => (this._confirming = true)}>${msg('Close my account', { id: 'account.requests.close' })}</ds-button>
    </ds-card>
    <ds-confirm-dialog
      .open=${this._confirming}
      .heading=${msg('Ask to close your account?', { id: 'account.requests.close-sure' })}
      .confirmLabel=${msg('Yes, ask', { id: 'account.requests.close-yes' })}
      confirm-tone="danger"
      .busy=${this._busy}
      @confirm=${() => this._ask({ kind: 'deactivation' })}
      @close=${() => (this._confirming = false)}
    >${msg('We write to you when it is done.', { id: 'account.requests.close-then' })}</ds-confirm-dialog>`;
  }

  private _onInput({ currentTarget }: Event): void {
    this._keeper.typed(textsIn(currentTarget as HTMLFormElement));
  }

  private async _onName(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this._errors = validateForm(form);
    if (this._errors.length > 0) return;
    const data = new FormData(form);
    const text = (name: string): string => String(data.get(name) ?? '').trim();
    await this._keeper.hold();
    await this._ask({
      kind: 'name_change',
      givenName: text('givenName'),
      familyName: text('familyName'),
      documents: text('documents'),
    });
    if (this._error === undefined) {
      this._typed = {};
      this._keeper.typed('');
    }
    this._keeper.release();
  }

  private _ask(request: NewAccountRequest): Promise<void> {
    return this._do(async () => {
      const sent = JSON.stringify(request);
      if (this._attempt?.sent !== sent) this._attempt = { sent, key: crypto.randomUUID() };
      await askClinic(this.api, this.subject, request, { key: this._attempt.key });
      this._attempt = undefined;
      this.announcer.announce(msg('We have your request.', { id: 'account.requests.sent' }));
    });
  }

  private _withdraw({ id }: AccountRequest): Promise<void> {
    return this._do(async () => {
      await withdrawRequest(this.api, this.subject, id);
      this.announcer.announce(msg('Your request is taken back.', { id: 'account.requests.withdrawn' }));
    });
  }

  /** Does it, then shows how things are now, also after a failure: somebody may have decided meanwhile. */
  private async _do(work: () => Promise<void>): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._error = undefined;
    try {
      await work();
    } catch (error) {
      this._error = error;
    } finally {
      this._busy = false;
      this._confirming = false;
      await this._requests.run();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-requests-page': AccountRequestsPage;
  }
}
