/** The look the checkbox and the switch share: a control beside its label. */
import { css } from 'lit';

export const choiceStyles = css`
  .row {
    display: flex;
    gap: var(--ds-space-3);
    align-items: flex-start;
    max-inline-size: var(--ds-measure);
  }

  .row label {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding-block: calc((var(--ds-target) - 1lh) / 2);
    font-weight: 400;
    cursor: pointer;
  }

  .row ~ .hint,
  .error {
    margin-block: 0;
    /* In line with the label, but not where large text needs the room. */
    padding-inline-start: max(0px, min(var(--_width) + var(--ds-space-3), 100vi - 16rem));
  }

  .control {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: var(--_width);
    block-size: var(--ds-target);
  }

  .control input {
    position: absolute;
    inset: 0;
    inline-size: max(100%, 44px);
    block-size: 100%;
    inset-inline-start: 50%;
    translate: -50% 0;
    opacity: 0;
    cursor: pointer;
  }

  :host(:dir(rtl)) .control input {
    translate: 50% 0;
  }

  input:focus-visible + .mark {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 2px;
  }

  input:disabled + .mark {
    opacity: 0.6;
  }

  .row:has(:disabled) label {
    color: var(--ds-color-text-muted);
    cursor: not-allowed;
  }

  :host([readonly]) :is(label, .control input) {
    cursor: default;
  }

  @media not (forced-colors: active) {
    :host([readonly]) {
      --_fill: var(--ds-color-neutral-mark);
    }
  }
`;
