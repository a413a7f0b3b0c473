/** The look of a button with only an icon, and of its words on hover and focus. */
import { css } from 'lit';

export const iconButtonStyles = css`
  .control {
    inline-size: var(--ds-target);
    block-size: var(--ds-target);
    padding: 0;
  }

  :host([size='large']) .control {
    inline-size: 3.25rem;
    block-size: 3.25rem;
    padding: 0;
  }

  :host([variant='quiet']) .control {
    padding: 0;
  }

  .control[aria-pressed='true'] {
    border-color: var(--ds-color-primary);
    background: var(--ds-color-primary);
    color: var(--ds-color-on-primary);
  }

  .control[aria-pressed='true']:hover {
    background: var(--ds-color-primary-hover);
    color: var(--ds-color-on-primary);
  }

  .tip {
    position: fixed;
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(16rem, 100vw - 1rem);
    margin: 0;
    padding: var(--ds-space-1) var(--ds-space-3);
    border: 1px solid transparent;
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-text);
    color: var(--ds-color-surface);
    font-size: var(--ds-text-s);
    overflow: visible;
    overflow-wrap: anywhere;
  }

  /* A bridge, so that the pointer can move onto the words. */
  .tip::before {
    content: '';
    position: absolute;
    inset: -8px;
    z-index: -1;
  }

  @media (forced-colors: active) {
    .control[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
