/** How series are told apart without color: each has a shape and a dash of its own. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Filled shapes on a 12 × 12 grid. */
const SHAPES = ['M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z', 'M1.5 1.5h9v9h-9z', 'M6 .5 11.5 11H.5z', 'M6 0l6 6-6 6-6-6z', 'M4 0h4v4h4v4H8v4H4V8H0V4h4z'];

/** The shape of a value outside the range, where there is one series only. */
const OUT = SHAPES[3];

/** How many series look different; more begin again. */
export const SERIES_KINDS = SHAPES.length;

/** @returns The class of a series' color, dash and pattern. */
export const seriesClass = (series: number): string => `s${series % SERIES_KINDS}`;

/** @returns The mark of one value. */
export function seriesMark(series: number, isOut = false): TemplateResult {
  return html`<svg class="shape" aria-hidden="true" viewBox="-1 -1 14 14"><path d=${(isOut ? OUT : SHAPES[series % SERIES_KINDS]) ?? ''} /></svg>`;
}
