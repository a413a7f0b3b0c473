/** How the list of notices is laid out. */
import { css } from 'lit';

export const noticeListStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ds-space-3);
    align-content: start;
  }

  .all {
    display: flex;
    justify-content: flex-end;
  }

  ds-icon {
    color: var(--ds-color-primary);
  }

  .who ds-avatar {
    display: inline-flex;
    margin-inline-end: var(--ds-space-1);
    vertical-align: middle;
    --ds-avatar-size: 1.5rem;
  }

  /* Whose it is and when, on one line where both fit. */
  [slot='meta'] {
    display: inline-block;
    margin-inline-end: var(--ds-space-3);
  }

  /* Its words begin where those of the row do. */
  ds-list-item ds-button {
    --ds-button-padding: var(--ds-space-2);
    margin-inline-start: calc(var(--ds-space-2) * -1);
    white-space: nowrap;
  }
`;
