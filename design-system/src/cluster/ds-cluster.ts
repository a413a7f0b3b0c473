/** Children in a row that wraps. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { layoutStyles } from '../stack/layout-styles.ts';
import type { Gap } from '../stack/layout-styles.ts';

/**
 * Puts children side by side, each as wide as it needs, and goes on in the next
 * line where there is no more room. For buttons, badges, facts.
 *
 * @slot - Anything. Hidden children leave no gap.
 */
export class DsCluster extends LitElement {
  static override styles = [
    css`
      :host {
        --_gap: var(--ds-space-3);
        display: flex;
        flex-wrap: wrap;
        gap: var(--_gap);
        align-items: center;
      }

      :host([align='start']) {
        align-items: flex-start;
      }

      :host([align='end']) {
        align-items: flex-end;
      }

      :host([align='baseline']) {
        align-items: baseline;
      }

      :host([align='stretch']) {
        align-items: stretch;
      }

      :host([justify='center']) {
        justify-content: center;
      }

      :host([justify='end']) {
        justify-content: flex-end;
      }

      :host([justify='between']) {
        justify-content: space-between;
      }
    `,
    layoutStyles,
  ];

  /** Room between children and between lines, a step of the space scale. */
  @property({ reflect: true }) gap: Gap = '3';
  /** Where lower children stand across the line. */
  @property({ reflect: true }) align: 'center' | 'start' | 'end' | 'baseline' | 'stretch' = 'center';
  /** Where the children stand along the line; `between` spreads them from edge to edge. */
  @property({ reflect: true }) justify: 'start' | 'center' | 'end' | 'between' = 'start';

  override render() {
    return html`<slot></slot>`;
  }
}
