/**
 * What a chart shows once somebody reads its values: the box at one of them,
 * and the table of all. Loaded after the drawing.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { styleProperties } from '../styles/style-properties.ts';
import { seriesClass, seriesMark } from './series-marks.ts';

/** What the box at a value says, and how far along the drawing it stands, in percent. */
export interface ValueBox {
  x: number;
  series: number;
  when: string;
  who: string;
  value: string;
  status: string;
}

/** Every value in words, for screen readers, print and whoever prefers it. */
export interface ChartTable {
  caption: string;
  /** The first names the rows. */
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly unknown[] }[];
}

/** @param edge - Where the box begins, counted from the bottom of the drawing (`above` the value) or from its top. */
export function renderBox({ x, series, when, who, value, status }: ValueBox, edge: { above: string } | { below: string }): TemplateResult {
  const [top, bottom] = 'above' in edge ? ['auto', edge.above] : [edge.below, 'auto'];
  return html`<div class="box ${seriesClass(series)}" aria-hidden="true" ${styleProperties({ '--_x': `${x}%`, top, bottom })}>
    <span class="when">${when}</span>
    <strong>${value}</strong>
    ${who === '' ? nothing : html`<span class="who">${seriesMark(series)}${who}</span>`}
    ${status === '' ? nothing : html`<span>${status}</span>`}
  </div>`;
}

/** Draws the table. */
export function renderTable({ caption, columns, rows }: ChartTable): TemplateResult {
  return html`<table>
    <caption class="visually-hidden">${caption}</caption>
    <thead>
      <tr>${columns.map((column, index) => html`<th scope="col" class=${index === 0 ? '' : 'number'}>${column}</th>`)}</tr>
    </thead>
    <tbody>
      ${rows.map(({ label, cells }) => html`<tr><th scope="row">${label}</th>${cells.map((cell) => html`<td class="number">${cell}</td>`)}</tr>`)}
    </tbody>
  </table>`;
}
