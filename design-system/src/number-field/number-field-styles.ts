/** The look of a number: two buttons at the end of the box, which large text sends to a row of their own. */
import { css } from 'lit';

export const numberFieldStyles = css`
  .box {
    flex-wrap: wrap;
    justify-content: end;
    max-inline-size: var(--ds-number-field-width, 14rem);
    overflow: clip;
  }

  .affix {
    flex-basis: min-content;
  }

  .steps {
    display: flex;
  }

  button {
    display: grid;
    place-items: center;
    inline-size: max(44px, 2rem);
    min-block-size: var(--ds-target);
    padding: 0;
    border: 0;
    background: none;
    box-shadow: 0 0 0 1px var(--ds-color-control-border);
    color: var(--ds-color-primary);
    cursor: pointer;
  }

  button:focus-visible {
    outline-offset: -3px;
  }

  button:hover {
    background: var(--ds-color-primary-soft);
  }

  button[aria-disabled='true'] {
    color: var(--ds-color-control-border);
    cursor: not-allowed;
  }
`;
