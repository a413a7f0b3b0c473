/** A framed part of a page with a heading. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { headingStyles } from '../styles/heading-styles.ts';
import { elementStyles } from '../styles/shared.ts';

/**
 * One thing among others, or one part of a page, in a frame. Cards of a row are
 * equally high, with their footers on one line. With `href` the heading is the
 * link, not the whole card: so the link's name stays short, and text and buttons
 * inside the card can still be used.
 *
 * @slot - The content.
 * @slot icon - A `ds-icon` before the heading; not shown without one.
 * @slot header - What stands at the end of the heading's line, such as a badge.
 * @slot footer - Actions under the content.
 * @csspart heading - The heading.
 * @csspart content - The box around the content.
 * @csspart footer - The box around the actions.
 * @cssprop [--ds-card-padding=1.5rem] - Room inside the frame.
 */
export class DsCard extends LitElement {
  static override styles = [
    elementStyles,
    headingStyles,
    css`
      :host {
        border: var(--ds-border);
        border-radius: var(--ds-radius);
        background: var(--ds-color-surface);
        box-shadow: var(--ds-shadow-1);
      }

      article {
        display: flex;
        flex-direction: column;
        gap: var(--ds-space-4);
        block-size: 100%;
        padding: var(--ds-card-padding, clamp(var(--ds-space-4), 4vw, var(--ds-space-5)));
      }

      header {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2) var(--ds-space-3);
        align-items: center;
      }

      .titles {
        flex: 1 1 10rem;
        min-inline-size: 0;
      }

      .eyebrow {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
        overflow-wrap: anywhere;
      }

      /* As high as a target, without taking more room than its text. */
      .heading a {
        display: inline-block;
        padding-block: calc((var(--ds-target) - 1lh) / 2);
        margin-block: calc((1lh - var(--ds-target)) / 2);
        text-decoration: none;
      }

      .heading a:hover {
        text-decoration: underline 2px;
      }

      .content {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: break-word;
      }

      footer {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
        align-items: center;
      }

      footer:not(.filled) {
        display: none;
      }

      :host([actions='beside']) {
        container-type: inline-size;
      }

      @container (min-width: 32rem) {
        :host([actions='beside']) article {
          display: grid;
          grid-template: auto 1fr / minmax(0, 1fr) auto;
          column-gap: var(--ds-space-6);
        }

        :host([actions='beside']) header {
          grid-column: 1 / -1;
        }

        :host([actions='beside']) footer.filled {
          display: grid;
          align-content: start;
        }
      }

      ::slotted([slot='icon']) {
        padding: var(--ds-space-2);
        border-radius: var(--ds-radius-s);
        background: var(--ds-color-primary-soft);
        color: var(--ds-color-primary);
      }

      :host([tone='accent']) {
        border-inline-start: 6px solid var(--ds-color-primary);
      }

      @media print {
        /* A card longer than a page would leave the page before it empty: what is in it says itself what stays whole. */
        :host {
          box-shadow: none;
        }
      }
    `,
  ];

  /** Names the card. */
  @property() heading = '';
  /** Rank of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** A short line above the heading. */
  @property() eyebrow = '';
  /** Address; makes the heading a link. */
  @property() href: string | undefined;
  /** `accent` marks the one card of a page that matters most. */
  @property({ reflect: true }) tone: 'plain' | 'accent' = 'plain';
  /** Where the footer stands: `beside` the content, where there is room. */
  @property({ reflect: true }) actions: 'below' | 'beside' = 'below';

  override render() {
    return html`<article>
      ${this.heading === '' ? html`<slot name="header"></slot>` : this._renderHeader()}
      <div class="content" part="content"><slot></slot></div>
      <footer part="footer"><slot name="footer" @slotchange=${this._onFooterChange}></slot></footer>
    </article>`;
  }

  private _renderHeader() {
    return html`<header>
      <slot name="icon"></slot>
      <div class="titles">
        ${this.eyebrow === '' ? nothing : html`<div class="eyebrow">${this.eyebrow}</div>`}
        <div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>
          ${this.href === undefined ? this.heading : html`<a href=${this.href}>${this.heading}</a>`}
        </div>
      </div>
      <slot name="header"></slot>
    </header>`;
  }

  private _onFooterChange(event: Event): void {
    const slot = event.target as HTMLSlotElement;
    slot.parentElement?.classList.toggle('filled', slot.assignedNodes().length > 0);
  }
}
