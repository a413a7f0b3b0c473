/** Tells an element whether there is room for more than the page alone: the navigation beside it, or the list it was opened from. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The width from which `ds-app-header` has no menu; `frame-styles.ts` makes its columns from there on. */
const WIDE = '(min-width: 60rem)';

/** The width from which a list stands beside what was opened from it. */
export const ROOM_FOR_TWO = '(min-width: 75rem)';

/** Draws its element anew when the screen becomes wide or narrow. */
export class WideScreen implements ReactiveController {
  private readonly _host: ReactiveControllerHost;
  private readonly _query: MediaQueryList;

  constructor(host: ReactiveControllerHost, query = WIDE) {
    this._host = host;
    this._query = matchMedia(query);
    host.addController(this);
  }

  get matches(): boolean {
    return this._query.matches;
  }

  hostConnected(): void {
    this._query.addEventListener('change', this._onChange);
  }

  hostDisconnected(): void {
    this._query.removeEventListener('change', this._onChange);
  }

  private readonly _onChange = (): void => this._host.requestUpdate();
}
