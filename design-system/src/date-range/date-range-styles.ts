/** The look of the range: quick choices above two fields. */
import { css } from 'lit';

export const dateRangeStyles = css`
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-2);
    margin-block: var(--ds-space-1) var(--ds-space-3);
  }

  .preset {
    display: inline-flex;
    gap: var(--ds-space-1);
    align-items: center;
    min-inline-size: var(--ds-target);
    max-inline-size: 100%;
    min-block-size: var(--ds-target);
    padding: var(--ds-space-1) var(--ds-space-4);
    border: 1px solid var(--ds-color-control-border);
    border-radius: calc(var(--ds-target) / 2);
    background: var(--ds-color-surface);
    color: var(--ds-color-primary);
    font: inherit;
    font-weight: var(--ds-weight-medium);
    line-height: var(--ds-line-tight);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .preset:hover {
    background: var(--ds-color-primary-soft);
  }

  .preset[aria-pressed='true'] {
    border-color: var(--ds-color-primary);
    background: var(--ds-color-primary-soft);
    box-shadow: inset 0 0 0 1px var(--ds-color-primary);
  }

  .preset:disabled {
    border-style: dashed;
    background: var(--ds-color-sunken);
    color: var(--ds-color-text-muted);
  }

  .preset svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-3) var(--ds-space-4);
  }

  .end {
    flex: 0 1 14rem;
    min-inline-size: min(100%, 11rem);
  }

  .end label {
    font-size: var(--ds-text-s);
    font-weight: 400;
  }

  @media (forced-colors: active) {
    .preset[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
