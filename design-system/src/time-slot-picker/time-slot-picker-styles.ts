/** The look of days and times. */
import { css } from 'lit';

export const timeSlotPickerStyles = css`
  p {
    margin: 0 0 var(--ds-space-3);
  }

  .zone {
    display: flex;
    gap: var(--ds-space-2);
    max-inline-size: var(--ds-measure);
  }

  .zone,
  .more {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  .zone svg {
    margin-block-start: 0.13em;
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-2);
    justify-content: space-between;
    max-inline-size: var(--ds-measure);
    margin-block-end: var(--ds-space-4);
  }

  .pager:empty {
    display: none;
  }

  .page[aria-disabled='true'] {
    border-style: dashed;
    background: none;
    color: var(--ds-color-text-muted);
    cursor: not-allowed;
  }

  :host(:dir(rtl)) .page svg {
    scale: -1 1;
  }

  .day {
    margin-block-end: var(--ds-space-5);
  }

  .heading {
    margin-block-end: var(--ds-space-2);
    font-weight: var(--ds-weight-bold);
    line-height: var(--ds-line-tight);
    overflow-wrap: anywhere;
  }

  .slots {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(var(--ds-time-slot-width, 10.5rem), 100%), 1fr));
    gap: var(--ds-space-2);
  }

  .slot {
    position: relative;
    display: grid;
    align-content: center;
    margin: 0;
    min-block-size: var(--ds-target);
    padding: var(--ds-space-2) var(--ds-space-3);
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-surface);
    line-height: var(--ds-line-tight);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .slot:hover {
    border-color: var(--ds-color-primary);
    background: var(--ds-color-primary-soft);
  }

  .slot:has(:focus-visible) {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 2px;
  }

  .slot input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .time {
    display: flex;
    gap: var(--ds-space-1);
    align-items: center;
  }

  .chosen {
    font-weight: var(--ds-weight-medium);
  }

  .time svg {
    display: none;
  }

  .slot:has(:checked) {
    border-color: var(--ds-color-primary);
    background: var(--ds-color-primary);
    color: var(--ds-color-on-primary);
  }

  .more {
    font-weight: 400;
  }

  .slot:has(:checked) .more {
    color: inherit;
  }

  .slot:has(:checked) .time svg {
    display: block;
  }

  .slot:has(:disabled) {
    border-style: dashed;
    background: var(--ds-color-sunken);
    color: var(--ds-color-text-muted);
    cursor: not-allowed;
  }

  .taken .time {
    text-decoration: line-through;
  }

  .empty,
  .wait {
    padding: var(--ds-space-5);
    border: var(--ds-border);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-surface);
  }

  .wait {
    margin-block-end: var(--ds-space-2);
    background: var(--ds-color-neutral-soft);
  }

  @media (forced-colors: active) {
    .slot:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
