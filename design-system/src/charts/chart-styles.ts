/** The look all charts share: colors and patterns of series, key, box at a value, table. */
import { css } from 'lit';

/** Colors and dashes by series: `s0` to `s4`. */
export const seriesStyles = css`
  .s0 {
    --_color: var(--ds-chart-color-1, var(--ds-color-primary));
  }

  .s1 {
    --_color: var(--ds-chart-color-2, var(--ds-color-warning-mark));
    --_dash: 7 5;
  }

  .s2 {
    --_color: var(--ds-chart-color-3, var(--ds-color-info-mark));
    --_dash: 2 5;
  }

  .s3 {
    --_color: var(--ds-chart-color-4, var(--ds-color-danger-mark));
    --_dash: 10 4 2 4;
  }

  .s4 {
    --_color: var(--ds-chart-color-5, var(--ds-color-neutral-mark));
    --_dash: 14 5;
  }

  .line {
    fill: none;
    stroke: var(--_color);
    stroke-width: 2.5;
    stroke-dasharray: var(--_dash, none);
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }

  .shape {
    display: block;
    inline-size: 0.875rem;
    block-size: 0.875rem;
    fill: var(--_color);
    stroke: var(--ds-chart-ground, var(--ds-color-surface));
    stroke-width: 1.25;
    overflow: visible;
  }

  @media (forced-colors: active) {
    .line {
      stroke: CanvasText;
    }

    .shape {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
`;

export const chartStyles = css`
  :host {
    container-type: inline-size;
  }

  figure {
    margin: 0;
  }

  figcaption {
    margin-block-end: var(--ds-space-2);
    font-weight: var(--ds-weight-medium);
    overflow-wrap: anywhere;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-1) var(--ds-space-5);
    margin: 0 0 var(--ds-space-3);
    padding: 0;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    list-style: none;
  }

  .key li {
    display: flex;
    gap: var(--ds-space-2);
    align-items: center;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .axis {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    line-height: 1.3;
  }

  [role='img']:focus-visible {
    z-index: 2;
  }

  /* Shifted by as much of its own width as its place is along the drawing: never over an end. */
  .box {
    position: absolute;
    inset-inline-start: var(--_x);
    z-index: 3;
    translate: calc(var(--_x) * -1) 0;
    display: grid;
    gap: 0 var(--ds-space-2);
    inline-size: max-content;
    max-inline-size: min(18rem, 92%);
    padding: var(--ds-space-2) var(--ds-space-3);
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-surface);
    box-shadow: var(--ds-shadow-2);
    font-size: var(--ds-text-s);
    line-height: 1.4;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .box .when {
    color: var(--ds-color-text-muted);
  }

  .box .who {
    display: flex;
    gap: var(--ds-space-2);
    align-items: center;
  }

  .box strong {
    font-size: var(--ds-text-m);
    font-weight: var(--ds-weight-bold);
  }

  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--ds-target);
    color: var(--ds-color-primary);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  table {
    inline-size: 100%;
    max-inline-size: 40rem;
    border-collapse: collapse;
  }

  th,
  td {
    padding: var(--ds-space-2) var(--ds-space-3) var(--ds-space-2) 0;
    padding-inline: 0 var(--ds-space-3);
    border-block-end: var(--ds-border);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  thead th {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  :is(th, td):last-child {
    padding-inline-end: 0;
  }

  @media print {
    .box,
    summary {
      display: none;
    }

    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    svg,
    .bar {
      print-color-adjust: exact;
    }
  }
`;
