/** The look of a button; `ds-menu-button` uses it too. */
import { css } from 'lit';

export const buttonStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }

  :host([full]) {
    display: block;
  }

  :host([full]) .control {
    inline-size: 100%;
  }

  .control {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--ds-space-2);
    inline-size: var(--ds-button-width, auto);
    min-inline-size: var(--ds-target);
    min-block-size: var(--ds-target);
    max-inline-size: 100%;
    padding: var(--ds-space-2) var(--ds-button-padding, var(--ds-space-4));
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-button-radius, calc(var(--ds-target) / 2));
    background: var(--ds-color-surface);
    color: var(--ds-color-primary);
    font: inherit;
    font-weight: var(--ds-weight-medium);
    line-height: var(--ds-line-tight);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--ds-motion-fast) var(--ds-ease);
  }

  .control:hover {
    background: var(--ds-color-primary-soft);
    color: var(--ds-color-primary-hover);
  }

  .content {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--ds-space-2);
    min-inline-size: 0;
  }

  .text {
    min-inline-size: 0;
    overflow-wrap: break-word;
  }

  :host([size='large']) .control {
    min-block-size: 3.25rem;
    padding-inline: var(--ds-space-5);
    border-radius: var(--ds-button-radius, 1.625rem);
  }

  :host([variant='primary']) .control {
    border-color: transparent;
    background: var(--ds-color-primary);
    color: var(--ds-color-on-primary);
  }

  :host([variant='primary']) .control:hover {
    background: var(--ds-color-primary-hover);
  }

  :host([variant='danger']) .control {
    border-color: transparent;
    background: var(--ds-color-danger);
    color: var(--ds-color-on-danger);
  }

  :host([variant='danger']) .control:hover {
    background: var(--ds-color-danger-hover);
  }

  :host([variant='quiet']) .control {
    border-color: transparent;
    background: transparent;
    padding-inline: var(--ds-space-3);
  }

  :host([variant='quiet']) .control:hover {
    background: var(--ds-color-primary-soft);
  }

  :host .control:disabled {
    border: 1px dashed var(--ds-color-control-border);
    background: var(--ds-color-sunken);
    color: var(--ds-color-text-muted);
    cursor: not-allowed;
  }

  .control[aria-disabled='true'] {
    cursor: progress;
  }

  .control[aria-disabled='true'] .content {
    opacity: 0;
  }

  .spinner {
    position: absolute;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 3px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn var(--ds-motion-turn) linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (forced-colors: active) {
    /* Else the gap in the ring would close. */
    .spinner {
      forced-color-adjust: none;
      color: ButtonText;
    }

    :host([variant='primary']) .control,
    :host([variant='danger']) .control {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
  }

  /* On paper there is nothing to press. */
  @media print {
    :host {
      display: none;
    }
  }
`;
