/** A line that parts two pieces of content. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';

/**
 * A line between two parts of a page, with words in it when they help, such as “or”.
 *
 * A screen reader hears a separator and its label. Give it `decorative` where
 * the line only adds to a break that headings or a list already tell.
 *
 * @csspart line - Each stroke: one without a label, two around it.
 * @csspart label - The words in the line.
 * @cssprop [--ds-divider-space=var(--ds-space-5)] - Free room on both sides of the line.
 * @cssprop [--ds-divider-color=var(--ds-color-border)] - Color of the line.
 */
export class DsDivider extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        margin-block: var(--ds-divider-space, var(--ds-space-5));
      }

      .divider {
        display: flex;
        gap: var(--ds-space-3);
        align-items: center;
      }

      .line {
        flex: 1 1 1.5rem;
        border-block-start: var(--ds-border);
        border-color: var(--ds-divider-color, var(--ds-color-border));
      }

      .label {
        min-inline-size: 0;
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
        text-align: center;
        overflow-wrap: anywhere;
      }

      /* As high as the row it stands in, and never less than a line of text. */
      :host([orientation='vertical']) {
        display: inline-block;
        align-self: stretch;
        min-block-size: 1lh;
        margin: 0 var(--ds-divider-space, var(--ds-space-4));
        vertical-align: middle;
      }

      :host([orientation='vertical']) .divider {
        flex-direction: column;
        gap: var(--ds-space-1);
        block-size: 100%;
        min-block-size: inherit;
      }

      :host([orientation='vertical']) .line {
        flex: 1 1 0.75rem;
        border-block-start: 0;
        border-inline-start: var(--ds-border);
        border-color: var(--ds-divider-color, var(--ds-color-border));
      }
    `,
  ];

  /** Which way the line runs. */
  @property({ reflect: true }) orientation: 'horizontal' | 'vertical' = 'horizontal';
  /** Words in the middle of the line. */
  @property() label = '';
  /** Screen readers pass over it. */
  @property({ type: Boolean }) decorative = false;

  override render() {
    const line = html`<span class="line" part="line"></span>`;
    return html`<div
      class="divider"
      role=${this.decorative ? nothing : 'separator'}
      aria-hidden=${this.decorative ? 'true' : nothing}
      aria-orientation=${this.orientation === 'vertical' && !this.decorative ? 'vertical' : nothing}
      aria-label=${this.decorative ? nothing : this.label || nothing}
    >
      ${line}${this.label === '' ? nothing : html`<span class="label" part="label">${this.label}</span>${line}`}
    </div>`;
  }
}
