/** How high the bar at the bottom of a phone is: what a page keeps in view there stands above it, by `--portal-bottom-bar`. */
import type { ReactiveController, ReactiveElement } from 'lit';

export class BottomBar implements ReactiveController {
  private readonly _host: ReactiveElement;
  private _bar: Element | undefined;
  private readonly _sizes = new ResizeObserver(([entry]) => this._tell(entry?.borderBoxSize[0]?.blockSize ?? 0));

  constructor(host: ReactiveElement) {
    this._host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const bar = this._host.renderRoot.querySelector('ds-bottom-nav') ?? undefined;
    if (bar === this._bar) return;
    this._sizes.disconnect();
    this._bar = bar;
    if (bar) this._sizes.observe(bar);
    else this._tell(0);
  }

  hostDisconnected(): void {
    this._sizes.disconnect();
    this._bar = undefined;
  }

  private _tell(height: number): void {
    this._host.style.setProperty('--portal-bottom-bar', `${height}px`);
  }
}
