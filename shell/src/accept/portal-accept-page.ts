/** Somebody is invited to another person's record: what it means, and taking it once signed in. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/skeleton';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { Offer } from '@portal/bff/contract/sharing';
import { defineElement } from '@portal/design-system/define-element';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PortalGate } from '../common/portal-gate.ts';
import { pageLocale } from '../common/locale.ts';
import { ApiError } from '../contract/api-error.ts';
import { formatPlainDate } from '../contract/intl.ts';
import { describeError } from '../contract/describe-error.ts';
import { signInHref } from '../session/return-path.ts';
import { plainTransport } from '../session/session-api.ts';
import { acceptOffer, readOffer, readSignedInName } from './accept-api.ts';

defineElement('portal-gate', PortalGate);

/**
 * @fires accepted - The record can be opened now; `detail` is its patient's id.
 */
@localized()
export class PortalAcceptPage extends LitElement {
  static override styles = css`
    .offer {
      display: grid;
      gap: var(--ds-space-4);
    }

    p,
    ul {
      margin: 0;
    }
  `;

  /** The code of the invitation, from its link. */
  @property() code = '';

  @state() private _error: unknown;
  @state() private _busy = false;

  private readonly _offer = new Task(this, {
    task: async ([code]) => {
      const [offer, name] = await Promise.all([readOffer(plainTransport, code), readSignedInName(plainTransport)]);
      return { offer, name };
    },
    args: () => [this.code] as const,
  });

  override render() {
    return html`
      <portal-gate .heading=${msg('You are invited', { id: 'shell.accept.heading' })} .lead=${msg('Somebody wants you to help with their health record.', { id: 'shell.accept.lead' })}>
        ${this._offer.render({
          pending: () => html`<ds-skeleton .label=${msg('Loading the invitation', { id: 'shell.accept.loading' })}></ds-skeleton>`,
          complete: ({ offer, name }) => this._renderOffer(offer, name),
          error: (error) => html`<ds-alert tone="danger">${describeOfferError(error)}</ds-alert>`,
        })}
      </portal-gate>
    `;
  }

  private _renderOffer(offer: Offer, name: string | null) {
    return html`
      <div class="offer">
        <p>${msg(str`${offer.from} invites you. You could:`, { id: 'shell.accept.from' })}</p>
        <ul>
          ${offer.permissions.map((permission) => html`<li>${permissionText(permission)}</li>`)}
        </ul>
        <p>
          ${
            offer.lastDay
              ? msg(str`This is until ${formatPlainDate(offer.lastDay, pageLocale())}.`, { id: 'shell.accept.until' })
              : msg('This has no end date.', { id: 'shell.accept.no-end' })
          }
          ${msg('They see what you do, and can end it at any time.', { id: 'shell.accept.seen' })}
        </p>
        ${this._error === undefined ? nothing : html`<ds-alert tone="danger">${describeOfferError(this._error)}</ds-alert>`}
        ${name === null ? this._renderSignIn() : this._renderAccept(name)}
      </div>
    `;
  }

  private _renderSignIn() {
    return html`
      <p>${msg('To accept, sign in to your own account. Do not use the account of somebody else.', { id: 'shell.accept.sign-in-why' })}</p>
      <ds-button variant="primary" size="large" full .href=${signInHref(`/accept#${this.code}`)}>${msg('Sign in to accept', { id: 'shell.accept.sign-in' })}</ds-button>
      <p>${msg('No account yet? Make one first, then open the link in the email again.', { id: 'shell.accept.no-account' })}</p>
      <ds-button variant="quiet" full href="/register">${msg('Create an account', { id: 'shell.accept.register' })}</ds-button>
    `;
  }

  private _renderAccept(name: string) {
    return html`
      <p>${msg(str`You are signed in as ${name}.`, { id: 'shell.accept.as' })}</p>
      <ds-button variant="primary" size="large" full .busy=${this._busy} @click=${this._onAccept}>${msg('Accept', { id: 'shell.accept.accept' })}</ds-button>
      <ds-button variant="quiet" full href="/">${msg('Not now', { id: 'shell.accept.not-now' })}</ds-button>
    `;
  }

  private async _onAccept(): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._error = undefined;
    try {
      const { patientId } = await acceptOffer(plainTransport, this.code);
      this.dispatchEvent(new CustomEvent('accepted', { detail: patientId }));
    } catch (error) {
      this._error = error;
      // The session ended meanwhile: the page offers to sign in again.
      if (error instanceof ApiError && error.status === 401) await this._offer.run();
    } finally {
      this._busy = false;
    }
  }
}

function describeOfferError(error: unknown): string {
  if (error instanceof ApiError && (error.status === 404 || error.status === 422)) {
    return msg('This invitation was used, taken back, or is too old. Ask the person for a new one.', { id: 'shell.accept.not-valid' });
  }
  return describeError(error);
}

function permissionText(permission: Offer['permissions'][number]): string {
  switch (permission) {
    case 'appointments-see':
      return msg('See their visits', { id: 'shell.accept.appointments-see' });
    case 'appointments-manage':
      return msg('See and cancel their visits', { id: 'shell.accept.appointments-manage' });
    case 'records-see':
      return msg('See their health record and test results', { id: 'shell.accept.records-see' });
    case 'records-basic':
      return msg('See their allergies and vaccines', { id: 'shell.accept.records-basic' });
    case 'messages':
      return msg('Read their messages and write for them', { id: 'shell.accept.messages' });
    case 'billing':
      return msg('See and handle their bills', { id: 'shell.accept.billing' });
    case 'account':
      return msg('See and change their personal details', { id: 'shell.accept.account' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-accept-page': PortalAcceptPage;
  }
}
