/** The look of the trend line. */
import { css } from 'lit';

export const trendStyles = css`
  /* Time runs from left to right in every script we show numbers in. */
  .drawing {
    direction: ltr;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--ds-space-2);
    padding-block-start: var(--ds-space-2);
  }

  .scale {
    display: grid;
  }

  .scale span {
    grid-area: 1 / 1;
    position: relative;
    block-size: 0;
  }

  .scale b {
    display: block;
    font-weight: 400;
    text-align: end;
    translate: 0 -50%;
    white-space: nowrap;
  }

  .plot {
    position: relative;
    block-size: var(--ds-trend-line-height, 12rem);
    touch-action: pan-y;
  }

  .plot > svg {
    position: absolute;
    inset: 0;
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }

  .grid {
    stroke: var(--ds-color-border);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }

  .band {
    fill: var(--ds-color-success-mark);
    opacity: 0.16;
  }

  .edge {
    stroke: var(--ds-color-success-mark);
    stroke-width: 1.25;
    stroke-dasharray: 3 4;
    vector-effect: non-scaling-stroke;
  }

  .point {
    position: absolute;
    display: grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: -0.75rem;
    border-radius: 50%;
  }

  .point.out {
    --_color: var(--ds-color-warning-mark);
  }

  .point.out .shape {
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }

  .dense .point:not(.out, .shown) .shape {
    visibility: hidden;
  }

  .moments {
    grid-column: 2;
    display: grid;
    min-block-size: 1lh;
  }

  .key b {
    font-weight: var(--ds-weight-medium);
    color: var(--ds-color-text);
  }

  .key .range {
    flex: none;
    inline-size: 1.5rem;
    block-size: 0.875rem;
    border-block: 1px dashed var(--ds-color-success-mark);
    background: color-mix(in srgb, var(--ds-color-success-mark) 18%, transparent);
  }

  .compact {
    display: block;
    inline-size: 100%;
    block-size: 2.5rem;
    direction: ltr;
    overflow: visible;
  }

  @media (forced-colors: active) {
    .band {
      fill: GrayText;
    }

    .grid {
      stroke: GrayText;
    }

    .point.out .shape {
      fill: Highlight;
    }
  }
`;
