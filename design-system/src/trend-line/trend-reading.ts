/** What the trend line shows once somebody reads its values. Loaded after the drawing. */
import { css, html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { renderBox, renderTable } from '../charts/chart-reading.ts';
import type { ValueBox } from '../charts/chart-reading.ts';
import type { ChartTexts } from '../charts/chart-texts.ts';
import { nearestPoint } from '../charts/nearest-point.ts';
import type { PointAt } from '../charts/point-navigation.ts';
import { readingStyles as boxStyles } from '../charts/reading-styles.ts';
import { seriesClass } from '../charts/series-marks.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { momentsOf } from './moments.ts';
import { trendReadingStyles } from './trend-reading-styles.ts';
import type { PlacedPoint, TrendLayout, TrendPoint } from './trend.ts';

export const readingStyles = css`
  ${boxStyles}
  ${trendReadingStyles}
`;

/** A value in words. */
export type PointWords = Omit<ValueBox, 'x' | 'series'>;

/** The box at a point, on the side where there is more room. */
export function renderPointBox({ x, y }: PlacedPoint, series: number, words: PointWords): TemplateResult {
  return renderBox({ x, series, ...words }, y > 45 ? { above: `calc(${100 - y}% + 1rem)` } : { below: `calc(${y}% + 1rem)` });
}

/** @param names - Headings of the columns of values. */
export function renderPointTable(
  { rows }: TrendLayout,
  caption: string,
  names: readonly string[],
  { when, noValue }: ChartTexts,
  wordsOf: (point: TrendPoint) => PointWords,
): TemplateResult {
  return renderTable({
    caption,
    columns: [when, ...names],
    rows: rows.map(({ label, points }) => ({ label, cells: points.map((point) => (point === undefined ? noValue : inCell(wordsOf(point)))) })),
  });
}

function inCell({ value, status }: PointWords): string {
  return status === '' ? value : `${value} (${status})`;
}

/** What is written under the drawing. */
export function renderMoments(layout: TrendLayout, locale: string): TemplateResult {
  const moments = momentsOf(layout, locale);
  return html`<div class="moments axis ${moments.length < 3 ? 'two' : ''}" aria-hidden="true">
    ${moments.map(({ text, x }) => html`<span class=${x < 12 ? 'first' : x > 88 ? 'last' : ''} ${styleProperties({ left: `${x}%` })}>${text}</span>`)}
  </div>`;
}

/** The point next to the pointer. */
export function pointUnder({ clientX, clientY, currentTarget }: PointerEvent, { lines }: TrendLayout): PointAt | undefined {
  const { left, top, width, height } = (currentTarget as HTMLElement).getBoundingClientRect();
  const inPixels = lines.map((points) => points.map(({ x, y }) => ({ x: (x * width) / 100, y: (y * height) / 100 })));
  return nearestPoint(clientX - left, clientY - top, inPixels);
}

/** The marks of a line that stands alone. One of no length keeps its round shape when the drawing is stretched. */
export function drawDots({ lines }: TrendLayout, most: number) {
  return lines.map((points, series) =>
    points.length > most
      ? nothing
      : points.map(({ x, y, position }) => svg`<path class="dot ${seriesClass(series)} ${position === 'in' ? '' : 'out'}" d="M${x} ${y}h.01" />`),
  );
}
