/** The look of the bar chart. */
import { css } from 'lit';

export const barStyles = css`
  .rows {
    isolation: isolate;
    display: grid;
    grid-template-columns: fit-content(14rem) minmax(0, 1fr) auto;
    gap: var(--ds-space-3);
  }

  .category,
  .bars {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    align-items: center;
  }

  .bars {
    grid-column: 2 / -1;
    row-gap: 3px;
  }

  .name {
    overflow-wrap: anywhere;
    line-height: var(--ds-line-tight);
  }

  .track {
    position: relative;
    block-size: var(--ds-bar-chart-bar, 1.75rem);
  }

  .several .track {
    block-size: 1.25rem;
  }

  .grid {
    position: absolute;
    inset-block: -0.375rem;
    inset-inline-start: var(--_x);
    z-index: -1;
    border-inline-start: 1px solid var(--ds-color-border);
  }

  .grid.zero {
    border-color: var(--ds-color-control-border);
  }

  .bar {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_x);
    inline-size: var(--_size);
    min-inline-size: 2px;
  }

  .bar,
  .key .swatch {
    --_line: color-mix(in srgb, var(--ds-chart-ground, var(--ds-color-surface)) 70%, transparent);
    border-radius: 3px;
    background-color: var(--_color);
  }

  .stacked .bar {
    border-inline-end: 2px solid var(--ds-chart-ground, var(--ds-color-page));
  }

  .bar.none {
    background: none;
  }

  .bar.shown {
    outline: 2px solid var(--ds-color-text);
    outline-offset: 1px;
  }

  .bar:focus-visible {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 2px;
  }

  .s1:is(.bar, .swatch) {
    background-image: repeating-linear-gradient(45deg, transparent 0 5px, var(--_line) 5px 7px);
  }

  .s2:is(.bar, .swatch) {
    background-image: radial-gradient(circle at 4px 4px, var(--_line) 1.6px, transparent 2px);
    background-size: 8px 8px;
  }

  .s3:is(.bar, .swatch) {
    background-image: repeating-linear-gradient(90deg, transparent 0 5px, var(--_line) 5px 7px);
  }

  .s4:is(.bar, .swatch) {
    background-image: repeating-linear-gradient(-45deg, transparent 0 3px, var(--_line) 3px 6px);
  }

  .value {
    font-size: var(--ds-text-s);
    font-variant-numeric: tabular-nums;
    font-weight: var(--ds-weight-medium);
    line-height: 1.25rem;
    text-align: end;
  }

  .ticks {
    grid-column: 2;
    position: relative;
    block-size: 1.4em;
  }

  .ticks span {
    position: absolute;
    inset-inline-start: var(--_x);
    translate: calc(var(--_x) * -1) 0;
    white-space: nowrap;
  }

  .key .swatch {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1rem;
  }

  .empty {
    margin: 0;
    color: var(--ds-color-text-muted);
  }

  :host(:dir(rtl)) :is(.ticks span, .box) {
    translate: var(--_x) 0;
  }

  @container (max-width: 28rem) {
    .rows {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .name,
    .bars {
      grid-column: 1 / -1;
    }

    .name {
      margin-block-end: var(--ds-space-1);
    }

    .ticks {
      grid-column: 1;
    }

    .ticks span:not(:first-child, :last-child) {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .bar,
    .key .swatch {
      --_line: Canvas;
      forced-color-adjust: none;
      background-color: CanvasText;
    }
  }
`;
