/** The look of the bar at the bottom of a phone, and of what its last place opens. */
import { css } from 'lit';

export const bottomNavStyles = css`
  :host {
    container-type: inline-size;
    max-block-size: 50dvb;
    overflow-y: auto;
    padding-block-end: env(safe-area-inset-bottom, 0);
    padding-inline: env(safe-area-inset-left, 0) env(safe-area-inset-right, 0);
    border-block-start: var(--ds-border);
    background: var(--ds-color-surface);
  }

  /* Not in a window that is so low that the bar would take much of it. */
  @media (min-height: 30rem) {
    :host {
      position: sticky;
      z-index: 20;
      inset-block-end: 0;
    }
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* A long name takes more of the row than a short one: none breaks as long as all together have room. */
  .bar {
    display: grid;
    grid-auto-columns: minmax(var(--ds-target), auto);
    grid-auto-flow: column;
    max-inline-size: 36rem;
    margin-inline: auto;
  }

  .place {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.125rem;
    align-items: center;
    justify-content: center;
    block-size: 100%;
    min-block-size: 3.5rem;
    padding: var(--ds-space-2) 0.125rem;
    color: var(--ds-color-text-muted);
    font-size: calc(var(--ds-text-s) * 0.8);
    font-weight: var(--ds-weight-medium);
    line-height: var(--ds-line-tight);
    text-align: center;
    text-decoration: none;
  }

  button.place {
    inline-size: 100%;
    border: 0;
    background: none;
    font-family: inherit;
    cursor: pointer;
  }

  .place:hover {
    color: var(--ds-color-text);
  }

  .place:focus-visible {
    outline-offset: -3px;
    border-radius: var(--ds-radius-s);
  }

  .label {
    inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .icon {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 100%;
    max-inline-size: 3.5rem;
    padding-block: 0.125rem;
    border-radius: var(--ds-radius-full);
    transition: background-color var(--ds-motion-fast) var(--ds-ease);
  }

  .place[aria-current] {
    color: var(--ds-color-primary);
    font-weight: var(--ds-weight-bold);
  }

  .place[aria-current] .icon {
    background: var(--ds-color-primary-soft);
  }

  /* The bar above the current entry: a mark that needs no color. */
  .place[aria-current]::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: 25%;
    block-size: 3px;
    border-end-start-radius: 3px;
    border-end-end-radius: 3px;
    background: currentcolor;
  }

  .count {
    position: absolute;
    inset-block-start: -0.125rem;
    inset-inline-start: calc(50% + 0.25rem);
    min-inline-size: 1.5em;
    padding: 0 0.35em;
    border: 2px solid var(--ds-color-surface);
    border-radius: var(--ds-radius-full);
    background: var(--ds-color-primary);
    color: var(--ds-color-on-primary);
    font-weight: var(--ds-weight-bold);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  /* What else there is, over the page and above the bar. */
  .more {
    position: fixed;
    inset: auto;
    inline-size: max-content;
    min-inline-size: 12rem;
    max-inline-size: min(20rem, 100vw - 2rem);
    max-block-size: min(70vb, var(--_room, 70vb));
    margin: 0;
    padding: var(--ds-space-2);
    overflow-y: auto;
    border: var(--ds-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
    color: var(--ds-color-text);
    box-shadow: var(--ds-shadow-2);
  }

  .more a {
    display: flex;
    gap: var(--ds-space-3);
    align-items: center;
    min-block-size: var(--ds-target);
    padding: var(--ds-space-2) var(--ds-space-3);
    border-radius: var(--ds-radius-s);
    color: inherit;
    text-decoration: none;
  }

  .more a:hover {
    background: var(--ds-color-hover);
  }

  .more a[aria-current] {
    background: var(--ds-color-primary-soft);
    color: var(--ds-color-primary);
    font-weight: var(--ds-weight-bold);
  }

  .more .amount {
    margin-inline-start: auto;
    font-weight: var(--ds-weight-bold);
  }

  @container (max-width: 16rem) {
    /* With very large text the names would take half of the window: the pictures stay, and the names for who listens. */
    .bar {
      grid-auto-columns: minmax(0, 1fr);
    }

    .place {
      min-block-size: var(--ds-target);
      padding-block: var(--ds-space-1);
    }

    .label {
      position: absolute;
      overflow: hidden;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @media (forced-colors: active) {
    .place[aria-current]::before {
      forced-color-adjust: none;
      background: Highlight;
    }

    .count {
      border-color: CanvasText;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
