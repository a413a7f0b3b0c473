/** The look of a plain button inside an element: `class="pill"`. What leads on or says most is a `ds-button`. */
import { css } from 'lit';

export const pillStyles = css`
  .pill {
    display: inline-flex;
    gap: var(--ds-space-1);
    align-items: center;
    max-inline-size: 100%;
    min-block-size: var(--ds-target);
    padding: var(--ds-space-1) var(--ds-space-4);
    border: 1px solid var(--ds-color-control-border);
    border-radius: calc(var(--ds-target) / 2);
    background: var(--ds-color-surface);
    color: var(--ds-color-primary);
    font: inherit;
    font-weight: var(--ds-weight-medium);
    line-height: var(--ds-line-tight);
    cursor: pointer;
  }

  .pill:hover {
    background: var(--ds-color-primary-soft);
  }
`;
