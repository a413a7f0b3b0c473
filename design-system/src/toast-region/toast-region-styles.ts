/** The look of toasts: cards in the lower corner, over the full width of a phone. */
import { css } from 'lit';

export const toastRegionStyles = css`
  :host {
    display: contents;
  }

  .region {
    position: fixed;
    inset: auto;
    inset-block-end: 0;
    inset-inline-end: 0;
    inline-size: min(var(--ds-toast-width, 28rem), 100vw);
    max-block-size: 100dvb;
    margin: 0;
    padding: var(--ds-space-4);
    padding-block-end: max(var(--ds-space-4), env(safe-area-inset-bottom));
    border: 0;
    background: none;
    color: inherit;
    overflow: hidden auto;
    /* The gaps between toasts stay part of the page. */
    pointer-events: none;
    container-type: inline-size;
  }

  .region.empty {
    padding: 0;
  }

  .region:focus-visible {
    outline-offset: -3px;
    border-radius: var(--ds-radius);
  }

  .toast {
    --_soft: var(--ds-color-info-soft);
    --_mark: var(--ds-color-info-mark);

    display: flex;
    gap: var(--ds-space-3);
    align-items: flex-start;
    margin-block-start: var(--ds-space-3);
    padding: var(--ds-space-2);
    padding-inline-start: var(--ds-space-3);
    border: 1px solid var(--ds-color-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
    box-shadow: var(--ds-shadow-2);
    pointer-events: auto;
    animation: come var(--ds-motion) var(--ds-ease);
  }

  .success {
    --_soft: var(--ds-color-success-soft);
    --_mark: var(--ds-color-success-mark);
  }

  .warning {
    --_soft: var(--ds-color-warning-soft);
    --_mark: var(--ds-color-warning-mark);
  }

  .danger {
    --_soft: var(--ds-color-danger-soft);
    --_mark: var(--ds-color-danger-mark);

    border-color: var(--ds-color-danger-mark);
  }

  .icon {
    display: grid;
    place-items: center;
    flex: none;
    margin-block: calc((var(--ds-target) - 2.25rem) / 2);
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border-radius: 50%;
    background: var(--_soft);
    color: var(--_mark);
  }

  .icon svg {
    inline-size: 1.375rem;
    block-size: 1.375rem;
  }

  .body {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-inline-size: 0;
  }

  .text {
    flex: 1 1 10rem;
    min-inline-size: 0;
    padding-block: calc((var(--ds-target) - 1lh) / 2);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  button {
    min-inline-size: var(--ds-target);
    min-block-size: var(--ds-target);
    padding: 0 var(--ds-space-3);
    border: 0;
    border-radius: var(--ds-radius-s);
    background: none;
    color: var(--ds-color-primary);
    font: inherit;
    font-weight: var(--ds-weight-medium);
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .body button {
    margin-inline-start: calc(var(--ds-space-3) * -1);
  }

  .close {
    display: grid;
    flex: none;
    place-items: center;
    padding: 0;
    color: var(--ds-color-text-muted);
  }

  button:hover {
    background: var(--ds-color-hover);
    color: var(--ds-color-text);
  }

  /* Large text on a small screen: the words get the whole width. */
  @container (width < 15rem) {
    .toast {
      flex-wrap: wrap;
      justify-content: space-between;
    }

    .body {
      order: 1;
      flex-basis: 100%;
      padding-inline-end: var(--ds-space-1);
    }
  }

  @keyframes come {
    from {
      opacity: 0;
      translate: 0 1rem;
    }
  }

  @media print {
    .region {
      display: none;
    }
  }
`;
