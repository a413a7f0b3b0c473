/** Style fragments that several elements share. */
import { css } from 'lit';

/** Every element: sane boxes, `hidden` that works, the focus ring. */
export const elementStyles = css`
  :host {
    display: block;
    color: var(--ds-color-text);
    font: 400 var(--ds-text-m) / var(--ds-line) var(--ds-font);
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 2px;
  }

  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }

  a {
    color: var(--ds-color-primary);
    text-underline-offset: 0.2em;
  }

  a:hover {
    color: var(--ds-color-primary-hover);
    text-decoration-thickness: 2px;
  }

  /* In rem: icons grow with the reader's text. */
  svg {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
  }
`;

/** Read by screen readers, not seen. */
export const visuallyHiddenStyles = css`
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
