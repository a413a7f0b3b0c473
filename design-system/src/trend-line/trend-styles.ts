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

  .scale,
  .names {
    display: grid;
  }

  .scale span,
  .names span {
    grid-area: 1 / 1;
    position: relative;
    block-size: 0;
  }

  .scale b,
  .names b {
    display: block;
    font-weight: 400;
    text-align: end;
    translate: 0 -50%;
    white-space: nowrap;
  }

  .names b {
    max-inline-size: 9rem;
    color: var(--_color);
    font-weight: var(--ds-weight-medium);
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
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

  .several .point.out {
    --_color: inherit;
    box-shadow: inset 0 0 0 2px var(--ds-color-warning-mark);
  }

  .dense .point:not(.out, .shown) .shape {
    visibility: hidden;
  }

  .point.shown .shape {
    scale: 1.35;
  }

  .moments {
    grid-column: 2;
    display: grid;
  }

  .moments span {
    grid-area: 1 / 1;
    justify-self: start;
    position: relative;
    max-inline-size: 20%;
    overflow-wrap: anywhere;
    text-align: center;
    translate: -50% 0;
  }

  .moments .first {
    text-align: start;
    translate: 0 0;
  }

  .moments .last {
    text-align: end;
    translate: -100% 0;
  }

  .moments .two {
    max-inline-size: 48%;
  }

  .key b {
    font-weight: var(--ds-weight-medium);
    color: var(--ds-color-text);
  }

  .key .swatch {
    inline-size: 2.25rem;
    block-size: 0.875rem;
  }

  .key .range {
    flex: none;
    inline-size: 1.5rem;
    block-size: 0.875rem;
    border-block: 1px dashed var(--ds-color-success-mark);
    background: color-mix(in srgb, var(--ds-color-success-mark) 18%, transparent);
  }

  .key .sample {
    position: relative;
    display: grid;
    place-items: center;
    color: var(--_color);
  }

  .key .sample > * {
    grid-area: 1 / 1;
  }

  /* Names stand at the ends of the lines; where there is no room, above. */
  @container (min-width: 32rem) {
    .key .series {
      display: none;
    }
  }

  @container (max-width: 31.99rem) {
    .names {
      display: none;
    }
  }

  @container (max-width: 27.99rem) {
    .moments .inner {
      display: none;
    }

    .moments span {
      max-inline-size: 48%;
    }
  }

  .compact {
    display: block;
    inline-size: 100%;
    block-size: 2.5rem;
    direction: ltr;
    overflow: visible;
  }

  .dot {
    fill: none;
    stroke: var(--_color);
    stroke-width: 7;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }

  .dot.out {
    stroke: var(--ds-color-warning-mark);
    stroke-width: 10;
    stroke-linecap: square;
  }

  @media (forced-colors: active) {
    .dot {
      stroke: CanvasText;
    }

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
