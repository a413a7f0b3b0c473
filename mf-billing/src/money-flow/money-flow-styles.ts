/** How the picture of a bill's money looks: parts differ by pattern as well as by color. */
import { css } from 'lit';

export const moneyFlowStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ds-space-4);
  }

  .bar {
    display: flex;
    gap: 2px;
    block-size: 2.25rem;
    overflow: hidden;
    border-radius: var(--ds-radius-s);
  }

  .part {
    flex: var(--_share, 1) 1 0;
    min-inline-size: 6px;
  }

  .insurance {
    background: var(--ds-color-info-mark);
  }

  .discount {
    background: repeating-linear-gradient(135deg, var(--ds-color-neutral-mark) 0 5px, var(--ds-color-neutral-soft) 5px 9px);
  }

  .paid {
    background: repeating-linear-gradient(90deg, var(--ds-color-success-mark) 0 7px, var(--ds-color-success-soft) 7px 9px);
  }

  .owed {
    background: var(--ds-color-primary);
  }

  dl {
    display: grid;
    gap: var(--ds-space-2);
    margin: 0;
  }

  /* With large text an amount stands below its words. */
  dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ds-space-4);
    align-items: baseline;
    justify-content: space-between;
  }

  dt {
    display: flex;
    gap: var(--ds-space-2);
    align-items: baseline;
    color: var(--ds-color-text-muted);
  }

  .key {
    flex: none;
    inline-size: 0.85em;
    block-size: 0.85em;
    border-radius: 0.2em;
    transform: translateY(0.08em);
  }

  dd {
    margin: 0;
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .charge {
    padding-block-end: var(--ds-space-2);
    border-block-end: var(--ds-border);
  }

  .total {
    padding-block-start: var(--ds-space-2);
    border-block-start: var(--ds-border);
    font-weight: var(--ds-weight-bold);
  }

  .total dt {
    color: inherit;
  }

  @media (forced-colors: active) {
    .part,
    .key {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }
  }
`;
