/** How the page looks on which people pay. */
import { css } from 'lit';

export const payStyles = css`
  .form {
    display: grid;
    gap: var(--ds-space-5);
    max-inline-size: 40rem;
  }

  .bill {
    display: grid;
    gap: var(--ds-space-2);
  }

  .bill ds-money-field {
    margin-inline-start: calc(1.5rem + var(--ds-space-3));
  }

  .total {
    display: flex;
    gap: var(--ds-space-4);
    justify-content: space-between;
    padding-block-start: var(--ds-space-3);
    border-block-start: var(--ds-border);
    font-size: var(--ds-text-l);
    font-weight: var(--ds-weight-bold);
    font-variant-numeric: tabular-nums;
  }

  dl {
    display: grid;
    gap: var(--ds-space-2);
    margin: 0;
  }

  dl div {
    display: flex;
    gap: var(--ds-space-4);
    justify-content: space-between;
  }

  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-3);
  }
`;
