/** What a patient asks of the clinic about their account: another legal name, or to close it; with the state of what was asked. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/confirm-dialog';
import '@portal/design-system/page-header';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { AccountRequest, AccountRequests } from '@portal/bff/contract/requests';
import { Action, FeaturePage, formatDate, FormController, PagedResource, readTexts, TextDraft } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formStyles } from '../../form-styles.ts';
import { askClinic, listOwnRequests, withdrawRequest } from '../../api/requests-api.ts';
import { kindText, stateText, stateTone } from '../desk/request-text.ts';
import { detailsTitle } from '../../details-title.ts';
import { describeRequestError } from './request-error.ts';

/** The form's name among all forms of the portal. */
const NAME_FORM = 'account.name-change';

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

  @state() private _confirming = false;
  private _hasBegun = false;

  private readonly _draft = new TextDraft(this, { name: NAME_FORM });
  private readonly _requests = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], reading, part) => {
      const [requests] = await Promise.all([listOwnRequests(api, subject, part, reading), this._hasBegun ? '' : this._draft.load(reading.signal)]);
      // Only at first: later the form itself knows best.
      this._hasBegun = true;
      return requests;
    },
    live: 'account.changed',
    row: '.request',
  });
  private readonly _name = new FormController(this, {
    draft: this._draft,
    summary: { level: 3 },
    values: (form) => {
      const { givenName = '', familyName = '', documents = '' } = readTexts(form);
      return { kind: 'name_change', givenName, familyName, documents } as const;
    },
    send: (request, call) => askClinic(this.api, this.subject, request, call),
    describe: describeRequestError,
    said: () => msg('We have your request.', { id: 'account.requests.sent' }),
    sent: () => this._requests.refresh(),
  });
  private readonly _close = new Action<void>(this, {
    send: (_input, call) => askClinic(this.api, this.subject, { kind: 'deactivation' }, call),
    describe: describeRequestError,
    said: () => msg('We have your request.', { id: 'account.requests.sent' }),
    done: () => this._showNow(),
    failed: () => this._showNow(),
  });
  private readonly _withdraw = new Action(this, {
    send: (id: string) => withdrawRequest(this.api, this.subject, id),
    said: () => msg('Your request was canceled.', { id: 'account.requests.withdrawn' }),
    done: () => this._showNow(),
    failed: () => this._showNow(),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Name and account', { id: 'account.requests.title' })}
        .backHref=${this.navigation.href('/account')}
        .backLabel=${detailsTitle(this.subject)}
      ></ds-page-header>
      ${this._close.renderFailure()}${this._withdraw.renderFailure()}
      ${this._requests.render(msg('Loading your requests', { id: 'account.requests.loading' }), (requests) => this._renderAll(requests))}
    `;
  }

  private _renderAll({ items, open }: AccountRequests) {
    return html`
      ${repeat(
        items,
        ({ id }) => id,
        (request) => this._renderRequest(request),
      )}
      ${this._requests.renderMore({ label: msg('Older requests', { id: 'account.requests.older' }) })}
      ${open.includes('name_change') ? nothing : this._renderName()} ${open.includes('deactivation') ? nothing : this._renderClose()}
    `;
  }

  private _renderRequest(request: AccountRequest) {
    const zone = this.locale.timeZone;
    return html`<ds-card class="request" .heading=${kindText(request.kind)} .eyebrow=${formatDate(request.createdAt, zone, this.locale.locale, 'short')}>
      <ds-badge slot="header" .tone=${stateTone(request.state)}>${stateText(request.state)}</ds-badge>
      ${request.wishedName ? html`<p>${msg(str`New name: ${request.wishedName}`, { id: 'account.requests.wished' })}</p>` : nothing}
      ${request.answer ? html`<p>${msg(str`Our answer: ${request.answer}`, { id: 'account.requests.answer' })}</p>` : nothing}
      ${
        request.state === 'open'
          ? html`<p>${msg('We’ll answer within 2 business days.', { id: 'account.requests.wait' })}</p>
            <ds-button slot="footer" .busy=${this._withdraw.busy} @click=${() => this._withdraw.run(request.id)}>${msg('Cancel this request', { id: 'account.requests.withdraw' })}</ds-button>`
          : nothing
      }
    </ds-card>`;
  }

  private _renderName() {
    return html`<ds-card .heading=${msg('Ask to change your legal name', { id: 'account.requests.name' })}>
      ${this._name.render(html`
        <p>${msg('Your legal name is on bills and prescriptions, so our staff change it together with you.', { id: 'account.requests.name-why' })}</p>
        <ds-text-field name="givenName" required maxlength="100" autocomplete="given-name" .label=${msg('New first name', { id: 'account.requests.given-name' })} .value=${this._draft.typed('givenName')}></ds-text-field>
        <ds-text-field name="familyName" required maxlength="100" autocomplete="family-name" .label=${msg('New last name', { id: 'account.requests.family-name' })} .value=${this._draft.typed('familyName')}></ds-text-field>
        <ds-text-area
          name="documents"
          maxlength="500"
          .label=${msg('What documents can you show us?', { id: 'account.requests.documents' })}
          .hint=${msg('For example: marriage certificate, court order, new ID.', { id: 'account.requests.documents-hint' })}
          .value=${this._draft.typed('documents')}
        ></ds-text-area>
        <div><ds-button type="submit" variant="primary">${msg('Send request', { id: 'account.requests.send' })}</ds-button></div>
      `)}
    </ds-card>`;
  }

  private _renderClose() {
    return html`<ds-card .heading=${msg('Close my account', { id: 'account.requests.close' })}>
      <p>${msg('What happens next:', { id: 'account.requests.close-what' })}</p>
      <ul>
        <li>${msg('Our staff confirm it first. Until then you can cancel your request.', { id: 'account.requests.close-confirm' })}</li>
        <li>${msg('After that, no one can sign in to this account. You also lose access to the records of people you care for.', { id: 'account.requests.close-access' })}</li>
        <li>${msg('We delete your password, your passkeys, your devices, and anything you typed but did not send.', { id: 'account.requests.close-deleted' })}</li>
        <li>${msg('We keep your health record, as the law requires. You can always get a copy.', { id: 'account.requests.close-kept' })}</li>
      </ul>
      <ds-button slot="footer" variant="danger" @click=${() => (this._confirming = true)}>${msg('Close my account', { id: 'account.requests.close' })}</ds-button>
    </ds-card>
    <ds-confirm-dialog
      .open=${this._confirming}
      .heading=${msg('Ask us to close your account?', { id: 'account.requests.close-sure' })}
      .confirmLabel=${msg('Yes, close my account', { id: 'account.requests.close-yes' })}
      confirm-tone="danger"
      .busy=${this._close.busy}
      @confirm=${() => this._close.run()}
      @close=${() => (this._confirming = false)}
    >${msg('We’ll write to you when it’s done.', { id: 'account.requests.close-then' })}</ds-confirm-dialog>`;
  }

  /** How things are now, also after a failure: somebody may have decided meanwhile. */
  private async _showNow(): Promise<void> {
    // The dialog stays until the button is free again.
    await this._requests.refresh();
    this._confirming = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-requests-page': AccountRequestsPage;
  }
}
