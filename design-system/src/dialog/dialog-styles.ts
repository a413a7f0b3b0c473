/** The look of a dialog: a sheet at the bottom of a phone, a box elsewhere. */
import { css } from 'lit';

export const dialogStyles = css`
  :host {
    display: contents;
  }

  dialog {
    inline-size: min(var(--ds-dialog-width, 34rem), 100vw - 2rem);
    max-inline-size: none;
    max-block-size: calc(100dvb - 2rem);
    margin: auto;
    padding: clamp(var(--ds-space-4), 4vw, var(--ds-space-5));
    border: var(--ds-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
    color: inherit;
    box-shadow: var(--ds-shadow-3);
    overflow: auto;
    overscroll-behavior: contain;
  }

  dialog::backdrop {
    background: rgb(8 20 24 / 55%);
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
    gap: var(--ds-space-4);
    animation: rise var(--ds-motion) var(--ds-ease);
  }

  .head {
    display: flex;
    gap: var(--ds-space-3);
    align-items: flex-start;
  }

  .heading {
    flex: 1;
    padding-block: var(--ds-space-2);
    font-size: var(--ds-text-xl);
    outline: none;
  }

  .close {
    display: grid;
    place-items: center;
    flex: none;
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

  div.content {
    display: block;
    overflow-wrap: anywhere;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-3);
    justify-content: flex-end;
  }

  slot[name='footer'] {
    display: contents;
  }

  .control.primary {
    border-color: transparent;
    background: var(--ds-color-primary);
    color: var(--ds-color-on-primary);
  }

  .control.primary:hover {
    background: var(--ds-color-primary-hover);
  }

  .control.danger {
    border-color: transparent;
    background: var(--ds-color-danger);
    color: var(--ds-color-on-danger);
  }

  .control.danger:hover {
    background: var(--ds-color-danger-hover);
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 1rem;
    }
  }

  @media (width < 34rem) {
    dialog {
      inline-size: 100vw;
      margin-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }

    .foot {
      flex-flow: column-reverse;
    }

    ::slotted([slot='footer']) {
      --ds-button-width: 100%;
    }
  }

  @media (forced-colors: active) {
    .control.primary,
    .control.danger {
      border-color: ButtonBorder;
    }
  }
`;
