/** The bar at the bottom of a phone: the few places people go to most, and a button that opens the others. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { currentEntry, shortCount } from '../navigation/nav-entry.ts';
import type { NavEntry } from '../navigation/nav-entry.ts';
import { NAVIGATION_TEXTS } from '../navigation/navigation-texts.ts';
import { follow } from '../overlays/position.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { bottomNavStyles } from './bottom-nav-styles.ts';

/** More would be too small to hit. */
const MAX_PLACES = 5;

/**
 * It stays at the bottom of the window while the page scrolls, and takes its
 * own room: place it last in the page, so that it covers nothing at the end.
 * In a window that is very low it stands there without staying in view.
 *
 * With more than five entries the fifth place is a button that opens the rest
 * (APG Disclosure Navigation pattern). Escape closes it and gives the focus back;
 * so do, without moving the focus, a press elsewhere, a followed link and
 * leaving it with Tab.
 *
 * @csspart entry - Each place in the bar.
 */
export class DsBottomNav extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [elementStyles, visuallyHiddenStyles, bottomNavStyles];

  /** Names the navigation; “Main menu” by default. */
  @property() label = '';
  /** The entries, those people go to most first, each with an icon and an address. */
  @property({ attribute: false }) items: readonly NavEntry[] = [];
  /** Path of the open page; marks its entry. */
  @property() current = '';

  @state() private _open = false;
  private readonly _own = new TextsController(this, NAVIGATION_TEXTS);
  private _stopFollowing: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._close();
  }

  override render(): TemplateResult {
    const places = this.items.length > MAX_PLACES ? MAX_PLACES - 1 : MAX_PLACES;
    const current = currentEntry(this.items, this.current);
    const rest = this.items.slice(places);
    return html`<nav aria-label=${this.label || this._own.current.label}>
      <ul class="bar" role="list">
        ${this.items.slice(0, places).map((entry) => html`<li>${this._renderPlace(entry, entry === current)}</li>`)}
        ${rest.length > 0 ? html`<li>${this._renderMore(rest, current)}</li>` : nothing}
      </ul>
    </nav>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The address can change without a link of this bar.
    if (changed.has('current')) this._close();
  }

  protected override updated(): void {
    const panel = this.renderRoot.querySelector<HTMLElement>('#more');
    const button = this._button;
    if (panel === null || button === null || !this.isConnected || panel.matches(':popover-open') === this._open) return;
    panel.togglePopover(this._open);
    if (this._open) this._stopFollowing = follow(button, panel, { side: 'above', align: 'end' });
  }

  private _renderPlace(entry: NavEntry, isCurrent: boolean) {
    return html`<a class="place" part="entry" href=${entry.href ?? nothing} aria-current=${this._currentOf(entry, isCurrent)}>
      ${this._renderIcon(entry.icon, entry.count)}
      <span class="label">${entry.label}</span>${this._renderCountInWords(entry)}
    </a>`;
  }

  private _renderMore(rest: readonly NavEntry[], current: NavEntry | undefined) {
    const waiting = rest.reduce((sum, { count = 0 }) => sum + count, 0);
    const { more, count } = this._own.current;
    return html`<button
        id="button"
        class="place"
        part="entry"
        type="button"
        aria-expanded=${this._open ? 'true' : 'false'}
        aria-controls="more"
        aria-current=${current !== undefined && rest.includes(current) ? 'true' : nothing}
        @click=${this._onMore}
        @focusout=${this._onFocusOut}
        @keydown=${this._onKeydown}
      >
        ${this._renderIcon('menu', waiting)}
        <span class="label">${more}</span>${waiting > 0 ? html`<span class="visually-hidden">, ${count(waiting)}</span>` : nothing}
      </button>
      <div id="more" class="more" popover="manual" @focusout=${this._onFocusOut} @keydown=${this._onKeydown} @click=${this._onChosen}>
        <ul role="list">
          ${rest.map(
            (entry) =>
              html`<li>
                <a href=${entry.href ?? nothing} aria-current=${this._currentOf(entry, entry === current)}
                  >${entry.icon === undefined ? nothing : html`<ds-icon size="medium" name=${entry.icon}></ds-icon>`}<span>${entry.label}</span>${
                    entry.count ? html`<span class="amount" aria-hidden="true">${shortCount(entry.count)}</span>` : nothing
                  }${this._renderCountInWords(entry)}</a
                >
              </li>`,
          )}
        </ul>
      </div>`;
  }

  private _renderIcon(name: NavEntry['icon'], count = 0) {
    return html`<span class="icon"
      >${name === undefined ? nothing : html`<ds-icon size="medium" name=${name}></ds-icon>`}${
        count > 0 ? html`<span class="count" aria-hidden="true">${shortCount(count)}</span>` : nothing
      }</span
    >`;
  }

  private _renderCountInWords({ count = 0, countLabel }: NavEntry) {
    return count > 0 ? html`<span class="visually-hidden">, ${countLabel ?? this._own.current.count(count)}</span>` : nothing;
  }

  private _currentOf({ href }: NavEntry, isCurrent: boolean) {
    if (!isCurrent) return nothing;
    return href === this.current ? 'page' : 'true';
  }

  private get _button(): HTMLElement | null {
    return this.renderRoot?.querySelector('#button');
  }

  private _onMore(): void {
    if (this._open) return this._close();
    this._open = true;
    document.addEventListener('pointerdown', this._onElsewhere);
  }

  private _close(): void {
    this._open = false;
    this._stopFollowing?.();
    this._stopFollowing = undefined;
    document.removeEventListener('pointerdown', this._onElsewhere);
  }

  private _onChosen(event: Event): void {
    if (event.target instanceof Element && event.target.closest('a')) this._close();
  }

  private _onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this._open) return;
    event.preventDefault();
    event.stopPropagation();
    this._close();
    this._button?.focus();
  }

  private _onFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    // No next element: the window lost the focus, or a pointer is down.
    if (next !== null && next !== this._button && !this.renderRoot.querySelector('#more')?.contains(next)) this._close();
  }

  private readonly _onElsewhere = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this)) this._close();
  };
}
