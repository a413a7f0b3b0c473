/** The gateway's fields for a card or a bank account, in a frame: what is typed there never comes here. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/skeleton';
import { msg } from '@lit/localize';
import type { HostedFields } from '@portal/bff/contract/payments';
import { FeatureElement, readFieldsMessage, systemClock } from '@portal/shell/contract';
import type { HandedOver } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

/** After this long without a word the fields are taken to be away. */
const READY_MS = 10_000;

/**
 * @fires fields-enter - Enter was pressed in a field: what it would do in a form of ours, the page does.
 */
export class BillingPayFields extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
        position: relative;
      }

      /* The page in it has room for the ring of its focus, which the fields around it do not need. */
      iframe {
        display: block;
        inline-size: calc(100% + 10px);
        margin: -5px;
        border: 0;
      }

      /* Laid out as wide as it will be: it tells how high it is then. */
      iframe.waiting {
        position: absolute;
        inset-block-start: 0;
        visibility: hidden;
      }
    `,
  ];

  @property({ attribute: false }) fields: HostedFields | undefined;
  @property() kind: 'card' | 'bank' = 'card';

  @state() private _ready: 'waiting' | 'ready' | 'away' = 'waiting';
  @state() private _height = 260;
  /** Counts the frames: another try is another frame. */
  @state() private _frame = 0;

  private _asked: { readonly id: string; readonly answer: (handed: HandedOver | null) => void } | undefined;
  private _stopClock: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this._onMessage);
    this._wait();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this._onMessage);
    this._stopClock?.();
    this._answer(null);
  }

  /** What was typed, as a token; `null` when something is wrong with it, which the fields say themselves. */
  read(): Promise<HandedOver | null> {
    this._answer(null);
    if (this._ready !== 'ready') return Promise.resolve(null);
    const { promise, resolve } = Promise.withResolvers<HandedOver | null>();
    const id = crypto.randomUUID();
    this._asked = { id, answer: resolve };
    this._window?.postMessage({ type: 'fields-read', id }, this._origin);
    return promise;
  }

  /** Puts the focus into the fields. */
  override focus(): void {
    this.renderRoot.querySelector('iframe')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && changed.has('kind')) this._wait();
  }

  override render() {
    if (!this.fields) return nothing;
    return html`
      ${this._ready === 'waiting' ? html`<ds-skeleton lines="3" .label=${msg('Loading the fields', { id: 'billing.fields.loading' })}></ds-skeleton>` : nothing}
      ${
        this._ready === 'away'
          ? html`<ds-alert tone="danger">
            ${msg('We can’t load the fields for your card or account right now. Nothing was charged.', { id: 'billing.fields.away' })}
            <ds-button slot="actions" @click=${this._onAgain}>${msg('Try again', { id: 'billing.fields.again' })}</ds-button>
          </ds-alert>`
          : repeat(
              [`${this.kind} ${this._frame}`],
              (frame) => frame,
              () => html`<iframe
                src=${this._url.href}
                title=${this.kind === 'card' ? msg('Card details', { id: 'billing.fields.card' }) : msg('Bank account details', { id: 'billing.fields.bank' })}
                height=${this._height}
                sandbox="allow-scripts allow-same-origin"
                referrerpolicy="no-referrer"
                class=${this._ready}
              ></iframe>`,
            )
      }
    `;
  }

  private get _url(): URL {
    const url = new URL((this.kind === 'card' ? this.fields?.cardUrl : this.fields?.bankUrl) ?? '', location.href);
    const { theme, textSize } = document.documentElement.dataset;
    url.searchParams.set('lang', this.locale.locale);
    if (theme) url.searchParams.set('theme', theme);
    if (textSize) url.searchParams.set('text', textSize);
    return url;
  }

  private get _origin(): string {
    return this._url.origin;
  }

  private get _window(): Window | null | undefined {
    return this.renderRoot.querySelector('iframe')?.contentWindow;
  }

  private readonly _onMessage = ({ origin, source, data }: MessageEvent): void => {
    if (!this._window || source !== this._window || origin !== this._origin) return;
    const message = readFieldsMessage(data);
    switch (message?.type) {
      case 'fields-ready':
        this._stopClock?.();
        this._ready = 'ready';
        return;
      case 'fields-failed':
        this._stopClock?.();
        this._ready = 'away';
        return this._answer(null);
      case 'fields-height':
        this._height = message.height;
        return;
      case 'fields-enter':
        this.dispatchEvent(new CustomEvent('fields-enter', { bubbles: true, composed: true }));
        return;
      case 'fields-wrong':
        if (message.id === this._asked?.id) this._answer(null);
        return;
      case 'fields-token': {
        const { id, token, kind, brand, last4 } = message;
        if (id === this._asked?.id) this._answer({ token, kind, brand, last4 });
        return;
      }
      case undefined:
    }
  };

  private _answer(handed: HandedOver | null): void {
    this._asked?.answer(handed);
    this._asked = undefined;
  }

  private _wait(): void {
    this._ready = 'waiting';
    this._stopClock?.();
    this._stopClock = systemClock.after(READY_MS, () => {
      this._ready = 'away';
    });
  }

  private readonly _onAgain = (): void => {
    this._frame += 1;
    this._wait();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-pay-fields': BillingPayFields;
  }
}
