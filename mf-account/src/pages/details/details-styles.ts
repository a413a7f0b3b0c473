/** How the form of personal details is laid out. */
import { css } from 'lit';

export const detailsStyles = css`
  form,
  .fields {
    display: grid;
    gap: var(--ds-space-5);
  }

  .fields {
    max-inline-size: 36rem;
  }

  fieldset {
    display: grid;
    gap: var(--ds-space-4);
    min-inline-size: 0;
    margin: 0;
    padding: var(--ds-space-4);
    border: var(--ds-border);
    border-radius: var(--ds-radius);
  }

  legend {
    padding-inline: var(--ds-space-2);
    font-weight: var(--ds-weight-bold);
  }

  .add,
  .remove {
    justify-self: start;
  }

  .status {
    color: var(--ds-color-text-muted);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-3);
  }
`;
