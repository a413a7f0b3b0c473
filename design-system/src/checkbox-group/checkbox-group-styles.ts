/** What a group of checkboxes adds to the look of options. */
import { css } from 'lit';

export const checkboxGroupStyles = css`
  :host {
    --_column: var(--ds-checkbox-group-column, 12rem);
    --_mark-radius: 0.35rem;
  }

  .mark svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    stroke-width: 3;
  }

  /* Not by color: forced colors would show the tick in every box. */
  input:not(:checked) + .mark svg,
  input:indeterminate + .mark svg {
    display: none;
  }

  input:indeterminate + .mark::after {
    content: '';
    inline-size: 60%;
    block-size: 3px;
    background: currentcolor;
  }

  .one-of {
    --_mark-radius: 50%;
    grid-column: 1 / -1;
    padding-block: var(--ds-space-2);
    border-block-end: var(--ds-border);
  }

  .about {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .all {
    margin-block-end: var(--ds-space-3);
  }

  .all.list {
    margin-block-end: var(--ds-space-1);
    border-block-end: var(--ds-border);
  }

  .count {
    margin-block-start: var(--ds-space-2);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }
`;
