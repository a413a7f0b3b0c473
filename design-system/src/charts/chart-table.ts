/** The table behind a chart: every value in words, for screen readers, print and whoever prefers it. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export interface ChartTable {
  caption: string;
  /** The first names the rows. */
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly unknown[] }[];
}

/** @returns The closed table under its summary; open in print. */
export function chartTable(summary: string, { caption, columns, rows }: ChartTable): TemplateResult {
  return html`<details>
    <summary>${summary}</summary>
    <table>
      <caption class="visually-hidden">${caption}</caption>
      <thead>
        <tr>${columns.map((column, index) => html`<th scope="col" class=${index === 0 ? '' : 'number'}>${column}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(({ label, cells }) => html`<tr><th scope="row">${label}</th>${cells.map((cell) => html`<td class="number">${cell}</td>`)}</tr>`)}
      </tbody>
    </table>
  </details>`;
}
