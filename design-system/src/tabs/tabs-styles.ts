/** The look of the row, or the column, of tabs. */
import { css } from 'lit';

export const tabsStyles = css`
  /* Where a grid or a row would give it the width of all its tabs. */
  :host {
    min-inline-size: 0;
  }

  .tabs {
    display: flex;
    gap: var(--ds-space-1);
    overflow-x: auto;
    scroll-padding-inline: var(--ds-space-6);
    scrollbar-width: thin;
    border-block-end: var(--ds-border);
  }

  button {
    flex: none;
    min-block-size: var(--ds-target);
    max-inline-size: min(20rem, 85%);
    padding: var(--ds-space-2) var(--ds-space-4);
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--ds-color-text-muted);
    font: inherit;
    font-weight: var(--ds-weight-medium);
    line-height: var(--ds-line-tight);
    overflow-wrap: anywhere;
    cursor: pointer;
    transition: color var(--ds-motion-fast) var(--ds-ease);
  }

  button:hover {
    color: var(--ds-color-text);
  }

  button:focus-visible {
    outline-offset: -3px;
    border-radius: var(--ds-radius-s);
  }

  button[aria-selected='true'] {
    border-color: var(--ds-color-primary);
    color: var(--ds-color-primary);
  }

  /* A column beside the panel; above it where there is no room beside it. */
  :host([orientation='vertical']) {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-4) var(--ds-space-5);
    align-items: flex-start;
  }

  :host([orientation='vertical']) .tabs {
    flex: 1 1 12rem;
    flex-direction: column;
    min-inline-size: 0;
    border-block-end: 0;
    border-inline-start: var(--ds-border);
  }

  :host([orientation='vertical']) .panels {
    flex: 999 1 min(20rem, 100%);
    min-inline-size: 0;
  }

  :host([orientation='vertical']) button {
    max-inline-size: none;
    border-block-end: 0;
    border-inline-start: 3px solid transparent;
    text-align: start;
  }

  :host([orientation='vertical']) button[aria-selected='true'] {
    border-color: var(--ds-color-primary);
    border-start-end-radius: var(--ds-radius-s);
    border-end-end-radius: var(--ds-radius-s);
    background: var(--ds-color-primary-soft);
  }

  :host([orientation='vertical']) ::slotted(*) {
    padding-block-start: 0;
  }

  @media (forced-colors: active) {
    button[aria-selected='true'] {
      border-color: Highlight !important;
    }
  }
`;
