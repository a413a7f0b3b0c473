/** The head of an app on every page: its name, its navigation, and what one can do everywhere. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { close, menu } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { NAVIGATION_TEXTS } from '../navigation/navigation-texts.ts';
import { pillStyles } from '../styles/pill-styles.ts';
import { elementStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { appHeaderStyles } from './app-header-styles.ts';

/** From this width on the navigation stands in the bar, and there is no menu. */
const WIDE = '(min-width: 60rem)';

/** `menu-toggle`: the menu was opened or closed. */
export type MenuToggleEvent = CustomEvent<{ open: boolean }>;

/**
 * The banner landmark of the page. On narrow screens a button opens the
 * navigation as a panel over the page (APG Disclosure pattern). Escape closes
 * it and gives the focus back to the button; so do, without moving the focus, a
 * press elsewhere, a followed link and leaving it with Tab.
 * The button is there when the slots `navigation` or `menu` hold something.
 *
 * @slot skip - The page's `ds-skip-link`; comes first.
 * @slot logo - A picture before the name.
 * @slot navigation - Links: in the bar on wide screens, in the panel on narrow ones. The current one has `aria-current="page"`.
 * @slot menu - Shown in the panel only, such as the `ds-side-nav` that stands beside the page on wide screens.
 * @slot actions - Buttons at the end of the bar: language, account.
 * @slot - What stands below the bar, such as a `ds-banner`.
 * @fires menu-toggle - The menu was opened or closed.
 * @csspart bar - The row with the name and the actions.
 * @csspart brand - The name, a link when there is an address.
 * @csspart name - The words of the name.
 * @csspart actions - What holds the buttons at the end.
 * @csspart panel - What the menu button opens.
 * @cssprop [--ds-app-header-size] - Greatest width of the bar; 84rem by default.
 * @cssprop [--ds-app-header-height=4rem] - Least height of the bar.
 * @cssprop [--ds-app-header-gutter] - Room at both ends of the bar.
 */
export class DsAppHeader extends LitElement {
  static override styles = [elementStyles, pillStyles, appHeaderStyles];

  /** Name of the product, after the logo. */
  @property() product = '';
  /** Where the name leads: the start page. */
  @property() href: string | undefined;
  /** Names the links in the bar; “Main menu” by default. */
  @property({ attribute: 'navigation-label' }) navigationLabel = '';
  /** Stays in view while the page scrolls. */
  @property({ type: Boolean, reflect: true }) sticky = false;
  /** The menu is open. */
  @property({ type: Boolean, attribute: 'menu-open', reflect: true }) menuOpen = false;

  @state() private _hasLinks = false;
  @state() private _hasMenu = false;
  private readonly _own = new TextsController(this, NAVIGATION_TEXTS);
  private _wide: MediaQueryList | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this._wide = globalThis.matchMedia(WIDE);
    this._wide.addEventListener('change', this._onWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._wide?.removeEventListener('change', this._onWidth);
    this._listen(false);
    this.menuOpen = false;
  }

  override render(): TemplateResult {
    const { label, menu: menuText } = this._own.current;
    return html`<header>
      <slot name="skip"></slot>
      <div class="bar" part="bar">
        ${this._renderBrand()}
        <button
          class="pill menu"
          type="button"
          aria-expanded=${this.menuOpen ? 'true' : 'false'}
          aria-controls="panel"
          ?hidden=${!this._hasLinks && !this._hasMenu}
          @click=${this._onMenu}
          @focusout=${this._onFocusOut}
        >
          ${svgIcon(this.menuOpen ? close : menu)}${menuText}
        </button>
        <div
          id="panel"
          class="panel"
          part="panel"
          popover=${this._wide?.matches === true ? nothing : 'manual'}
          @click=${this._onPanelClick}
          @focusout=${this._onFocusOut}
        >
          <nav class="links" aria-label=${this.navigationLabel || label} ?hidden=${!this._hasLinks}>
            <slot name="navigation" @slotchange=${this._onLinksChange}></slot>
          </nav>
          <slot name="menu" @slotchange=${this._onMenuChange}></slot>
        </div>
        <div class="actions" part="actions"><slot name="actions"></slot></div>
      </div>
      <slot></slot>
    </header>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('menuOpen')) return;
    const panel = this.renderRoot.querySelector<HTMLElement>('#panel');
    if (panel === null) return;
    this._listen(this.menuOpen);
    // A panel that became part of the bar is no popover any more, and has closed with that.
    if (panel.popover !== null && panel.matches(':popover-open') !== this.menuOpen) {
      if (this.menuOpen) this._show(panel);
      else panel.hidePopover();
    }
    if (changed.get('menuOpen') !== undefined) this.dispatchEvent(new CustomEvent('menu-toggle', { detail: { open: this.menuOpen } }));
  }

  private _renderBrand() {
    const content = html`<slot name="logo"></slot>${this.product === '' ? nothing : html`<span part="name">${this.product}</span>`}`;
    return this.href === undefined
      ? html`<div class="brand" part="brand">${content}</div>`
      : html`<a class="brand" part="brand" href=${this.href}>${content}</a>`;
  }

  private get _button(): HTMLElement | null {
    return this.renderRoot.querySelector('.menu');
  }

  private _show(panel: HTMLElement): void {
    const bar = this.renderRoot.querySelector('.bar');
    panel.style.setProperty('--_top', `${Math.max(0, bar?.getBoundingClientRect().bottom ?? 0)}px`);
    panel.showPopover();
  }

  private _listen(on: boolean): void {
    const change = on ? 'addEventListener' : 'removeEventListener';
    document[change]('keydown', this._onKeydown);
    document[change]('pointerdown', this._onElsewhere);
  }

  private _onMenu(): void {
    this.menuOpen = !this.menuOpen;
  }

  private _onLinksChange(event: Event): void {
    this._hasLinks = (event.target as HTMLSlotElement).assignedElements().length > 0;
  }

  private _onMenuChange(event: Event): void {
    this._hasMenu = (event.target as HTMLSlotElement).assignedElements().length > 0;
  }

  private _onPanelClick(event: MouseEvent): void {
    const isLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement && node.href !== '');
    if (isLink) this.menuOpen = false;
  }

  private _onFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    // No next element: the window lost the focus, or a pointer is down.
    if (next !== null && !this._isInMenu(next)) this.menuOpen = false;
  }

  private _isInMenu(node: Node): boolean {
    const child = [...this.children].find((each) => each.contains(node));
    if (child !== undefined) return child.slot === 'navigation' || child.slot === 'menu';
    return node === this._button || this.renderRoot.querySelector('#panel')?.contains(node) === true;
  }

  private readonly _onWidth = (): void => {
    // On a wide screen the links stand in the bar; nothing lies over the page.
    this.menuOpen = false;
    this.requestUpdate();
  };

  private readonly _onKeydown = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.menuOpen = false;
    this._button?.focus();
  };

  private readonly _onElsewhere = (event: Event): void => {
    const isInMenu = event.composedPath().some((node) => node instanceof Node && this._isInMenu(node));
    if (!isInMenu) this.menuOpen = false;
  };
}
