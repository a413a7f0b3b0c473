/**
 * Shows one view of a feature and owns whatever goes wrong with it: a feature
 * that does not load, mount or render becomes a tile, and the page goes on. One
 * that is late says so and is shown when it comes; one that did not come is
 * asked for again, at once when the portal is back.
 */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/skeleton';
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { helpPhone, helpPhoneContext } from '../common/help-phone.ts';
import { nextTask } from '../common/next-task.ts';
import type { FeatureErrorEvent } from '../contract/feature-element.ts';
import type { ListRowsEvent } from '../contract/paged-resource.ts';
import { connection } from '../contract/connection.ts';
import { isMountedFeature } from '../contract/feature.ts';
import { phoneHref } from '../contract/phone.ts';
import { systemClock } from '../contract/clock.ts';
import type { Clock } from '../contract/clock.ts';
import type { FeatureView, MountedFeature } from '../contract/feature.ts';
import { featureLoaderContext } from './feature-loader.ts';
import type { LoadFeature } from './feature-loader.ts';
import type { RegisteredFeature } from './feature-registry.ts';

/** After so many milliseconds people are told that it takes longer than usual. */
const SLOW = 4000;
/** What did not come is asked for again after so long, then after twice as long each time, up to the longest. */
const AGAIN = 15_000;
const AGAIN_AT_MOST = 240_000;

