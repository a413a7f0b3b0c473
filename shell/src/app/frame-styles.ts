/** The layout around every page: header, navigation beside the page on wide screens, help at its end. */
import { css } from 'lit';

export const frameStyles = css`
  :host {
    --_gutter: clamp(var(--ds-space-4), 4vw, var(--ds-space-6));
    /* Wider where a wide screen would be left empty. */
    --_size: clamp(84rem, 88vw, 106rem);
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
    --ds-app-header-size: var(--_size);
    min-block-size: calc(var(--ds-app-header-height, 4rem) + 1px);
  }

  [slot='actions'] {
    min-inline-size: 0;
  }

  ds-banner a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--ds-target);
    color: inherit;
    font-weight: var(--ds-weight-bold);
    text-underline-offset: 0.2em;
  }

  /* One slim row: whose record is open stands in the place of the portal's name. */
  @media (max-width: 59.99rem) {
    ds-app-header {
      --ds-app-header-height: 3.25rem;
      --ds-button-padding: var(--ds-space-2);
      --ds-avatar-size: 1.625rem;
    }
  }

  @media (max-width: 40rem) {
    ds-app-header::part(bar) {
      flex-wrap: nowrap;
      column-gap: var(--ds-space-1);
    }

    ds-app-header::part(actions) {
      flex: 1 1 0;
      flex-wrap: nowrap;
    }

    /* With very large text the row has no room for the mark: the bar below leads to where one begins. */
    ds-app-header::part(brand) {
      max-inline-size: clamp(0px, (100vw - 15rem) * 99, 100%);
      overflow: clip;
      overflow-clip-margin: clamp(0px, (100vw - 15rem) * 99, 4px);
    }

    ds-app-header.several::part(brand) {
      flex: none;
      max-inline-size: clamp(0px, (100vw - 15rem) * 99, 12rem);
    }

    /* Two short lines beside the way back, not three above it. */
    ds-banner::part(banner) {
      padding-block: var(--ds-space-1);
      font-size: var(--ds-text-s);
      line-height: var(--ds-line-tight);
    }

    ds-banner::part(body) {
      flex-basis: 7rem;
    }

    ds-banner a {
      max-inline-size: 7rem;
    }

    .whose {
      flex: 0 1 auto;
      margin-inline-end: auto;
    }

    /* In full it stands in the banner, in the menu and in the page's title. */
    .whose::part(label) {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }

    .account {
      flex: none;
    }

    /* Nor for the marks of what opens. */
    ds-menu-button::part(chevron) {
      max-inline-size: clamp(0px, (100vw - 15rem) * 99, 2rem);
      overflow: clip;
    }

    ds-app-header.several::part(name) {
      position: absolute;
      overflow: hidden;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  .columns {
    display: grid;
    flex: 1;
    align-content: start;
    inline-size: 100%;
    max-inline-size: var(--_size);
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

  footer portal-help {
    max-inline-size: var(--_size);
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

  /* Last, so that paper wins: no room is kept on it for what the screen has around a page. */
  @media print {
    :host,
    .columns {
      display: block;
      min-block-size: 0;
    }

    main {
      min-block-size: 0;
      padding: 0;
    }

    footer {
      display: none;
    }
  }
`;
