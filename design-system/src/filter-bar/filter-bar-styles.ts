/** The look of the filter bar: one row, or a disclosure where there is no room for it. */
import { css } from 'lit';

export const filterBarStyles = css`
  :host {
    container-type: inline-size;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-3);
    align-items: flex-end;
  }

  .search {
    flex: 1 1 14rem;
    min-inline-size: 0;
  }

  .search:not(:has(slot.filled)) {
    display: none;
  }

  .filters {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    gap: var(--ds-space-3);
    align-items: flex-end;
    min-inline-size: 0;
  }

  .field {
    display: grid;
    gap: var(--ds-space-3);
    min-inline-size: 0;
    line-height: var(--ds-line-tight);
    font-weight: var(--ds-weight-medium);
    overflow-wrap: anywhere;
  }

  .select {
    position: relative;
    display: block;
    font-weight: 400;
  }

  .select svg {
    position: absolute;
    inset-block-start: calc(50% - 0.625rem);
    inset-inline-end: var(--ds-space-3);
    inline-size: 1.25rem;
    block-size: 1.25rem;
    pointer-events: none;
  }

  select {
    appearance: none;
    inline-size: 100%;
    min-block-size: var(--ds-target);
    padding: var(--ds-space-2) var(--ds-space-3);
    padding-inline-end: 2.5rem;
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-surface);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
    cursor: pointer;
  }

  select:hover {
    border-color: var(--ds-color-text);
  }

  option {
    background: var(--ds-color-surface);
    color: var(--ds-color-text);
  }

  .button {
    overflow-wrap: anywhere;
    gap: var(--ds-space-2);
    justify-content: center;
    min-inline-size: var(--ds-target);
    padding: var(--ds-space-2) var(--ds-space-4);
  }

  .button[aria-pressed='true'] {
    border-color: var(--ds-color-primary);
    background: var(--ds-color-primary);
    color: var(--ds-color-on-primary);
  }

  .button[aria-pressed='true']:hover {
    background: var(--ds-color-primary-hover);
  }

  .button svg,
  .tag svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }

  .disclosure {
    display: none;
  }

  .disclosure .chevron {
    display: flex;
    transition: rotate var(--ds-motion-fast) var(--ds-ease);
  }

  .disclosure[aria-expanded='true'] .chevron {
    rotate: 180deg;
  }

  .choice {
    display: flex;
    gap: var(--ds-space-3);
    align-items: center;
    min-block-size: var(--ds-target);
    cursor: pointer;
  }

  .choice input {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0;
    accent-color: var(--ds-color-primary);
    cursor: pointer;
  }

  .below {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-2) var(--ds-space-3);
    align-items: center;
  }

  .below:has(.count:not(:empty), .tag) {
    margin-block-start: var(--ds-space-3);
  }

  .count {
    color: var(--ds-color-text-muted);
  }

  .tags {
    display: contents;
    list-style: none;
  }

  .tags li {
    display: flex;
    min-inline-size: 0;
  }

  .tag {
    position: relative;
    display: inline-flex;
    gap: var(--ds-space-2);
    align-items: center;
    min-block-size: calc(var(--ds-target) - 0.5rem);
    padding: 0.125rem var(--ds-space-3);
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-full);
    background: var(--ds-color-primary-soft);
    color: var(--ds-color-text);
    font: inherit;
    font-size: var(--ds-text-s);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  /* As tall as a target, though it looks lighter. */
  .tag::before {
    content: '';
    position: absolute;
    inset: calc(-0.25rem - 1px) 0;
  }

  .tag:hover {
    border-color: var(--ds-color-text);
  }

  .clear {
    min-block-size: var(--ds-target);
    padding: 0 var(--ds-space-2);
    border: 0;
    border-radius: var(--ds-radius-s);
    background: none;
    color: var(--ds-color-primary);
    font: inherit;
    font-weight: var(--ds-weight-medium);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .clear:hover {
    color: var(--ds-color-primary-hover);
    text-decoration-thickness: 2px;
  }

  @container (width < 40rem) {
    .search {
      flex-basis: 10rem;
    }

    .disclosure {
      display: inline-flex;
    }

    .filters {
      flex: 1 1 100%;
      flex-direction: column;
      align-items: stretch;
      padding: var(--ds-space-4);
      border: var(--ds-border);
      border-radius: var(--ds-radius);
      background: var(--ds-color-surface);
    }

    .filters:not(.open) {
      display: none;
    }

    .filters > :not(.field) {
      align-self: flex-start;
    }
  }

  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  @media print {
    .bar,
    .clear {
      display: none;
    }
  }
`;
