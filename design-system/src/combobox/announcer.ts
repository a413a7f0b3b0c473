/** What a search tells in its live region: results once typing rests, what was done at once. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { browserScheduler } from '../timing/clock.ts';
import type { Scheduler } from '../timing/clock.ts';

const REST_MS = 500;

export class Announcer implements ReactiveController {
  /** The text of the live region. */
  said = '';
  /** What waits for typing to rest. */
  scheduler: Scheduler = browserScheduler;

  private readonly _host: ReactiveControllerHost;
  private _news = '';
  private _isQuiet = false;
  private _cancel: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this._host = host;
    host.addController(this);
  }

  /** Tells at once what was done; results that follow from it would only drown that. */
  say(text: string): void {
    this._cancel?.();
    this._isQuiet = true;
    this._put(text);
  }

  /** Results count again: somebody types or opens the list. */
  listen(): void {
    this._isQuiet = false;
  }

  /** Tells how the results stand now, if that is new; nothing for ''. */
  news(text: string): void {
    if (text === this._news) return;
    this._news = text;
    if (this._isQuiet) return;
    this._cancel?.();
    if (text !== '') this._cancel = this.scheduler(() => this._put(text), REST_MS);
  }

  hostDisconnected(): void {
    this._cancel?.();
  }

  private _put(text: string): void {
    this.said = text;
    this._host.requestUpdate();
  }
}
