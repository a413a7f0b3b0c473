/** The look of the table of contents: it stays beside the text, or folds above it. */
import { css } from 'lit';

export const contentsStyles = css`
  :host {
    align-self: start;
    font-size: var(--ds-text-s);
  }

  button {
    display: flex;
    gap: var(--ds-space-2);
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: var(--ds-target);
    padding: var(--ds-space-2) var(--ds-space-4);
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
    color: var(--ds-color-primary);
    font: inherit;
    font-weight: var(--ds-weight-medium);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  button[aria-expanded='true'] svg {
    rotate: 180deg;
  }

  .heading {
    display: none;
    margin: 0 0 var(--ds-space-2);
    padding-inline-start: calc(var(--ds-space-3) + 2px);
    font-weight: var(--ds-weight-bold);
    overflow-wrap: anywhere;
  }

  .list {
    margin-block-start: var(--ds-space-2);
  }

  .list:not(.open) {
    display: none;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .list > ul {
    border-inline-start: 2px solid var(--ds-color-border);
  }

  a {
    display: flex;
    align-items: center;
    min-block-size: var(--ds-target);
    margin-inline-start: -2px;
    padding: var(--ds-space-1) var(--ds-space-3);
    padding-inline-start: calc(var(--ds-space-3) + var(--_depth, 0) * var(--ds-space-4));
    border-inline-start: 2px solid transparent;
    border-start-end-radius: var(--ds-radius-s);
    border-end-end-radius: var(--ds-radius-s);
    color: var(--ds-color-text-muted);
    line-height: var(--ds-line-tight);
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  ul ul a {
    --_depth: 1;
  }

  ul ul ul a {
    --_depth: 2;
  }

  a:hover {
    background: var(--ds-color-hover);
    color: var(--ds-color-text);
    text-decoration: underline;
  }

  a[aria-current] {
    border-inline-start-width: 4px;
    border-color: var(--ds-color-primary);
    padding-inline-start: calc(var(--ds-space-3) - 2px + var(--_depth, 0) * var(--ds-space-4));
    color: var(--ds-color-primary);
    font-weight: var(--ds-weight-medium);
  }

  @media (min-width: 60rem) {
    :host {
      position: sticky;
      inset-block-start: var(--ds-contents-offset, var(--ds-space-5));
      max-block-size: calc(100dvb - var(--ds-contents-offset, var(--ds-space-5)) - var(--ds-space-5));
      overflow-y: auto;
    }

    button {
      display: none;
    }

    .heading,
    .list:not(.open) {
      display: block;
    }

    .list {
      margin-block-start: 0;
    }
  }

  @media (forced-colors: active) {
    a[aria-current] {
      border-color: Highlight;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
