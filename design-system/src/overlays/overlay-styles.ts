/** The look of what floats over the page, kept in place by `follow()`. */
import { css } from 'lit';

export const overlayStyles = css`
  .floating {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: max-content;
    max-inline-size: min(var(--_max-inline-size, 24rem), 100vw - 1rem);
    max-block-size: min(var(--_max-block-size, 70vb), var(--_room, 70vb));
    padding: var(--ds-space-4);
    border: var(--ds-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
    color: var(--ds-color-text);
    box-shadow: var(--ds-shadow-2);
    overflow: auto;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
  }

  .floating:popover-open {
    animation: arrive var(--ds-motion-fast) var(--ds-ease);
  }

  @keyframes arrive {
    from {
      translate: 0 -4px;
    }
  }

  @media print {
    .floating {
      display: none;
    }
  }
`;
