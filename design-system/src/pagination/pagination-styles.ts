/** The look of the pagination: numbers where there is room, else “Page 3 of 12”. */
import { css } from 'lit';

export const paginationStyles = css`
  :host {
    container-type: inline-size;
  }

  nav {
    display: flex;
    gap: var(--ds-space-2);
    align-items: center;
    justify-content: space-between;
  }

  nav.more {
    flex-direction: column;
    gap: var(--ds-space-3);
  }

  ol {
    display: none;
    flex-wrap: wrap;
    gap: var(--ds-space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .summary {
    flex: 1;
    min-inline-size: 0;
    color: var(--ds-color-text-muted);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .step,
  .number {
    display: inline-flex;
    gap: var(--ds-space-1);
    align-items: center;
    justify-content: center;
    min-inline-size: var(--ds-target);
    min-block-size: var(--ds-target);
    padding: var(--ds-space-1) var(--ds-space-3);
    border: 1px solid transparent;
    border-radius: calc(var(--ds-target) / 2);
    background: none;
    color: var(--ds-color-primary);
    font: inherit;
    font-weight: var(--ds-weight-medium);
    font-variant-numeric: tabular-nums;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--ds-motion-fast) var(--ds-ease);
  }

  .step {
    border-color: var(--ds-color-control-border);
    background: var(--ds-color-surface);
  }

  .step:first-child {
    padding-inline-end: var(--ds-space-4);
  }

  .step:last-child {
    padding-inline-start: var(--ds-space-4);
  }

  .number {
    padding-inline: var(--ds-space-2);
  }

  .step:hover,
  .number:hover {
    background: var(--ds-color-primary-soft);
    color: var(--ds-color-primary-hover);
  }

  .number[aria-current] {
    background: var(--ds-color-primary);
    color: var(--ds-color-on-primary);
    font-weight: var(--ds-weight-bold);
  }

  .step[aria-disabled] {
    border-color: var(--ds-color-border);
    background: none;
    color: var(--ds-color-text-muted);
    cursor: default;
  }

  .step[aria-disabled] svg {
    opacity: 0.5;
  }

  .gap {
    display: grid;
    place-items: center;
    min-inline-size: var(--ds-target);
    min-block-size: var(--ds-target);
    color: var(--ds-color-text-muted);
  }

  .step svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }

  :host(:dir(rtl)) .step svg {
    transform: scaleX(-1);
  }

  @container (min-width: 38rem) {
    nav:not(.more) {
      flex-wrap: wrap;
      gap: var(--ds-space-2) var(--ds-space-4);
      justify-content: center;
    }

    nav:not(.more) ol {
      display: flex;
    }

    nav:not(.more) .summary {
      order: -1;
      flex-basis: 100%;
    }

    /* Still announced, and still read; seen only where the page asked for words of its own. */
    nav:not(.more) .summary:not(.own) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  /* With very large text the words go first. */
  @container (max-width: 18rem) {
    nav {
      flex-wrap: wrap;
    }

    .step {
      flex: 1 1 100%;
    }

    nav:not(.more) .summary {
      order: -1;
      flex-basis: 100%;
    }
  }

  @media (forced-colors: active) {
    .number[aria-current] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .step[aria-disabled] {
      color: GrayText;
    }
  }

  @media print {
    ol,
    .step,
    ds-button {
      display: none !important;
    }

    nav:not(.more) .summary:not(.own) {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
    }
  }
`;
