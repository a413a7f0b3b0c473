/** What the pages of recovery have in common. */
import { css } from 'lit';

export const recoveryStyles = css`
  form,
  .done {
    display: grid;
    gap: var(--ds-space-5);
  }

  .field {
    display: grid;
    gap: var(--ds-space-2);
  }

  p {
    margin: 0;
  }

  .more {
    margin-block: var(--ds-space-5) 0;
    padding-block-start: var(--ds-space-4);
    border-block-start: var(--ds-border);
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--ds-space-5);
  }
`;
