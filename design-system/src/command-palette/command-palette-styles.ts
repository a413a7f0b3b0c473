/** The look of the command palette: a field over its results, near the top of the screen. */
import { css } from 'lit';

export const commandPaletteStyles = css`
  :host {
    display: contents;
  }

  dialog {
    inline-size: min(40rem, 100vw - 1rem);
    max-inline-size: none;
    max-block-size: calc(100dvb - 1rem);
    margin: 0.5rem auto auto;
    padding: 0;
    border: var(--ds-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
    color: inherit;
    box-shadow: var(--ds-shadow-3);
    overflow: hidden;
  }

  dialog::backdrop {
    background: rgb(8 20 24 / 55%);
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
    animation: arrive var(--ds-motion) var(--ds-ease);
  }

  @keyframes arrive {
    from {
      translate: 0 -0.5rem;
    }
  }

  @media (height > 34rem) {
    dialog {
      max-block-size: min(34rem, 76dvb);
      margin-block-start: 12dvb;
    }
  }

  .search {
    display: flex;
    flex: none;
    align-items: center;
    padding-inline: var(--ds-space-4) var(--ds-space-2);
    border-block-end: 1px solid var(--ds-color-control-border);
  }

  .search > svg {
    color: var(--ds-color-text-muted);
  }

  input {
    flex: 1 1 0;
    inline-size: 0;
    min-inline-size: 0;
    min-block-size: 3.5rem;
    padding: var(--ds-space-3);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--ds-text-l);
  }

  input::placeholder {
    color: var(--ds-color-text-muted);
    opacity: 1;
  }

  /* The field is the dialog's whole top: its line shows the focus. */
  input:focus-visible {
    outline: none;
  }

  .search:has(input:focus-visible) {
    border-block-end-color: var(--ds-color-focus);
    box-shadow: inset 0 -2px 0 var(--ds-color-focus);
  }

  .close {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--ds-target);
    block-size: var(--ds-target);
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    cursor: pointer;
  }

  .close:hover {
    background: var(--ds-color-hover);
  }

  #list {
    min-block-size: 0;
    padding: var(--ds-space-2);
    overflow: auto;
    overscroll-behavior: contain;
  }

  [role='group'] + :is([role='group'], .option) {
    margin-block-start: var(--ds-space-2);
  }

  .option ds-icon {
    flex: none;
    color: var(--ds-color-text-muted);
  }

  .option.active ds-icon {
    color: var(--ds-color-primary);
  }

  kbd {
    flex: none;
    padding: 0 var(--ds-space-2);
    border: var(--ds-border);
    border-radius: 0.35rem;
    background: var(--ds-color-sunken);
    color: var(--ds-color-text-muted);
    font: inherit;
    font-size: var(--ds-text-s);
  }

  /* A phone has no keys to press. */
  @media (hover: none) {
    kbd {
      display: none;
    }
  }

  .note {
    flex: none;
    padding-inline: var(--ds-space-5);
  }
`;
