/** The bar at the bottom of a phone: the few places people go to most. */
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { currentEntry, shortCount } from '../navigation/nav-entry.ts';
import type { NavEntry } from '../navigation/nav-entry.ts';
import { NAVIGATION_TEXTS } from '../navigation/navigation-texts.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';

/** More would be too small to hit. */
const MAX_ENTRIES = 5;

/**
 * It stays at the bottom of the window while the page scrolls, and takes its
 * own room: place it last in the page, so that it covers nothing at the end.
 *
 * @csspart entry - Each link.
 */
export class DsBottomNav extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    css`
      :host {
        position: sticky;
        z-index: 20;
        inset-block-end: 0;
        container-type: inline-size;
        max-block-size: 50dvb;
        overflow-y: auto;
        padding-block-end: env(safe-area-inset-bottom, 0);
        padding-inline: env(safe-area-inset-left, 0) env(safe-area-inset-right, 0);
        border-block-start: var(--ds-border);
        background: var(--ds-color-surface);
      }

      /* As many in a row as have room: with very large text the bar has two rows. */
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(3.4rem, 1fr));
        max-inline-size: 36rem;
        margin: 0 auto;
        padding: 0;
        list-style: none;
      }

      a {
        position: relative;
        display: flex;
        flex-direction: column;
        gap: 0.125rem;
        align-items: center;
        justify-content: center;
        block-size: 100%;
        min-block-size: 3.5rem;
        padding: var(--ds-space-2) 0.125rem;
        color: var(--ds-color-text-muted);
        font-size: calc(var(--ds-text-s) * 0.8);
        font-weight: var(--ds-weight-medium);
        line-height: var(--ds-line-tight);
        text-align: center;
        text-decoration: none;
      }

      a:hover {
        color: var(--ds-color-text);
      }

      a:focus-visible {
        outline-offset: -3px;
        border-radius: var(--ds-radius-s);
      }

      .label {
        inline-size: 100%;
        overflow-wrap: anywhere;
        hyphens: auto;
      }

      .icon {
        position: relative;
        display: grid;
        place-items: center;
        inline-size: 3.5rem;
        max-inline-size: 100%;
        padding-block: 0.125rem;
        border-radius: var(--ds-radius-full);
        transition: background-color var(--ds-motion-fast) var(--ds-ease);
      }

      a[aria-current] {
        color: var(--ds-color-primary);
        font-weight: var(--ds-weight-bold);
      }

      a[aria-current] .icon {
        background: var(--ds-color-primary-soft);
      }

      /* The bar above the current entry: a mark that needs no color. */
      a[aria-current]::before {
        content: '';
        position: absolute;
        inset-block-start: 0;
        inset-inline: 25%;
        block-size: 3px;
        border-end-start-radius: 3px;
        border-end-end-radius: 3px;
        background: currentcolor;
      }

      .count {
        position: absolute;
        inset-block-start: -0.125rem;
        inset-inline-start: calc(50% + 0.25rem);
        min-inline-size: 1.5em;
        padding: 0 0.35em;
        border: 2px solid var(--ds-color-surface);
        border-radius: var(--ds-radius-full);
        background: var(--ds-color-primary);
        color: var(--ds-color-on-primary);
        font-weight: var(--ds-weight-bold);
        font-variant-numeric: tabular-nums;
        text-align: center;
      }

      @container (max-width: 16rem) {
        ul {
          grid-template-columns: 1fr 1fr;
        }

        a {
          min-block-size: var(--ds-target);
          padding-block: var(--ds-space-1);
        }
      }

      @media (forced-colors: active) {
        a[aria-current]::before {
          forced-color-adjust: none;
          background: Highlight;
        }

        .count {
          border-color: CanvasText;
        }
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Names the navigation; “Main menu” by default. */
  @property() label = '';
  /** Up to five entries, each with an icon and an address. */
  @property({ attribute: false }) items: readonly NavEntry[] = [];
  /** Path of the open page; marks its entry. */
  @property() current = '';

  private readonly _own = new TextsController(this, NAVIGATION_TEXTS);

  override render(): TemplateResult {
    const entries = this.items.slice(0, MAX_ENTRIES);
    const current = currentEntry(entries, this.current);
    return html`<nav aria-label=${this.label || this._own.current.label}>
      <ul role="list">
        ${entries.map((entry) => html`<li>${this._renderEntry(entry, entry === current)}</li>`)}
      </ul>
    </nav>`;
  }

  private _renderEntry({ href, icon, label, count = 0, countLabel }: NavEntry, isCurrent: boolean) {
    return html`<a part="entry" href=${href ?? nothing} aria-current=${isCurrent ? (href === this.current ? 'page' : 'true') : nothing}>
      <span class="icon"
        >${icon === undefined ? nothing : html`<ds-icon size="medium" name=${icon}></ds-icon>`}${
          count > 0 ? html`<span class="count" aria-hidden="true">${shortCount(count)}</span>` : nothing
        }</span
      >
      <span class="label">${label}</span>${count > 0 ? html`<span class="visually-hidden">, ${countLabel ?? this._own.current.count(count)}</span>` : nothing}
    </a>`;
  }
}
