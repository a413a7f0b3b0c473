/** The look of the virtual list. */
import { css } from 'lit';

export const virtualListStyles = css`
  .view {
    position: relative;
    max-block-size: var(--ds-virtual-list-height, min(70vh, 40rem));
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
  }

  .canvas {
    position: relative;
  }

  .item {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    padding-block-end: var(--ds-virtual-list-gap, var(--ds-space-3));
    overflow-wrap: anywhere;
  }

  .item:focus-visible {
    outline-offset: -3px;
  }

  .edge {
    display: block;
  }

  .empty,
  .loading {
    margin: 0;
    color: var(--ds-color-text-muted);
  }

  .loading:not(:empty) {
    padding-block: var(--ds-space-3);
  }

  @media print {
    .view,
    .canvas {
      block-size: auto !important;
      max-block-size: none;
      overflow: visible;
    }

    .item {
      position: static;
      translate: none !important;
      break-inside: avoid;
    }
  }
`;
