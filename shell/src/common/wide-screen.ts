/** Tells an element whether there is room for the navigation beside the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The width from which `ds-app-header` has no menu; `frame-styles.ts` makes its columns from there on. */
const WIDE = '(min-width: 60rem)';

/** Draws its element anew when the screen becomes wide or narrow. */
export class WideScreen implements ReactiveController {
  private readonly _host: ReactiveControllerHost;
  private readonly _query = matchMedia(WIDE);

  constructor(host: ReactiveControllerHost) {
    this._host = host;
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
