/** Children one below the other, evenly spaced. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { layoutStyles } from './layout-styles.ts';
import type { Gap } from './layout-styles.ts';

/**
 * Puts children one below the other with the same room between them. Only the
 * gap parts them: their own block margins are taken away.
 *
 * @slot - Anything. Hidden children leave no gap.
 */
export class DsStack extends LitElement {
  static override styles = [
    css`
      :host {
        --_gap: var(--ds-space-4);
        display: flex;
        flex-direction: column;
        gap: var(--_gap);
      }

      :host([align='start']) {
        align-items: flex-start;
      }

      :host([align='center']) {
        align-items: center;
      }

      :host([align='end']) {
        align-items: flex-end;
      }
    `,
    layoutStyles,
  ];

  /** Room between children, a step of the space scale. */
  @property({ reflect: true }) gap: Gap = '4';
  /** Where narrower children stand across the column; `stretch` makes them as wide as it. */
  @property({ reflect: true }) align: 'stretch' | 'start' | 'center' | 'end' = 'stretch';

  override render() {
    return html`<slot></slot>`;
  }
}
