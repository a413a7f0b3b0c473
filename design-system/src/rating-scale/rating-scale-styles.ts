/** The look of a rating scale: joined numbers that wrap in even rows. */
import { css } from 'lit';

export const ratingScaleStyles = css`
  .body {
    container-type: inline-size;
    max-inline-size: calc(var(--_count) * (var(--ds-rating-scale-size, 3.5rem) + var(--ds-space-1)));
  }

  .scale {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(44px, 2.25rem), 1fr));
    gap: var(--ds-space-1);
    padding-block: var(--ds-space-1);
  }

  .number {
    position: relative;
    display: block;
    margin: 0;
    font-weight: 400;
    cursor: pointer;
  }

  .number input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    padding: 0;
    opacity: 0;
    cursor: inherit;
  }

  .mark {
    display: grid;
    place-items: center;
    min-block-size: calc(var(--ds-target) + var(--ds-space-1));
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-surface);
    font-variant-numeric: tabular-nums;
    transition: background-color var(--ds-motion-fast) var(--ds-ease);
  }

  .number:hover .mark {
    border-color: var(--ds-color-text);
    background: var(--ds-color-hover);
  }

  .invalid .mark {
    border-color: var(--ds-color-danger-mark);
  }

  /* Bold and ringed besides its color, so that the choice does not hang on color alone. */
  input:checked + .mark {
    border-color: var(--ds-color-primary);
    background: var(--ds-color-primary);
    box-shadow: 0 0 0 2px var(--ds-color-primary);
    color: var(--ds-color-on-primary);
    font-weight: var(--ds-weight-bold);
  }

  :host([readonly]) input:checked + .mark {
    border-color: var(--ds-color-neutral-mark);
    background: var(--ds-color-neutral-mark);
    box-shadow: 0 0 0 2px var(--ds-color-neutral-mark);
    color: var(--ds-color-surface);
  }

  input:focus-visible + .mark {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 4px;
  }

  .number:has(:focus-visible) {
    z-index: 1;
  }

  .number:has(:disabled) {
    color: var(--ds-color-text-muted);
    cursor: not-allowed;
  }

  input:disabled + .mark {
    border-style: dashed;
    background: var(--ds-color-sunken);
    color: var(--ds-color-text-muted);
  }

  input:disabled:checked + .mark {
    border-style: solid;
    box-shadow: 0 0 0 2px var(--ds-color-control-border);
  }

  .ends {
    display: flex;
    gap: var(--ds-space-4);
    justify-content: space-between;
    margin-block-start: var(--ds-space-1);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .ends span {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .ends b {
    font-weight: var(--ds-weight-bold);
  }

  /* The words say which end they mean only where the numbers stand in several rows. */
  @container (inline-size >= 33rem) {
    .ends b {
      display: none;
    }
  }

  .ends span:last-child {
    text-align: end;
  }

  @media (forced-colors: active) {
    input:checked + .mark {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