@localized()
export class PortalFeatureOutlet extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }

    /* Cards of one row are as tall as the tallest, and no wider than their place: a long name breaks. */
    :host(:not([hidden])) .card:not([hidden]),
    .card > div,
    .card > div > * {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      block-size: 100%;
    }

    a {
      color: inherit;
      font-weight: var(--ds-weight-bold);
    }
  `;

  @property({ attribute: false }) feature: RegisteredFeature | undefined;
  @property({ attribute: false }) view: FeatureView | undefined;
  /** What is shown, as people call it: named while it loads and when it fails. */
  @property() label = '';
  @property({ attribute: false }) clock: Clock = systemClock;

  @consume({ context: helpPhoneContext, subscribe: true }) @state() private _phone: string | undefined;
  @consume({ context: featureLoaderContext, subscribe: true }) @state() private _load: LoadFeature | undefined;
  @state() private _phase: 'loading' | 'late' | 'shown' | 'failed' = 'loading';
  /** Of each list of the page. */
  @state() private _rows: ReadonlyMap<string, number> = new Map();
  @query('.root') private _root!: HTMLElement;

  private _mounted: MountedFeature | undefined;
  private _attempt = 0;
  private _failures = 0;
  private _stops: (() => void)[] = [];
  private _stopTimer: (() => void) | undefined;
  private _settled: Promise<void> = Promise.resolve();
  /** What is mounted or on its way, to tell a new view from new data for the same. */
  private _current = '';

  override render() {
    return html`
      ${this._phase === 'loading' ? this._renderLoading() : nothing} ${this._phase === 'late' ? this._renderLate() : nothing}
      ${this._phase === 'failed' ? this._renderFailure() : nothing}
      <div class="root ${this.view?.kind === 'card' ? 'card' : ''}" ?hidden=${this._phase !== 'shown'} @feature-error=${this._onFeatureError} @list-rows=${this._onListRows}></div>
    `;
  }

  /** Moves focus to the heading of what is shown, once it is. */
  async focusHeading(): Promise<void> {
    // What is shown can change while it loads: the last one counts.
    let settled: Promise<void>;
    do await (settled = this._settled);
    while (settled !== this._settled);
    await this.updateComplete;
    const page = this._root.querySelector(':scope > div > *') as (HTMLElement & { updateComplete?: Promise<unknown>; focusHeading?(): void }) | null;
    await page?.updateComplete;
    if (this._phase === 'shown') page?.focusHeading?.();
    else this._focusFailure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._attempt += 1;
    this._stopTimer?.();
    for (const stop of this._stops.splice(0)) stop();
    this._unmount();
    this._current = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._stops = [connection.subscribe((state) => (state === 'up' && this._phase === 'failed' ? void this._again() : this.requestUpdate()))];
    if (this.hasUpdated) this.requestUpdate('view');
  }

  protected override willUpdate(): void {
    // Who places it keeps room for what is coming, and no more than it takes once it is there.
    this.toggleAttribute('data-waiting', this._phase === 'loading' || this._phase === 'late');
    // Nor does a list lead anywhere that has no rows.
    const rows = this._phase === 'shown' && this._rows.size > 0 ? Math.max(...this._rows.values()) : undefined;
    if (rows === undefined) this.removeAttribute('data-rows');
    else this.setAttribute('data-rows', rows > 0 ? 'some' : 'none');
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('view') && !changed.has('feature') && !changed.has('_load')) return;
    if (!this._load || !this.feature || !this.view) return;
    const wanted = `${this.feature.active.id} ${this.view.kind} ${this.view.kind === 'page' ? this.view.page : this.view.card}`;
    if (wanted === this._current && (this._phase === 'loading' || this._phase === 'late')) return;
    if (wanted === this._current && this._mounted?.update) this._mounted.update(this.view);
    else this._settled = this._show(wanted);
  }

  private _renderLoading() {
    const isCard = this.view?.kind === 'card';
    const label = msg(str`Loading ${this.label}`, { id: 'shell.outlet.loading' });
    return html`<ds-skeleton variant="card" lines=${isCard ? 4 : 6} .label=${label}></ds-skeleton>`;
  }

  private _renderLate() {
    return html`
      <ds-alert tone="info" tabindex="-1" role="status" .heading=${msg(str`${this.label} is taking longer than usual`, { id: 'shell.outlet.late' })}>
        ${msg('Your connection may be slow. We keep trying. If you need this today, call us:', { id: 'shell.outlet.late-what' })} ${this._renderPhone()}
      </ds-alert>
    `;
  }

  private _renderFailure() {
    return html`
      <ds-alert tone="warning" tabindex="-1" .heading=${msg(str`${this.label} is not available right now`, { id: 'shell.outlet.failed' })}>
        ${this._failureText()} ${this._renderPhone()}
        <ds-button slot="actions" @click=${this._onRetry}>${msg('Try again', { id: 'shell.outlet.retry' })}</ds-button>
      </ds-alert>
    `;
  }

  private _failureText(): string {
    switch (connection.state) {
      case 'up':
        return msg('The rest of the portal works. If you need this today, call us:', { id: 'shell.outlet.call' });
      case 'away':
        return msg('The portal does not answer. This loads by itself as soon as it does. If you need this today, call us:', { id: 'shell.outlet.call-away' });
      case 'offline':
        return msg('You are offline. This loads by itself when you are back online. If you need this today, call us:', { id: 'shell.outlet.call-offline' });
    }
  }

  private _renderPhone() {
    const phone = this._phone ?? helpPhone();
    return html`<a href=${phoneHref(phone)}>${phone}</a>`;
  }

  private async _show(wanted: string): Promise<void> {
    const { _load: load, feature, view } = this;
    if (!load || !feature || !view) return;
    this._unmount();
    this._current = wanted;
    this._phase = 'loading';
    this._attempt += 1;
    const attempt = this._attempt;
    this._stopTimer?.();
    this._stopTimer = this.clock.after(SLOW, () => (this._phase = 'late'));
    try {
      const module = await load(feature, this._failures > 0);
      // Cards arrive together; each is drawn in a task of its own.
      await nextTask();
      // Something else is wanted by now; this view comes too late.
      if (attempt !== this._attempt) return;
      const holder = document.createElement('div');
      this._root.replaceChildren(holder);
      const mounted: unknown = await module.mount(holder, this.view ?? view);
      if (!isMountedFeature(mounted)) throw new TypeError(`${feature.name} did not return unmount().`);
      if (attempt !== this._attempt) {
        mounted.unmount();
        return;
      }
      this._mounted = mounted;
      if (this.view && this.view !== view) mounted.update?.(this.view);
      // A view that failed to render has said so already.
      if (this._hasFailed) return;
      this._stopTimer();
      this._phase = 'shown';
      this._failures = 0;
    } catch (error) {
      if (attempt !== this._attempt) return;
      this._fail(error);
      // It may be no fault of the feature's.
      connection.doubt();
      this._stopTimer = this.clock.after(Math.min(AGAIN * 2 ** this._failures, AGAIN_AT_MOST), () => void this._again());
      this._failures += 1;
    }
  }

  private _onFeatureError({ detail }: FeatureErrorEvent): void {
    this._fail(detail.error);
  }

  private _onListRows({ detail }: ListRowsEvent): void {
    this._rows = new Map(this._rows).set(detail.list, detail.rows);
  }

  private get _hasFailed(): boolean {
    return this._phase === 'failed';
  }

  private _fail(error: unknown): void {
    reportError(error);
    this._stopTimer?.();
    this._unmount();
    this._phase = 'failed';
  }

  private _unmount(): void {
    const mounted = this._mounted;
    this._mounted = undefined;
    this._rows = new Map();
    try {
      mounted?.unmount();
    } catch (error) {
      reportError(error);
    }
    this._root?.replaceChildren();
  }

  private _again(): Promise<void> {
    this._settled = this._show(this._current);
    return this._settled;
  }

  private async _onRetry(): Promise<void> {
    void this._again();
    if (this.view?.kind === 'page') await this.focusHeading();
  }

  private _focusFailure(): void {
    this.renderRoot.querySelector<HTMLElement>('ds-alert')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-feature-outlet': PortalFeatureOutlet;
  }
}
