/** Rows of `ds-data-table` that are on their way. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DataColumn } from './columns.ts';

/** How many rows are drawn before any are known. */
const ROWS = [0, 1, 2];

/** @returns Rows of grey bars under the headings. */
export function skeletonRows(columns: readonly DataColumn[], selectable: boolean): TemplateResult[] {
  const cells = columns.map(
    ({ align, label }) => html`<td role="cell" class=${align === 'end' ? 'end' : ''} data-label=${label}><span class="bone"></span></td>`,
  );
  return ROWS.map(() => html`<tr role="row">${selectable ? html`<td role="cell" class="select"></td>` : nothing}${cells}</tr>`);
}
