/** A framed part of a page with a heading. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles, headingStyles } from '../styles/shared.ts';

/**
 * @slot - The content.
 * @slot icon - A `ds-icon` before the heading.
 * @slot header - What stands at the end of the heading's line, such as a badge.
 * @slot footer - Actions under the content.
 * @csspart heading - The heading.
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
        padding: clamp(var(--ds-space-4), 4vw, var(--ds-space-5));
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
      }

      .heading a {
        display: inline-block;
        min-block-size: 1.5rem;
        text-decoration: none;
      }

      .heading a:hover {
        text-decoration: underline 2px;
      }

      .content {
        flex: 1;
        min-inline-size: 0;
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
        :host {
          break-inside: avoid;
          box-shadow: none;
        }
      }
    `,
  ];

  @property() heading = '';
  /** Rank of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** A short line above the heading. */
  @property() eyebrow = '';
  /** Address; makes the heading a link. */
  @property() href: string | undefined;
  @property({ reflect: true }) tone: 'plain' | 'accent' = 'plain';

  override render() {
    return html`<article>
      ${this.heading === '' ? html`<slot name="header"></slot>` : this._renderHeader()}
      <div class="content"><slot></slot></div>
      <footer><slot name="footer" @slotchange=${this._onFooterChange}></slot></footer>
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
