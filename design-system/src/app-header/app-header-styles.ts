/** The look of the app's header. */
import { css } from 'lit';

export const appHeaderStyles = css`
  :host {
    --_gutter: var(--ds-app-header-gutter, clamp(var(--ds-space-4), 4vw, var(--ds-space-6)));
    border-block-end: var(--ds-border);
    background: var(--ds-color-surface);
  }

  /* Not in a window that is so low that the header would fill it. */
  @media (min-height: 30rem) {
    :host([sticky]) {
      position: sticky;
      z-index: 30;
      inset-block-start: 0;
    }
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-1) var(--ds-space-2);
    align-items: center;
    max-inline-size: var(--ds-app-header-size, 84rem);
    min-block-size: var(--ds-app-header-height, 4rem);
    margin-inline: auto;
    padding: var(--ds-space-1) var(--_gutter);
  }

  .brand {
    display: flex;
    flex: 1 1 9rem;
    gap: var(--ds-space-2);
    align-items: center;
    min-inline-size: 0;
    min-block-size: var(--ds-target);
    border-radius: var(--ds-radius-s);
    color: var(--ds-color-primary);
    font-size: clamp(var(--ds-text-m), 4vw, var(--ds-text-l));
    font-weight: var(--ds-weight-bold);
    line-height: var(--ds-line-tight);
    text-decoration: none;
  }

  .brand span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  ::slotted([slot='logo']) {
    flex: none;
    max-block-size: 2.5rem;
  }

  .menu {
    gap: var(--ds-space-2);
    padding: var(--ds-space-2) var(--ds-space-3);
  }

  .menu[aria-expanded='true'] {
    background: var(--ds-color-primary-soft);
  }

  .actions {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    gap: inherit;
    align-items: center;
    justify-content: flex-end;
    min-inline-size: 0;
  }

  [hidden] {
    display: none !important;
  }

  /* The panel: over the page, from the header down, so that nothing moves. */
  .panel {
    position: fixed;
    inset: var(--_top, 4rem) 0 auto;
    inline-size: auto;
    max-block-size: calc(100dvb - var(--_top, 4rem));
    margin: 0;
    padding: var(--ds-space-3) var(--_gutter) var(--ds-space-5);
    overflow-y: auto;
    border: 0;
    border-block: var(--ds-border);
    background: var(--ds-color-surface);
    color: inherit;
    box-shadow: var(--ds-shadow-2);
  }

  .panel::backdrop {
    background: none;
  }

  .links {
    display: flex;
    flex-direction: column;
    gap: var(--ds-space-1);
  }

  ::slotted(a[slot='navigation']) {
    display: flex;
    align-items: center;
    min-block-size: var(--ds-target);
    padding: var(--ds-space-2) var(--ds-space-3);
    border-radius: var(--ds-radius-s);
    color: var(--ds-color-text);
    font-weight: var(--ds-weight-medium);
    line-height: var(--ds-line-tight);
    text-decoration: none;
  }

  ::slotted(a[slot='navigation']:hover) {
    background: var(--ds-color-hover);
  }

  ::slotted(a[slot='navigation'][aria-current]) {
    background: var(--ds-color-primary-soft);
    color: var(--ds-color-primary);
    text-decoration: underline;
    text-decoration-thickness: 3px;
    text-underline-offset: 0.4em;
  }

  @media (min-width: 60rem) {
    .menu,
    slot[name='menu'] {
      display: none;
    }

    .panel {
      position: static;
      display: block;
      max-block-size: none;
      padding: 0;
      overflow: visible;
      border: 0;
      background: none;
      box-shadow: none;
    }

    .links {
      flex-flow: row wrap;
    }

    .brand {
      flex-grow: 0;
      flex-basis: auto;
      margin-inline-end: var(--ds-space-4);
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
