/** The look of a combobox and of the list of results, which the command palette shows too. */
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
    animation: turn 0.9s linear infinite;
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

  @media (prefers-reduced-motion: reduce) {
    .turning {
      animation-duration: 4s;
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

export const comboboxStyles = css`
  .box {
    cursor: text;
  }

  .inner {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    min-inline-size: 0;
  }

  .inner input {
    min-inline-size: min(8rem, 100%);
  }

  .tags + input:read-only {
    min-inline-size: 2rem;
  }

  input::placeholder {
    color: var(--ds-color-text-muted);
    opacity: 1;
  }

  .inner input:focus-visible {
    outline: none;
  }

  .box:has(input:disabled) {
    background: var(--ds-color-sunken);
    border-style: dashed;
    cursor: not-allowed;
  }

  .tags,
  .tags li {
    display: contents;
  }

  .tag {
    position: relative;
    display: inline-flex;
    gap: var(--ds-space-1);
    align-items: center;
    max-inline-size: calc(100% - var(--ds-space-2));
    min-block-size: calc(var(--ds-target) - 0.5rem);
    margin: 0.25rem;
    margin-inline-end: 0;
    padding: 0.125rem var(--ds-space-3);
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-primary-soft);
    color: var(--ds-color-text);
    font: inherit;
    font-size: var(--ds-text-s);
    text-align: start;
    overflow-wrap: anywhere;
  }

  button.tag {
    padding-inline-end: var(--ds-space-2);
    cursor: pointer;
  }

  /* As tall as a target, though it looks lighter. */
  button.tag::before {
    content: '';
    position: absolute;
    inset: calc(-0.25rem - 1px) 0;
  }

  button.tag:hover {
    border-color: var(--ds-color-text);
  }

  .tag.marked {
    border-color: var(--ds-color-danger-mark);
    background: var(--ds-color-danger-soft);
    color: var(--ds-color-danger-text);
    outline: 2px solid var(--ds-color-danger-mark);
  }

  .tag svg {
    inline-size: 1.15em;
    block-size: 1.15em;
  }

  .clear {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--ds-target);
    border: 0;
    border-radius: var(--ds-radius-s);
    background: none;
    color: var(--ds-color-text-muted);
    cursor: pointer;
  }

  .clear:hover {
    color: var(--ds-color-text);
  }

  .clear svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }

  .chevron {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--ds-target);
    pointer-events: none;
  }

  .floating {
    --_max-block-size: 22rem;

    inline-size: var(--_anchor-width);
    max-inline-size: 100vw;
    padding: 0;
    overflow: hidden;
  }

  .floating:popover-open {
    display: flex;
    flex-direction: column;
  }

  #list {
    min-block-size: 0;
    padding: var(--ds-space-2);
    overflow: auto;
    overscroll-behavior: contain;
  }
`;
