/** The look of the side navigation, wide or narrow. */
import { css } from 'lit';

export const sideNavStyles = css`
  :host([collapsed]) {
    inline-size: var(--ds-side-nav-collapsed-size, 6.5rem);
  }

  ul {
    display: grid;
    gap: var(--ds-space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .group:not(:first-child) {
    margin-block-start: var(--ds-space-4);
    padding-block-start: var(--ds-space-4);
    border-block-start: var(--ds-border);
  }

  .heading {
    margin: 0 0 var(--ds-space-1);
    padding: var(--ds-space-1) var(--ds-space-3);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-weight: var(--ds-weight-bold);
    overflow-wrap: break-word;
  }

  li {
    min-inline-size: 0;
  }

  .row {
    display: flex;
    gap: var(--ds-space-1);
    align-items: stretch;
  }

  .entry {
    position: relative;
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-1) var(--ds-space-3);
    align-items: center;
    min-inline-size: 0;
    min-block-size: max(3rem, 44px);
    padding: var(--ds-space-2) var(--ds-space-3);
    border: 0;
    border-radius: var(--ds-radius);
    background: none;
    color: var(--ds-color-text);
    font: inherit;
    line-height: var(--ds-line-tight);
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .entry:hover,
  .below:hover {
    background: var(--ds-color-hover);
    color: var(--ds-color-text);
  }

  .entry[aria-current],
  .entry.inside {
    color: var(--ds-color-primary);
    font-weight: var(--ds-weight-bold);
  }

  .entry[aria-current] {
    background: var(--ds-color-primary-soft);
  }

  /* A mark that needs no color. */
  .entry[aria-current]::before {
    content: '';
    position: absolute;
    inset-block: 22%;
    inset-inline-start: 0;
    inline-size: 4px;
    border-radius: var(--ds-radius-full);
    background: var(--ds-color-primary);
  }

  /* With very large text, what has no room beside the words goes below them. */
  .label {
    flex: 1 1 4.5rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  ds-icon {
    flex: none;
    color: var(--ds-color-primary);
  }

  .count {
    flex: none;
    min-inline-size: 1.6em;
    padding: 0.1em 0.5em;
    border-radius: var(--ds-radius-full);
    background: var(--ds-color-primary);
    color: var(--ds-color-on-primary);
    font-size: var(--ds-text-s);
    font-weight: var(--ds-weight-bold);
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
    text-align: center;
  }

  .count,
  .label ~ .chevron {
    margin-inline-start: auto;
  }

  .below {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--ds-target);
    border: 0;
    border-radius: var(--ds-radius);
    background: none;
    color: var(--ds-color-primary);
    cursor: pointer;
  }

  .chevron {
    display: flex;
    flex: none;
    color: var(--ds-color-primary);
    transition: rotate var(--ds-motion) var(--ds-ease);
  }

  .chevron svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }

  [aria-expanded='true'] .chevron {
    rotate: 180deg;
  }

  /* Below an entry with an icon, the words stand under its words. */
  ul ul {
    margin-block: var(--ds-space-1) var(--ds-space-2);
    margin-inline-start: calc(var(--ds-space-3) + 0.75rem);
    padding-inline-start: var(--ds-space-3);
    border-inline-start: 2px solid var(--ds-color-border);
  }

  ul ul[hidden] {
    display: none;
  }

  ul ul .entry {
    min-block-size: var(--ds-target);
  }

  .collapse {
    margin-block-start: var(--ds-space-4);
    padding-block-start: var(--ds-space-2);
    border-block-start: var(--ds-border);
  }

  .collapse .entry {
    inline-size: 100%;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .collapse .chevron {
    rotate: 90deg;
  }

  :host([collapsed]) .collapse .chevron,
  :host(:dir(rtl)) .collapse .chevron {
    rotate: -90deg;
  }

  :host([collapsed]:dir(rtl)) .collapse .chevron {
    rotate: 90deg;
  }

  :host([collapsed]) .entry {
    flex-wrap: nowrap;
    flex-direction: column;
    gap: var(--ds-space-1);
    justify-content: center;
    padding: var(--ds-space-2) var(--ds-space-1);
    font-size: calc(var(--ds-text-s) * 0.9);
    text-align: center;
  }

  :host([collapsed]) .label {
    flex: none;
    inline-size: 100%;
  }

  :host([collapsed]) .count {
    position: absolute;
    inset-block-start: var(--ds-space-1);
    inset-inline-start: calc(50% + 0.5rem);
    font-size: calc(var(--ds-text-s) * 0.85);
  }

  :host([collapsed]) .below,
  :host([collapsed]) .entry .chevron:not(.collapse *),
  :host([collapsed]) ul ul {
    display: none;
  }

  :host([collapsed]) .heading {
    padding-inline: 0;
    text-align: center;
    hyphens: auto;
  }

  @media (forced-colors: active) {
    .entry[aria-current]::before {
      background: Highlight;
      forced-color-adjust: none;
    }

    .count {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
