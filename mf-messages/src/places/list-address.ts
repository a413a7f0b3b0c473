/** Follows what the address says of the list: links, Back and the page's own changes alike. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readQuery, writeQuery } from './list-query.ts';
import type { ListQuery } from './list-query.ts';

// TypeScript's library does not describe the Navigation API; a browser without it tells of Back alone.
const navigation = (globalThis as { navigation?: EventTarget }).navigation;

export class ListAddress implements ReactiveController {
  private readonly _host: ReactiveControllerHost;
  private _value = readQuery(location.search);
  /** What `_value` was read from. */
  private _search = location.search;

  constructor(host: ReactiveControllerHost) {
    this._host = host;
    host.addController(this);
  }

  /** The same object until the address says something else. */
  get value(): ListQuery {
    return this._value;
  }

  hostConnected(): void {
    this.read();
    navigation?.addEventListener('currententrychange', this.read);
    addEventListener('popstate', this.read);
  }

  hostDisconnected(): void {
    navigation?.removeEventListener('currententrychange', this.read);
    removeEventListener('popstate', this.read);
  }

  /** Shows another list: `step` makes one to go Back by, as for another place. */
  write(query: ListQuery, { step = false } = {}): void {
    const url = new URL(location.href);
    url.search = writeQuery(query, location.search);
    if (step) history.pushState(null, '', url);
    else history.replaceState(history.state, '', url);
    this.read();
  }

  /** Looks at the address again. */
  readonly read = (): void => {
    if (location.search === this._search) return;
    this._search = location.search;
    const value = readQuery(location.search);
    if (JSON.stringify(value) === JSON.stringify(this._value)) return;
    this._value = value;
    this._host.requestUpdate();
  };
}
