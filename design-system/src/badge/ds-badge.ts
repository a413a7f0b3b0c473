/** A short status in words; its color only underlines them. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';
import { toneStyles } from '../styles/tone-styles.ts';

/**
 * How something stands, in a word or two. It is text like any other for a
 * screen reader.
 *
 * @slot - The text. There is always one: color alone says nothing.
 */
export class DsBadge extends LitElement {
  static override styles = [
    elementStyles,
    toneStyles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 0.35em;
        max-inline-size: 100%;
        padding: 0.15em 0.7em;
        border: 1px solid transparent;
        border-radius: 0.9em;
        background: var(--_soft);
        color: var(--_text);
        font-size: var(--ds-text-s);
        font-weight: var(--ds-weight-medium);
        line-height: 1.4;
        text-align: start;
        vertical-align: middle;
        overflow-wrap: anywhere;
      }

      /* Printers leave backgrounds out. */
      @media print {
        :host {
          border-color: currentcolor;
        }
      }
    `,
  ];

  /** What the color underlines: `info` new, `success` done well, `warning` to look at, `danger` to act on. */
  @property({ reflect: true }) tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger' = 'neutral';

  override render() {
    return html`<slot></slot>`;
  }
}
