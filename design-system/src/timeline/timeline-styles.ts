/** The look of the timeline. */
import { css } from 'lit';

export const timelineStyles = css`
  :host {
    --_dot: 2.25rem;
  }

  .group-heading {
    margin-block: var(--ds-space-5) var(--ds-space-4);
    font-size: var(--ds-text-l);
    font-weight: var(--ds-weight-bold);
    line-height: var(--ds-line-tight);
  }

  .group:first-of-type .group-heading {
    margin-block-start: 0;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    position: relative;
    display: grid;
    grid-template-columns: var(--_dot) minmax(0, 1fr);
    gap: var(--ds-space-3);
    padding-block-end: var(--ds-space-5);
  }

  /* The line from this event to the next. */
  li::before {
    content: '';
    position: absolute;
    inset-block: var(--_dot) 0;
    inset-inline-start: calc(var(--_dot) / 2 - 1px);
    border-inline-start: 2px solid var(--ds-color-border);
  }

  .group:not(:has(~ .group)) li:last-child {
    padding-block-end: 0;
  }

  .group:not(:has(~ .group)) li:last-child::before {
    display: none;
  }

  .mark {
    display: grid;
    place-items: center;
    inline-size: var(--_dot);
    block-size: var(--_dot);
    border-radius: 50%;
    color: var(--_mark);
  }

  .mark.icon {
    background: var(--_soft);
  }

  .mark:not(.icon)::before {
    content: '';
    inline-size: 0.875rem;
    block-size: 0.875rem;
    border: 3px solid;
    border-radius: 50%;
  }

  .current .mark {
    background: var(--ds-color-primary);
    color: var(--ds-color-on-primary);
  }

  .info {
    --_soft: var(--ds-color-info-soft);
    --_mark: var(--ds-color-info-mark);
  }

  .success {
    --_soft: var(--ds-color-success-soft);
    --_mark: var(--ds-color-success-mark);
  }

  .warning {
    --_soft: var(--ds-color-warning-soft);
    --_mark: var(--ds-color-warning-mark);
  }

  .danger {
    --_soft: var(--ds-color-danger-soft);
    --_mark: var(--ds-color-danger-mark);
  }

  .neutral {
    --_soft: var(--ds-color-neutral-soft);
    --_mark: var(--ds-color-neutral-mark);
  }

  .body {
    min-inline-size: 0;
    max-inline-size: var(--ds-measure);
    padding-block-start: calc((var(--_dot) - 1lh) / 2);
    overflow-wrap: anywhere;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ds-space-3);
    align-items: center;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .now {
    padding: 0 var(--ds-space-2);
    border-radius: var(--ds-radius-full);
    background: var(--ds-color-primary);
    color: var(--ds-color-on-primary);
    font-weight: var(--ds-weight-medium);
  }

  .title {
    font-weight: var(--ds-weight-bold);
  }

  .title a {
    display: inline-block;
    padding-block: var(--ds-space-1);
  }

  .more {
    display: flex;
    align-items: center;
    min-block-size: var(--ds-target);
    margin-block: var(--ds-space-4);
    padding: var(--ds-space-2) var(--ds-space-4);
    border: 1px solid var(--ds-color-control-border);
    border-radius: calc(var(--ds-target) / 2);
    background: var(--ds-color-surface);
    color: var(--ds-color-primary);
    font: inherit;
    font-weight: var(--ds-weight-medium);
    text-align: start;
    cursor: pointer;
  }

  .more:hover {
    background: var(--ds-color-primary-soft);
  }

  .more[aria-disabled='true'] {
    color: var(--ds-color-text-muted);
    cursor: progress;
  }

  .empty {
    margin: 0;
    color: var(--ds-color-text-muted);
  }

  @media (forced-colors: active) {
    .mark.icon,
    .now {
      border: 1px solid;
    }
  }

  @media print {
    .more {
      display: none;
    }

    li {
      break-inside: avoid;
    }
  }
`;
