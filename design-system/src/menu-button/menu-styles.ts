/** The look of the open menu. */
import { css } from 'lit';

export const menuStyles = css`
  .control svg {
    inline-size: 1.4em;
    block-size: 1.4em;
  }

  .chevron {
    display: flex;
  }

  .chevron svg {
    inline-size: 1.1em;
    block-size: 1.1em;
  }

  .menu {
    position: fixed;
    inset: auto;
    inline-size: max-content;
    min-inline-size: 12rem;
    max-inline-size: min(22rem, 100vw - 2rem);
    max-block-size: min(70vb, var(--_room, 70vb));
    margin: 0;
    overflow-y: auto;
    padding: var(--ds-space-2);
    border: var(--ds-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
    color: inherit;
    box-shadow: var(--ds-shadow-2);
  }

  .item {
    display: flex;
    gap: var(--ds-space-3);
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--ds-target);
    padding: var(--ds-space-2) var(--ds-space-3);
    border: 0;
    border-radius: var(--ds-radius-s);
    background: none;
    color: var(--ds-color-text);
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .item:hover,
  .item:focus {
    background: var(--ds-color-hover);
    color: var(--ds-color-text);
  }

  .item:focus-visible {
    outline-offset: -3px;
  }

  .item[aria-checked='true'] {
    font-weight: var(--ds-weight-medium);
  }

  .icon {
    display: flex;
    color: var(--ds-color-primary);
  }

  .icon:empty {
    display: none;
  }

  .menu:has([role='menuitemradio']) .icon {
    display: flex;
    min-inline-size: 24px;
  }

  .texts {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .description {
    display: block;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-weight: 400;
  }

  .separator {
    margin-block: var(--ds-space-2);
    border-block-start: var(--ds-border);
  }
`;
