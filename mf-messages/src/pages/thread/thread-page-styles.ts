/** The look of a conversation's page. */
import { css } from 'lit';

export const threadPageStyles = css`
  .earlier {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-2) var(--ds-space-4);
    align-items: center;
    justify-content: center;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }
`;
