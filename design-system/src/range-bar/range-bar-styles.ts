/** The look of the range bar. */
import { css } from 'lit';

export const rangeBarStyles = css`
  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ds-space-3);
    align-items: baseline;
    overflow-wrap: anywhere;
  }

  .words > span {
    min-inline-size: 0;
  }

  .value {
    font-size: var(--ds-text-l);
    font-weight: var(--ds-weight-bold);
  }

  .status {
    color: var(--ds-color-success-mark);
    font-weight: var(--ds-weight-medium);
  }

  .out .status {
    color: var(--ds-color-warning-mark);
  }

  .range {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .bar {
    position: relative;
    block-size: 0.75rem;
    margin-block: var(--ds-space-4) var(--ds-space-3);
    border-radius: var(--ds-radius-full);
    background: var(--ds-color-neutral-soft);
  }

  .band {
    position: absolute;
    inset-block: 0;
    min-inline-size: 4px;
    border-radius: inherit;
    background: var(--ds-color-success-mark);
    opacity: 0.55;
  }

  .mark {
    position: absolute;
    inset-block-start: 50%;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: -0.625rem;
    border: 3px solid var(--ds-color-surface);
    border-radius: 50%;
    background: var(--ds-range-mark, var(--ds-color-success-mark));
    box-shadow: 0 0 0 2px var(--ds-color-text);
  }

  .out .mark {
    border-radius: 2px;
    background: var(--ds-range-mark, var(--ds-color-warning-mark));
    rotate: 45deg;
  }

  .scale {
    position: relative;
    block-size: 1.4em;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .scale span {
    position: absolute;
    translate: calc(var(--_shift) * -1) 0;
    white-space: nowrap;
  }

  :host(:dir(rtl)) .scale span {
    translate: var(--_shift) 0;
  }

  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }

    .band,
    .mark {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Canvas;
    }
  }

  @media print {
    .band,
    .mark {
      print-color-adjust: exact;
    }
  }
`;
