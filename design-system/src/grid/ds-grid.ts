/** Children in equal columns, as many as fit. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { layoutStyles } from '../stack/layout-styles.ts';
import type { Gap } from '../stack/layout-styles.ts';
import { styleProperties } from '../styles/style-properties.ts';

/** More columns than any page has room for. */
const UNLIMITED = 99;

/**
 * Puts children in columns of one width, as many as fit. It asks its own room,
 * not the window, so the same grid works in a page and in a side column; in
 * `rem` the columns become fewer as the reader's text grows. It is a way to
 * place things, not a table: for rows and columns of data take `ds-table`.
 *
 * @slot - Anything, often cards. Hidden children leave no gap.
 * @csspart grid - The box with the columns.
 */
export class DsGrid extends LitElement {
  static override styles = [
    css`
      :host {
        --_gap: var(--ds-space-4);
        display: block;
      }

      .grid {
        --_widest: calc((100% - (var(--_columns) - 1) * var(--_gap)) / var(--_columns));
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(max(var(--_min), var(--_widest)), 100%), 1fr));
        gap: var(--_gap);
      }

      :host([align='start']) .grid {
        align-items: start;
      }

      :host([align='center']) .grid {
        align-items: center;
      }

      :host([align='end']) .grid {
        align-items: end;
      }
    `,
    layoutStyles,
  ];

  /** Room between rows and columns, a step of the space scale. */
  @property({ reflect: true }) gap: Gap = '4';
  /** The least width of a column, a CSS length such as `18rem`. Where even one is wider than the room, it takes all of it. */
  @property({ attribute: 'min-column' }) minColumn = '16rem';
  /** The most columns, however wide the room; as many as fit when left out. */
  @property({ type: Number }) columns: number | undefined;
  /** Where lower children stand in their row; `stretch` makes a row's children equally high. */
  @property({ reflect: true }) align: 'stretch' | 'start' | 'center' | 'end' = 'stretch';

  override render() {
    const columns = Math.max(1, this.columns ?? UNLIMITED);
    return html`<div class="grid" part="grid" ${styleProperties({ '--_min': this.minColumn, '--_columns': String(columns) })}><slot></slot></div>`;
  }
}
