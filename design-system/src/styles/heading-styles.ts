/** The heading inside a card, dialog, alert or empty state. */
import { css } from 'lit';

export const headingStyles = css`
  .heading {
    margin: 0;
    font-size: var(--ds-text-l);
    font-weight: var(--ds-weight-bold);
    line-height: var(--ds-line-tight);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
`;
