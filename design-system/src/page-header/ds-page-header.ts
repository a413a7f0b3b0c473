/** The top of a page: way back, heading, lead text, actions. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { chevronLeft } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles } from '../styles/shared.ts';

/**
 * Holds the page's one `<h1>`, which takes the focus after a navigation. What
 * stands beside the page, as the list it was opened from, has a heading of the
 * second rank.
 *
 * @slot - Lead text under the heading.
 * @slot meta - Badges or facts under the heading.
 * @slot actions - The page's main actions.
 * @csspart back - The link to the page above.
 * @csspart heading - The heading.
 * @cssprop [--ds-page-header-back=inline-flex] - `none` where the page above stands beside this one.
 */
export class DsPageHeader extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        margin-block-end: var(--ds-space-5);
      }

      .back {
        display: var(--ds-page-header-back, inline-flex);
        gap: var(--ds-space-1);
        align-items: center;
        min-block-size: var(--ds-target);
        margin-block-end: var(--ds-space-2);
        text-decoration: none;
        overflow-wrap: anywhere;
      }

      .back:hover {
        text-decoration: underline 2px;
      }

      .back svg {
        inline-size: 1.25em;
        block-size: 1.25em;
      }

      :host(:dir(rtl)) .back svg {
        transform: scaleX(-1);
      }

      .line {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3) var(--ds-space-5);
        align-items: flex-end;
        justify-content: space-between;
      }

      .titles {
        flex: 1 1 16rem;
        min-inline-size: 0;
      }

      .eyebrow {
        color: var(--ds-color-text-muted);
        overflow-wrap: anywhere;
      }

      h1,
      h2 {
        margin: 0;
        border-radius: 4px;
        font-size: var(--ds-text-2xl);
        font-weight: var(--ds-weight-bold);
        letter-spacing: -0.015em;
        line-height: var(--ds-line-tight);
        text-wrap: balance;
        overflow-wrap: anywhere;
      }

      h2 {
        font-size: var(--ds-text-xl);
      }

      slot:not([name]) {
        display: block;
        max-inline-size: var(--ds-measure);
        color: var(--ds-color-text-muted);
      }

      slot[name='meta'],
      slot[name='actions'] {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
        align-items: center;
      }

      ::slotted(:not([slot])) {
        margin-block: var(--ds-space-2) 0 !important;
      }

      ::slotted([slot='meta']) {
        margin-block-start: var(--ds-space-3);
      }

      @media print {
        .back {
          display: none;
        }
      }
    `,
  ];

  /** What the page is about. */
  @property() heading = '';
  /** Rank of the heading. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 = 1;
  /** A short line above the heading. */
  @property() eyebrow = '';
  /** Address of the page above this one. */
  @property({ attribute: 'back-href' }) backHref: string | undefined;
  /** Name of the page above this one; always together with its address. */
  @property({ attribute: 'back-label' }) backLabel = '';

  /** Moves the focus to the heading, so that a screen reader reads it. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[part="heading"]')?.focus();
  }

  override render() {
    return html`${this.backHref === undefined ? nothing : html`<a class="back" part="back" href=${this.backHref}>${svgIcon(chevronLeft)}${this.backLabel}</a>`}
      <div class="line">
        <div class="titles">
          ${this.eyebrow === '' ? nothing : html`<div class="eyebrow">${this.eyebrow}</div>`}
          ${this.headingLevel === 1 ? html`<h1 part="heading" tabindex="-1">${this.heading}</h1>` : html`<h2 part="heading" tabindex="-1">${this.heading}</h2>`}
          <slot name="meta"></slot>
          <slot></slot>
        </div>
        <slot name="actions"></slot>
      </div>`;
  }
}
