/** What pages of estimates share in their looks. */
import { css } from 'lit';

export const estimateStyles = css`
  .amount {
    font-size: var(--ds-text-2xl);
    font-weight: var(--ds-weight-bold);
    font-variant-numeric: tabular-nums;
    line-height: var(--ds-line-tight);
  }

  .flow {
    display: grid;
    gap: var(--ds-space-4);
  }

  .muted {
    color: var(--ds-color-text-muted);
  }

  .total :is(th, td) {
    font-weight: var(--ds-weight-bold);
  }

  form {
    max-inline-size: 36rem;
  }

  ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }

  li + li {
    margin-block-start: var(--ds-space-2);
  }
`;
