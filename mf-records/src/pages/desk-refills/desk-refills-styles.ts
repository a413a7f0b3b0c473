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

    /* Over the link of the whole row. */
    ds-checkbox[slot='start'] {
      position: relative;
      z-index: 1;
    }

    ds-list-item {
      scroll-margin-block: 6rem 14rem;
    }
  `,
];
