/** Where somebody is signed in, and which browsers skip the second step. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import type { SessionList, TrustedDevices } from '@portal/bff/contract/account-security';
import { formatDate, formatDateTime, PagedResource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { endOtherSessions, endSession, listSessions, listTrusted, untrustDevice } from '../../api/security-api.ts';
import { SecuritySection } from './security-section.ts';

type SignedIn = SessionList['items'][number];
type Trusted = TrustedDevices['items'][number];

export class AccountDevices extends SecuritySection {
  static override styles = [
    SecuritySection.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-5);
      }
      ds-list {
        inline-size: 100%;
      }
    `,
  ];

  private readonly _sessions = new PagedResource(this, {
    args: () => [this.api] as const,
    load: ([api], reading, part) => listSessions(api, part, reading),
    row: '.session',
  });
  private readonly _trusted = new PagedResource(this, {
    args: () => [this.api] as const,
    load: ([api], reading, part) => listTrusted(api, part, reading),
    row: '.trusted',
  });

  private readonly _end = this._action({
    send: (id: string) => endSession(this.api, id),
    said: () => msg('That device is signed out.', { id: 'account.security.ended' }),
    done: () => this._changed(),
  });
  private readonly _endOthers = this._action({
    send: () => endOtherSessions(this.api),
    said: () => msg('You’re signed out everywhere else.', { id: 'account.security.others-ended' }),
    done: () => this._changed(),
  });
  private readonly _untrust = this._action({
    send: (id: string) => untrustDevice(this.api, id),
    said: () => msg('We’ll ask for a code there again.', { id: 'account.security.untrusted' }),
    done: () => this._changed(),
  });

  /** Reads both lists again: something else that was changed may have ended a session. */
  async refresh(): Promise<void> {
    await Promise.all([this._sessions.refresh(), this._trusted.refresh()]);
  }

  override render() {
    return html`
      <ds-card .heading=${msg('Where you’re signed in', { id: 'account.security.sessions' })}>
        <div class="stack">
          ${this._renderError()}
          ${this._sessions.render(msg('Loading where you’re signed in', { id: 'account.security.sessions-loading' }), (sessions) => this._renderSessions(sessions))}
        </div>
      </ds-card>
      ${this._trusted.render(msg('Loading the devices you trust', { id: 'account.security.trusted-loading' }), ({ items }) =>
        items.length > 0 ? this._renderTrustedDevices(items) : nothing,
      )}
    `;
  }

  private _renderSessions({ items, count }: SessionList) {
    return html`
      <ds-list divided .label=${msg('Where you’re signed in', { id: 'account.security.sessions' })}>
        ${repeat(
          items,
          ({ id }) => id,
          (each) => this._renderSession(each),
        )}
      </ds-list>
      ${this._sessions.renderMore({ label: msg('More places where you’re signed in', { id: 'account.security.more-sessions' }) })}
      ${
        count > 1
          ? html`<ds-button .busy=${this._endOthers.busy} @click=${() => this._endOthers.run()}>${msg('Sign out everywhere else', { id: 'account.security.end-others' })}</ds-button>`
          : html`<p class="quiet">${msg('You’re signed in only here.', { id: 'account.security.only-here' })}</p>`
      }
    `;
  }

  private _renderTrustedDevices(devices: readonly Trusted[]) {
    return html`<ds-card .heading=${msg('Trusted devices', { id: 'account.security.trusted' })}>
      <ds-list divided .label=${msg('Trusted devices', { id: 'account.security.trusted' })}>
        ${repeat(
          devices,
          ({ id }) => id,
          (each) => this._renderTrusted(each),
        )}
      </ds-list>
      ${this._trusted.renderMore({ label: msg('More trusted devices', { id: 'account.security.more-trusted' }) })}
    </ds-card>`;
  }

  private _renderSession(session: SignedIn) {
    const name = deviceName(session);
    const { locale, timeZone } = this.locale;
    return html`<ds-list-item class="session">
      <strong>${name}</strong>
      ${session.current ? html`<ds-badge tone="success">${msg('This device', { id: 'account.security.this-device' })}</ds-badge>` : nothing}
      <span slot="meta">${msg(str`Last active ${formatDateTime(session.lastActiveAt, timeZone, { locale, timeZone })}`, { id: 'account.security.last-active' })}</span>
      ${
        session.current
          ? nothing
          : html`<ds-button slot="trailing" variant="quiet" .label=${msg(str`Sign out ${name}`, { id: 'account.security.end-label' })} @click=${() => this._end.run(session.id)}>
            ${msg('Sign out', { id: 'account.security.end' })}
          </ds-button>`
      }
    </ds-list-item>`;
  }

  private _renderTrusted(device: Trusted) {
    const name = deviceName(device);
    const { locale, timeZone } = this.locale;
    return html`<ds-list-item class="trusted">
      <strong>${name}</strong>
      ${device.current ? html`<ds-badge tone="success">${msg('This device', { id: 'account.security.this-device' })}</ds-badge>` : nothing}
      <span slot="meta">${msg(str`Until ${formatDate(device.trustedUntil, timeZone, locale)}`, { id: 'account.security.trusted-until' })}</span>
      <ds-button slot="trailing" variant="quiet" .label=${msg(str`Ask for a code again on ${name}`, { id: 'account.security.untrust-label' })} @click=${() => this._untrust.run(device.id)}>
        ${msg('Ask for a code again', { id: 'account.security.untrust' })}
      </ds-button>
    </ds-list-item>`;
  }
}

function deviceName({ browser, system }: { readonly browser: string | null; readonly system: string | null }): string {
  if (browser && system) return msg(str`${browser} on ${system}`, { id: 'account.security.browser-on' });
  return browser ?? system ?? msg('Unknown device', { id: 'account.security.unknown-device' });
}
