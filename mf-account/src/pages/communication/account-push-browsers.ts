/** The browsers that show the person's notices: add this one, remove any. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import { msg, str } from '@lit/localize';
import type { Communication, PushState } from '@portal/bff/contract/communication';
import { Action, describeError, FeatureElement, Resource, Turn } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { addPushBrowser, removePushBrowser } from '../../api/communication-api.ts';
import { ownPushKey, pushSupport, subscribePush, unsubscribePush } from './push-browser.ts';

type Browser = PushState['browsers'][number];

/** @fires way-changed - A browser was added or removed; `detail` is what holds now. */
export class AccountPushBrowsers extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-3);
        justify-items: start;
      }

      ul {
        display: grid;
        gap: var(--ds-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2) var(--ds-space-3);
        align-items: center;
      }

      .muted {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  @property({ attribute: false }) push: PushState = { publicKey: null, browsers: [] };

  private readonly _own = new Resource(this, { args: () => [this.push] as const, load: async () => ({ key: await ownPushKey() }) });
  private readonly _turn = new Turn();
  private readonly _add: Action<string, Communication | null> = new Action(this, {
    turn: this._turn,
    send: async (publicKey) => {
      const browser = await subscribePush(publicKey);
      return browser && addPushBrowser(this.api, browser);
    },
    done: (now) => this._tell(now),
    describe: problemText,
  });
  private readonly _remove: Action<{ readonly browser: Browser; readonly isOwn: boolean }, Communication> = new Action(this, {
    turn: this._turn,
    send: async ({ browser, isOwn }) => {
      const now = await removePushBrowser(this.api, browser.id);
      if (isOwn) await unsubscribePush();
      return now;
    },
    done: (now) => this._tell(now),
    describe: problemText,
  });

  override render() {
    const own = this._own.value?.key ?? null;
    const isListed = this.push.browsers.some(({ key }) => key === own);
    return html`
      ${this._add.renderFailure()}${this._remove.renderFailure()}
      ${this.push.browsers.length > 0 ? html`<ul>${this.push.browsers.map((browser) => this._renderBrowser(browser, browser.key === own))}</ul>` : nothing}
      ${isListed ? nothing : this._renderAdd()}
    `;
  }

  private _renderBrowser(browser: Browser, isOwn: boolean) {
    const name = browser.name || msg('A browser', { id: 'account.push.unnamed' });
    return html`<li>
      <span>${name}</span>
      ${isOwn ? html`<ds-badge tone="neutral">${msg('This browser', { id: 'account.push.this' })}</ds-badge>` : nothing}
      <ds-button variant="quiet" .label=${msg(str`Remove ${name}`, { id: 'account.push.remove-name' })} .busy=${this._remove.busy} @click=${() => this._remove.run({ browser, isOwn })}>
        ${msg('Remove', { id: 'account.push.remove' })}
      </ds-button>
    </li>`;
  }

  private _renderAdd() {
    const { publicKey } = this.push;
    const support = pushSupport();
    if (publicKey === null) return nothing;
    if (support === 'missing') return html`<p class="muted">${msg('This browser can’t show notifications.', { id: 'account.push.missing' })}</p>`;
    if (support === 'refused') {
      return html`<p class="muted">${msg('This browser blocks notifications from us. You can allow them in its settings.', { id: 'account.push.refused' })}</p>`;
    }
    return html`<ds-button .busy=${this._add.busy} @click=${() => this._add.run(publicKey)}>${msg('Show notifications in this browser', { id: 'account.push.add' })}</ds-button>`;
  }

  private _tell(detail: Communication | null): void {
    if (detail) this.dispatchEvent(new CustomEvent('way-changed', { detail }));
  }
}

/** The push service of the browser says no with an error of its own. */
function problemText(error: unknown): string {
  if (!(error instanceof DOMException)) return describeError(error);
  return error.name === 'TimeoutError'
    ? msg('This browser can’t connect to its notification service right now. Check your connection and try again later.', { id: 'account.push.unreached' })
    : msg('We couldn’t set up notifications in this browser. Try again later.', { id: 'account.push.failed' });
}

declare global {
  interface HTMLElementTagNameMap {
    'account-push-browsers': AccountPushBrowsers;
  }
}
