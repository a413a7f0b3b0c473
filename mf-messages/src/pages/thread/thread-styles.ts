/** How a conversation looks: each side has its own edge and indent, not only its colour. */
import { css } from 'lit';

export const threadStyles = css`
  :host {
    display: grid;
    gap: var(--ds-space-6);
  }
  ol {
    display: grid;
    gap: var(--ds-space-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    max-inline-size: 42rem;
    padding: var(--ds-space-4);
    border: 1px solid var(--ds-color-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
  }
  .ours {
    justify-self: end;
    margin-inline-start: var(--ds-space-6);
    border-inline-end: 4px solid var(--ds-color-primary);
  }
  .theirs {
    justify-self: start;
    margin-inline-end: var(--ds-space-6);
    border-inline-start: 4px solid var(--ds-color-text-muted);
  }
  p {
    margin: 0;
  }
  .author {
    font-weight: var(--ds-weight-bold);
  }
  .body {
    margin-block: var(--ds-space-2);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .time,
  .draft {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }
  .draft {
    min-block-size: 1.5em;
  }
  form {
    display: grid;
    gap: var(--ds-space-3);
    margin-block-start: var(--ds-space-4);
    justify-items: start;
  }
  ds-text-area {
    inline-size: 100%;
  }
`;
