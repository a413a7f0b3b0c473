/** The look of fields to type in: label, hint, error and the box. */
import { css } from 'lit';
import { labelStyles } from './label-styles.ts';

export const fieldStyles = css`
  ${labelStyles}

  .box {
    display: flex;
    align-items: stretch;
    max-inline-size: 32rem;
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-surface);
    transition: border-color var(--ds-motion-fast) var(--ds-ease);
  }

  .box:hover {
    border-color: var(--ds-color-text);
  }

  .box:focus-within {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 2px;
  }

  .box:has(button:focus-visible) {
    outline: none;
  }

  .box.invalid {
    border-color: var(--ds-color-danger-mark);
    box-shadow: 0 0 0 1px var(--ds-color-danger-mark);
  }

  :host([readonly]) .box {
    background: transparent;
  }

  .box:has(> :disabled) {
    background: var(--ds-color-sunken);
    border-style: dashed;
  }

  input,
  textarea,
  select {
    /* Their own width would push narrow and zoomed pages wider. */
    flex: 1 1 0;
    inline-size: 0;
    min-inline-size: 0;
    min-block-size: var(--ds-target);
    margin: 0;
    padding: var(--ds-space-2) var(--ds-space-3);
    border: 0;
    border-radius: inherit;
    background: transparent;
    color: inherit;
    font: inherit;
  }

  .box > :is(input, textarea, select):focus-visible {
    outline: none;
  }
`;
