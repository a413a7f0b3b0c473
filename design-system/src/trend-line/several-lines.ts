/** What only a chart of several lines shows: their names. Loaded before such a chart is drawn first. */
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { moreSeriesStyles } from '../charts/more-series-styles.ts';
import { seriesClass, seriesMark } from '../charts/series-marks.ts';
import { spreadApart } from '../charts/spread-apart.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { severalStyles } from './several-styles.ts';
import type { TrendLayout, TrendSeries } from './trend.ts';

export const severalLineStyles = css`
  ${moreSeriesStyles}
  ${severalStyles}
`;

/** Least distance of two names at the ends of lines, in percent of the height. */
const NAME_GAP = 12;

/** The names in the key. */
export function renderKeyNames(lines: readonly TrendSeries[]): TemplateResult[] {
  return lines.map(
    ({ label }, series) => html`<li class="series">
      <span class="sample ${seriesClass(series)}"
        ><svg class="swatch" aria-hidden="true" viewBox="0 0 36 14"><path class="line" d="M0 7h36" /></svg>${seriesMark(series)}</span
      >${label}
    </li>`,
  );
}

/** The names at the ends of the lines. */
export function renderEndNames(lines: readonly TrendSeries[], layout: TrendLayout): TemplateResult {
  const places = spreadApart(
    layout.lines.map((points) => points.at(-1)?.y ?? 0),
    NAME_GAP,
  );
  return html`<div class="names axis" aria-hidden="true">
    ${lines.map(({ label }, series) => html`<span class=${seriesClass(series)} ${styleProperties({ top: `${places[series]}%` })}><b>${label}</b></span>`)}
  </div>`;
}
