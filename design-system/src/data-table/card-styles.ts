/** Rows of `ds-data-table` as cards, where there is no room for columns. */
import { css } from 'lit';

/** Rules inside the queries that ask for cards. */
export const cardStyles = css`
  table,
  tbody,
  tr,
  th,
  td {
    display: block;
  }

  thead {
    display: block;
    position: static;
  }

  thead tr {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-2);
    align-items: center;
    padding-block-end: var(--ds-space-3);
    background: none;
  }

  thead tr.sortable::before {
    content: attr(data-sort);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  thead th {
    padding: 0;
    border: 0;
  }

  thead th:not(:has(button, input)) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  thead th.select {
    order: -1;
    flex: 1 0 100%;
    inline-size: auto;
  }

  thead .tick {
    display: flex;
    gap: var(--ds-space-2);
    inline-size: auto;
  }

  thead .tick span {
    position: static;
    inline-size: auto;
    block-size: auto;
    margin: 0;
    clip-path: none;
  }

  thead .sort {
    inline-size: auto;
    margin: 0;
    padding-inline: var(--ds-space-3);
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-full);
    background: var(--ds-color-surface);
  }

  tbody tr {
    position: relative;
    margin-block-end: var(--ds-space-3);
    padding: var(--ds-space-3) var(--ds-space-4);
    border: var(--ds-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
  }

  tbody :is(th, td) {
    padding: var(--ds-space-1) 0;
    border: 0;
  }

  tbody td:not(.select) {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ds-space-4);
    justify-content: space-between;
    overflow-wrap: anywhere;
    text-align: end;
  }

  tbody td:not(.select)::before {
    content: attr(data-label);
    color: var(--ds-color-text-muted);
    text-align: start;
  }

  tbody th {
    font-size: var(--ds-text-m);
    font-weight: var(--ds-weight-bold);
  }

  .selectable tbody th {
    padding-inline-end: var(--ds-target);
  }

  tbody td.select {
    position: absolute;
    inset-block-start: var(--ds-space-1);
    inset-inline-end: var(--ds-space-1);
    inline-size: auto;
    padding: 0;
  }

  .none thead {
    display: none;
  }

  table:not(.all) td.extra {
    display: none;
  }

  .more {
    display: flex;
  }
`;
