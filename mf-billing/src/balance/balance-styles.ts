/** How the balance looks. */
import { css } from 'lit';

export const balanceStyles = css`
  :host {
    display: block;
  }

  p {
    margin-block: var(--ds-space-3) 0;
    text-wrap: pretty;
  }

  .amount {
    margin-block: 0;
    font-size: var(--ds-text-2xl);
    font-weight: var(--ds-weight-bold);
    font-variant-numeric: tabular-nums;
    line-height: var(--ds-line-tight);
  }

  .why {
    font-size: var(--ds-text-l);
  }

  ul {
    display: grid;
    gap: var(--ds-space-2);
    margin-block: var(--ds-space-4) 0;
    padding-inline-start: var(--ds-space-4);
  }
`;
