/** The look of `ds-data-table`: a table, cards where it is narrow, grid rows where it is long. */
import { css } from 'lit';
import { cardStyles } from './card-styles.ts';

export const dataTableStyles = css`
  .frame {
    position: relative;
  }

  .frame.few {
    container: few / inline-size;
  }

  .frame.some {
    container: some / inline-size;
  }

  .frame.many {
    container: many / inline-size;
  }

  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }

  .caption {
    margin-block-end: var(--ds-space-3);
    font-size: var(--ds-text-l);
    font-weight: var(--ds-weight-bold);
    overflow-wrap: anywhere;
  }

  thead {
    position: sticky;
    inset-block-start: var(--ds-data-table-header-top, 0);
    z-index: 2;
  }

  thead tr {
    background: var(--ds-data-table-header-background, var(--ds-color-page));
  }

  th,
  td {
    padding: var(--ds-space-3);
    border-block-end: var(--ds-border);
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }

  thead th {
    padding-block: var(--ds-space-1);
    border-block-end: 2px solid var(--ds-color-control-border);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-weight: var(--ds-weight-medium);
    overflow-wrap: break-word;
  }

  tbody th {
    font-weight: var(--ds-weight-medium);
  }

  /* A number is never broken in two. */
  .end {
    text-align: end;
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
  }

  .sort {
    display: inline-flex;
    gap: var(--ds-space-1);
    align-items: center;
    min-inline-size: var(--ds-target);
    min-block-size: var(--ds-target);
    margin-inline: calc(var(--ds-space-2) * -1);
    padding: var(--ds-space-1) var(--ds-space-2);
    border: 0;
    border-radius: var(--ds-radius-s);
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }

  .sort:hover {
    background: var(--ds-color-hover);
    color: var(--ds-color-text);
  }

  .sort svg {
    inline-size: 1.1em;
    block-size: 1.1em;
    opacity: 0.65;
  }

  [aria-sort] .sort {
    color: var(--ds-color-primary);
    font-weight: var(--ds-weight-bold);
  }

  [aria-sort] .sort svg {
    opacity: 1;
    stroke-width: 2.5;
  }

  .select {
    position: relative;
    z-index: 1;
    inline-size: var(--ds-target);
    padding: 0;
  }

  .tick {
    display: grid;
    place-items: center;
    inline-size: var(--ds-target);
    min-block-size: var(--ds-target);
    cursor: pointer;
  }

  .tick input {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0;
    accent-color: var(--ds-color-primary);
    cursor: inherit;
  }

  tbody tr {
    position: relative;
  }

  tbody tr:hover {
    background: var(--ds-color-hover);
  }

  tbody tr.selected {
    background: var(--ds-color-primary-soft);
    box-shadow: inset 3px 0 var(--ds-color-primary);
  }

  :host(:dir(rtl)) tbody tr.selected {
    box-shadow: inset -3px 0 var(--ds-color-primary);
  }

  .link {
    color: var(--ds-color-text);
    text-decoration-color: var(--ds-color-control-border);
  }

  .link::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--ds-radius-s);
  }

  .link:focus-visible {
    outline: none;
  }

  .link:focus-visible::after {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: -3px;
  }

  /* Over the stretched link, so that they can be pressed. */
  td :is(a, button, input, ds-button, ds-menu-button, ds-checkbox, ds-switch) {
    position: relative;
    z-index: 1;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-2) var(--ds-space-4);
    align-items: center;
  }

  .bar.filled {
    margin-block-end: var(--ds-space-3);
    padding: var(--ds-space-2) var(--ds-space-4);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-primary-soft);
  }

  .bar p,
  .state p {
    margin: 0;
  }

  .bar p {
    font-weight: var(--ds-weight-medium);
  }

  .bar:not(.filled) slot,
  .more {
    display: none;
  }

  .more {
    align-items: center;
    min-block-size: var(--ds-target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--ds-color-primary);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .loading {
    display: flex;
    gap: var(--ds-space-2);
    align-items: center;
    padding-block: var(--ds-space-3);
    color: var(--ds-color-text-muted);
  }

  .loading::before {
    content: '';
    inline-size: 1.1em;
    block-size: 1.1em;
    border: 3px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn var(--ds-motion-turn) linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .bone {
    display: block;
    flex: 1;
    block-size: 1em;
    max-inline-size: 12rem;
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-neutral-soft);
  }

  .end .bone {
    inline-size: 4rem;
    margin-inline-start: auto;
  }

  .state {
    padding: var(--ds-space-6) var(--ds-space-4);
    color: var(--ds-color-text-muted);
    text-align: center;
  }

  .state.error {
    display: grid;
    justify-items: center;
    gap: var(--ds-space-3);
    margin-block-start: var(--ds-space-3);
    padding-block: var(--ds-space-4);
    border: 1px solid var(--ds-color-danger-mark);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-danger-soft);
    color: var(--ds-color-danger-text);
  }

  /* A browser skips rows out of sight only where they are no table boxes. */
  .long :is(thead, tbody) {
    display: block;
  }

  .long tr {
    display: grid;
    grid-template-columns: var(--_tracks);
    align-items: stretch;
  }

  .long tbody tr {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 3.25rem;
  }

  /* More columns need cards earlier; paper gets the table. */
  @media screen {
    @container few (inline-size < 34rem) {
      ${cardStyles}
    }

    @container some (inline-size < 46rem) {
      ${cardStyles}
    }

    @container many (inline-size < 60rem) {
      ${cardStyles}
    }
  }

  @media (forced-colors: active) {
    tbody tr.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .bone {
      border: 1px solid GrayText;
    }
  }

  @media print {
    thead {
      position: static;
    }

    .select,
    .bar,
    .more {
      display: none !important;
    }

    .long tbody tr {
      content-visibility: visible;
    }

    tr {
      break-inside: avoid;
    }

    .sort svg {
      display: none;
    }

    [aria-sort] .sort svg {
      display: block;
    }
  }
`;
