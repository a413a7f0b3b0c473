/** The look of `ds-file-upload`. */
import { css } from 'lit';

export const fileUploadStyles = css`
  :host {
    container-type: inline-size;
  }

  /* The limits go on where the hint ends. */
  #hint {
    margin-block-end: 0;
  }

  [hidden] {
    display: none !important;
  }

  .zone {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-2) var(--ds-space-4);
    align-items: center;
    justify-content: center;
    max-inline-size: var(--ds-measure);
    min-block-size: var(--ds-file-upload-height, 7rem);
    padding: var(--ds-space-4);
    border: 2px dashed var(--ds-color-control-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
    text-align: center;
    transition: background-color var(--ds-motion-fast) var(--ds-ease);
  }

  .zone:hover,
  .zone.over {
    border-color: var(--ds-color-primary);
    background: var(--ds-color-primary-soft);
  }

  .zone.over {
    border-style: solid;
  }

  .zone.invalid {
    border-color: var(--ds-color-danger-mark);
  }

  .zone:has(input:focus-visible) {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 2px;
  }

  .zone:has(input:disabled) {
    border-color: var(--ds-color-control-border);
    background: var(--ds-color-sunken);
    color: var(--ds-color-text-muted);
  }

  .zone input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .zone input:disabled {
    cursor: not-allowed;
  }

  .choose {
    display: inline-flex;
    gap: var(--ds-space-2);
    align-items: center;
    min-block-size: var(--ds-target);
    max-inline-size: 100%;
    padding: var(--ds-space-2) var(--ds-space-4);
    border: 1px solid var(--ds-color-control-border);
    border-radius: calc(var(--ds-target) / 2);
    background: var(--ds-color-surface);
    color: var(--ds-color-primary);
    font-weight: var(--ds-weight-medium);
    line-height: var(--ds-line-tight);
  }

  input:disabled ~ .choose {
    border-style: dashed;
    background: none;
    color: inherit;
  }

  .drop {
    color: var(--ds-color-text-muted);
  }

  /* A finger neither drops nor pastes. */
  @media (hover: none) and (pointer: coarse) {
    .zone:not(.over) .drop {
      display: none;
    }
  }

  @container (inline-size < 14rem) {
    .zone {
      padding: var(--ds-space-2);
    }
  }

  @media print {
    .zone {
      display: none;
    }
  }
`;
