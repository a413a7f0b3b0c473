/** The look of the files in `ds-file-upload`. */
import { css } from 'lit';

export const uploadListStyles = css`
  ul {
    display: grid;
    gap: var(--ds-space-2);
    max-inline-size: var(--ds-measure);
    margin: var(--ds-space-3) 0 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: 3rem minmax(0, 1fr) auto;
    gap: var(--ds-space-1) var(--ds-space-3);
    align-items: center;
    padding-block: var(--ds-space-2);
    padding-inline: var(--ds-space-3) var(--ds-space-2);
    border: var(--ds-border);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-surface);
  }

  li:is(.failed, .refused) {
    border-color: var(--ds-color-danger-mark);
  }

  .picture {
    display: grid;
    place-items: center;
    align-self: start;
    inline-size: 3rem;
    block-size: 3rem;
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-sunken);
    color: var(--ds-color-text-muted);
    overflow: hidden;
  }

  img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .name {
    display: block;
    overflow-wrap: anywhere;
    line-height: var(--ds-line-tight);
    font-weight: var(--ds-weight-medium);
  }

  .meta {
    overflow-wrap: anywhere;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ds-space-3);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-variant-numeric: tabular-nums;
  }

  .success,
  .message {
    display: flex;
    gap: var(--ds-space-1);
    align-items: flex-start;
    color: var(--ds-color-success-mark);
  }

  .message {
    color: var(--ds-color-danger-mark);
    font-size: var(--ds-text-s);
    font-weight: var(--ds-weight-medium);
  }

  .success svg,
  .message svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.13em;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
  }

  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 0.5rem;
    margin-block: var(--ds-space-1);
    border: 1px solid var(--ds-color-control-border);
    border-radius: var(--ds-radius-full);
    background: var(--ds-color-sunken);
    overflow: hidden;
  }

  progress::-webkit-progress-bar {
    background: none;
  }

  progress::-webkit-progress-value {
    background: var(--ds-color-primary);
    transition: inline-size var(--ds-motion) var(--ds-ease);
  }

  progress::-moz-progress-bar {
    background: var(--ds-color-primary);
  }

  @container (inline-size < 28rem) {
    li {
      grid-template-columns: 3rem minmax(0, 1fr);
    }

    .buttons {
      grid-column: 1 / -1;
    }
  }

  @container (inline-size < 14rem) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    progress::-webkit-progress-value {
      forced-color-adjust: none;
      background: Highlight;
    }
  }

  @media print {
    .buttons {
      display: none;
    }
  }
`;
