/** The layout around every page: header, navigation beside the page on wide screens, help at its end. */
import { css } from 'lit';

export const frameStyles = css`
  :host {
    --_gutter: clamp(var(--ds-space-4), 4vw, var(--ds-space-6));
    display: flex;
    flex-direction: column;
    min-block-size: 100dvh;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 2px;
  }

  /* Its place is kept before it is drawn: nothing below moves. */
  ds-app-header {
    min-block-size: calc(4rem + 1px);
  }

  /* On a phone the person, the language and the account share one line. */
  @media (max-width: 40rem) {
    ds-app-header::part(bar) {
      column-gap: var(--ds-space-1);
    }

    [slot='actions'] {
      --ds-button-padding: var(--ds-space-2);
    }

    portal-language-switch {
      margin-inline-start: auto;
    }

    ds-menu-button:not([hide-label]) {
      flex: 1 1 0;
      min-inline-size: 9rem;
      margin-inline-start: calc(var(--ds-space-2) * -1);
    }
  }

  .columns {
    display: grid;
    flex: 1;
    align-content: start;
    inline-size: 100%;
    max-inline-size: 84rem;
    margin-inline: auto;
  }

  /* The footer begins below the first screen, so that a page that grows while it loads moves nothing in view. */
  main {
    min-inline-size: 0;
    min-block-size: 100dvh;
    padding: clamp(var(--ds-space-5), 3vw, var(--ds-space-6)) var(--_gutter) var(--ds-space-7);
  }

  main:focus {
    outline: none;
  }

  footer {
    border-block-start: var(--ds-border);
    background: var(--ds-color-surface);
  }

  @media print {
    footer {
      display: none;
    }
  }

  footer portal-help {
    max-inline-size: 84rem;
    margin-inline: auto;
    padding: var(--ds-space-4) var(--_gutter);
  }

  @media (min-width: 60rem) {
    .columns {
      grid-template-columns: 17rem minmax(0, 1fr);
    }

    /* Also while there is no navigation yet. */
    main {
      grid-column: 2;
    }

    .columns ds-side-nav {
      padding: clamp(var(--ds-space-5), 3vw, var(--ds-space-6)) 0 var(--ds-space-5) var(--_gutter);
    }
  }
`;
