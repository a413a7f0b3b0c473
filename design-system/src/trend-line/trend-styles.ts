/** The look of the trend line and the table behind it. */
import { css } from 'lit';

export const trendStyles = css`
  figure {
    margin: 0;
  }

  figcaption {
    margin-block-end: var(--ds-space-2);
    font-weight: var(--ds-weight-medium);
  }

  .drawing {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--ds-space-2);
  }

  .scale {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    line-height: 1;
    text-align: end;
  }

  .ends {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--ds-space-3);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  /* Time runs from left to right in every script we show numbers in. */
  .drawing,
  svg {
    direction: ltr;
  }

  svg {
    display: block;
    inline-size: 100%;
    block-size: 8rem;
    overflow: visible;
  }

  :host([compact]) svg {
    block-size: 2.5rem;
  }

  .band {
    fill: var(--ds-color-success-mark);
    opacity: 0.18;
  }

  .line {
    fill: none;
    stroke: var(--ds-color-primary);
    stroke-width: 2.5;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }

  .point {
    fill: none;
    stroke: var(--ds-color-primary);
    stroke-width: 9;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }

  .point.out {
    stroke: var(--ds-color-warning-mark);
    stroke-width: 11;
    stroke-linecap: square;
  }

  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--ds-target);
    color: var(--ds-color-primary);
    cursor: pointer;
    text-decoration: underline;
  }

  table {
    inline-size: 100%;
    max-inline-size: 30rem;
    border-collapse: collapse;
  }

  th,
  td {
    padding: var(--ds-space-2) var(--ds-space-2) var(--ds-space-2) 0;
    border-block-end: var(--ds-border);
    font-weight: 400;
    text-align: start;
  }

  thead th {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .line,
    .point {
      stroke: CanvasText;
    }

    .point.out {
      stroke: Highlight;
    }
  }
`;
