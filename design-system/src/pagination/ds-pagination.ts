/** Moves through the pages of a long list, or loads more of it. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { chevronLeft, chevronRight } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { clampPage, pageItems } from './page-items.ts';
import type { PageItem } from './page-items.ts';
import { PAGINATION_TEXTS } from './pagination-texts.ts';
import { paginationStyles } from './pagination-styles.ts';

/** `page-change`: this page was asked for. */
export type PageChangeEvent = CustomEvent<{ page: number }>;

/**
 * A navigation with links when `hrefFor` is set, else with buttons. Where it is
 * narrow it says “Page 3 of 12” instead of the numbers. A change of the page is
 * announced. With `variant="more"` it is one button that loads the next page.
 *
 * @fires page-change - A page was asked for; `preventDefault()` stops the link, or keeps the page as it is.
 * @csspart control - Each link or button.
 * @csspart summary - The words that say where one is.
 */
export class DsPagination extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [elementStyles, visuallyHiddenStyles, paginationStyles];

  /** Names the navigation; “Pages” by default. */
  @property() label = '';
  /** The current page, from 1. With `variant="more"`: the last one loaded. */
  @property({ type: Number }) page = 1;
  /** How many pages there are; with one or none nothing shows. */
  @property({ type: Number }) pages = 0;
  /** How many neighbors of the current page show on each side. */
  @property({ type: Number }) siblings = 1;
  /** `pages`: numbers, previous and next. `more`: a button that loads more. */
  @property({ reflect: true }) variant: 'pages' | 'more' = 'pages';
  /** Words of your own for where one is, such as “21–40 of 95 orders”. */
  @property() summary = '';
  /** More is being loaded (`variant="more"`). */
  @property({ type: Boolean, reflect: true }) busy = false;
  /** Address of a page; makes every entry a link. */
  @property({ attribute: false }) hrefFor: ((page: number) => string) | undefined;

  private readonly _own = new TextsController(this, PAGINATION_TEXTS);
  private _hadFocus = false;

  override render(): TemplateResult | typeof nothing {
    if (this.pages < 2) return nothing;
    const isMore = this.variant === 'more';
    return html`<nav class=${isMore ? 'more' : nothing} aria-label=${this.label || this._own.current.label}>
      ${isMore ? this._renderMore() : this._renderPages()}
    </nav>`;
  }

  protected override willUpdate(): void {
    if (this.pages > 0) this.page = clampPage(this.page, this.pages);
    this._hadFocus = this.shadowRoot?.activeElement?.localName === 'ds-button';
  }

  protected override updated(_changed: PropertyValues<this>): void {
    // The button goes when all is loaded; the focus must not go with it.
    const isGone = this._hadFocus && this.renderRoot.querySelector('ds-button') === null;
    if (isGone) this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  private _renderPages() {
    const { previous, next } = this._own.current;
    const items = pageItems(this.page, this.pages, Math.max(0, Math.trunc(this.siblings)));
    // By key: the focus stays on its number when the row moves.
    return html`${this._renderControl(this.page - 1, 'step', html`${svgIcon(chevronLeft)}${previous}`)}
      <ol role="list">
        ${repeat(
          items,
          (item) => item,
          (item) => this._renderItem(item),
        )}
      </ol>
      ${this._renderSummary()} ${this._renderControl(this.page + 1, 'step', html`${next}${svgIcon(chevronRight)}`)}`;
  }

  private _renderMore() {
    return html`${this._renderSummary()}
    ${
      this.page < this.pages
        ? html`<ds-button part="control" ?busy=${this.busy} @click=${(event: MouseEvent) => this._onChoose(event, this.page + 1)}
          >${this._own.current.more}</ds-button
        >`
        : nothing
    }`;
  }

  private _renderSummary() {
    const words = this.summary || this._own.current.position(this.page, this.pages);
    const takesFocus = this.variant === 'more' && this.page >= this.pages;
    return html`<div
      class="summary ${this.summary === '' ? '' : 'own'}"
      part="summary"
      role="status"
      tabindex=${takesFocus ? '-1' : nothing}
    >
      ${words}
    </div>`;
  }

  private _renderItem(item: PageItem) {
    if (typeof item === 'string') return html`<li class="gap" aria-hidden="true">…</li>`;
    return html`<li>${this._renderControl(item, 'number', html`${item}`)}</li>`;
  }

  private _renderControl(page: number, kind: 'step' | 'number', content: TemplateResult) {
    const isOff = page < 1 || page > this.pages;
    const label = kind === 'number' ? this._own.current.page(page) : undefined;
    const current = page === this.page ? 'page' : undefined;
    const onClick = (event: MouseEvent) => this._onChoose(event, page);
    if (this.hrefFor === undefined) {
      return html`<button
        class=${kind}
        part="control"
        type="button"
        aria-label=${ifDefined(label)}
        aria-current=${ifDefined(current)}
        aria-disabled=${isOff ? 'true' : nothing}
        @click=${onClick}
      >
        ${content}
      </button>`;
    }
    // At the ends it stays, without an address: the row keeps its shape, and the focus its place.
    return html`<a
      class=${kind}
      part="control"
      role=${isOff ? 'link' : nothing}
      href=${isOff ? nothing : this.hrefFor(page)}
      tabindex=${isOff ? '-1' : nothing}
      aria-label=${ifDefined(label)}
      aria-current=${ifDefined(current)}
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${onClick}
      >${content}</a
    >`;
  }

  private _onChoose(event: MouseEvent, page: number): void {
    if (this.busy || page < 1 || page > this.pages) return;
    // A link opened in another tab changes nothing here.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (page === this.page && this.hrefFor === undefined) return;
    const wanted = new CustomEvent('page-change', { detail: { page }, cancelable: true });
    if (!this.dispatchEvent(wanted)) event.preventDefault();
    // A link's page comes with its address.
    else if (this.hrefFor === undefined) this.page = page;
  }
}
