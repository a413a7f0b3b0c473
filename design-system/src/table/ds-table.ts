/** Dresses a real `<table>`, and turns its rows into cards where it is narrow. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';
import { slottedTableStyles } from './slotted-table-styles.ts';

/** A tag's role, written out because `display: block` takes the native one away. */
const ROLES: Readonly<Record<string, string>> = {
  TABLE: 'table',
  THEAD: 'rowgroup',
  TBODY: 'rowgroup',
  TFOOT: 'rowgroup',
  TR: 'row',
  TD: 'cell',
};

/**
 * Follows the WAI-ARIA APG Table pattern. The table stays the page's own
 * markup; its styles are put into the tree around it.
 *
 * @slot - One `<table>` with `<caption>`, `<thead>` and `<tbody>`. Class
 *   `number` on a cell aligns numbers; `<th scope="row">` titles a card.
 */
export class DsTable extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        container: ds-table / inline-size;
      }
    `,
  ];

  /** Keeps the caption for screen readers only. */
  @property({ type: Boolean, reflect: true, attribute: 'caption-hidden' }) captionHidden = false;

  private readonly _observer = new MutationObserver(() => this._label());

  override connectedCallback(): void {
    super.connectedCallback();
    this._adoptStyles();
    this._observer.observe(this, { childList: true, subtree: true, characterData: true });
    this._label();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._observer.disconnect();
  }

  override render() {
    return html`<slot></slot>`;
  }

  private _adoptStyles(): void {
    const root = this.getRootNode() as Document | ShadowRoot;
    const sheet = slottedTableStyles.styleSheet;
    if (sheet !== undefined && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  /** Gives cells the text of their column's heading, which a card shows. */
  private _label(): void {
    const table = this.querySelector('table');
    if (table === null) return;
    const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent.trim());
    for (const element of [table, ...table.querySelectorAll('thead, tbody, tfoot, tr, td, th')]) {
      const role = ROLES[element.tagName] ?? (element.closest('thead') === null ? 'rowheader' : 'columnheader');
      if (element.getAttribute('role') !== role) element.setAttribute('role', role);
    }
    for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
      for (const cell of row.cells) {
        const heading = headings[cell.cellIndex] ?? '';
        if (cell.tagName === 'TD' && cell.dataset['label'] !== heading) cell.dataset['label'] = heading;
      }
    }
  }
}
