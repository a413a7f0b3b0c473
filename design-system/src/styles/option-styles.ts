/** The look of the options of radio and checkbox groups, as a list or as cards. */
import { css } from 'lit';

export const optionStyles = css`
  .options {
    --_gap: var(--ds-space-1);

    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    max-inline-size: var(--ds-measure);
  }

  .options.cards {
    --_gap: var(--ds-space-3);
  }

  .options.columns {
    --_share: calc((100% - (var(--_columns) - 1) * var(--_gap)) / var(--_columns));

    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(var(--_column), var(--_share))), 1fr));
    /* Without it a grid around the group is as wide as all columns, also on a phone. */
    contain: inline-size;
    contain-intrinsic-inline-size: min(16rem, 70vi);
  }

  .option {
    position: relative;
    display: flex;
    gap: var(--ds-space-3);
    align-items: flex-start;
    container-type: inline-size;
    margin: 0;
    font-weight: 400;
    cursor: pointer;
  }

  .control {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: var(--ds-target);
  }

  .control input {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc((1.5rem - var(--ds-target)) / 2);
    inline-size: var(--ds-target);
    padding: 0;
    opacity: 0;
    cursor: inherit;
  }

  .mark {
    display: grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border: 2px solid var(--ds-color-control-border);
    border-radius: var(--_mark-radius, 50%);
    background: var(--ds-color-surface);
    color: transparent;
  }

  .option:hover .mark {
    border-color: var(--ds-color-text);
  }

  input:is(:checked, :indeterminate[type='checkbox']) + .mark {
    border-color: var(--_fill, var(--ds-color-primary));
    background: var(--_fill, var(--ds-color-primary));
    color: var(--ds-color-on-primary);
  }

  .icon {
    flex: none;
    block-size: var(--ds-target);
    align-items: center;
    color: var(--ds-color-primary);
  }

  .texts {
    flex: 1;
    min-inline-size: 0;
    padding-block: calc((var(--ds-target) - 1lh) / 2);
    overflow-wrap: anywhere;
  }

  .description {
    display: block;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .cards .option {
    padding: var(--ds-space-1) var(--ds-space-4);
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-surface);
    transition: background-color var(--ds-motion-fast) var(--ds-ease);
  }

  .cards .option:hover {
    border-color: var(--ds-color-text);
    background: var(--ds-color-hover);
  }

  .cards .option:has(:checked) {
    border-color: var(--ds-color-primary);
    background: var(--ds-color-primary-soft);
    box-shadow: inset 0 0 0 1px var(--ds-color-primary);
  }

  .cards .option:has(:checked) .name {
    font-weight: var(--ds-weight-medium);
  }

  .list input:focus-visible + .mark,
  .cards .option:has(:focus-visible) {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 2px;
  }

  .invalid .mark {
    border-color: var(--ds-color-danger-mark);
  }

  .option:has(:disabled) {
    color: var(--ds-color-text-muted);
    cursor: not-allowed;
  }

  .option:has(:disabled) :is(.mark, .icon) {
    opacity: 0.6;
  }

  .cards .option:has(:disabled) {
    border-style: dashed;
    background: var(--ds-color-sunken);
  }

  :host([readonly]) .option {
    --_fill: var(--ds-color-neutral-mark);

    cursor: default;
  }

  /* Large text on a phone: the words need the room. */
  @container (inline-size < 16rem) {
    .icon {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .cards .option:has(:checked) {
      outline: 2px solid Highlight;
    }

    .cards .option:has(:focus-visible) {
      outline-width: 4px;
    }

    input:is(:checked, :indeterminate[type='checkbox']) + .mark {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
