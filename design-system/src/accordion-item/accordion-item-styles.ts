/** The look of one section of an accordion. */
import { css } from 'lit';

export const accordionItemStyles = css`
  :host {
    container-type: inline-size;
    border-block-end: var(--ds-border);
  }

  button {
    display: flex;
    gap: var(--ds-space-3);
    align-items: center;
    inline-size: 100%;
    min-block-size: 3.5rem;
    padding: var(--ds-space-3) var(--ds-space-2);
    border: 0;
    border-radius: var(--ds-radius-s);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    transition: background-color var(--ds-motion-fast) var(--ds-ease);
  }

  button:hover {
    background: var(--ds-color-hover);
  }

  button:focus-visible {
    outline-offset: -3px;
  }

  .words {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ds-space-3);
    align-items: baseline;
    justify-content: space-between;
    min-inline-size: 0;
  }

  .title {
    flex: 1 1 12rem;
    min-inline-size: 0;
    font-weight: var(--ds-weight-medium);
    line-height: var(--ds-line-tight);
    overflow-wrap: anywhere;
  }

  .title:hover {
    color: var(--ds-color-primary);
  }

  .note {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    overflow-wrap: anywhere;
  }

  .mark {
    display: flex;
    flex: none;
    color: var(--ds-color-primary);
    transition: rotate var(--ds-motion) var(--ds-ease);
  }

  :host([open]) .mark {
    rotate: 180deg;
  }

  .panel {
    padding: var(--ds-space-2) var(--ds-space-2) var(--ds-space-5);
    overflow-wrap: anywhere;
  }

  .panel[hidden] {
    padding-block: 0;
  }

  ::slotted(:last-child) {
    margin-block-end: 0;
  }

  /* With very large text the words need the line. */
  @container (max-width: 13rem) {
    button,
    .panel {
      padding-inline: var(--ds-space-1);
    }

    button {
      gap: var(--ds-space-1);
    }

    .mark svg {
      inline-size: 1rem;
      block-size: 1rem;
    }
  }

  @media print {
    .mark {
      display: none;
    }

    .panel[hidden] {
      content-visibility: visible;
      padding-block: var(--ds-space-2);
    }
  }
`;
