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

/** The heading inside a card, dialog, alert or empty state. */
export const headingStyles = css`
  .heading {
    margin: 0;
    font-size: var(--ds-text-l);
    font-weight: var(--ds-weight-bold);
    line-height: var(--ds-line-tight);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
`;

/** Maps a `tone` attribute on the host to three private color properties. */
export const toneStyles = css`
  :host {
    --_soft: var(--ds-color-neutral-soft);
    --_text: var(--ds-color-neutral-text);
    --_mark: var(--ds-color-neutral-mark);
  }

  :host([tone='info']) {
    --_soft: var(--ds-color-info-soft);
    --_text: var(--ds-color-info-text);
    --_mark: var(--ds-color-info-mark);
  }

  :host([tone='success']) {
    --_soft: var(--ds-color-success-soft);
    --_text: var(--ds-color-success-text);
    --_mark: var(--ds-color-success-mark);
  }

  :host([tone='warning']) {
    --_soft: var(--ds-color-warning-soft);
    --_text: var(--ds-color-warning-text);
    --_mark: var(--ds-color-warning-mark);
  }

  :host([tone='danger']) {
    --_soft: var(--ds-color-danger-soft);
    --_text: var(--ds-color-danger-text);
    --_mark: var(--ds-color-danger-mark);
  }
`;
