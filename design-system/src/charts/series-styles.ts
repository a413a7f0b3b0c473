/** The look of one series, `s0`: its line and its mark. */
import { css } from 'lit';

export const seriesStyles = css`
  .s0 {
    --_color: var(--ds-chart-color-1, var(--ds-color-primary));
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
