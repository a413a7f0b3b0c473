/** The layout around every page: header, navigation beside it on wide screens and folded away on narrow ones. */
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

  header {
    border-block-end: var(--ds-border);
    background: var(--ds-color-surface);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-1) var(--ds-space-2);
    align-items: center;
    max-inline-size: 84rem;
    min-block-size: 4rem;
    margin-inline: auto;
    padding: var(--ds-space-2) var(--_gutter);
  }

  /* On a phone the person, the language and the account share one line. */
  @media (max-width: 40rem) {
    .bar {
      --ds-button-padding: var(--ds-space-2);
      column-gap: var(--ds-space-1);
    }

    .brand {
      flex-basis: calc(100% - 9rem);
    }

    .bar portal-language-switch {
      margin-inline-start: auto;
    }

    .bar ds-menu-button:not([hide-label]) {
      flex: 1 1 0;
      min-inline-size: 11rem;
      margin-inline-start: calc(var(--ds-space-2) * -1);
    }
  }

  .brand {
    display: flex;
    flex: 1 1 9rem;
    gap: var(--ds-space-2);
    align-items: center;
    min-block-size: var(--ds-target);
    color: var(--ds-color-primary);
    font-size: clamp(var(--ds-text-m), 4vw, var(--ds-text-l));
    font-weight: var(--ds-weight-bold);
    text-decoration: none;
  }

  .columns {
    display: grid;
    flex: 1;
    align-content: start;
    inline-size: 100%;
    max-inline-size: 84rem;
    margin-inline: auto;
  }

  nav {
    padding: var(--ds-space-2) var(--_gutter);
    border-block-end: var(--ds-border);
    background: var(--ds-color-surface);
  }

  nav:not(.open) {
    display: none;
  }

  nav p {
    margin: var(--ds-space-2) var(--ds-space-3);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-weight: var(--ds-weight-bold);
  }

  nav ul {
    display: grid;
    gap: var(--ds-space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  nav a {
    display: flex;
    gap: var(--ds-space-3);
    align-items: center;
    min-block-size: 3rem;
    padding: var(--ds-space-2) var(--ds-space-3);
    border-radius: var(--ds-radius);
    color: var(--ds-color-text);
    text-decoration: none;
  }

  nav a:hover {
    background: var(--ds-color-hover);
  }

  nav a[aria-current] {
    background: var(--ds-color-primary-soft);
    color: var(--ds-color-primary);
    font-weight: var(--ds-weight-bold);
  }

  nav ds-icon {
    color: var(--ds-color-primary);
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
    max-inline-size: 84rem;
    margin-inline: auto;
    padding: var(--ds-space-4) var(--_gutter);
  }

  @media (min-width: 60rem) {
    .menu {
      display: none;
    }

    .columns {
      grid-template-columns: 17rem minmax(0, 1fr);
    }

    nav,
    nav:not(.open) {
      display: block;
      padding: clamp(var(--ds-space-5), 3vw, var(--ds-space-6)) 0 var(--ds-space-5) var(--_gutter);
      border: 0;
      background: none;
    }
  }

  @media (forced-colors: active) {
    nav a[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    header,
    nav,
    nav:not(.open) {
      display: none;
    }
  }
`;
