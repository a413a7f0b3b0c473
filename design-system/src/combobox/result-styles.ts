/** The look of a list of results, in the combobox and the command palette. */
import { css } from 'lit';

export const resultStyles = css`
  .group-label {
    padding: var(--ds-space-2) var(--ds-space-3) var(--ds-space-1);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-weight: var(--ds-weight-bold);
  }

  .option {
    display: flex;
    gap: var(--ds-space-3);
    align-items: center;
    min-block-size: var(--ds-target);
    padding: var(--ds-space-2) var(--ds-space-3);
    border-radius: var(--ds-radius-s);
    color: var(--ds-color-text);
    text-decoration: none;
    cursor: pointer;
  }

  .option:hover {
    background: var(--ds-color-hover);
    color: var(--ds-color-text);
  }

  .option.active {
    background: var(--ds-color-primary-soft);
    outline: 2px solid var(--ds-color-primary);
    outline-offset: -2px;
  }

  .option[aria-selected='true'].chosen {
    font-weight: var(--ds-weight-medium);
  }

  .option[aria-disabled='true'] {
    color: var(--ds-color-text-muted);
    cursor: not-allowed;
  }

  .option svg {
    color: var(--ds-color-primary);
  }

  .words {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .description {
    display: block;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-weight: 400;
  }

  mark {
    background: none;
    color: inherit;
    font-weight: var(--ds-weight-bold);
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-2) var(--ds-space-3);
    align-items: center;
    min-block-size: var(--ds-target);
    padding: var(--ds-space-2) var(--ds-space-3);
    color: var(--ds-color-text-muted);
  }

  .turning {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 3px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn var(--ds-motion-turn) linear infinite;
  }

  .retry {
    min-block-size: var(--ds-target);
    padding: var(--ds-space-2) var(--ds-space-4);
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-full);
    background: var(--ds-color-surface);
    color: var(--ds-color-primary);
    font: inherit;
    font-weight: var(--ds-weight-medium);
    cursor: pointer;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (forced-colors: active) {
    .option.active {
      outline-color: Highlight;
    }

    .option[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
