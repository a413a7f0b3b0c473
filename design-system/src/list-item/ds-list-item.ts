/** One row of a `ds-list`; with `href` the whole row opens it. */
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { chevronRight } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';

/**
 * A button or menu in the slot `trailing` can be pressed on its own; everything
 * else of the row follows the link.
 *
 * @slot - The title, which is the link's name.
 * @slot start - An icon before the title.
 * @slot meta - Lines under the title.
 * @slot trailing - A value, badge or button at the end.
 * @csspart link - The link, when there is an address.
 * @cssprop [--ds-list-item-facts=normal] - `nowrap` gives each line under the title one line, in a list beside the page that its row opens, which says all of it.
 */
export class DsListItem extends LitElement {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    css`
      :host {
        container-type: inline-size;
      }

      /* Beside what it opens, or on a small phone, the words need the room of the arrow. */
      @container (max-width: 19rem) {
        .chevron {
          display: none !important;
        }
      }

      /* What does not fit beside the words begins below them. */
      @container (max-width: 24rem) {
        .trailing {
          justify-content: flex-start !important;
          text-align: start !important;
        }
      }

      /* With very large text the words need the whole line. */
      @container (max-width: 13rem) {
        slot[name='start'] {
          display: none !important;
        }
      }

      :host(:focus-visible) {
        outline: 3px solid var(--ds-color-focus);
        outline-offset: -3px;
      }

      .row {
        position: relative;
        display: flex;
        gap: var(--ds-space-3);
        align-items: center;
        min-block-size: 3.5rem;
        padding-block: var(--ds-space-3);
      }

      .row.link {
        margin-inline: calc(var(--ds-space-3) * -1);
        padding-inline: var(--ds-space-3);
        border-radius: var(--ds-radius-s);
      }

      .row.link:hover {
        background: var(--ds-color-hover);
      }

      .main {
        flex: 1;
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-1) var(--ds-space-3);
        align-items: center;
        min-inline-size: 0;
      }

      .body {
        flex: 1 1 15rem;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      .title {
        font-weight: var(--ds-weight-medium);
      }

      a {
        color: inherit;
        text-decoration: none;
      }

      a::after {
        content: '';
        position: absolute;
        inset: 0;
        border-radius: var(--ds-radius-s);
      }

      a:focus-visible {
        outline: none;
      }

      a:focus-visible::after {
        outline: 3px solid var(--ds-color-focus);
        outline-offset: -3px;
      }

      .row:hover a {
        color: var(--ds-color-primary-hover);
        text-decoration: underline;
      }

      .meta {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      ::slotted([slot='meta']) {
        display: block;
        overflow: clip;
        overflow-clip-margin: 4px;
        text-overflow: ellipsis;
        white-space: var(--ds-list-item-facts, normal);
      }

      .trailing {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-1) var(--ds-space-3);
        align-items: center;
        justify-content: flex-end;
        max-inline-size: 100%;
        text-align: end;
      }

      /* Over the stretched link, so that a button in the row can be pressed. */
      .trailing ::slotted(*) {
        position: relative;
        z-index: 1;
      }

      .link .trailing ::slotted(:not(ds-button, ds-menu-button)) {
        pointer-events: none;
      }

      /* With room, a row is one line: title, facts and value in columns that stand below each other. */
      @container (min-width: 36rem) {
        .row {
          padding-block: var(--ds-space-1);
          line-height: 1.45;
        }

        .body {
          display: flex;
          gap: 0 var(--ds-space-5);
          align-items: center;
        }

        .title {
          flex: 2 1 0;
          min-inline-size: 0;
        }

        .meta {
          display: flex;
          flex: 3 1 0;
          flex-wrap: wrap;
          gap: 0 var(--ds-space-5);
          min-inline-size: 0;
        }

        .meta:not(.filled) {
          display: none;
        }

        ::slotted([slot='meta']) {
          flex: 1 1 12rem;
        }
      }

      @container (min-width: 52rem) {
        .trailing {
          min-inline-size: 9rem;
        }
      }

      .chevron {
        display: flex;
        color: var(--ds-color-neutral-mark);
      }

      :host(:dir(rtl)) .chevron {
        transform: scaleX(-1);
      }

      .dot {
        flex: none;
        inline-size: 0.65rem;
        block-size: 0.65rem;
        border-radius: 50%;
        background: var(--ds-color-primary);
        forced-color-adjust: none;
      }

      :host([unread]) .title {
        font-weight: var(--ds-weight-bold);
      }

      :host([current]) .row {
        background: var(--ds-color-primary-soft);
      }

      /* A mark that needs no color. */
      :host([current]) .row::before {
        content: '';
        position: absolute;
        inset-block: 22%;
        inset-inline-start: 0;
        inline-size: 4px;
        border-radius: var(--ds-radius-full);
        background: var(--ds-color-primary);
      }

      @media (forced-colors: active) {
        :host([current]) .row::before,
        .dot {
          forced-color-adjust: none;
          background: Highlight;
        }
      }

      @media print {
        :host {
          break-inside: avoid;
        }

        .chevron {
          display: none;
        }
      }
    `,
  ];

  /** Address that the row opens. */
  @property() href: string | undefined;
  /** The row of the page that is open. */
  @property({ type: Boolean, reflect: true }) current = false;
  /** New to the reader: marked with a dot and the word. */
  @property({ type: Boolean, reflect: true }) unread = false;

  private readonly _texts = new TextsController(this, COMMON_TEXTS);

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('role')) this.setAttribute('role', 'listitem');
  }

  /** Focuses the row's link, or the row itself where it has none. */
  override focus(options?: FocusOptions): void {
    const link = this.renderRoot.querySelector('a');
    if (link) return link.focus(options);
    this.tabIndex = -1;
    super.focus(options);
    // Kept, it would keep Tab from a button in the row.
    this.addEventListener('blur', () => this.removeAttribute('tabindex'), { once: true });
  }

  override render(): TemplateResult {
    const isLink = this.href !== undefined;
    return html`<div class="row ${isLink ? 'link' : ''}">
      ${this.unread ? html`<span class="dot"></span>` : nothing}
      <slot name="start"></slot>
      <div class="main">
        <div class="body">
          <div class="title">${isLink ? this._renderLink() : this._renderTitle()}</div>
          <div class="meta"><slot name="meta" @slotchange=${this._onMetaChange}></slot></div>
        </div>
        <div class="trailing"><slot name="trailing"></slot></div>
      </div>
      ${isLink ? html`<span class="chevron">${svgIcon(chevronRight)}</span>` : nothing}
    </div>`;
  }

  private _onMetaChange(event: Event): void {
    const slot = event.target as HTMLSlotElement;
    slot.parentElement?.classList.toggle('filled', slot.assignedNodes().length > 0);
  }

  private _renderLink() {
    return html`<a part="link" href=${this.href ?? ''} aria-current=${this.current ? 'page' : nothing}>${this._renderTitle()}</a>`;
  }

  private _renderTitle() {
    return html`<slot></slot>${this.unread ? html`<span class="visually-hidden"> (${this._texts.current.unread})</span>` : nothing}`;
  }
}
