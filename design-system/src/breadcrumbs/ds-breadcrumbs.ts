/** The way from the start of the site to this page. */
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chevronRight } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { BREADCRUMBS_TEXTS } from './breadcrumbs-texts.ts';

/** One step of the way. The last one is the page itself and may go without an address. */
export interface Breadcrumb {
  label: string;
  href?: string;
}

/** Steps that always show: the first one, the one above the page, and the page. */
const KEPT_AT_END = 2;

/**
 * Follows the WAI-ARIA APG Breadcrumb pattern. Where it is narrow, the steps in
 * the middle fold into a button that shows them (APG Disclosure pattern).
 *
 * @csspart link - Each link.
 */
export class DsBreadcrumbs extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    elementStyles,
    css`
      :host {
        container-type: inline-size;
        font-size: var(--ds-text-s);
      }

      ol {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        margin: 0;
        /* The text stands on the edge, not the padding of its target. */
        margin-inline-start: calc(var(--ds-space-1) * -1);
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        align-items: center;
        min-inline-size: 0;
      }

      a,
      button,
      .here {
        display: inline-flex;
        align-items: center;
        min-inline-size: 0;
        min-block-size: var(--ds-target);
        padding-inline: var(--ds-space-1);
        overflow-wrap: anywhere;
      }

      a,
      button {
        justify-content: center;
        min-inline-size: var(--ds-target);
        border-radius: var(--ds-radius-s);
      }

      [aria-current] {
        color: var(--ds-color-text-muted);
        font-weight: var(--ds-weight-medium);
        text-decoration: none;
      }

      button {
        border: 0;
        background: none;
        color: var(--ds-color-primary);
        font: inherit;
        font-weight: var(--ds-weight-bold);
        cursor: pointer;
      }

      button:hover {
        background: var(--ds-color-primary-soft);
      }

      .more {
        display: none;
      }

      svg {
        inline-size: 1rem;
        block-size: 1rem;
        color: var(--ds-color-neutral-mark);
      }

      :host(:dir(rtl)) svg {
        transform: scaleX(-1);
      }

      @container (max-width: 34rem) {
        .more {
          display: flex;
        }

        ol:not(.open) .middle {
          display: none;
        }
      }

      @media print {
        .more {
          display: none;
        }

        ol:not(.open) .middle {
          display: flex;
        }
      }
    `,
  ];

  /** The way, from the start to this page. */
  @property({ attribute: false }) items: readonly Breadcrumb[] = [];
  /** Names the navigation; “You are here” by default. */
  @property() label = '';

  @state() private _open = false;
  private readonly _own = new TextsController(this, BREADCRUMBS_TEXTS);

  override render(): TemplateResult | typeof nothing {
    if (this.items.length === 0) return nothing;
    const middle = Math.max(0, this.items.length - 1 - KEPT_AT_END);
    return html`<nav aria-label=${this.label || this._own.current.label}>
      <ol class=${this._open ? 'open' : nothing} role="list">
        ${this.items.map((item, index) => {
          const isFirstOfMiddle = index === 1 && middle > 0;
          return html`${isFirstOfMiddle ? this._renderMore(middle) : nothing}${this._renderItem(item, index, index > 0 && index <= middle)}`;
        })}
      </ol>
    </nav>`;
  }

  private _renderItem(item: Breadcrumb, index: number, isMiddle: boolean) {
    const isLast = index === this.items.length - 1;
    const current = isLast ? 'page' : nothing;
    return html`<li class=${isMiddle ? 'middle' : nothing}>
      ${
        item.href === undefined
          ? html`<span class="here" aria-current=${current}>${item.label}</span>`
          : html`<a part="link" href=${item.href} aria-current=${current}>${item.label}</a>`
      }${isLast ? nothing : svgIcon(chevronRight)}
    </li>`;
  }

  private _renderMore(count: number) {
    return html`<li class="more">
      <button type="button" aria-label=${this._own.current.more(count)} aria-expanded=${this._open ? 'true' : 'false'} @click=${this._onMore}>
        …
      </button>
      ${svgIcon(chevronRight)}
    </li>`;
  }

  private _onMore(): void {
    this._open = !this._open;
  }
}
