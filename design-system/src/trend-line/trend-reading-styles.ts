/** The look of what the trend line shows after its drawing. */
import { css } from 'lit';

export const trendReadingStyles = css`
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

  .moments.two span {
    max-inline-size: 48%;
  }

  @container (max-width: 27.99rem) {
    .moments span:not(:first-child, :last-child) {
      display: none;
    }

    .moments span {
      max-inline-size: 48%;
    }
  }

  .point.shown .shape {
    scale: 1.35;
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
  }
`;
