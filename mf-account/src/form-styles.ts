/** How forms and rows of buttons stand on the pages of the account. */
import { css } from 'lit';

/** Fields below one another, no wider than is easy to read. */
export const formStyles = css`
  form {
    display: grid;
    gap: var(--ds-space-4);
    max-inline-size: 36rem;
  }
`;

/** Buttons beside one another, as far as there is room. */
export const actionsStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-3);
  }
`;
