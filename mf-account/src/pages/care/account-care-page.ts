/** People I care for: who they are and what may be done for each; asking for access to their record, and the state of what was asked. It is about who is signed in, whatever record is open. */
import '@portal/design-system/alert';
import '@portal/design-system/avatar';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { CaredPerson, CareRequest, CareRequests } from '@portal/bff/contract/requests';
import { Action, ApiError, defineElement, describeError, FeaturePage, formatDate, formatPlainDate, PagedResource, readFormDraft } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listCareRequests, withdrawCareRequest } from '../../api/care-api.ts';
import { staffPermissionText } from '../desk/permission-text.ts';
import { stateText, stateTone } from '../desk/request-text.ts';
import { AccountCareForm } from './account-care-form.ts';
import { CARE_FORM } from './care-draft.ts';

interface Loaded extends CareRequests {
  /** What was typed into the form before. */
  readonly kept: string;
}

export class AccountCarePage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ul {
        margin: 0;
        padding-inline-start: var(--ds-space-5);
      }
    `,
  ];

  /** After one was sent the form begins anew. */
  @state() private _formNumber = 0;

  private readonly _loaded = new PagedResource(this, {
    args: () => [this.api] as const,
    load: async ([api], reading, part): Promise<Loaded> => {
      // The form begins with the first part.
      const [care, kept] = await Promise.all([listCareRequests(api, part, reading), part.after ? '' : readFormDraft(api, null, CARE_FORM, reading.signal)]);
      return { ...care, kept: kept ?? '' };
    },
    row: '.request',
  });
  private readonly _withdraw = new Action(this, {
    send: (id: string) => withdrawCareRequest(this.api, id),
    said: () => msg('Your request was canceled.', { id: 'account.requests.withdrawn' }),
    done: () => this._showNow(),
    // Somebody may have decided meanwhile.
    failed: () => this._showNow(),
    describe: (error) =>
      error instanceof ApiError && error.code === 'request/already-decided'
        ? msg('We’ve already answered this request. You can read our answer below.', { id: 'account.care.already' })
        : describeError(error),
  });

  constructor() {
    super();
    defineElement('account-care-form', AccountCareForm);
  }

  override render() {
    return html`
      <ds-page-header .heading=${msg('People I care for', { id: 'account.care.title' })}>
        ${msg('Do you care for a child or an adult? Ask us to let you see their record from your own account.', { id: 'account.care.lead' })}
      </ds-page-header>
      ${this._withdraw.renderFailure()}
      ${this._loaded.render(
        msg('Loading your requests', { id: 'account.requests.loading' }),
        ({ items: requests, people, papers, kept }) => html`
          ${repeat(
            people,
            ({ patientId }) => patientId,
            (person) => this._renderPerson(person),
          )}
          ${repeat(
            requests,
            ({ id }) => id,
            (request) => this._renderRequest(request),
          )}
          ${this._loaded.renderMore({ label: msg('Older requests', { id: 'account.requests.older' }) })}
          ${repeat(
            [this._formNumber],
            (number) => number,
            (number) => html`<account-care-form .kept=${number === 0 ? kept : ''} .papers=${papers} @care-asked=${this._onAsked}></account-care-form>`,
          )}
        `,
      )}
    `;
  }

  private _renderPerson({ patientId, name, relationship, permissions, reduced, lastDay }: CaredPerson) {
    const day = lastDay && formatPlainDate(lastDay, this.locale.locale);
    return html`<ds-card class="person" .heading=${name} .eyebrow=${relationText(relationship)}>
      <ds-avatar slot="header" .name=${name}></ds-avatar>
      <p>${msg('What you may do for them:', { id: 'account.care.may' })}</p>
      <ul>
        ${permissions.map((each) => html`<li>${staffPermissionText(each)}</li>`)}
      </ul>
      ${reduced ? html`<p>${msg('They are a teenager. Some things are private to them.', { id: 'account.care.private' })}</p>` : nothing}
      ${day ? html`<p>${msg(str`Until ${day}`, { id: 'account.care.until' })}</p>` : nothing}
      <ds-button slot="footer" href=${`/patients/${patientId}`}>${msg(str`Open ${name}’s record`, { id: 'account.care.open' })}</ds-button>
    </ds-card>`;
  }

  private _renderRequest(request: CareRequest) {
    const { locale, timeZone } = this.locale;
    const day = request.lastDay && formatPlainDate(request.lastDay, locale);
    return html`<ds-card class="request" .heading=${request.name} .eyebrow=${formatDate(request.createdAt, timeZone, locale, 'short')}>
      <ds-badge slot="header" .tone=${stateTone(request.state)}>${stateText(request.state)}</ds-badge>
      <p>${msg('You asked to:', { id: 'account.care.asked' })}</p>
      <ul>
        ${request.permissions.map((each) => html`<li>${staffPermissionText(each)}</li>`)}
      </ul>
      ${day ? html`<p>${msg(str`Until ${day}`, { id: 'account.care.until' })}</p>` : nothing}
      ${request.papers > 0 ? html`<p>${msg(str`Documents sent: ${request.papers}`, { id: 'account.care.papers-sent' })}</p>` : nothing}
      ${request.answer ? html`<p>${msg(str`Our answer: ${request.answer}`, { id: 'account.requests.answer' })}</p>` : nothing}
      ${
        request.state === 'open'
          ? html`<p>${msg('We’ll answer within 2 business days.', { id: 'account.requests.wait' })}</p>
            <ds-button slot="footer" .busy=${this._withdraw.busy} @click=${() => this._withdraw.run(request.id)}>${msg('Cancel this request', { id: 'account.requests.withdraw' })}</ds-button>`
          : nothing
      }
    </ds-card>`;
  }

  private async _onAsked(): Promise<void> {
    await this._loaded.refresh();
    this._formNumber += 1;
    await this.updateComplete;
    // The form that had the focus is gone.
    this.focusHeading();
  }

  private async _showNow(): Promise<void> {
    await this._loaded.refresh();
    this.focusHeading();
  }
}

function relationText(relationship: CaredPerson['relationship']): string {
  return relationship === 'parent'
    ? msg('You are their parent or guardian', { id: 'account.care.parent' })
    : msg('You care for them', { id: 'account.care.caregiver' });
}

declare global {
  interface HTMLElementTagNameMap {
    'account-care-page': AccountCarePage;
  }
}
