/** The look of the box at a value and of the table. */
import { css } from 'lit';

export const readingStyles = css`
  /* Shifted by as much of its own width as its place is along the drawing: never over an end. */
  .box {
    position: absolute;
    inset-inline-start: var(--_x);
    z-index: 3;
    translate: calc(var(--_x) * -1) 0;
    display: grid;
    gap: 0 var(--ds-space-2);
    inline-size: max-content;
    max-inline-size: min(18rem, 92%);
    padding: var(--ds-space-2) var(--ds-space-3);
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-surface);
    box-shadow: var(--ds-shadow-2);
    font-size: var(--ds-text-s);
    line-height: 1.4;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .box .when {
    color: var(--ds-color-text-muted);
  }

  .box .who {
    display: flex;
    gap: var(--ds-space-2);
    align-items: center;
  }

  .box strong {
    font-size: var(--ds-text-m);
    font-weight: var(--ds-weight-bold);
  }

  table {
    inline-size: 100%;
    max-inline-size: 40rem;
    border-collapse: collapse;
  }

  th,
  td {
    padding: var(--ds-space-2) var(--ds-space-3) var(--ds-space-2) 0;
    padding-inline: 0 var(--ds-space-3);
    border-block-end: var(--ds-border);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  thead th {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  :is(th, td):last-child {
    padding-inline-end: 0;
  }

  [role='img']:focus-visible {
    z-index: 2;
  }

  @media print {
    .box,
    summary {
      display: none;
    }

    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    svg,
    .bar {
      print-color-adjust: exact;
    }
  }
`;
