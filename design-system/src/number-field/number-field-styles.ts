/** The look of a number: two buttons at the end of the box, which large text sends to a row of their own. */
import { css } from 'lit';

export const numberFieldStyles = css`
  .box {
    flex-wrap: wrap;
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
    border: 0 solid var(--ds-color-control-border);
    border-inline-start-width: 1px;
    background: none;
    box-shadow: 0 -1px var(--ds-color-control-border);
    color: var(--ds-color-primary);
    cursor: pointer;
  }

  button:hover {
    background: var(--ds-color-hover);
  }

  button:focus-visible {
    outline-offset: -3px;
  }

  button[aria-disabled='true'] {
    color: var(--ds-color-control-border);
  }
`;
