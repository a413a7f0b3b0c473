/** How the communication page is laid out. */
import { css } from 'lit';

export const communicationStyles = css`
  .matrix :is(th, td) {
    align-items: center;
    vertical-align: middle;
  }

  .matrix + p {
    margin-block-start: var(--ds-space-3);
  }

  .muted {
    color: var(--ds-color-text-muted);
  }

  account-quiet-hours {
    display: block;
    margin-block-start: var(--ds-space-3);
  }
`;
