/** Texts inside the box of a field, before and after what is typed. */
import { css } from 'lit';

export const affixStyles = css`
  input {
    min-inline-size: 3.5rem;
  }

  .affix {
    display: flex;
    align-items: center;
    padding-inline-end: var(--ds-space-3);
    color: var(--ds-color-text-muted);
  }

  .affix.before {
    padding-inline: var(--ds-space-3) 0;
  }
`;
