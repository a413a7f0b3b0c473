/** The look of `ds-progress-steps`: a row where there is room, one line with a bar where there is not. */
import { css } from 'lit';

export const progressStepsStyles = css`
  :host {
    container-type: inline-size;
  }

  ol {
    display: flex;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    position: relative;
    flex: 1 1 0;
    min-inline-size: 0;
  }

  /* The line to the next step. */
  li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block-start: calc(var(--ds-space-2) + 1rem - 1px);
    inset-inline: calc(2rem + var(--ds-space-2)) var(--ds-space-2);
    border-block-start: 2px solid var(--ds-color-border);
  }

  li.done:not(:last-child)::after {
    border-color: var(--ds-progress-steps-color, var(--ds-color-primary));
  }

  .step {
    display: grid;
    gap: var(--ds-space-2);
    justify-items: start;
    min-block-size: var(--ds-target);
    padding-block: var(--ds-space-2);
    padding-inline-end: var(--ds-space-2);
    border-radius: var(--ds-radius-s);
    color: inherit;
    text-decoration: none;
  }

  .mark {
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    border: 2px solid var(--ds-color-control-border);
    border-radius: 50%;
    background: var(--ds-color-surface);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-weight: var(--ds-weight-bold);
    line-height: 1;
  }

  .mark svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    stroke-width: 2.5;
  }

  .done .mark,
  .current .mark {
    border-color: var(--ds-progress-steps-color, var(--ds-color-primary));
    color: var(--ds-progress-steps-color, var(--ds-color-primary));
  }

  .current .mark {
    background: var(--ds-progress-steps-color, var(--ds-color-primary));
    color: var(--ds-color-on-primary);
  }

  .error .mark {
    border-color: var(--ds-color-danger-mark);
    color: var(--ds-color-danger-mark);
  }

  .texts {
    min-inline-size: 0;
    max-inline-size: 100%;
    line-height: var(--ds-line-tight);
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .name {
    display: block;
  }

  .current .name {
    font-weight: var(--ds-weight-bold);
  }

  a .name {
    color: var(--ds-color-primary);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  a:hover .name {
    color: var(--ds-color-primary-hover);
    text-decoration-thickness: 2px;
  }

  .state {
    display: block;
    margin-block-start: var(--ds-space-1);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .error .state {
    color: var(--ds-color-danger-mark);
    font-weight: var(--ds-weight-medium);
  }

  .summary {
    display: none;
    inline-size: 100%;
    min-block-size: var(--ds-target);
    padding: var(--ds-space-2) 0;
    border: 0;
    border-radius: var(--ds-radius-s);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: var(--ds-weight-medium);
    line-height: var(--ds-line-tight);
    text-align: start;
    cursor: pointer;
  }

  .summary:hover .name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .line {
    display: flex;
    gap: var(--ds-space-3);
    align-items: center;
  }

  .line .texts {
    flex: 1;
  }

  .line svg {
    color: var(--ds-color-primary);
    transition: rotate var(--ds-motion) var(--ds-ease);
  }

  [aria-expanded='true'] svg {
    rotate: 180deg;
  }

  .position {
    display: block;
    margin-block-end: var(--ds-space-1);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-weight: 400;
  }

  .bar {
    display: flex;
    gap: var(--ds-space-1);
    margin-block-start: var(--ds-space-3);
  }

  .bar span {
    flex: 1;
    block-size: 0.375rem;
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-full);
  }

  .bar .done,
  .bar .current {
    border-color: var(--ds-progress-steps-color, var(--ds-color-primary));
    background: var(--ds-progress-steps-color, var(--ds-color-primary));
  }

  .bar .error {
    border-color: var(--ds-color-danger-mark);
    background: var(--ds-color-danger-mark);
  }

  @media (forced-colors: active) {
    .bar .done,
    .bar .current,
    .current .mark {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

/** Written twice: a container query and an attribute can't share a block. */
const narrow = css`
  .summary {
    display: block;
  }

  ol {
    display: none;
    margin-block-start: var(--ds-space-2);
  }

  .open ol {
    display: block;
  }

  .step {
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--ds-space-3);
    align-items: center;
  }

  li:not(:last-child)::after {
    inset-block: calc(50% + 1rem) calc(-50% + 1rem);
    inset-inline: calc(1rem - 1px) auto;
    border-block-start: 0;
    border-inline-start: 2px solid var(--ds-color-border);
  }
`;

export const narrowStyles = css`
  @container (inline-size < 38rem) {
    ${narrow}
  }

  :host([compact]) {
    ${narrow}
  }

  @media print {
    .summary {
      display: none;
    }

    .frame ol {
      display: block;
    }
  }
`;
