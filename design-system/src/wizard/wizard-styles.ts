/** The look of `ds-wizard`. */
import { css } from 'lit';

export const wizardStyles = css`
  ds-progress-steps {
    margin-block-end: var(--ds-space-6);
  }

  .title {
    margin: 0 0 var(--ds-space-5);
    font-size: var(--ds-text-xl);
    font-weight: var(--ds-weight-bold);
    line-height: var(--ds-line-tight);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .answers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ds-space-4);
  }

  .part {
    padding: var(--ds-space-4) var(--ds-space-5) var(--ds-space-5);
    border: var(--ds-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
  }

  .part header {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ds-space-4);
    align-items: center;
    justify-content: space-between;
    margin-block-end: var(--ds-space-3);
  }

  .part .heading {
    min-inline-size: 0;
  }

  /* The quiet button's text lines up with the edge of the part. */
  .part ds-button {
    margin-inline: calc(-1 * var(--ds-space-3));
  }

  slot[name='review']::slotted(*) {
    margin-block-start: var(--ds-space-5);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-3);
    margin-block-start: var(--ds-space-6);
  }

  @media print {
    .actions,
    .part ds-button {
      display: none;
    }
  }
`;
