/** The bar with what is chosen: in view while the list is scrolled, and below the list at its end, so that it covers nothing. */
import { css } from 'lit';

export const refillsPageStyles = css`
  /* No grid: there the bar would stay in its own row. */
  .flow {
    display: flex;
    flex-direction: column;
    gap: var(--ds-space-5);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-2) var(--ds-space-3);
    align-items: center;
    padding: var(--ds-space-3);
    border: var(--ds-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
    box-shadow: var(--ds-shadow-2);
  }

  /* Not in a window so low that it would take much of it. */
  @media (min-height: 30rem) {
    .bar {
      position: sticky;
      z-index: 10;
      inset-block-end: calc(var(--portal-bottom-bar, 0px) + var(--ds-space-2));
    }
  }

  @media print {
    .bar {
      display: none;
    }
  }
`;
