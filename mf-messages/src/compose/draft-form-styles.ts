/** How the form looks in which a message is written. */
import { css } from 'lit';

export const draftFormStyles = css`
  :host {
    display: grid;
    gap: var(--ds-space-4);
  }

  .linked {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-2) var(--ds-space-3);
    align-items: center;
    max-inline-size: var(--ds-measure);
    padding: var(--ds-space-3) var(--ds-space-4);
    border: var(--ds-border);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-primary-soft);
  }

  .linked .texts {
    display: flex;
    flex: 1 1 12rem;
    flex-wrap: wrap;
    gap: 0 var(--ds-space-2);
    overflow-wrap: anywhere;
  }

  .muted {
    color: var(--ds-color-text-muted);
  }

  ds-alert,
  messages-attachments {
    max-inline-size: var(--ds-measure);
  }
`;
