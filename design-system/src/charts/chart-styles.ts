/** The look all charts share: caption, key, axis, summary. */
import { css } from 'lit';

export const chartStyles = css`
  :host {
    container-type: inline-size;
  }

  figure {
    margin: 0;
  }

  figcaption {
    margin-block-end: var(--ds-space-2);
    font-weight: var(--ds-weight-medium);
    overflow-wrap: anywhere;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-1) var(--ds-space-5);
    margin: 0 0 var(--ds-space-3);
    padding: 0;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    list-style: none;
  }

  .key li {
    display: flex;
    gap: var(--ds-space-2);
    align-items: center;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .axis {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    line-height: 1.3;
  }

  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--ds-target);
    color: var(--ds-color-primary);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
`;
