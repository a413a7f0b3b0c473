/** The look of a code: cells for the eye below one field that has the text. */
import { css } from 'lit';

export const codeInputStyles = css`
  .field {
    position: relative;
    max-inline-size: calc(var(--_length) * (var(--ds-code-input-cell, 3rem) + var(--ds-space-1)) + (var(--_groups) - 1) * var(--ds-space-3));
  }

  /* Groups go below each other where there is no room for their cells. */
  .cells {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--_length) / var(--_groups) * 2.25rem), 1fr));
    gap: var(--ds-space-2) var(--ds-space-4);
  }

  .group {
    display: flex;
    gap: var(--ds-space-1);
  }

  .cell {
    flex: 1 1 0;
    display: grid;
    place-items: center;
    min-inline-size: 0;
    min-block-size: max(3.25rem, var(--ds-target));
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-surface);
    font-size: var(--ds-text-l);
    font-weight: var(--ds-weight-medium);
    font-variant-numeric: tabular-nums;
  }

  .field:hover .cell {
    border-color: var(--ds-color-text);
  }

  .field.invalid .cell {
    border-color: var(--ds-color-danger-mark);
    box-shadow: 0 0 0 1px var(--ds-color-danger-mark);
  }

  .field:has(:disabled) .cell {
    border-style: dashed;
    border-color: var(--ds-color-control-border);
    background: var(--ds-color-sunken);
    color: var(--ds-color-text-muted);
  }

  .field:has(:read-only:enabled) .cell {
    background: transparent;
  }

  .field:focus-within .cell.current {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 1px;
  }

  /* A caret in the empty cell that is next. */
  .field:focus-within .cell.current:empty::before {
    content: '';
    inline-size: 2px;
    block-size: 1.25em;
    background: var(--ds-color-text);
    animation: blink calc(1.1s * var(--ds-motion-amount)) steps(1) infinite;
  }

  @keyframes blink {
    50% {
      opacity: 0;
    }
  }

  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    padding: 0;
    color: transparent;
    caret-color: transparent;
    forced-color-adjust: none;
    cursor: text;
  }

  input:is(:disabled, :-webkit-autofill) {
    -webkit-text-fill-color: transparent;
  }

  input:-webkit-autofill {
    /* The browser's own ground would lie over the cells. */
    transition: background-color 86400s;
  }

  input:focus-visible {
    outline: none;
  }

  input::selection {
    background: transparent;
    color: transparent;
  }
`;
