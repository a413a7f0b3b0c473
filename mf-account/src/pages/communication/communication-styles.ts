/** How the communication page is laid out. */
import { css } from 'lit';

export const communicationStyles = css`
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    gap: var(--ds-space-5);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    align-content: start;
    gap: var(--ds-space-2);
    min-inline-size: 0;
  }

  .way {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-2);
    align-items: center;
  }

  .address {
    overflow-wrap: anywhere;
  }

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
