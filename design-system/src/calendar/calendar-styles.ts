/** The look of the month. */
import { css } from 'lit';

export const calendarStyles = css`
  :host {
    container-type: inline-size;
    inline-size: 100%;
    max-inline-size: calc(7 * var(--ds-calendar-day, var(--ds-target)));
  }

  .head {
    display: flex;
    align-items: center;
    gap: var(--ds-space-1);
    margin-block-end: var(--ds-space-2);
  }

  .titles {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    justify-content: center;
    min-inline-size: 0;
  }

  select {
    flex: 0 1 auto;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: var(--ds-target);
    padding-inline: var(--ds-space-1);
    border: 0;
    border-radius: var(--ds-radius-s);
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: min(1em, 6cqi);
    font-weight: var(--ds-weight-bold);
    cursor: pointer;
  }

  select:hover,
  .step:hover {
    background: var(--ds-color-hover);
  }

  option {
    background: var(--ds-color-surface);
    color: var(--ds-color-text);
  }

  .step {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--ds-target);
    block-size: var(--ds-target);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--ds-color-primary);
    cursor: pointer;
  }

  .step[aria-disabled='true'] {
    background: none;
    color: var(--ds-color-text-muted);
    opacity: 0.6;
    cursor: not-allowed;
  }

  :host(:dir(rtl)) .step svg {
    scale: -1 1;
  }

  /* Room for six weeks, so that nothing moves from month to month. */
  .month {
    /* Large text in a narrow place makes days no taller than they are wide. */
    --_day: max(44px, min(var(--ds-calendar-day, var(--ds-target)), 14cqi));

    min-block-size: calc(2rem + 6 * (var(--_day) + 4px));
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }

  th {
    block-size: 2rem;
    padding: 0;
    color: var(--ds-color-text-muted);
    font-size: min(var(--ds-text-s), 5.25cqi);
    font-weight: var(--ds-weight-medium);
  }

  td {
    block-size: var(--_day);
    padding: 2px 0;
    font-size: min(1em, 7cqi);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  td[data-date] {
    cursor: pointer;
  }

  td:focus-visible {
    outline: none;
  }

  .day {
    position: relative;
    display: grid;
    place-items: center;
    aspect-ratio: 1;
    max-block-size: 100%;
    margin-inline: auto;
    border: 1px solid transparent;
    border-radius: 50%;
  }

  td:hover .day {
    background: var(--ds-color-hover);
  }

  td:focus-visible .day {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 1px;
  }

  [aria-current='date'] .day {
    border-color: var(--ds-color-primary);
    color: var(--ds-color-primary);
    font-weight: var(--ds-weight-bold);
  }

  .within {
    background: var(--ds-color-primary-soft);
  }

  .within.start {
    border-start-start-radius: 50vmax;
    border-end-start-radius: 50vmax;
  }

  .within.end {
    border-start-end-radius: 50vmax;
    border-end-end-radius: 50vmax;
  }

  .chosen .day,
  .chosen:hover .day {
    background: var(--ds-color-primary);
    color: var(--ds-color-on-primary);
    font-weight: var(--ds-weight-bold);
  }

  [aria-disabled='true'] {
    color: var(--ds-color-text-muted);
  }

  td[aria-disabled='true'] {
    cursor: not-allowed;
  }

  td[aria-disabled='true'] .day,
  td[aria-disabled='true']:hover .day {
    background: none;
    color: var(--ds-color-text-muted);
    font-weight: 400;
    text-decoration: line-through;
  }

  .note {
    min-block-size: 1lh;
    margin: var(--ds-space-1) 0 0;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .chosen .day,
    .within .day {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    td[aria-disabled='true'] .day {
      color: GrayText;
    }
  }

  @media print {
    .step {
      visibility: hidden;
    }

    .chosen .day {
      print-color-adjust: exact;
    }
  }
`;
