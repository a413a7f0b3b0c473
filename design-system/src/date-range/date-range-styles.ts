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
    overflow-wrap: anywhere;
    min-inline-size: var(--ds-target);
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
