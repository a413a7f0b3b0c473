/** Somebody is invited to another person's record: what it means, and taking it once signed in. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import { localized, msg, str } from '@lit/localize';
import type { Offer } from '@portal/bff/contract/sharing';
import { defineElement } from '@portal/design-system/define-element';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { PortalGate } from '../common/portal-gate.ts';
import { pageLocale } from '../common/locale.ts';
import { Action } from '../contract/action.ts';
import { ApiError } from '../contract/api-error.ts';
import { formatPlainDate } from '../contract/intl.ts';
import { describeError } from '../contract/describe-error.ts';
import { Resource } from '../contract/resource.ts';
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

  private readonly _offer = new Resource(this, {
    args: () => [this.code] as const,
    load: async ([code]) => {
      const [offer, name] = await Promise.all([readOffer(plainTransport, code), readSignedInName(plainTransport)]);
      return { offer, name };
    },
  });

  private readonly _accept = new Action(this, {
    send: () => acceptOffer(plainTransport, this.code),
    done: ({ patientId }) => void this.dispatchEvent(new CustomEvent('accepted', { detail: patientId })),
    // The session ended meanwhile: the page offers to sign in again.
    failed: (error) => (error instanceof ApiError && error.status === 401 ? this._offer.refresh() : undefined),
    describe: describeOfferError,
  });

  override render() {
    return html`
      <portal-gate .heading=${msg('You’re invited', { id: 'shell.accept.heading' })} .lead=${msg('Someone would like your help with their health record.', { id: 'shell.accept.lead' })}>
        ${this._offer.render(msg('Loading the invitation', { id: 'shell.accept.loading' }), ({ offer, name }) => this._renderOffer(offer, name), {
          failed: (error) => html`<ds-alert tone="danger">${describeOfferError(error)}</ds-alert>`,
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
              ? msg(str`Until ${formatPlainDate(offer.lastDay, pageLocale())}.`, { id: 'shell.accept.until' })
              : msg('There is no end date.', { id: 'shell.accept.no-end' })
          }
          ${msg('They can see what you do, and can end your access at any time.', { id: 'shell.accept.seen' })}
        </p>
        ${this._accept.renderFailure()}
        ${name === null ? this._renderSignIn() : this._renderAccept(name)}
      </div>
    `;
  }

  private _renderSignIn() {
    return html`
      <p>${msg('To accept, sign in to your own account. Don’t use someone else’s account.', { id: 'shell.accept.sign-in-why' })}</p>
      <ds-button variant="primary" size="large" full .href=${signInHref(`/accept#${this.code}`)}>${msg('Sign in to accept', { id: 'shell.accept.sign-in' })}</ds-button>
      <p>${msg('No account yet? Create one first, then open the link in the email again.', { id: 'shell.accept.no-account' })}</p>
      <ds-button variant="quiet" full href="/register">${msg('Create an account', { id: 'shell.accept.register' })}</ds-button>
    `;
  }

  private _renderAccept(name: string) {
    return html`
      <p>${msg(str`You’re signed in as ${name}.`, { id: 'shell.accept.as' })}</p>
      <ds-button variant="primary" size="large" full .busy=${this._accept.busy} @click=${() => this._accept.run()}>${msg('Accept', { id: 'shell.accept.accept' })}</ds-button>
      <ds-button variant="quiet" full href="/">${msg('Not now', { id: 'shell.accept.not-now' })}</ds-button>
    `;
  }
}

function describeOfferError(error: unknown): string {
  if (error instanceof ApiError && (error.status === 404 || error.status === 422)) {
    return msg('This invitation was already used, was canceled, or is too old. Ask the person who invited you for a new one.', {
      id: 'shell.accept.not-valid',
    });
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
      return msg('See and manage their bills', { id: 'shell.accept.billing' });
    case 'account':
      return msg('See and change their personal details', { id: 'shell.accept.account' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-accept-page': PortalAcceptPage;
  }
}
