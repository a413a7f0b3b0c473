/** What a text field adds to the look of fields: buttons and texts inside its box. */
import { css } from 'lit';

export const textFieldStyles = css`
  .box {
    max-inline-size: var(--ds-text-field-width, 32rem);
  }

  button {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: var(--ds-target);
    padding: 0;
    border: 0;
    border-radius: inherit;
    background: none;
    color: var(--ds-color-primary);
    cursor: pointer;
  }

  button:focus-visible {
    outline-offset: -3px;
  }

  .clear svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }

  /* The browser's own is small, and only a pointer reaches it. */
  input::-webkit-search-cancel-button {
    display: none;
  }

  slot[name='end'] {
    display: flex;
    align-items: center;
  }
`;
