/** A short status in words; its color only underlines them. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles, toneStyles } from '../styles/shared.ts';

/**
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
      }
    `,
  ];

  @property({ reflect: true }) tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger' = 'neutral';

  override render() {
    return html`<slot></slot>`;
  }
}
