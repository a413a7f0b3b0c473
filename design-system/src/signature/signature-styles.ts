/** The look of `ds-signature`: a sheet with a line to sign on. */
import { css } from 'lit';

export const signatureStyles = css`
  .sheet {
    position: relative;
    max-inline-size: 32rem;
  }

  .way {
    display: block;
    margin-block-end: var(--ds-space-1);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-weight: 400;
  }

  .box.script {
    position: relative;
    max-inline-size: none;
  }

  .script input {
    min-block-size: 5.5rem;
    padding-block: var(--ds-space-4) var(--ds-space-3);
    padding-inline: var(--ds-space-5);
    font-family: var(--ds-signature-font, 'Snell Roundhand', 'Segoe Script', 'Bradley Hand', 'Brush Script MT', cursive);
    font-size: 1.75rem;
    line-height: 1.3;
  }

  /* The line to sign on. */
  .script::after,
  .pad::after {
    content: '';
    position: absolute;
    inset-inline: var(--ds-space-5);
    inset-block-end: 1.25rem;
    border-block-end: 1px solid var(--ds-color-border);
    pointer-events: none;
  }

  .pad {
    position: relative;
    display: block;
    max-inline-size: none;
    overflow: hidden;
  }

  .pad::after {
    inset-block-end: 22%;
  }

  .pad.disabled {
    border-style: dashed;
    background: var(--ds-color-sunken);
  }

  canvas {
    display: block;
    inline-size: 100%;
    aspect-ratio: 3;
    color: var(--ds-signature-color, var(--ds-color-text));
    cursor: crosshair;
    touch-action: none;

    /* So short that nobody sees it; its end tells that the theme has changed. */
    transition: color 1ms;
  }

  .disabled canvas {
    color: var(--ds-color-text-muted);
  }

  canvas.locked {
    cursor: default;
    touch-action: auto;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ds-space-2);
    margin-block-start: var(--ds-space-1);
    margin-inline: calc(-1 * var(--ds-space-3));
  }

  .tools .other {
    margin-inline-start: auto;
  }

  ds-checkbox {
    margin-block-start: var(--ds-space-2);
  }

  @media print {
    .tools {
      display: none;
    }
  }
`;
