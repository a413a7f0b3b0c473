/** The ways that reach the person: which are ready, why the others are not, and what helps. */
import '@portal/design-system/badge';
import '@portal/design-system/link';
import { msg } from '@lit/localize';
import type { ChannelState, PushState } from '@portal/bff/contract/communication';
import { defineElement, FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { AccountConfirmEmail } from './account-confirm-email.ts';
import { AccountConfirmPhone } from './account-confirm-phone.ts';
import { AccountPushBrowsers } from './account-push-browsers.ts';
import { channelText, reasonText } from './communication-text.ts';

defineElement('account-confirm-email', AccountConfirmEmail);
defineElement('account-confirm-phone', AccountConfirmPhone);
defineElement('account-push-browsers', AccountPushBrowsers);

/** @fires ways-change - A way was confirmed or removed; `detail` is what holds now. */
export class AccountContactWays extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
        gap: var(--ds-space-5);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        align-content: start;
        gap: var(--ds-space-2);
        min-inline-size: 0;
      }

      .way {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2);
        align-items: center;
      }

      .address {
        overflow-wrap: anywhere;
      }

      .muted {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  @property({ attribute: false }) channels: readonly ChannelState[] = [];
  @property({ attribute: false }) push: PushState = { publicKey: null, browsers: [] };

  override render() {
    return html`<ul>
      ${this.channels.map((channel) => html`<li>${this._renderChannel(channel)}</li>`)}
    </ul>`;
  }

  private _renderChannel(way: ChannelState) {
    const { channel, address, reason } = way;
    return html`
      <p class="way">
        <strong>${channelText(channel)}</strong>
        ${
          reason
            ? html`<ds-badge tone="neutral">${msg('Not in use', { id: 'account.communication.off' })}</ds-badge>`
            : html`<ds-badge tone="success">${msg('Ready', { id: 'account.communication.ready' })}</ds-badge>`
        }
      </p>
      ${address && way.fix !== 'confirm-phone' ? html`<p class="address">${address}</p>` : nothing}
      ${reason ? html`<p class="muted">${reasonText(reason)}</p>` : nothing}
      ${this._renderFix(way)}
    `;
  }

  private _renderFix({ channel, address, confirmed, fix }: ChannelState) {
    if (fix === 'confirm-email') return html`<account-confirm-email @way-changed=${this._onChanged}></account-confirm-email>`;
    if (fix === 'confirm-phone' || (channel === 'text' && confirmed)) {
      return html`<account-confirm-phone .number=${address ?? ''} ?confirmed=${confirmed} @way-changed=${this._onChanged}></account-confirm-phone>`;
    }
    if (channel === 'push') return html`<account-push-browsers .push=${this.push} @way-changed=${this._onChanged}></account-push-browsers>`;
    return fix === 'contact-details' ? this._renderAddressLink() : nothing;
  }

  /** The address is the person's own: it is changed in their own record. */
  private _renderAddressLink() {
    const isOwn = this.subject.kind === 'patient' && this.subject.relationship === 'self';
    return isOwn
      ? html`<ds-link .href=${this.navigation.href('/account/contact')}>${msg('Add your address', { id: 'account.communication.add-address' })}</ds-link>`
      : html`<p class="muted">${msg('Open your own record to add it.', { id: 'account.communication.own-record' })}</p>`;
  }

  private _onChanged({ detail }: CustomEvent): void {
    this.dispatchEvent(new CustomEvent('ways-change', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-contact-ways': AccountContactWays;
  }
}
