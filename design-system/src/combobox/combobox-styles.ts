/** The look of a combobox. */
import { css } from 'lit';

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
