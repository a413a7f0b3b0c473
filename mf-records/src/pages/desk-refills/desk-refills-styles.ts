/** How the list of refills at the desk looks. */
import { css } from 'lit';
import { refillsPageStyles } from '../refills/refills-page-styles.ts';

export const deskRefillsStyles = [
  refillsPageStyles,
  css`
    .of {
      max-inline-size: 20rem;
    }

    ul {
      margin-block: 0 var(--ds-space-4);
      padding-inline-start: var(--ds-space-5);
      overflow-wrap: anywhere;
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--ds-space-2);
      align-items: center;
    }

    .row ds-list-item {
      flex: 1 1 11rem;
      min-inline-size: 0;
    }

    ds-list-item {
      scroll-margin-block: 6rem 14rem;
    }
  `,
];
