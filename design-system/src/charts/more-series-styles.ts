/** Colors and dashes of the series after the first, `s1` to `s4`. */
import { css } from 'lit';

export const moreSeriesStyles = css`
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
`;
