/** The look of label, hint and error around every form control. */
import { css } from 'lit';

export const labelStyles = css`
  :is(label, legend, .label, .hint, .error) {
    overflow-wrap: anywhere;
  }

  label,
  .label {
    display: inline-block;
    margin-block-end: var(--ds-space-1);
    font-weight: var(--ds-weight-medium);
  }

  .optional {
    color: var(--ds-color-text-muted);
    font-weight: 400;
  }

  .hint {
    max-inline-size: var(--ds-measure);
    margin-block-end: var(--ds-space-2);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .error {
    display: flex;
    gap: var(--ds-space-2);
    align-items: flex-start;
    margin-block-start: var(--ds-space-2);
    color: var(--ds-color-danger-mark);
    font-size: var(--ds-text-s);
    font-weight: var(--ds-weight-medium);
  }

  .error svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.13em;
  }

  :disabled {
    color: var(--ds-color-text-muted);
    -webkit-text-fill-color: currentcolor;
    cursor: not-allowed;
  }
`;
