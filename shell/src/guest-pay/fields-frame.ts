/** The gateway’s own page with fields for a card, in a frame: what is typed there never comes here, only a token that stands for it. */
import { msg } from '@lit/localize';
import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { pageLocale } from '../common/locale.ts';
import { readFieldsMessage } from '../contract/payment-fields.ts';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

const LEAST_HEIGHT = 260;

export class FieldsFrame implements ReactiveController {
  private readonly _host: Host;
  private _url: URL | undefined;
  private _height = LEAST_HEIGHT;
  private _isReady = false;
  private _asked: { readonly id: string; readonly answer: (token: string | null) => void } | undefined;

  constructor(host: Host) {
    this._host = host;
    host.addController(this);
  }

  /** The fields are there. */
  get ready(): boolean {
    return this._isReady;
  }

  hostConnected(): void {
    addEventListener('message', this._onMessage);
  }

  hostDisconnected(): void {
    removeEventListener('message', this._onMessage);
    this._answer(null);
  }

  /** What was typed, as a token; `null` when something is wrong with it, which the fields say themselves. */
  read(): Promise<string | null> {
    this._answer(null);
    const target = this._window;
    if (!this._isReady || !target || !this._url) return Promise.resolve(null);
    const { promise, resolve } = Promise.withResolvers<string | null>();
    const id = crypto.randomUUID();
    this._asked = { id, answer: resolve };
    target.postMessage({ type: 'fields-read', id }, this._url.origin);
    return promise;
  }

  render(cardUrl: string): TemplateResult {
    const url = new URL(cardUrl, location.href);
    const { theme, textSize } = document.documentElement.dataset;
    url.searchParams.set('lang', pageLocale());
    if (theme) url.searchParams.set('theme', theme);
    if (textSize) url.searchParams.set('text', textSize);
    this._url = url;
    return html`<iframe
      src=${url.href}
      title=${msg('Card details', { id: 'shell.guest-pay.card' })}
      height=${this._height}
      sandbox="allow-scripts allow-same-origin"
      referrerpolicy="no-referrer"
    ></iframe>`;
  }

  private get _window(): Window | null | undefined {
    return this._host.renderRoot.querySelector('iframe')?.contentWindow;
  }

  private readonly _onMessage = ({ origin, source, data }: MessageEvent<unknown>): void => {
    if (!this._window || source !== this._window || origin !== this._url?.origin) return;
    const said = readFieldsMessage(data);
    switch (said?.type) {
      case 'fields-ready':
        this._isReady = true;
        break;
      case 'fields-height':
        this._height = said.height;
        break;
      case 'fields-failed':
        this._isReady = false;
        this._answer(null);
        break;
      case 'fields-wrong':
        if (said.id === this._asked?.id) this._answer(null);
        break;
      case 'fields-token':
        if (said.id === this._asked?.id) this._answer(said.token);
        break;
      case 'fields-enter':
      case undefined:
        return;
    }
    this._host.requestUpdate();
  };

  private _answer(token: string | null): void {
    this._asked?.answer(token);
    this._asked = undefined;
  }
}
