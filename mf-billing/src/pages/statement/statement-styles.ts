/** How the page of a bill looks. */
import { css } from 'lit';

export const statementStyles = css`
  .amount {
    font-size: var(--ds-text-2xl);
    font-weight: var(--ds-weight-bold);
    font-variant-numeric: tabular-nums;
    line-height: var(--ds-line-tight);
  }

  .amount ds-badge {
    margin-inline-start: var(--ds-space-3);
    font-size: var(--ds-text-m);
    vertical-align: 0.3em;
  }

  .why {
    margin-block-start: var(--ds-space-3);
    font-size: var(--ds-text-l);
    text-wrap: pretty;
  }

  .why ~ p,
  .call {
    margin-block-start: var(--ds-space-3);
  }

  td.number {
    white-space: nowrap;
  }

  .words {
    display: block;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-weight: 400;
  }

  .payments {
    display: grid;
    gap: var(--ds-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .payments li {
    display: flex;
    gap: var(--ds-space-4);
    justify-content: space-between;
  }

  .cents {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;
