/** Styles for the `<table>` inside `ds-table`, adopted by the tree it is in. */
import { css } from 'lit';

export const slottedTableStyles = css`
  ds-table table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  ds-table caption {
    padding-block-end: var(--ds-space-3);
    font-size: var(--ds-text-l);
    font-weight: var(--ds-weight-bold);
    text-align: start;
  }

  ds-table[caption-hidden] caption {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  ds-table :is(th, td) {
    padding: var(--ds-space-3) var(--ds-space-3);
    border-block-end: var(--ds-border);
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }

  ds-table :is(th, td):first-child {
    padding-inline-start: 0;
  }

  ds-table :is(th, td):last-child {
    padding-inline-end: 0;
  }

  ds-table thead th {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-weight: var(--ds-weight-medium);
    vertical-align: bottom;
  }

  ds-table tbody th {
    font-weight: var(--ds-weight-medium);
  }

  ds-table tfoot :is(th, td) {
    border: 0;
    font-weight: var(--ds-weight-bold);
  }

  ds-table .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @container ds-table (inline-size < 36rem) {
    ds-table :is(table, caption, tbody, tfoot, tr, th, td) {
      display: block;
    }

    ds-table thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    ds-table tr {
      padding-block: var(--ds-space-3);
      border-block-end: var(--ds-border);
    }

    ds-table :is(tbody, tfoot) :is(th, td) {
      padding: var(--ds-space-1) 0;
      border: 0;
    }

    ds-table td[data-label],
    ds-table tfoot tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--ds-space-4);
      justify-content: space-between;
      overflow-wrap: anywhere;
      text-align: end;
    }

    ds-table td[data-label]::before {
      content: attr(data-label);
      color: var(--ds-color-text-muted);
      text-align: start;
    }

    ds-table tbody th {
      font-weight: var(--ds-weight-bold);
    }
  }
`;
