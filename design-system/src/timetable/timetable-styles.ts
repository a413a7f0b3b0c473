/** Columns where there is room for them; else one list. Each kind of entry has another edge, so that it is told without color too. */
import { css } from 'lit';

export const timetableStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .frame {
    overflow-x: auto;
    /* Room for the ring of the focus. */
    padding: 4px;
    margin: -4px;
  }

  ul {
    display: grid;
    gap: var(--ds-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .head,
  .time {
    display: none;
  }

  .group .head {
    display: block;
    margin-block: var(--ds-space-4) var(--ds-space-2);
    font-weight: var(--ds-weight-bold);
  }

  .group:first-of-type .head {
    margin-block-start: 0;
  }

  .place {
    display: grid;
    gap: var(--ds-space-1);
    align-content: start;
  }

  .entry {
    --_ground: var(--ds-color-surface);
    --_ink: var(--ds-color-text);
    --_line: var(--ds-color-control-border);

    display: grid;
    gap: 2px;
    align-content: start;
    inline-size: 100%;
    min-block-size: var(--ds-target);
    padding: var(--ds-space-2);
    border: 1px solid var(--_line);
    border-inline-start: 6px solid var(--_line);
    border-radius: var(--ds-radius-s);
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    font-size: var(--ds-text-s);
    line-height: var(--ds-line-tight);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .entry:hover {
    outline: 2px solid var(--_line);
  }

  .entry:focus-visible {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 1px;
  }

  .heading {
    font-weight: var(--ds-weight-bold);
  }

  .status {
    display: flex;
    gap: var(--ds-space-1);
    align-items: center;
  }

  .status ds-icon {
    flex: none;
  }

  .dashed {
    border-inline-start-style: dashed;
  }

  .dotted {
    border-inline-start-style: dotted;
  }

  .double {
    border-inline-start-style: double;
  }

  .neutral {
    --_ground: var(--ds-color-neutral-soft);
    --_ink: var(--ds-color-neutral-text);
    --_line: var(--ds-color-neutral-mark);
  }

  .info {
    --_ground: var(--ds-color-info-soft);
    --_ink: var(--ds-color-info-text);
    --_line: var(--ds-color-info-mark);
  }

  .success {
    --_ground: var(--ds-color-success-soft);
    --_ink: var(--ds-color-success-text);
    --_line: var(--ds-color-success-mark);
  }

  .warning {
    --_ground: var(--ds-color-warning-soft);
    --_ink: var(--ds-color-warning-text);
    --_line: var(--ds-color-warning-mark);
  }

  .danger {
    --_ground: var(--ds-color-danger-soft);
    --_ink: var(--ds-color-danger-text);
    --_line: var(--ds-color-danger-mark);

    border-width: 2px;
    border-inline-start-width: 6px;
  }

  @container (inline-size >= 44rem) {
    .table {
      display: grid;
      grid-template-columns: max-content repeat(var(--_columns), minmax(9.5rem, 1fr));
      gap: var(--ds-space-1) var(--ds-space-2);
    }

    .group,
    .table ul {
      display: contents;
    }

    .head,
    .group .head {
      display: block;
      grid-row: 1;
      grid-column: calc(var(--_column) + 2);
      margin: 0;
      padding-block-end: var(--ds-space-1);
      border-block-end: 2px solid var(--ds-color-border);
      font-size: var(--ds-text-s);
      font-weight: var(--ds-weight-bold);
      overflow-wrap: anywhere;
    }

    .time {
      display: block;
      grid-row: calc(var(--_row) + 2);
      grid-column: 1;
      padding-block-start: var(--ds-space-2);
      color: var(--ds-color-text-muted);
      font-size: var(--ds-text-s);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }

    .place {
      grid-row: calc(var(--_row) + 2) / span var(--_span);
      grid-column: calc(var(--_column) + 2);
    }

    /* Said by the column's heading; not left out for who does not see it. */
    .whose {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
