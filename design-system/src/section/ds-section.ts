/** A part of a page under a heading of its own. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { headingStyles } from '../styles/heading-styles.ts';
import { elementStyles } from '../styles/shared.ts';

/**
 * A part of a page: heading, a sentence about it, actions, content.
 *
 * With `region` it becomes a landmark that screen readers list by its heading.
 * Ask for that on the few parts a reader would jump to: many landmarks are as
 * good as none.
 *
 * @slot - The content.
 * @slot description - Sentences under the heading, where `description` is not enough.
 * @slot actions - Buttons or links at the end of the heading's line.
 * @csspart heading - The heading.
 * @csspart content - The box around the content.
 * @cssprop [--ds-section-gap=var(--ds-space-4)] - Room between heading and content.
 */
export class DsSection extends LitElement {
  static override styles = [
    elementStyles,
    headingStyles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2) var(--ds-space-4);
        align-items: flex-end;
        justify-content: space-between;
        margin-block-end: var(--ds-section-gap, var(--ds-space-4));
        break-after: avoid;
      }

      .titles {
        flex: 1 1 14rem;
        min-inline-size: 0;
      }

      .heading {
        font-size: var(--ds-text-m);
      }

      .level-1 {
        font-size: var(--ds-text-2xl);
        letter-spacing: -0.015em;
      }

      .level-2 {
        font-size: var(--ds-text-xl);
      }

      .level-3 {
        font-size: var(--ds-text-l);
      }

      .description {
        max-inline-size: var(--ds-measure);
        color: var(--ds-color-text-muted);
        overflow-wrap: anywhere;
      }

      slot[name='description']::slotted(*) {
        margin-block: var(--ds-space-1) 0 !important;
      }

      p {
        margin-block: var(--ds-space-1) 0;
      }

      slot[name='actions'] {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
        align-items: center;
      }

      .content {
        min-inline-size: 0;
      }
    `,
  ];

  /** Names the part. */
  @property() heading = '';
  /** Rank of the heading, 1 to 6; its size follows. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** A sentence under the heading. */
  @property() description = '';
  /** Makes it a landmark, named by its heading. */
  @property({ type: Boolean, reflect: true }) region = false;

  override render() {
    const isRegion = this.region && this.heading !== '';
    return html`<section aria-labelledby=${isRegion ? 'heading' : nothing}>
      ${this.heading === '' ? nothing : this._renderHeader()}
      <div class="content" part="content"><slot></slot></div>
    </section>`;
  }

  private _renderHeader() {
    return html`<header>
      <div class="titles">
        <div id="heading" class="heading level-${this.headingLevel}" part="heading" role="heading" aria-level=${this.headingLevel}>${this.heading}</div>
        <div class="description"><slot name="description">${this.description === '' ? nothing : html`<p>${this.description}</p>`}</slot></div>
      </div>
      <slot name="actions"></slot>
    </header>`;
  }
}
